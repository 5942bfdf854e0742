package org.tapedeck.app.ui;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.FoldActions;
import org.tapedeck.app.ui.control.ScaledPane;
import org.tapedeck.app.ui.control.StepKeys;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.GraphView;
import org.tapedeck.app.ui.present.CurtainPane;
import org.tapedeck.app.ui.present.Presentation;
import org.tapedeck.app.ui.present.PresenterKeys;

/// A second window for the class, with graph and formula only: on a second screen all of it, where
/// there is one. It shows the lecturer's step, strokes and pointer.
final class Audience {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 600;

  private final Deck deck;
  private final ObservableValue<Theme> theme;
  private final Presentation shown;
  private final Scene lecturers;
  private Optional<Stage> stage = Optional.empty();

  /// @param lecturers what the lecturer looks at
  Audience(Deck deck, ObservableValue<Theme> theme, Presentation shown, Scene lecturers) {
    this.deck = deck;
    this.theme = theme;
    this.shown = shown;
    this.lecturers = lecturers;
    shown.audience().addListener((_, _, on) -> seat(on));
  }

  private void seat(boolean on) {
    if (on && stage.isEmpty()) {
      open();
    } else if (!on) {
      Optional<Stage> last = stage;
      stage = Optional.empty();
      last.ifPresent(Stage::hide);
    }
  }

  private void open() {
    WhileOpen open = new WhileOpen();
    Stage opened = new Stage();
    opened.setTitle(Words.say("present.audience.title"));
    opened.setScene(scene(open));
    opened.setOnHidden(
        _ -> {
          open.end();
          shown.audience().set(false);
        });
    stage = Optional.of(opened);
    Optional<Screen> second = second(lecturers.getWindow());
    second.ifPresent(screen -> place(opened, screen.getBounds()));
    opened.show();
    if (second.isPresent()) {
      lecturers.getWindow().requestFocus();
    }
  }

  private Scene scene(WhileOpen open) {
    GraphView graph = new GraphView(deck, open, new FoldActions(deck));
    graph.present(true);
    Board board =
        new Board(
            graph,
            new FormulaStrip(deck, open),
            new Board.Show(shown, new SimpleBooleanProperty(true)),
            open);
    StackPane all = new StackPane(board, new CurtainPane(shown, open));
    all.getStyleClass().add("tapedeck");
    Scene scene = new Scene(new ScaledPane(all), WIDTH, HEIGHT);
    open.see(theme)
        .subscribe(
            now -> {
              Styling.put(scene, now);
              graph.wear(Palette.read(now));
            });
    PresenterKeys.install(scene, shown, () -> false);
    StepKeys.install(scene, deck, graph);
    return scene;
  }

  /// A screen that the lecturer does not look at.
  private static Optional<Screen> second(Window window) {
    double x = window.getX() + window.getWidth() / 2;
    double y = window.getY() + window.getHeight() / 2;
    return Screen.getScreens().stream()
        .filter(screen -> !screen.getBounds().contains(x, y))
        .findFirst();
  }

  private static void place(Stage stage, Rectangle2D screen) {
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreen(true);
  }
}
