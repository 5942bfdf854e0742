package org.tapedeck.app.text;

import java.util.Optional;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.trace.Progress;
import org.tapedeck.engine.trace.Snapshot;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.engine.trace.Trust;

/// What a step shows of each number of a trace. All views of a step are handed the same one and ask
/// it for every number that they draw or tell: what is to be seen is decided here alone, how it
/// looks there. Each answer costs O(1).
public record StepView(Snapshot now) {
  /// When the first `cursor` steps are made.
  public static StepView of(Trace trace, int cursor) {
    return new StepView(trace.at(cursor));
  }

  /// When all steps are made.
  public static StepView atEnd(Trace trace) {
    return of(trace, trace.length());
  }

  public Trace trace() {
    return now.trace();
  }

  /// How many steps are made.
  public int cursor() {
    return now.cursor();
  }

  /// The step made last; empty at the start.
  public Optional<Step> step() {
    return now.step();
  }

  /// The same one step earlier; not at the start.
  StepView earlier() {
    return of(trace(), cursor() - 1);
  }

  /// How the numbers are written.
  public Numbers numbers() {
    return Numbers.of(trace());
  }

  /// The value of vertex `i`.
  public Shown value(int i) {
    return switch (now.value(i)) {
      case Progress.Pending _ -> new Shown.Pending();
      case Progress.Done(double number) -> new Shown.Known(number, trace().valueTrust(i));
    };
  }

  /// The adjoint or tangent of vertex `i`; nothing of a constant.
  public Shown derivative(int i) {
    return switch (now.derivative(i)) {
      case Progress.Pending _ -> new Shown.Pending();
      case Progress.Partial(double sum, int done, int count) ->
          new Shown.Running(sum, sumTrust(i, done), done, count);
      case Progress.Done(double number) -> new Shown.Known(number, trace().derivativeTrust(i));
    };
  }

  private Trust sumTrust(int i, int done) {
    int first = trace().firstDerivativeStep(i).orElseThrow();
    return trace().step(first + done - 1) instanceof Step.Addition term
        ? trace().sumTrust(term)
        : Trust.SURE;
  }

  /// The sum after a term, whenever that is made.
  public static Shown sum(Trace trace, Step.Addition term) {
    return new Shown.Running(term.sum(), trace.sumTrust(term), term.ordinal(), term.count());
  }

  /// The partial on an edge.
  public Shown partial(Edge edge) {
    return shown(now.partial(edge.index()), trace().partialTrust(edge.index()));
  }

  /// Why the term along an edge, or the sum with it, is no finite number: that began here.
  public Optional<String> trouble(Edge edge) {
    return now.derivativeError(edge.index()).map(error -> Numbers.inWords(error.diagnostic()));
  }

  /// The partial of all of a folded group.
  public Shown partial(FoldedPartial link) {
    return shown(now.partial(link), Trust.SURE);
  }

  /// The partial in a term.
  public Shown partial(Step.Product term) {
    return switch (term) {
      case Step.Term(_, _, Edge edge, _, _, _, _, _, _) -> partial(edge);
      case Step.GroupTerm through -> partial(through.link());
    };
  }

  /// The derivative that a term takes its partial by.
  public Shown factor(Step.Product term) {
    return derivative(term.source());
  }

  /// What a term adds to its sum.
  public Shown product(Step.Addition term) {
    return shown(now.product(term), trace().productTrust(term));
  }

  private static Shown shown(Progress.AtOnce progress, Trust trust) {
    return switch (progress) {
      case Progress.Pending _ -> new Shown.Pending();
      case Progress.Done(double number) -> new Shown.Known(number, trust);
    };
  }
}
