package org.tapedeck.app.deck;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.app.run.RunRequest;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.python.PythonReader;

/// All that a person can change of a program, its run and its telling; how the window looks is the
/// window's own. A change is one state after the other.
///
/// @param loaded which of the programs that were put on the deck one after the other, from 1
/// @param text the program
/// @param python whether it is Python by the name of its file, whatever it looks like
/// @param request how it is run and told
/// @param options how the graph is drawn
/// @param folds which groups are drawn as one card
/// @param cursor how many steps are shown
/// @param stepSize how far one press goes
/// @param speed steps a second while playing
public record DeckState(
    int loaded,
    String text,
    boolean python,
    RunRequest request,
    LayoutOptions options,
    FoldState folds,
    int cursor,
    StepSize stepSize,
    double speed) {
  public DeckState {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(folds, "folds");
    Objects.requireNonNull(stepSize, "stepSize");
  }

  private static final String PROGRAM = "program";

  /// No program yet.
  static DeckState empty() {
    return new DeckState(
        0,
        "",
        false,
        RunRequest.standard(),
        LayoutOptions.standard(),
        FoldState.none(),
        0,
        StepSize.TERM,
        1);
  }

  /// Another program, at its own start values and before its first step.
  DeckState loading(String program, boolean isPython) {
    RunRequest fresh = request.withPoint(Map.of()).withOutput("").withDirection(Map.of());
    return new DeckState(loaded + 1, program, isPython, fresh, options, folds, 0, stepSize, speed);
  }

  /// The text under a name that says what it is to be read as.
  Source source() {
    return new Source(python ? PROGRAM + PythonReader.ENDING : PROGRAM, text);
  }

  DeckState withText(String other) {
    return new DeckState(loaded, other, python, request, options, folds, cursor, stepSize, speed);
  }

  DeckState with(RunRequest other) {
    return new DeckState(loaded, text, python, other, options, folds, cursor, stepSize, speed);
  }

  DeckState withPoint(Map<String, Double> point) {
    return with(request.withPoint(point));
  }

  /// The name of the input along which tangents run; empty for the first one.
  String seededInput() {
    Optional<String> seeded = request.direction().keySet().stream().findFirst();
    return seeded.orElse("");
  }

  DeckState withSeededInput(String name) {
    return with(request.withDirection(name.isEmpty() ? Map.of() : Map.of(name, 1.0)));
  }

  DeckState with(LayoutOptions other) {
    return new DeckState(loaded, text, python, request, other, folds, cursor, stepSize, speed);
  }

  DeckState with(FoldState other) {
    return new DeckState(loaded, text, python, request, options, other, cursor, stepSize, speed);
  }

  DeckState at(int step) {
    return new DeckState(loaded, text, python, request, options, folds, step, stepSize, speed);
  }

  DeckState with(StepSize other) {
    return new DeckState(loaded, text, python, request, options, folds, cursor, other, speed);
  }

  DeckState withSpeed(double other) {
    return new DeckState(loaded, text, python, request, options, folds, cursor, stepSize, other);
  }

  /// Whether the run of `other` is that of this state: the two differ in what is shown of it at
  /// most.
  boolean hasRunOf(DeckState other) {
    return at(other.cursor).with(other.stepSize).withSpeed(other.speed).equals(other);
  }

  /// Whether the two ask for recordings of the same program in the same way.
  boolean isOfSameProgram(DeckState other) {
    return source().equals(other.source()) && request.rules().equals(other.request.rules());
  }
}
