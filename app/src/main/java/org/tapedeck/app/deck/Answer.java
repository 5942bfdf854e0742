package org.tapedeck.app.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;

/// What came of a question: a run where the program is right, and what there is to say about it.
///
/// @param question what was asked
/// @param run empty where the program has errors
/// @param diagnostics errors, or hints of a program that runs
record Answer(Question question, Optional<Run> run, List<Diagnostic> diagnostics) {
  /// Works the question out. A pure function, for any thread; `last` spares what has not changed.
  static Answer to(Question question, Optional<Answer> last) {
    Optional<Answer> sameText = last.filter(a -> a.question.text().equals(question.text()));
    if (sameText.isPresent()) {
      Answer answer = sameText.get();
      Optional<Run> again = answer.run.map(run -> Run.of(question, run.graph(), Optional.of(run)));
      return new Answer(question, again, answer.diagnostics);
    }
    return switch (Parser.parse(new Source("program", question.text()))) {
      case ParseResult.Rejected(List<Diagnostic> diagnostics) ->
          new Answer(question, Optional.empty(), diagnostics);
      case ParseResult.Parsed(var program, List<Diagnostic> diagnostics) -> {
        ComputationalGraph graph = ComputationalGraph.of(program);
        Optional<Run> before = last.flatMap(Answer::run);
        Question kept = question.withInputs(stillMoved(question, graph, before));
        yield new Answer(kept, Optional.of(Run.of(kept, graph, before)), diagnostics);
      }
    };
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
