package org.tapedeck.engine.trace;

import java.util.Optional;
import java.util.stream.IntStream;

/// What is known after the first `cursor` steps of a trace. A view: each look-up costs O(1).
public record Snapshot(Trace trace, int cursor) {
  public Snapshot {
    if (cursor < 0 || cursor > trace.length()) {
      throw new IllegalArgumentException("cursor " + cursor + " outside 0.." + trace.length());
    }
  }

  /// The step made last; empty at the start.
  public Optional<Step> step() {
    return cursor == 0 ? Optional.empty() : Optional.of(trace.step(cursor));
  }

  /// Whether the value of vertex `i` is known; that of an input or constant always is.
  public boolean valueKnown(int i) {
    return trace.evaluateStep(i) <= cursor;
  }

  /// How far the adjoint or tangent of vertex `i` is known; a constant's stays pending.
  public Progress derivative(int i) {
    return trace.progress(i, cursor);
  }

  /// How many vertices from `first` to before `end` the pass at the cursor has done: those whose
  /// value is known in the forward pass of reverse mode, else those whose derivative is complete.
  /// Constants do not count. Costs O(end - first).
  public int done(int first, int end) {
    boolean values = trace.mode() == Mode.REVERSE && cursor <= trace.forwardLength();
    return (int)
        IntStream.range(first, end)
            .filter(i -> !trace.tape().graph().isConstant(i))
            .filter(i -> values ? valueKnown(i) : derivative(i) instanceof Progress.Done)
            .count();
  }
}
