package org.tapedeck.app.deck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Pass;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// One program worked out at one point: what all views show at every cursor. Immutable.
///
/// @param state what was asked for
/// @param traced the run as it was asked for
/// @param picture the laid-out graph, ready for every cursor of the trace
public record Run(DeckState state, TracedRun traced, GraphPicture picture) {
  /// The explained history of the sweep, which tells folded groups as one function each.
  public Trace trace() {
    return picture.trace();
  }

  /// What was run.
  public Program program() {
    return traced.recording().program();
  }

  /// The computational graph that was recorded.
  public ComputationalGraph graph() {
    return trace().tape().graph();
  }

  /// What is shown when the first `cursor` steps are made.
  public StepView at(int cursor) {
    return StepView.of(trace(), cursor);
  }

  /// The value of a vertex, known at every cursor from its evaluation on.
  public double value(int vertex) {
    return trace().tape().primal(vertex);
  }

  /// The value an input has in this run, in the order of the inputs.
  public double input(int position) {
    return trace().tape().primal(graph().inputs().get(position));
  }

  /// The value that the program starts an input with.
  public double start(int position) {
    return program().inputs().get(position).start();
  }

  /// The value of each input, in their order, by name.
  Map<String, Double> point() {
    Map<String, Double> point = new LinkedHashMap<>();
    graph().inputs().forEach(i -> point.put(graph().vertex(i).label(), value(i)));
    return point;
  }

  /// The vertex whose adjoint is seeded with 1: the output that was asked for, or the first.
  public Output output() {
    return traced.output();
  }

  /// The input along which the tangents run: the one that was asked for, or the first.
  public String seededInput() {
    List<String> names = graph().inputs().stream().map(i -> graph().vertex(i).label()).toList();
    String wanted = state.seededInput();
    return names.contains(wanted) ? wanted : names.stream().findFirst().orElse("");
  }

  /// The same with a better drawing, if one is found; empty soon after `unwanted` is true.
  Optional<Run> better(BooleanSupplier unwanted) {
    return picture.better(unwanted).map(better -> new Run(state, traced, better));
  }

  /// The steps that complete a vertex: its value, if it is computed, and its derivative; none where
  /// a folded group hides it, or it is a constant.
  IntStream completions(int vertex) {
    return Stream.of(Pass.values()).flatMapToInt(pass -> trace().stepOf(vertex, pass).stream());
  }

  /// Whether something of a vertex is completed after `cursor`.
  public boolean isAhead(int vertex, int cursor) {
    return completions(vertex).anyMatch(step -> step > cursor);
  }

  /// The nearest cursor after `cursor` at which a card is complete: a node, or all of a folded
  /// group.
  int stepAfterCard(int cursor) {
    int step = trace().stepAfterNode(cursor);
    while (step < trace().length() && isInsideFolded(step)) {
      step = trace().stepAfterNode(step);
    }
    return step;
  }

  /// The nearest such cursor before `cursor`.
  int stepBeforeCard(int cursor) {
    int step = trace().stepBeforeNode(cursor);
    while (step > 0 && isInsideFolded(step)) {
      step = trace().stepBeforeNode(step);
    }
    return step;
  }

  /// Whether the step at `cursor` and the next are of one pass through one folded group.
  private boolean isInsideFolded(int cursor) {
    Step last = trace().step(cursor);
    Step next = trace().step(cursor + 1);
    FoldedGraph folding = picture.layout().folding();
    return !(last instanceof Step.Seed)
        && !(next instanceof Step.Seed)
        && folding.group(last.vertex()).isPresent()
        && folding.group(last.vertex()).equals(folding.group(next.vertex()));
  }

  /// Whether derivatives travel from the output back.
  public boolean reverse() {
    return traced.trace().mode() == Mode.REVERSE;
  }
}
