package org.tapedeck.app.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.engine.tape.GradientCheck;
import org.tapedeck.engine.trace.Trust;

/// A run, and the check of its output's derivative by each input, in their order.
record Checks(TracedRun run, List<GradientCheck> byInput) {
  Checks {
    byInput = List.copyOf(byInput);
  }

  /// Costs some 27 replays and a sweep for each input.
  static Checks of(TracedRun run) {
    int output = run.output().vertex();
    return new Checks(
        run,
        IntStream.range(0, run.graph().inputCount())
            .mapToObj(input -> GradientCheck.of(run.trace().tape(), output, input))
            .toList());
  }

  /// Whether some digits of the derivative by input `i` hold.
  boolean isSure(int i) {
    return run.trace().derivativeTrust(i) == Trust.SURE;
  }

  /// What vertex `i` is called.
  String label(int i) {
    return run.graph().vertex(i).label();
  }
}
