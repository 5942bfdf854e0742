package org.tapedeck.app.deck;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
/// @param pace how it is stepped and played
public record DeckState(
    int loaded,
    String text,
    boolean python,
    RunRequest request,
    LayoutOptions options,
    FoldState folds,
    int cursor,
    Pace pace) {
  public DeckState {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(folds, "folds");
    Objects.requireNonNull(pace, "pace");
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
        Pace.standard());
  }

  /// Another program, at its own start values and before its first step.
  DeckState loading(String program, boolean isPython) {
    RunRequest fresh = request.withPoint(Map.of()).withOutput("").withDirection(Map.of());
    Pace unbroken = pace.withBreakpoints(Set.of());
    return new DeckState(loaded + 1, program, isPython, fresh, options, folds, 0, unbroken);
  }

  /// The text under a name that says what it is to be read as.
  Source source() {
    return new Source(python ? PROGRAM + PythonReader.ENDING : PROGRAM, text);
  }

  DeckState withText(String other) {
    return new DeckState(loaded, other, python, request, options, folds, cursor, pace);
  }

  DeckState with(RunRequest other) {
    return new DeckState(loaded, text, python, other, options, folds, cursor, pace);
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
    return new DeckState(loaded, text, python, request, other, folds, cursor, pace);
  }

  DeckState with(FoldState other) {
    return new DeckState(loaded, text, python, request, options, other, cursor, pace);
  }

  DeckState at(int step) {
    return new DeckState(loaded, text, python, request, options, folds, step, pace);
  }

  DeckState with(Pace other) {
    return new DeckState(loaded, text, python, request, options, folds, cursor, other);
  }

  /// A step of this run, equal to the same step of the same run however it is played.
  public DeckState page(int step) {
    return at(step).with(Pace.standard());
  }

  /// Whether the run of `other` is that of this state: the two differ in what is shown of it at
  /// most.
  boolean hasRunOf(DeckState other) {
    return at(other.cursor).with(other.pace).equals(other);
  }

  /// Whether the two ask for recordings of the same program in the same way.
  boolean isOfSameProgram(DeckState other) {
    return source().equals(other.source()) && request.rules().equals(other.request.rules());
  }
}
