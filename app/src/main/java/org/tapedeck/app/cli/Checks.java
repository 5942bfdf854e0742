package org.tapedeck.app.cli;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.tape.DerivativeError;
import org.tapedeck.engine.tape.GradientCheck;
import org.tapedeck.engine.trace.Trace;
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

  /// Why the derivative by input `i` is no finite number, if that began along the chain.
  Optional<Diagnostic> broken(int i) {
    Trace trace = run.trace();
    if (Double.isFinite(byInput.get(i).derivative())) {
      return Optional.empty();
    }
    BitSet input = new BitSet();
    input.set(i);
    BitSet depending = run.graph().descendants(input);
    return IntStream.range(0, run.graph().edgeCount())
        .filter(edge -> depending.get(run.graph().from(edge)))
        .mapToObj(trace::derivativeError)
        .flatMap(Optional::stream)
        .filter(DerivativeError::isLast)
        .map(DerivativeError::diagnostic)
        .findFirst();
  }

  /// What vertex `i` is called.
  String label(int i) {
    return run.graph().vertex(i).label();
  }
}
