package org.tapedeck.app.ui;

import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Grain;
import org.tapedeck.app.deck.Run;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Trace;

/// The step bar: first, back, play, forward, last, the scrub bar, the counter, grain and speed.
final class Transport extends HBox {
  private final Deck deck;
  private final Timeline beats = new Timeline(new KeyFrame(Duration.seconds(1)));

  Transport(Deck deck) {
    this.deck = deck;
    setId("transport");
    getStyleClass().add("transport");
    setAlignment(Pos.CENTER_LEFT);
    ScrubBar scrubBar = new ScrubBar(deck);
    HBox.setHgrow(scrubBar, Priority.ALWAYS);
    getChildren()
        .addAll(
            button("first", Feather.SKIP_BACK, "To the start (Home)", deck::first),
            button("back", Feather.CHEVRON_LEFT, "One step back (←)", deck::back),
            playButton(),
            button("forward", Feather.CHEVRON_RIGHT, "One step forward (→)", deck::forward),
            button("last", Feather.SKIP_FORWARD, "To the end (End)", deck::last),
            scrubBar,
            counter(),
            grainSwitch(),
            speedMenu());
    playBeats();
    getChildren().stream()
        .filter(child -> !child.equals(scrubBar))
        .forEach(child -> ((Region) child).setMinWidth(USE_PREF_SIZE));
  }

  private static Button button(String id, Feather icon, String hint, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("transport-button");
    button.setTooltip(new Tooltip(hint));
    button.setAccessibleText(hint);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Button playButton() {
    Button play = button("play", Feather.PLAY, "Play or pause (Space)", deck::togglePlaying);
    play.getStyleClass().add("play");
    FontIcon icon = (FontIcon) play.getGraphic();
    deck.playing().addListener((_, _, on) -> icon.setIconCode(on ? Feather.PAUSE : Feather.PLAY));
    return play;
  }

  private void playBeats() {
    beats.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), _ -> deck.beat()));
    beats.setCycleCount(Animation.INDEFINITE);
    beats.rateProperty().bind(deck.speed());
    deck.playing()
        .addListener(
            (_, _, on) -> {
              if (on) {
                beats.playFromStart();
              } else {
                beats.stop();
              }
            });
  }

  private Label counter() {
    Label label = new Label();
    label.setId("counter");
    label.getStyleClass().add("counter");
    StringBinding text = Bindings.createStringBinding(this::count, deck.cursor(), deck.run());
    label.textProperty().bind(text);
    return label;
  }

  private String count() {
    int cursor = deck.cursor().get();
    return deck.run()
        .get()
        .map(Run::trace)
        .map(trace -> "step " + cursor + " of " + trace.length() + " · " + pass(trace, cursor))
        .orElse("");
  }

  private static String pass(Trace trace, int cursor) {
    boolean forward = trace.mode() == Mode.FORWARD || cursor <= trace.forwardLength();
    return forward ? "forward pass" : "reverse pass";
  }

  private HBox grainSwitch() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton node = grainButton("Node", Grain.NODE, group);
    ToggleButton term = grainButton("Term", Grain.TERM, group);
    deck.grain().subscribe(grain -> group.selectToggle(grain == Grain.NODE ? node : term));
    HBox box = new HBox(node, term);
    box.getStyleClass().add("segments");
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private ToggleButton grainButton(String text, Grain grain, ToggleGroup group) {
    ToggleButton button = new ToggleButton(text);
    button.setId("grain-" + text.toLowerCase(java.util.Locale.ROOT));
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip("One press goes one " + text.toLowerCase(java.util.Locale.ROOT)));
    button.setOnAction(
        _ -> {
          deck.grain().set(grain);
          button.setSelected(true);
        });
    return button;
  }

  private MenuButton speedMenu() {
    MenuButton menu = new MenuButton("1×");
    menu.setId("speed");
    menu.setTooltip(new Tooltip("Steps a second while playing"));
    ToggleGroup group = new ToggleGroup();
    Stream.of(0.5, 1.0, 2.0, 4.0, 8.0)
        .map(speed -> speedItem(speed, menu, group))
        .forEach(menu.getItems()::add);
    return menu;
  }

  private RadioMenuItem speedItem(double speed, MenuButton menu, ToggleGroup group) {
    String text = speed < 1 ? "½×" : (int) speed + "×";
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setSelected(speed == deck.speed().get());
    item.setOnAction(
        _ -> {
          deck.speed().set(speed);
          menu.setText(text);
        });
    return item;
  }
}
