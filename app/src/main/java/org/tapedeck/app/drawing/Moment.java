package org.tapedeck.app.drawing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tapedeck.app.drawing.LinePartials.Partial;
import org.tapedeck.app.layout.Folding;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.trace.Snapshot;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// What the cards and lines of a graph show when the first `cursor` steps of its trace are made. A
/// folded group takes part in all steps of the vertices in it.
final class Moment {
  private final Folding folding;
  private final ComputationalGraph graph;
  private final int cursor;
  private final Snapshot snapshot;
  private final Optional<Step> step;

  Moment(Trace trace, Folding folding, int cursor) {
    this.folding = folding;
    this.graph = trace.tape().graph();
    this.cursor = cursor;
    this.snapshot = trace.at(cursor);
    this.step = snapshot.step();
  }

  int cursor() {
    return cursor;
  }

  /// The term that was added in the step.
  Optional<Step.Term> term() {
    return step.filter(Step.Term.class::isInstance).map(Step.Term.class::cast);
  }

  /// The line that the term travels along; empty inside a folded group.
  OptionalInt travelled() {
    return term().map(term -> folding.line(term.edge().index())).orElse(OptionalInt.empty());
  }

  /// What the line `e` shows.
  Edges.State line(int e) {
    if (!snapshot.valueKnown(graph.to(e))) {
      return Edges.State.WAITING;
    }
    if (step.isEmpty()) {
      return Edges.State.KNOWN;
    }
    return switch (step.get()) {
      case Step.Evaluate evaluate when uses(evaluate.vertex(), e) -> Edges.State.EVALUATING;
      case Step.Term term when is(e, term.edge().index()) -> Edges.State.TRAVELLED;
      case Step.Evaluate _, Step.Term _, Step.Seed _, Step.Complete _ -> Edges.State.KNOWN;
    };
  }

  /// What the label of the line `e` shows, which carries `partial`: that of a folded group is known
  /// with the group's result, and no single term is made of it.
  Edges.State label(int e, Partial partial) {
    return switch (partial) {
      case Partial.OfEdge _ -> line(e);
      case Partial.OfGroup group -> {
        boolean now = step.filter(made -> evaluates(group.result(), made)).isPresent();
        boolean known = snapshot.valueKnown(group.result());
        yield now ? Edges.State.EVALUATING : known ? Edges.State.KNOWN : Edges.State.WAITING;
      }
      case Partial.Several _ -> Edges.State.KNOWN;
    };
  }

  private static boolean evaluates(int vertex, Step made) {
    return made instanceof Step.Evaluate evaluate && evaluate.vertex() == vertex;
  }

  /// Whether the line `e` stands for an operand of `vertex`.
  private boolean uses(int vertex, int e) {
    return folding.card(vertex) == folding.card(graph.to(e))
        && graph.operands(vertex).stream().anyMatch(operand -> is(e, operand.index()));
  }

  private boolean is(int line, int edge) {
    OptionalInt drawn = folding.line(edge);
    return drawn.isPresent() && drawn.getAsInt() == line;
  }

  /// What the card of vertex `i` shows.
  Cards.State card(int i) {
    Cards.Part part = step.map(made -> part(i, made)).orElse(Cards.Part.NONE);
    Cards.Known own = new Cards.Known(snapshot.valueKnown(i), snapshot.derivative(i), part);
    return folding
        .group(i)
        .map(group -> new Cards.State(own, snapshot.done(group.first(), group.end()), rows(group)))
        .orElseGet(() -> new Cards.State(own, 0, List.of()));
  }

  /// What is known of the results of a group that has several.
  private List<Cards.Known> rows(Group folded) {
    List<Integer> results = folding.results(folded);
    return results.size() == 1
        ? List.of()
        : new ResultTable(results).shown().stream().map(this::result).toList();
  }

  private Cards.Known result(int i) {
    Cards.Part part =
        step.filter(made -> made.vertex() == i).map(Moment::computed).orElse(Cards.Part.NONE);
    return new Cards.Known(snapshot.valueKnown(i), snapshot.derivative(i), part);
  }

  private static Cards.Part computed(Step made) {
    return made instanceof Step.Evaluate ? Cards.Part.VALUE : Cards.Part.DERIVATIVE;
  }

  private Cards.Part part(int card, Step made) {
    if (folding.card(made.vertex()) == card) {
      return computed(made);
    }
    return made instanceof Step.Term term && folding.card(source(term)) == card
        ? Cards.Part.SOURCE
        : Cards.Part.NONE;
  }

  /// The vertex at the other end of the term's edge.
  private static int source(Step.Term term) {
    Edge edge = term.edge();
    return edge.from() == term.vertex() ? edge.to() : edge.from();
  }
}
