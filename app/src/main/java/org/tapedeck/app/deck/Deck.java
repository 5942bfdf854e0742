package org.tapedeck.app.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.app.run.RunRequest;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Subject;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Constants;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;
import org.tapedeck.engine.trace.Pass;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// The state that a person can change, and the run that follows from it. The parts of the state are
/// properties of their own.
///
/// A state whose run is another one asks for it: it is worked out on the worker and shown on the
/// screen's executor; results that are outdated are dropped. While the text has errors the last
/// good run stays, marked as stale. Stepping only moves the cursor, never a node.
public final class Deck {
  private final RunService service;
  private final ObjectProperty<DeckState> state = new SimpleObjectProperty<>(DeckState.empty());

  private final History history = new History();

  private final ObjectProperty<String> text =
      new Lens<>(state, DeckState::text, DeckState::withText, this::changeAtOnce);
  private final ObjectProperty<Map<String, Double>> inputs =
      lens(now -> now.request().point(), DeckState::withPoint);
  private final ObjectProperty<String> output =
      ofRequest(RunRequest::output, RunRequest::withOutput);
  private final ObjectProperty<String> seededInput =
      lens(DeckState::seededInput, DeckState::withSeededInput);
  private final ObjectProperty<Mode> mode = ofRequest(RunRequest::mode, RunRequest::with);
  private final ObjectProperty<Sharing> sharing =
      ofRequest(request -> request.rules().sharing(), RunRequest::with);
  private final ObjectProperty<Constants> constants =
      ofRequest(request -> request.rules().constants(), RunRequest::with);
  private final ObjectProperty<Numbering> numbering =
      ofRequest(RunRequest::numbering, RunRequest::with);
  private final ObjectProperty<Integer> digits =
      ofRequest(RunRequest::digits, RunRequest::withDigits);
  private final ObjectProperty<LayoutOptions> options = lens(DeckState::options, DeckState::with);
  private final ObjectProperty<FoldState> folds = lens(DeckState::folds, DeckState::with);
  private final ObjectProperty<StepSize> stepSize = ofPace(Pace::stepSize, Pace::with);
  private final ObjectProperty<Double> speed = ofPace(Pace::speed, Pace::withSpeed);
  private final ObjectProperty<Set<Integer>> breakpoints =
      ofPace(Pace::breakpoints, Pace::withBreakpoints);
  private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper();

  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final ObjectProperty<Subject> hovered = new SimpleObjectProperty<>(Subject.NONE);

  private final ReadOnlyObjectWrapper<Optional<Run>> run =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Diagnostic>> diagnostics =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectBinding<Optional<StepView>> now =
      Bindings.createObjectBinding(
          () -> run.get().map(shown -> shown.at(cursor.get())), run, cursor);
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<RecordedAnew>> recordedAnew =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// The state whose run was asked for last.
  private DeckState asked = state.get();

  /// The step that is played to, if it is not the end.
  private OptionalInt destination = OptionalInt.empty();

  /// What was typed last.
  private Typing typing = Typing.between("", "");

  /// @param worker works runs out; one at a time, in order
  /// @param screen applies the results; the thread on which this deck is used
  /// @param pause runs what it is given on that thread, when nobody would be typing on any more
  public Deck(Executor worker, Executor screen, Executor pause) {
    service = new RunService(worker, screen, pause, this::accept);
    cursor.bind(state.map(DeckState::cursor));
    state.addListener((_, _, now) -> ask(now));
    playing.addListener((_, _, on) -> destination = on ? destination : OptionalInt.empty());
  }

  /// A deck that shows what follows from every letter at once.
  public Deck(Executor worker, Executor screen) {
    this(worker, screen, screen);
  }

  private <T> ObjectProperty<T> lens(
      Function<DeckState, T> part, BiFunction<DeckState, T, DeckState> with) {
    return new Lens<>(state, part, with, this::change);
  }

  private <T> ObjectProperty<T> ofRequest(
      Function<RunRequest, T> part, BiFunction<RunRequest, T, RunRequest> with) {
    return lens(
        now -> part.apply(now.request()),
        (now, other) -> now.with(with.apply(now.request(), other)));
  }

  /// A change by a person: it can be taken back, unless it only is in how the run is played.
  private void change(DeckState next) {
    if (!state.get().hasRunOf(next)) {
      history.change(state.get());
    }
    state.set(next);
  }

  private void changeAtOnce(DeckState next) {
    history.begin();
    change(next);
    history.begin();
  }

  /// What is changed from here on is another gesture than what was changed before: each can be
  /// taken back by itself.
  public void beginGesture() {
    history.begin();
  }

  /// Takes the last gesture back; the steps stay.
  public void undo() {
    history.back(state.get()).ifPresent(this::goBack);
  }

  /// Does again what was taken back last.
  public void redo() {
    history.ahead(state.get()).ifPresent(this::goBack);
  }

  private void goBack(DeckState other) {
    DeckState present = state.get();
    state.set(other.at(present.cursor()).with(present.pace()));
  }

  private <T> ObjectProperty<T> ofPace(Function<Pace, T> part, BiFunction<Pace, T, Pace> with) {
    return lens(
        now -> part.apply(now.pace()), (now, other) -> now.with(with.apply(now.pace(), other)));
  }

  private void ask(DeckState now) {
    if (!now.hasRunOf(asked)) {
      asked = now;
      service.ask(now);
    }
  }

  /// Puts another program on the deck, at its own start values and before its first step.
  public void load(String program) {
    load(program, false);
  }

  /// The same where `python` says that it comes from a file of Python.
  public void load(String program, boolean python) {
    service.forget();
    playing.set(false);
    history.clear();
    state.set(state.get().loading(program, python));
  }

  /// `text` as the program on the deck, under a name that says what it is to be read as.
  public Source source(String text) {
    return state.get().withText(text).source();
  }

  /// The text as it is while somebody types: an error in it, and a name that nothing sets, are not
  /// shown before there is a pause, as both may be half of what is to come.
  public void type(String typed) {
    if (!typed.equals(text.get())) {
      Typing now = Typing.between(text.get(), typed);
      if (!now.follows(typing)) {
        history.begin();
      }
      typing = now;
      asked = state.get().withText(typed);
      change(asked);
      service.askWhileTyping(asked);
    }
  }

  /// Moves one input to a value, keeping the cursor.
  public void moveInput(String name, double value) {
    Map<String, Double> moved = new HashMap<>(inputs.get());
    moved.put(name, value);
    inputs.set(moved);
  }

  /// Moves one input back to the value that the program starts it with, keeping the cursor.
  public void resetInput(String name) {
    Map<String, Double> moved = new HashMap<>(inputs.get());
    moved.remove(name);
    inputs.set(moved);
  }

  /// Folds or unfolds groups: `change` is given what is folded now, and the graph.
  public void fold(BiFunction<FoldState, ComputationalGraph, FoldState> change) {
    run.get().ifPresent(now -> folds.set(change.apply(folds.get(), now.graph())));
  }

  private void accept(RunResult result) {
    diagnostics.set(result.diagnostics());
    stale.set(result.run().isEmpty());
    result.run().ifPresent(found -> show(result, found));
    recordedAnew.set(result.recordedAnew());
  }

  /// The cursor lies within the old and the new run while they change places.
  private void show(RunResult result, Run found) {
    Trace trace = found.trace();
    int place = run.get().map(old -> Succession.cursor(cursor.get(), old, found)).orElse(0);
    asked = state.get().withPoint(result.state().request().point()).with(result.state().folds());
    if (run.get().filter(old -> old.graph() == found.graph()).isEmpty()) {
      hovered.set(Subject.NONE);
    }
    Pace pace =
        run.get().map(old -> Succession.pace(asked.pace(), old, found)).orElse(asked.pace());
    asked = asked.with(pace);
    state.set(asked.at(Math.min(cursor.get(), trace.length())));
    run.set(Optional.of(found));
    state.set(state.get().at(place));
  }

  /// From now on the drawing stays as it is: somebody is looking closely.
  public void hold() {
    service.hold();
  }

  /// One press forward, in the chosen step size.
  public void forward() {
    step(stepSize.get(), true);
  }

  /// One press back, in the chosen step size.
  public void back() {
    step(stepSize.get(), false);
  }

  /// One press in a given step size, forward or back.
  public void step(StepSize by, boolean ahead) {
    jump(next(by, ahead));
  }

  private int next(StepSize by, boolean ahead) {
    int from = cursor.get();
    return switch (by) {
      case TERM -> ahead ? from + 1 : from - 1;
      case NODE ->
          run.get()
              .map(now -> ahead ? now.stepAfterCard(from) : now.stepBeforeCard(from))
              .orElse(from);
    };
  }

  /// Before the first step.
  public void first() {
    jump(0);
  }

  /// After the last step.
  public void last() {
    jump(Integer.MAX_VALUE);
  }

  /// Puts the cursor behind a step; beyond either end, to that end. Playing pauses: somebody steps
  /// by hand.
  public void jump(int step) {
    playing.set(false);
    go(step);
  }

  private void go(int step) {
    int length = run.get().map(now -> now.trace().length()).orElse(0);
    state.set(state.get().at(Math.clamp(step, 0, length)));
    hold();
    settle();
    if (cursor.get() == length) {
      playing.set(false);
    }
  }

  /// What was told of a new recording has been seen.
  private void settle() {
    recordedAnew.set(Optional.empty());
    service.settle();
  }

  /// Jumps to the step that completes a vertex in the pass at the cursor; to the step in which its
  /// derivative is complete where it has none in the forward pass.
  public void jumpTo(int vertex) {
    run.get()
        .map(Run::trace)
        .ifPresent(
            trace -> {
              boolean derivatives =
                  trace.mode() == Mode.FORWARD || cursor.get() > trace.forwardLength();
              OptionalInt value = trace.stepOf(vertex, Pass.VALUE);
              OptionalInt step =
                  derivatives || value.isEmpty() ? trace.stepOf(vertex, Pass.DERIVATIVE) : value;
              step.ifPresent(this::jump);
            });
  }

  /// One beat of playing: a step forward, and a stop at a breakpoint or at the end.
  public void beat() {
    if (!playing.get()) {
      return;
    }
    int from = cursor.get();
    int to = next(stepSize.get(), true);
    OptionalInt stop =
        IntStream.concat(breakpointSteps(), destination.stream())
            .filter(step -> step > from && step <= to)
            .min();
    go(stop.orElse(to));
    if (stop.isPresent()) {
      playing.set(false);
    }
  }

  /// The steps that complete the nodes with a breakpoint, behind which playing stops.
  public IntStream breakpointSteps() {
    return run.get().stream()
        .flatMapToInt(now -> breakpoints.get().stream().flatMapToInt(now::completions));
  }

  /// Sets a breakpoint at a vertex, or takes it away.
  public void toggleBreakpoint(int vertex) {
    state.set(state.get().with(state.get().pace().toggling(vertex)));
  }

  /// Plays until a vertex is complete next: its value, then its derivative. Where both are, nothing
  /// is left to play.
  public void playTo(int vertex) {
    run.get()
        .map(now -> now.completions(vertex).filter(step -> step > cursor.get()).min())
        .filter(OptionalInt::isPresent)
        .ifPresent(
            step -> {
              destination = step;
              playing.set(true);
            });
  }

  /// Starts or stops playing; from the end it starts over.
  public void togglePlaying() {
    boolean start = !playing.get();
    if (start && run.get().filter(now -> now.trace().length() == cursor.get()).isPresent()) {
      first();
    }
    playing.set(start && run.get().isPresent());
  }

  /// All that a person can change.
  public ObjectProperty<DeckState> state() {
    return state;
  }

  /// Whether there is something to take back.
  public ReadOnlyBooleanProperty undoable() {
    return history.undoable();
  }

  /// Whether something was taken back.
  public ReadOnlyBooleanProperty redoable() {
    return history.redoable();
  }

  public ObjectProperty<String> text() {
    return text;
  }

  /// Values of the inputs that were moved away from their start values, by name.
  public ObjectProperty<Map<String, Double>> inputs() {
    return inputs;
  }

  public ObjectProperty<String> output() {
    return output;
  }

  public ObjectProperty<String> seededInput() {
    return seededInput;
  }

  public ObjectProperty<Mode> mode() {
    return mode;
  }

  /// Whether an expression that is computed twice is recorded once.
  public ObjectProperty<Sharing> sharing() {
    return sharing;
  }

  /// What is recorded of expressions of constants alone.
  public ObjectProperty<Constants> constants() {
    return constants;
  }

  /// How nodes are called.
  public ObjectProperty<Numbering> numbering() {
    return numbering;
  }

  /// How many significant digits numbers are told to.
  public ObjectProperty<Integer> digits() {
    return digits;
  }

  /// How the graph is drawn.
  public ObjectProperty<LayoutOptions> options() {
    return options;
  }

  /// Which groups are drawn as one card.
  public ObjectProperty<FoldState> folds() {
    return folds;
  }

  public ObjectProperty<StepSize> stepSize() {
    return stepSize;
  }

  public BooleanProperty playing() {
    return playing;
  }

  /// What a person points at, on the graph, the tape, the text or the formula: all of them light
  /// it.
  public ObjectProperty<Subject> hovered() {
    return hovered;
  }

  /// The vertices at which playing stops.
  public ObjectProperty<Set<Integer>> breakpoints() {
    return breakpoints;
  }

  /// Steps a second while playing.
  public ObjectProperty<Double> speed() {
    return speed;
  }

  /// Number of steps shown, 0 to the length of the run's trace at all times.
  public ReadOnlyIntegerProperty cursor() {
    return cursor.getReadOnlyProperty();
  }

  /// What is shown at the cursor, the same for all views; empty until the first good program.
  public ObservableValue<Optional<StepView>> now() {
    return now;
  }

  /// The vertex of the step at the cursor; empty before the first step.
  public OptionalInt currentVertex() {
    return now.get().flatMap(StepView::step).stream().mapToInt(Step::vertex).findFirst();
  }

  /// The last good run; empty until the first good program.
  public ReadOnlyObjectProperty<Optional<Run>> run() {
    return run.getReadOnlyProperty();
  }

  /// What there is to say about the text as it stands.
  public ReadOnlyObjectProperty<List<Diagnostic>> diagnostics() {
    return diagnostics.getReadOnlyProperty();
  }

  /// That moved inputs have changed the tape; empty again from the next step or edit on.
  public ReadOnlyObjectProperty<Optional<RecordedAnew>> recordedAnew() {
    return recordedAnew.getReadOnlyProperty();
  }

  /// Whether the run is of an earlier text, since the present one has errors.
  public ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }
}
