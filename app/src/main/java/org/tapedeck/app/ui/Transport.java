package org.tapedeck.app.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.deck.StepSize;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.app.ui.control.IconButton;
import org.tapedeck.app.ui.control.MenuItems;
import org.tapedeck.app.ui.control.SegmentedControl;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Trace;

/// The step bar: first, back, play, forward, last, the scrub bar, the counter, step size and speed.
final class Transport extends HBox {
  private static final double COUNTER_MARGIN = 20;
  private static final double ROOM_FOR_WORDS = 760;

  private final Deck deck;
  private final WhileOpen open;
  private final PauseTransition wait = new PauseTransition();

  /// Lies over the count of steps while a step is asked for.
  private final StepField goTo;

  /// Whether the count of steps has to do without words.
  private final BooleanBinding narrow = widthProperty().lessThan(ROOM_FOR_WORDS);

  Transport(Deck deck, WhileOpen open) {
    this.deck = deck;
    this.open = open;
    goTo = new StepField(deck, open);
    setId("transport");
    getStyleClass().add("transport");
    setAlignment(Pos.CENTER_LEFT);
    ScrubBar scrubBar = new ScrubBar(deck, open);
    HBox.setHgrow(scrubBar, Priority.ALWAYS);
    disableProperty().bind(open.see(deck.run()).map(Optional::isEmpty));
    getChildren()
        .addAll(
            button("first", Feather.SKIP_BACK, Words.say("step.first"), deck::first),
            button("back", Feather.CHEVRON_LEFT, Words.say("step.back"), deck::back),
            playButton(),
            button("forward", Feather.CHEVRON_RIGHT, Words.say("step.forward"), deck::forward),
            button("last", Feather.SKIP_FORWARD, Words.say("step.last"), deck::last),
            scrubBar,
            new StackPane(counter(), goTo),
            grainSwitch(),
            speedMenu());
    playBeats();
    getChildren().stream()
        .filter(child -> !child.equals(scrubBar))
        .forEach(child -> ((Region) child).setMinWidth(USE_PREF_SIZE));
  }

  private static IconButton button(String id, Feather icon, String hint, Runnable action) {
    IconButton button = new IconButton(id, icon, hint, action);
    button.getStyleClass().add("transport-button");
    return button;
  }

  private IconButton playButton() {
    IconButton play = button("play", Feather.PLAY, Words.say("step.play"), deck::togglePlaying);
    play.getStyleClass().add("play");
    open.see(deck.playing())
        .addListener((_, _, on) -> play.show(on ? Feather.PAUSE : Feather.PLAY));
    return play;
  }

  /// Each beat waits for the one before to be shown: a slow screen plays slower and skips nothing.
  /// A rate that is chosen between two beats counts from then on.
  private void playBeats() {
    wait.setOnFinished(
        _ -> {
          deck.beat();
          waitForBeat();
        });
    open.see(deck.playing()).addListener((_, _, _) -> waitForBeat());
    open.see(deck.speed()).addListener((_, _, _) -> waitForBeat());
    open.whenEnded(wait::stop);
  }

  private void waitForBeat() {
    wait.stop();
    if (deck.playing().get()) {
      wait.setDuration(Duration.seconds(1 / deck.speed().get()));
      wait.playFromStart();
    }
  }

  /// Whether a beat is waited for.
  boolean isWaiting() {
    return wait.getStatus() == Animation.Status.RUNNING;
  }

  /// How long the beat that is now waited for takes, or the last one did.
  Duration beat() {
    return wait.getDuration();
  }

  private Label counter() {
    Label label = new Label();
    label.setId("counter");
    label.getStyleClass().add("counter");
    label.setTooltip(new Tooltip(Words.say("step.go.hint")));
    label.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            goTo.ask();
          }
        });
    label.visibleProperty().bind(goTo.visibleProperty().not());
    Consumer<Object> tell =
        _ -> {
          label.setText(count());
          label.setPrefWidth(counterWidth(label.getFont().getSize()));
        };
    open.see(deck.cursor()).subscribe(tell);
    open.see(deck.run()).subscribe(tell);
    narrow.subscribe(tell);
    label.fontProperty().subscribe(tell);
    return label;
  }

  /// Room for the longest count of the run, so that nothing beside it moves.
  private double counterWidth(double px) {
    String last = deck.run().get().map(run -> "" + run.trace().length()).orElse("");
    String digits = "0".repeat(Math.max(2, last.length()));
    String longest =
        narrow.get()
            ? Words.say("step.count", digits, digits)
            : Words.say("step.count.reverse", digits, digits);
    return Math.ceil(Typesetter.shared().width(longest, px, Weight.REGULAR)) + COUNTER_MARGIN;
  }

  private String count() {
    int cursor = deck.cursor().get();
    return deck.run().get().map(Run::trace).map(trace -> count(trace, cursor)).orElse("");
  }

  private String count(Trace trace, int cursor) {
    if (narrow.get()) {
      return Words.say("step.count", cursor, trace.length());
    }
    boolean forward = trace.mode() == Mode.FORWARD || cursor <= trace.forwardLength();
    return forward
        ? Words.say("step.count.forward", cursor, trace.length())
        : Words.say("step.count.reverse", cursor, trace.length());
  }

  /// Has a person say which step to go to.
  void ask() {
    goTo.ask();
  }

  private SegmentedControl<StepSize> grainSwitch() {
    SegmentedControl<StepSize> segments =
        new SegmentedControl<>(open.see(deck.stepSize()), deck.stepSize()::set);
    segments
        .add("grain-node", Words.say("grain.node"), StepSize.NODE)
        .setTooltip(new Tooltip(Words.say("grain.node.hint")));
    segments
        .add("grain-term", Words.say("grain.term"), StepSize.TERM)
        .setTooltip(new Tooltip(Words.say("grain.term.hint")));
    return segments;
  }

  private MenuButton speedMenu() {
    MenuButton menu = new MenuButton();
    menu.setId("speed");
    menu.setPopupSide(Side.TOP);
    menu.setMnemonicParsing(false);
    menu.setTooltip(new Tooltip(Words.say("speed")));
    menu.textProperty().bind(open.see(deck.speed()).map(Transport::times));
    ToggleGroup group = new ToggleGroup();
    Stream.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
        .map(
            each ->
                MenuItems.choice(
                    times(each), each, open.see(deck.speed()), deck.speed()::set, group))
        .forEach(menu.getItems()::add);
    return menu;
  }

  private static String times(double speed) {
    return speed == 0.25 ? "¼×" : speed == 0.5 ? "½×" : (int) speed + "×";
  }
}
