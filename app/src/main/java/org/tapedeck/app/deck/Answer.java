package org.tapedeck.app.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
      ComputationalGraph graph = before.get().graph();
      Recording recording = graph.at(question.point(graph.program()));
      return of(question, recording, before, sameText.get().diagnostics);
    }
    return switch (Parser.parse(new Source("program", question.text()))) {
      case ParseResult.Rejected(List<Diagnostic> diagnostics) ->
          new Answer(question, Optional.empty(), diagnostics);
      case ParseResult.Parsed(Program program, List<Diagnostic> diagnostics) -> {
        Question kept = question.withInputs(stillMoved(question, program, before));
        Recording recording = ComputationalGraph.record(program, kept.point(program));
        yield of(kept, recording, before, diagnostics);
      }
    };
  }

  private static Answer of(
      Question question, Recording recording, Optional<Run> before, List<Diagnostic> diagnostics) {
    return switch (recording) {
      case Recording.Recorded(ComputationalGraph graph) ->
          new Answer(question, Optional.of(Run.of(question, graph, before)), diagnostics);
      case Recording.Failed(Diagnostic stopped) ->
          new Answer(
              question,
              Optional.empty(),
              Stream.concat(diagnostics.stream(), Stream.of(stopped)).toList());
    };
  }

  /// A moved input keeps its value through an edit, unless the edit changed its start value.
  private static Map<String, Double> stillMoved(
      Question question, Program program, Optional<Run> before) {
    Map<String, Double> now = starts(program);
    Map<String, Double> then = before.map(run -> starts(run.graph().program())).orElse(now);
    Map<String, Double> moved = new HashMap<>(question.inputs());
    moved.keySet().removeIf(name -> !then.getOrDefault(name, Double.NaN).equals(now.get(name)));
    return moved;
  }

  private static Map<String, Double> starts(Program program) {
    return program.inputs().stream()
        .collect(Collectors.toMap(Program.Input::name, Program.Input::start));
  }
}
