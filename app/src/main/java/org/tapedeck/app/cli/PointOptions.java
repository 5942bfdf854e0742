package org.tapedeck.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.run.RunRequest;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.record.RecordingRules;
import picocli.CommandLine.Option;

/// The options that say where a program is run, for how long, and what is differentiated.
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

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description =
          "Stop a program with loops, calls or vectors when it has recorded N nodes. Default: "
              + "100000.")
  private int nodes = RecordingRules.standard().mostVertices();

  /// How programs are run, but for the point.
  RunRequest request() throws CommandFailure {
    if (nodes < 1) {
      throw CommandFailure.wrongUsage(Words.say("nodes.wrong", nodes));
    }
    return RunRequest.standard()
        .withOutput(OptionNames.plain(output))
        .with(RecordingRules.standard().withMost(nodes));
  }

  /// Runs programs so.
  ProgramRunner runner() throws CommandFailure {
    return new ProgramRunner(request(), point(), Assignments.parse("--seed", List.of()));
  }

  Assignments point() throws CommandFailure {
    return Assignments.parse("--at", at);
  }
}
