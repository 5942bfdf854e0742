package org.tapedeck.app.picture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tapedeck.app.picture.card.Cards;
import org.tapedeck.app.picture.card.LinePartials.Partial;
import org.tapedeck.app.picture.card.Presence;
import org.tapedeck.app.picture.card.ResultTable;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.trace.Step;

/// What the cards and lines of a graph show at a step. A folded group takes part in all steps of
/// its results.
final class PictureState {
  private final FoldedGraph folding;
  private final ComputationalGraph graph;
  private final StepView view;
  private final Optional<Step> step;

  PictureState(StepView view, FoldedGraph folding) {
    this.folding = folding;
    this.graph = view.trace().tape().graph();
    this.view = view;
    this.step = view.step();
  }

  StepView view() {
    return view;
  }

  /// The vertex that the step computes; empty at the start.
  Optional<Integer> vertex() {
    return step.map(Step::vertex);
  }

  /// The term that was added in the step.
  Optional<Step.Addition> term() {
    return step.filter(Step.Addition.class::isInstance).map(Step.Addition.class::cast);
  }

  /// The line that the term travels along; empty where it stays inside a folded group, and where it
  /// comes along several at once.
  OptionalInt travelled() {
    return term().map(this::line).orElse(OptionalInt.empty());
  }

  private OptionalInt line(Step.Addition term) {
    return switch (term) {
      case Step.Term(_, _, Edge edge, _, _, _, _, _, _) -> folding.line(edge.index());
      case Step.GroupTerm through -> folding.line(through.from(), through.to());
      case Step.Bundle bundle ->
          bundle.through().holds(bundle.vertex())
              ? OptionalInt.empty()
              : folding.line(bundle.vertex(), bundle.through().group().first());
    };
  }

  /// What the line `e` shows.
  Edges.State line(int e) {
    if (!isThere(view.value(graph.to(e)))) {
      return Edges.State.WAITING;
    }
    if (step.isEmpty()) {
      return Edges.State.KNOWN;
    }
    return switch (step.get()) {
      case Step.Evaluate evaluate when uses(evaluate.vertex(), e) -> Edges.State.EVALUATING;
      case Step.Addition term when isOn(e, line(term)) -> Edges.State.TRAVELLED;
      case Step.Evaluate _, Step.Addition _, Step.Seed _, Step.Complete _ -> Edges.State.KNOWN;
    };
  }

  /// What the label of the line `e` shows, which carries `partial`: that of a folded group is known
  /// with its result.
  Edges.State label(int e, Partial partial) {
    return switch (partial) {
      case Partial.OfEdge _ -> line(e);
      case Partial.OfGroup(_, FoldedPartial link) -> {
        boolean now = step.filter(made -> evaluates(link.to(), made)).isPresent();
        boolean known = isThere(view.partial(link));
        yield now ? Edges.State.EVALUATING : known ? travelled(e) : Edges.State.WAITING;
      }
      case Partial.Several _, Partial.Bundle _ -> travelled(e);
    };
  }

  private static boolean isThere(Shown shown) {
    return Presence.of(shown) != Presence.ABSENT;
  }

  /// The number on a line that carries `partial`; empty where it says how many there are.
  Optional<Shown> number(Partial partial) {
    return switch (partial) {
      case Partial.OfEdge(Edge edge, _) -> Optional.of(view.partial(edge));
      case Partial.OfGroup(_, FoldedPartial link) -> Optional.of(view.partial(link));
      case Partial.Several _, Partial.Bundle _ -> Optional.empty();
    };
  }

  /// Why the term along a line that carries `partial` is no finite number, if that began there.
  Optional<String> trouble(Partial partial) {
    return partial instanceof Partial.OfEdge(Edge edge, _) ? view.trouble(edge) : Optional.empty();
  }

  private Edges.State travelled(int e) {
    return isOn(e, travelled()) ? Edges.State.TRAVELLED : Edges.State.KNOWN;
  }

  private static boolean evaluates(int vertex, Step made) {
    return made instanceof Step.Evaluate evaluate && evaluate.vertex() == vertex;
  }

  /// Whether the line `e` goes to the card of `vertex`.
  private boolean uses(int vertex, int e) {
    return folding.card(vertex) == folding.card(graph.to(e));
  }

  private static boolean isOn(int line, OptionalInt travelled) {
    return travelled.isPresent() && travelled.getAsInt() == line;
  }

  /// What the card of vertex `i` shows.
  Cards.State card(int i) {
    Cards.Part part = step.map(made -> part(i, made)).orElse(Cards.Part.NONE);
    Cards.SlotNumbers own = known(i, part);
    return folding
        .group(i)
        .map(
            group -> new Cards.State(own, view.now().done(group.first(), group.end()), rows(group)))
        .orElseGet(() -> new Cards.State(own, 0, List.of()));
  }

  /// What is known of the results of a group that has several.
  private List<Cards.SlotNumbers> rows(Group folded) {
    List<Integer> results = folding.results(folded);
    return results.size() == 1
        ? List.of()
        : new ResultTable(results).shown().stream().map(this::result).toList();
  }

  private Cards.SlotNumbers result(int i) {
    Cards.Part part =
        step.filter(made -> made.vertex() == i).map(PictureState::computed).orElse(Cards.Part.NONE);
    return known(i, part);
  }

  private Cards.SlotNumbers known(int i, Cards.Part part) {
    return new Cards.SlotNumbers(view.value(i), view.derivative(i), part);
  }

  private static Cards.Part computed(Step made) {
    return made instanceof Step.Evaluate ? Cards.Part.VALUE : Cards.Part.DERIVATIVE;
  }

  private Cards.Part part(int card, Step made) {
    if (folding.card(made.vertex()) == card) {
      return computed(made);
    }
    boolean source =
        switch (made) {
          case Step.Product product -> folding.card(product.source()) == card;
          case Step.Bundle bundle -> bundle.through().holds(card);
          case Step.Evaluate _, Step.Seed _, Step.Complete _ -> false;
        };
    return source ? Cards.Part.SOURCE : Cards.Part.NONE;
  }
}
