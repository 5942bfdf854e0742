package org.tapedeck.app.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.app.run.RunPipeline;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.GraphMatching;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.record.Recording;

/// What came of a state: a run where the program is right, and what there is to say about it.
///
/// @param state what was asked for; what of it has no meaning in this run is dropped
/// @param run empty where the program has errors
/// @param ofText errors, or hints of a program that runs
/// @param ofRun where the run was stopped, or where its values cease to be numbers
/// @param recordedAnew where moved inputs have made the run take another path
record RunResult(
    DeckState state,
    Optional<Run> run,
    List<Diagnostic> ofText,
    List<Diagnostic> ofRun,
    Optional<RecordedAnew> recordedAnew) {
  RunResult {
    ofText = List.copyOf(ofText);
    ofRun = List.copyOf(ofRun);
  }

  /// Works the run of a state out. A pure function, for any thread; `last` spares what has not
  /// changed.
  ///
  /// @throws java.util.concurrent.CancellationException soon after `outdated` is true
  static RunResult of(DeckState state, Optional<RunResult> last, BooleanSupplier outdated) {
    RunPipeline pipeline = RunPipeline.until(outdated);
    Optional<RunResult> same =
        last.filter(a -> a.run.isPresent() && a.state.isOfSameProgram(state));
    return same.isPresent()
        ? same.get().moved(state, pipeline)
        : anew(state, last.flatMap(RunResult::run), pipeline);
  }

  /// What is told where working the run out went wrong, which is a mistake in Tapedeck.
  static RunResult failed(DeckState state, Throwable mistake) {
    return new RunResult(
        state, Optional.empty(), List.of(told(mistake)), List.of(), Optional.empty());
  }

  /// The same where only a better drawing of it went wrong.
  RunResult telling(Throwable mistake) {
    return new RunResult(state, run, ofText, List.of(told(mistake)), recordedAnew);
  }

  private static Diagnostic told(Throwable mistake) {
    StackTraceElement[] places = mistake.getStackTrace();
    String where = places.length > 0 ? " at " + places[0] : "";
    Message message = Message.of("program.failed", mistake + where);
    return new Diagnostic(Severity.ERROR, new Span(0, 0), message, Optional.empty());
  }

  private static RunResult anew(DeckState state, Optional<Run> last, RunPipeline pipeline) {
    return switch (pipeline.parse(state.source())) {
      case ParseResult.Rejected(List<Diagnostic> diagnostics) ->
          new RunResult(state, Optional.empty(), diagnostics, List.of(), Optional.empty());
      case ParseResult.Parsed(Program program, List<Diagnostic> diagnostics) -> {
        DeckState kept = state.withPoint(stillMoved(state, program, last));
        Recording recording = pipeline.record(program, kept.request());
        yield of(kept, recording, diagnostics, last, pipeline);
      }
    };
  }

  /// What comes of another state with the same program.
  private RunResult moved(DeckState other, RunPipeline pipeline) {
    Run before = run.orElseThrow();
    Recording recording = pipeline.record(before.traced().recording(), other.request());
    RunResult result = of(other, recording, ofText, run, pipeline);
    return result.run.map(now -> result.after(this, before, now)).orElse(result);
  }

  /// What is told of a new recording stands while inputs are moved on, and not longer.
  private RunResult after(RunResult last, Run before, Run now) {
    if (now.graph() != before.graph()) {
      return telling(Optional.of(RecordedAnew.between(before, now)));
    }
    boolean movedOn = last.state.withPoint(state.request().point()).hasRunOf(state);
    return telling(last.recordedAnew.filter(_ -> movedOn).map(told -> told.at(now)));
  }

  private static RunResult of(
      DeckState state,
      Recording recording,
      List<Diagnostic> ofText,
      Optional<Run> last,
      RunPipeline pipeline) {
    return switch (recording) {
      case Recording.Recorded recorded -> {
        TracedRun traced = pipeline.trace(recorded, state.request(), ofText);
        DeckState folded = state.with(folds(state, traced.graph(), last));
        GraphPicture picture =
            pipeline.pictureAtOnce(
                traced,
                folded.folds().in(traced.graph()),
                folded.options(),
                last.map(Run::picture));
        Run run = new Run(folded, traced, picture);
        List<Diagnostic> ofRun = run.trace().diagnostics();
        yield new RunResult(folded, Optional.of(run), ofText, ofRun, Optional.empty());
      }
      case Recording.Failed(Diagnostic stopped) ->
          new RunResult(state, Optional.empty(), ofText, List.of(stopped), Optional.empty());
    };
  }

  /// What a person has folded stays so as long as it is about the same graph.
  private static FoldState folds(DeckState state, ComputationalGraph graph, Optional<Run> before) {
    boolean same = before.filter(run -> GraphMatching.of(run.graph(), graph).areMost()).isPresent();
    return same ? state.folds() : FoldState.start(graph);
  }

  /// Whether this can be what comes of a text that is being typed: it runs, and no name is taken
  /// for an input but those that were so in `last`. Another might be half of the name to come.
  boolean isComplete(Optional<RunResult> last) {
    return run.isPresent()
        && last.map(RunResult::unsetNames).orElse(Set.of()).containsAll(unsetNames());
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
  Optional<RunResult> better(BooleanSupplier unwanted) {
    return run.flatMap(found -> found.better(unwanted))
        .map(found -> new RunResult(state, Optional.of(found), ofText, ofRun, recordedAnew));
  }

  private RunResult telling(Optional<RecordedAnew> told) {
    return new RunResult(state, run, ofText, ofRun, told);
  }

  /// The same, with nothing more to say about a new recording.
  RunResult settled() {
    return telling(Optional.empty());
  }

  /// What there is to say, each thing once: a loop repeats what goes wrong in it.
  List<Diagnostic> diagnostics() {
    return Stream.concat(ofRun.stream(), ofText.stream()).distinct().toList();
  }

  /// A moved input keeps its value through an edit, unless the edit changed its start value.
  private static Map<String, Double> stillMoved(
      DeckState state, Program program, Optional<Run> before) {
    Map<String, Double> now = starts(program);
    Map<String, Double> then = before.map(run -> starts(run.program())).orElse(now);
    Map<String, Double> moved = new HashMap<>(state.request().point());
    moved.keySet().removeIf(name -> !then.getOrDefault(name, Double.NaN).equals(now.get(name)));
    return moved;
  }

  private static Map<String, Double> starts(Program program) {
    return program.inputs().stream()
        .collect(Collectors.toMap(Program.Input::name, Program.Input::start));
  }
}
