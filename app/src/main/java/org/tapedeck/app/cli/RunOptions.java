package org.tapedeck.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.engine.trace.Mode;
import picocli.CommandLine.Option;

/// The options that say how a program is run.
final class RunOptions {
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

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = Choices.OfMode.class,
      description = "reverse (adjoints, the default) or forward (tangents).")
  private Mode mode = Mode.REVERSE;

  @Option(
      names = "--seed",
      paramLabel = "NAME=NUMBER[,...]",
      description =
          "The direction of forward mode: a number per input, 0 where none is given. Default: 1 "
              + "for the first input.")
  private List<String> seed = new ArrayList<>();

  /// What the options ask of any program.
  Request request() throws Refusal {
    Assignments direction = Assignments.parse("--seed", seed);
    if (!direction.isEmpty() && mode == Mode.REVERSE) {
      throw Refusal.wrongUsage(
          "--seed is the direction of forward mode; add --mode forward, or choose with --output "
              + "where reverse mode starts");
    }
    return new Request(Assignments.parse("--at", at), direction, mode, Spelling.plain(output));
  }
}
