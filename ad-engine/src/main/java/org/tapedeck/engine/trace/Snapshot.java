package org.tapedeck.engine.trace;

import java.util.Optional;
import java.util.stream.IntStream;
import org.tapedeck.engine.tape.DerivativeError;
import org.tapedeck.engine.tape.FoldedPartial;

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
  public Progress.AtOnce value(int i) {
    return upTo(trace.evaluateStep(i), trace.tape().primal(i));
  }

  /// How far the adjoint or tangent of vertex `i` is known; a constant's stays pending.
  public Progress derivative(int i) {
    return trace.progress(i, cursor);
  }

  /// Whether the partial on edge `e` is known, which is so with the value of its user.
  public Progress.AtOnce partial(int e) {
    return upTo(trace.evaluateStep(trace.tape().graph().to(e)), trace.tape().partial(e));
  }

  /// Whether the partial of all of a folded group is known, which is so with its result.
  public Progress.AtOnce partial(FoldedPartial link) {
    return upTo(trace.evaluateStep(link.to()), link.partial());
  }

  /// Whether the product of a term is known.
  public Progress.AtOnce product(Step.Addition term) {
    return upTo(term.number(), term.product());
  }

  /// Why the term along edge `e`, or the sum with it, is no finite number, if that began here and
  /// the term is told.
  public Optional<DerivativeError> derivativeError(int e) {
    return trace.derivativeError(e).filter(_ -> isTold(trace.stepOfTerm(e)));
  }

  private boolean isTold(int step) {
    return step > 0 && step <= cursor;
  }

  private Progress.AtOnce upTo(int step, double number) {
    return step <= cursor ? new Progress.Done(number) : new Progress.Pending();
  }

  /// How many vertices from `first` to before `end` the pass at the cursor has done: those whose
  /// value is known in the forward pass of reverse mode, else those whose derivative is complete.
  /// Constants do not count. Costs O(end - first).
  public int done(int first, int end) {
    boolean values = trace.mode() == Mode.REVERSE && cursor <= trace.forwardLength();
    return (int)
        IntStream.range(first, end)
            .filter(i -> !trace.tape().graph().isConstant(i))
            .filter(i -> (values ? value(i) : derivative(i)) instanceof Progress.Done)
            .count();
  }
}
