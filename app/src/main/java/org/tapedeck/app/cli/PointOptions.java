package org.tapedeck.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The options that say where a program is run, and what is differentiated.
final class PointOptions {
  @Option(
      names = "--at",
      paramLabel = "NAME=NUMBER[,...]",
      description = "The point: numbers for inputs instead of those in the program, x1=2,x2=5.")
  private List<String> at = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "NAME",
      description = "The output to differentiate. Default: the first one.")
  private String output = "";

  Assignments point() throws Refusal {
    return Assignments.parse("--at", at);
  }

  /// As programs spell it; empty for the first one.
  String output() {
    return Spelling.plain(output);
  }
}
