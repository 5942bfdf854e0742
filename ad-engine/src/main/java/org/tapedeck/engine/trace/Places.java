package org.tapedeck.engine.trace;

/// Where the cursors of a trace with folded groups are in the same trace with nothing folded.
final class Places {
  private final Trace trace;

  /// The steps where nothing is folded.
  private final StepIndex all;

  Places(Trace trace, StepIndex all) {
    this.trace = trace;
    this.all = all;
  }

  /// The last cursor, where nothing is folded, at which no more is told than at `cursor`: what a
  /// group hides is done with the result that it is computed for.
  int unfolded(int cursor) {
    if (cursor == 0 || cursor == trace.length()) {
      return cursor == 0 ? 0 : all.length();
    }
    return Math.min(between(cursor), all.length() - 1);
  }

  private int between(int cursor) {
    Step last = trace.step(cursor);
    Step next = trace.step(cursor + 1);
    if (trace.mode() == Mode.REVERSE
        && last.vertex() != next.vertex()
        && !(next instanceof Step.Evaluate)) {
      return next instanceof Step.Seed
          ? all.operationCount()
          : all.firstDerivativeStep(next.vertex()) - 1;
    }
    return switch (last) {
      case Step.Evaluate evaluate -> all.evaluateStep(evaluate.vertex());
      case Step.Seed _, Step.Complete _ -> all.lastDerivativeStep(last.vertex());
      case Step.Addition addition -> within(addition, next);
    };
  }

  /// Within one sum: in reverse mode behind the uses told so far.
  private int within(Step.Addition now, Step next) {
    int vertex = now.vertex();
    if (now.ordinal() == now.count()) {
      return all.lastDerivativeStep(vertex);
    }
    int first = all.firstDerivativeStep(vertex);
    if (trace.mode() == Mode.FORWARD) {
      return now instanceof Step.Term ? first + now.ordinal() - 1 : first - 1;
    }
    int uses = 0;
    while (uses < trace.tape().graph().useCount(vertex) && !isBehind(now, next, uses)) {
      uses++;
    }
    return first + uses - 1;
  }

  /// Whether use number `k` of the vertex of `now` is not told of before `next`.
  private boolean isBehind(Step.Addition now, Step next, int k) {
    int edge = trace.tape().graph().useEdge(now.vertex(), k);
    int user = trace.tape().graph().to(edge);
    return switch (next) {
      case Step.Term term -> edge >= term.edge().index() && user >= term.to();
      case Step.GroupTerm more ->
          (now instanceof Step.GroupTerm last && last.through().equals(more.through()))
              ? user > last.to()
              : user >= more.through().group().first();
      case Step.Bundle bundle -> user >= bundle.through().group().first();
      case Step.Evaluate _, Step.Seed _, Step.Complete _ ->
          throw new IllegalArgumentException(next + " in a sum");
    };
  }
}
