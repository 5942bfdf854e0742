package org.tapedeck.app.cli;

import java.util.AbstractList;
import java.util.List;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// The terms of one vertex's adjoint or tangent sum: in a trace with nothing folded each travels
/// along an edge.
final class EdgeTerms extends AbstractList<Step.Term> {
  private final List<Step.Addition> terms;

  EdgeTerms(Trace trace, int vertex) {
    terms = trace.terms(vertex);
  }

  @Override
  public Step.Term get(int k) {
    return (Step.Term) terms.get(k);
  }

  @Override
  public int size() {
    return terms.size();
  }
}
