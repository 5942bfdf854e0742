package org.tapedeck.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.run.RunRequest;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.record.Constants;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that say how a program is run.
final class RunOptions {
  @Mixin private PointOptions point;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = Choices.OfMode.class,
      completionCandidates = Choices.OfMode.class,
      description = "reverse (adjoints, the default) or forward (tangents).")
  private Mode mode = Mode.REVERSE;

  @Option(
      names = "--seed",
      paramLabel = "NAME=NUMBER[,...]",
      description =
          "The direction of forward mode: a number per input, 0 where none is given. Default: 1 "
              + "for the first input.")
  private List<String> seed = new ArrayList<>();

  @Option(
      names = "--numbering",
      paramLabel = "WAY",
      converter = Choices.OfNumbering.class,
      completionCandidates = Choices.OfNumbering.class,
      description = {
        "How nodes are called. wengert (the default): by their names, the others v1, v2, ...; "
            + "griewank-walther: inputs v1-n to v0, the others v1, v2, ...; nocedal-wright: x1, "
            + "x2, ...; names: by their names, the parts of y as y_a, y_b, ..."
      })
  private Numbering numbering = Numbering.WENGERT;

  @Option(names = "--share", description = "Record an expression that is computed twice only once.")
  private boolean share;

  @Option(
      names = "--full-tape",
      description = "Record what is computed of constants alone, such as 1/2, step by step.")
  private boolean inFull;

  /// What the options ask of any program.
  ProgramRunner runner() throws CommandFailure {
    Assignments direction = Assignments.parse("--seed", seed);
    if (!direction.isEmpty() && mode == Mode.REVERSE) {
      throw CommandFailure.wrongUsage(Words.say("seed.wrong"));
    }
    RunRequest request =
        point
            .request()
            .with(mode)
            .with(share ? Sharing.SHARED : Sharing.AS_WRITTEN)
            .with(inFull ? Constants.IN_FULL : Constants.FOLDED)
            .with(numbering);
    return new ProgramRunner(request, point.point(), direction);
  }
}
