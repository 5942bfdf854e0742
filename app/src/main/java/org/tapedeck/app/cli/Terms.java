package org.tapedeck.app.cli;

import java.util.Iterator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// The terms of one vertex's adjoint or tangent sum, in the order of the trace. They are made while
/// they are walked through: a variable may have a hundred thousand.
record Terms(Trace trace, int vertex) implements Iterable<Step.Term> {
  /// The step that starts the vertex's derivative: a term, the seed, or `Complete`; the number 0
  /// for a constant, which has none.
  private int first() {
    OptionalInt first = trace.firstDerivativeStep(vertex);
    return first.orElse(0);
  }

  int count() {
    int first = first();
    return first > 0 && trace.step(first) instanceof Step.Term term ? term.count() : 0;
  }

  @Override
  public Iterator<Step.Term> iterator() {
    int first = first();
    return IntStream.range(first, first + count())
        .mapToObj(number -> (Step.Term) trace.step(number))
        .iterator();
  }
}
