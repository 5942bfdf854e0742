package org.tapedeck.app.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Recording;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;

/// What came of a question: a run where the program is right, and what there is to say about it.
///
/// @param question what was asked
/// @param run empty where the program has errors
/// @param diagnostics errors, or hints of a program that runs
record Answer(Question question, Optional<Run> run, List<Diagnostic> diagnostics) {
  /// Works the question out. A pure function, for any thread; `last` spares what has not changed.
  static Answer to(Question question, Optional<Answer> last) {
    Optional<Run> before = last.flatMap(Answer::run);
    Optional<Answer> sameText = last.filter(a -> a.question.text().equals(question.text()));
    if (sameText.isPresent() && before.isPresent()) {
      return at(question, before.get().graph(), before, sameText.get().diagnostics);
    }
    return switch (Parser.parse(new Source("program", question.text()))) {
      case ParseResult.Rejected(List<Diagnostic> diagnostics) ->
          new Answer(question, Optional.empty(), diagnostics);
      case ParseResult.Parsed(Program program, List<Diagnostic> diagnostics) ->
          switch (ComputationalGraph.record(program, program.starts())) {
            case Recording.Failed(Diagnostic stopped) -> stopped(question, diagnostics, stopped);
            case Recording.Recorded(ComputationalGraph graph) -> {
              Question kept = question.withInputs(stillMoved(question, graph, before));
              yield at(kept, graph, before, diagnostics);
            }
          };
    };
  }

  /// The answer at the question's inputs, where the program may take other branches.
  private static Answer at(
      Question question,
      ComputationalGraph graph,
      Optional<Run> before,
      List<Diagnostic> diagnostics) {
    return switch (graph.at(Run.point(graph, question.inputs()))) {
      case Recording.Failed(Diagnostic stopped) -> stopped(question, diagnostics, stopped);
      case Recording.Recorded(ComputationalGraph now) ->
          new Answer(question, Optional.of(Run.of(question, now, before)), diagnostics);
    };
  }

  private static Answer stopped(
      Question question, List<Diagnostic> diagnostics, Diagnostic stopped) {
    List<Diagnostic> all = Stream.concat(diagnostics.stream(), Stream.of(stopped)).toList();
    return new Answer(question, Optional.empty(), all);
  }

  /// A moved input keeps its value through an edit, unless the edit changed its start value.
  private static Map<String, Double> stillMoved(
      Question question, ComputationalGraph graph, Optional<Run> before) {
    Map<String, Double> now = Run.starts(graph);
    Map<String, Double> then = before.map(run -> Run.starts(run.graph())).orElse(now);
    Map<String, Double> moved = new HashMap<>(question.inputs());
    moved.keySet().removeIf(name -> !then.getOrDefault(name, Double.NaN).equals(now.get(name)));
    return moved;
  }
}
