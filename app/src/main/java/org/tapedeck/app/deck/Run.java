package org.tapedeck.app.deck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// One program worked out at one point: what all views show at every cursor. Immutable.
///
/// @param question what was asked for
/// @param recording what was computed
/// @param trace the explained history of the sweep, which tells folded groups as one function each
/// @param picture the laid-out graph, ready for every cursor of the trace
public record Run(
    Question question, Recording.Recorded recording, Trace trace, GraphPicture picture) {
  /// What was run.
  public Program program() {
    return recording.program();
  }

  /// The computational graph that was recorded.
  public ComputationalGraph graph() {
    return trace.tape().graph();
  }

  /// The value of a vertex, known at every cursor from its evaluation on.
  public double value(int vertex) {
    return trace.tape().primal(vertex);
  }

  /// The value an input has in this run, in the order of the inputs.
  public double input(int position) {
    return trace.tape().primal(graph().inputs().get(position));
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

  /// The vertex whose adjoint is seeded with 1: the output that the question names, or the first.
  public Output output() {
    return outputOf(graph(), question.output());
  }

  /// The input along which the tangents run: the one that the question names, or the first.
  public String seededInput() {
    return graph().inputs().stream()
        .map(i -> graph().vertex(i).label())
        .filter(name -> name.equals(question.seededInput()))
        .findFirst()
        .or(() -> graph().inputs().stream().map(i -> graph().vertex(i).label()).findFirst())
        .orElse("");
  }

  /// Works out a graph recorded at the question's point; the drawing continues the last one.
  static Run of(Question question, Recording.Recorded recording, Basis basis) {
    ComputationalGraph graph = recording.graph();
    Tape tape = basis.whileWanted(Tape.of(graph, question.point(recording.program())));
    Trace trace =
        switch (question.mode()) {
          case REVERSE -> Trace.reverse(tape, outputOf(graph, question.output()).vertex());
          case FORWARD -> Trace.forward(tape, seed(graph, question.seededInput()));
        };
    return of(
        question,
        recording,
        basis.whileWanted(trace).with(question.numbering()).withDigits(question.digits()),
        basis);
  }

  private static Run of(Question question, Recording.Recorded recording, Trace trace, Basis basis) {
    FoldedGraph folding = question.folds().in(recording.graph());
    BooleanSupplier outdated = basis.outdated();
    GraphPicture picture =
        basis
            .last()
            .map(run -> run.picture().next(trace, folding, question.options(), outdated))
            .orElseGet(() -> GraphPicture.of(trace, folding, question.options(), outdated));
    return new Run(question, recording, picture.trace(), picture);
  }

  /// The same with a better drawing, if one is found; empty soon after `unwanted` is true.
  Optional<Run> better(BooleanSupplier unwanted) {
    return picture.better(unwanted).map(better -> new Run(question, recording, trace, better));
  }

  /// The nearest cursor after `cursor` at which a card is complete: a node, or all of a folded
  /// group.
  int stepAfterCard(int cursor) {
    int step = trace.stepAfterNode(cursor);
    while (step < trace.length() && isInsideFolded(step)) {
      step = trace.stepAfterNode(step);
    }
    return step;
  }

  /// The nearest such cursor before `cursor`.
  int stepBeforeCard(int cursor) {
    int step = trace.stepBeforeNode(cursor);
    while (step > 0 && isInsideFolded(step)) {
      step = trace.stepBeforeNode(step);
    }
    return step;
  }

  /// Whether the step at `cursor` and the next are of one pass through one folded group.
  private boolean isInsideFolded(int cursor) {
    Step last = trace.step(cursor);
    Step next = trace.step(cursor + 1);
    FoldedGraph folding = picture.layout().folding();
    return !(last instanceof Step.Seed)
        && !(next instanceof Step.Seed)
        && folding.group(last.vertex()).isPresent()
        && folding.group(last.vertex()).equals(folding.group(next.vertex()));
  }

  private static Output outputOf(ComputationalGraph graph, String name) {
    return graph.outputs().stream()
        .filter(output -> output.name().equals(name))
        .findFirst()
        .orElseGet(() -> graph.outputs().getFirst());
  }

  private static double[] seed(ComputationalGraph graph, String name) {
    var names = graph.inputs().stream().map(i -> graph.vertex(i).label()).toList();
    double[] seed = new double[names.size()];
    if (seed.length > 0) {
      seed[Math.max(0, names.indexOf(name))] = 1;
    }
    return seed;
  }

  /// Whether derivatives travel from the output back.
  public boolean reverse() {
    return trace.mode() == Mode.REVERSE;
  }
}
