package org.tapedeck.app.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.GraphMatching;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.engine.record.Recording;

/// What came of a question: a run where the program is right, and what there is to say about it.
///
/// @param question what was asked
/// @param run empty where the program has errors
/// @param ofText errors, or hints of a program that runs
/// @param ofRun where the run was stopped, or where its values cease to be numbers
/// @param recordedAnew where moved inputs have made the run take another path
record Answer(
    Question question,
    Optional<Run> run,
    List<Diagnostic> ofText,
    List<Diagnostic> ofRun,
    Optional<RecordedAnew> recordedAnew) {
  Answer {
    ofText = List.copyOf(ofText);
    ofRun = List.copyOf(ofRun);
  }

  /// Works the question out. A pure function, for any thread; `last` spares what has not changed.
  ///
  /// @throws java.util.concurrent.CancellationException soon after `outdated` is true
  static Answer to(Question question, Optional<Answer> last, BooleanSupplier outdated) {
    Optional<Answer> same =
        last.filter(a -> a.run.isPresent() && a.question.isOfSameProgram(question));
    return same.isPresent()
        ? same.get().moved(question, outdated)
        : anew(question, new Basis(last.flatMap(Answer::run), outdated));
  }

  private static Answer anew(Question question, Basis basis) {
    return switch (basis.whileWanted(Parser.parse(new Source("program", question.text())))) {
      case ParseResult.Rejected(List<Diagnostic> diagnostics) ->
          new Answer(question, Optional.empty(), diagnostics, List.of(), Optional.empty());
      case ParseResult.Parsed(Program program, List<Diagnostic> diagnostics) -> {
        Question kept = question.withInputs(stillMoved(question, program, basis.last()));
        Recording recording =
            Recorder.record(program, kept.point(program), question.recordingRules());
        yield of(kept, recording, basis, diagnostics);
      }
    };
  }

  /// The answer to another question about the same program.
  private Answer moved(Question other, BooleanSupplier outdated) {
    Run before = run.orElseThrow();
    Recording recording = before.recording().at(other.point(before.program()));
    Answer answer = of(other, recording, new Basis(run, outdated), ofText);
    return answer.run.map(now -> answer.after(this, before, now)).orElse(answer);
  }

  /// What is told of a new recording stands while inputs are moved on, and not longer.
  private Answer after(Answer last, Run before, Run now) {
    if (now.graph() != before.graph()) {
      return telling(Optional.of(RecordedAnew.between(before, now)));
    }
    boolean movedOn = question.equals(last.question.withInputs(question.inputs()));
    return telling(last.recordedAnew.filter(_ -> movedOn).map(told -> told.at(now)));
  }

  private static Answer of(
      Question question, Recording recording, Basis basis, List<Diagnostic> ofText) {
    return switch (basis.whileWanted(recording)) {
      case Recording.Recorded recorded -> {
        Question folded = question.withFolds(folds(question, recorded.graph(), basis.last()));
        Run run = Run.of(folded, recorded, basis);
        List<Diagnostic> ofRun = run.trace().diagnostics();
        yield new Answer(folded, Optional.of(run), ofText, ofRun, Optional.empty());
      }
      case Recording.Failed(Diagnostic stopped) ->
          new Answer(question, Optional.empty(), ofText, List.of(stopped), Optional.empty());
    };
  }

  /// What a person has folded stays so as long as it is about the same graph.
  private static FoldState folds(
      Question question, ComputationalGraph graph, Optional<Run> before) {
    boolean same = before.filter(run -> GraphMatching.of(run.graph(), graph).areMost()).isPresent();
    return same ? question.folds() : FoldState.start(graph);
  }

  /// Whether this can be the answer to a text that is being typed: it runs, and no name is taken
  /// for an input but those that were so in `last`. Another might be half of the name to come.
  boolean isComplete(Optional<Answer> last) {
    return run.isPresent()
        && last.map(Answer::unsetNames).orElse(Set.of()).containsAll(unsetNames());
  }

  /// The names that are inputs as nothing sets them: a hint says so.
  private Set<String> unsetNames() {
    Set<Span> hinted = ofText.stream().map(Diagnostic::span).collect(Collectors.toSet());
    return run.stream()
        .flatMap(found -> found.program().inputs().stream())
        .filter(input -> hinted.contains(input.span()))
        .map(Program.Input::name)
        .collect(Collectors.toSet());
  }

  /// The same with a better drawing, if one is found; empty soon after `unwanted` is true.
  Optional<Answer> better(BooleanSupplier unwanted) {
    return run.flatMap(found -> found.better(unwanted))
        .map(found -> new Answer(question, Optional.of(found), ofText, ofRun, recordedAnew));
  }

  private Answer telling(Optional<RecordedAnew> told) {
    return new Answer(question, run, ofText, ofRun, told);
  }

  /// The same, with nothing more to say about a new recording.
  Answer settled() {
    return telling(Optional.empty());
  }

  /// What there is to say, each thing once: a loop repeats what goes wrong in it.
  List<Diagnostic> diagnostics() {
    return Stream.concat(ofRun.stream(), ofText.stream()).distinct().toList();
  }

  /// A moved input keeps its value through an edit, unless the edit changed its start value.
  private static Map<String, Double> stillMoved(
      Question question, Program program, Optional<Run> before) {
    Map<String, Double> now = starts(program);
    Map<String, Double> then = before.map(run -> starts(run.program())).orElse(now);
    Map<String, Double> moved = new HashMap<>(question.inputs());
    moved.keySet().removeIf(name -> !then.getOrDefault(name, Double.NaN).equals(now.get(name)));
    return moved;
  }

  private static Map<String, Double> starts(Program program) {
    return program.inputs().stream()
        .collect(Collectors.toMap(Program.Input::name, Program.Input::start));
  }
}
