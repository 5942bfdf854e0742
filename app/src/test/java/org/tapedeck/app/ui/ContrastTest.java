package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.drawing.Rgb;
import org.tapedeck.app.drawing.Theme;
import org.testfx.framework.junit5.Start;

/// All that is written in the window, as it is painted: its colour against the ground that it
/// stands on.
@WindowTest
class ContrastTest {
  /// The least contrast that text can be read with (WCAG 2.2, 1.4.3).
  private static final double READABLE = 4.5;

  private static final String PROGRAM =
      """
      x1 = 2  # a comment
      W = [[1, 2], [3, 4]]
      f(a) = sin(a)*a
      y = f(x1) + x1*W[1, 2] - 2/W[2, 2]
      z = missing + 1\
      """;

  private Scene scene;
  private Deck deck;
  private FileCommands commands;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    deck = new Deck(Runnable::run, Runnable::run);
    commands = new FileCommands(deck, new NoFile());
    commands.put("Test", PROGRAM, Optional.empty());
    window = TapedeckHandle.open(stage, deck, commands);
    scene = stage.getScene();
  }

  @ParameterizedTest
  @EnumSource
  void everythingWrittenCanBeReadAtEveryKindOfStep(Theme theme) {
    int length = deck.run().get().orElseThrow().trace().length();
    List<String> pale = new ArrayList<>();
    int read = 0;
    for (int step : List.of(0, 3, length / 2 + 2, length - 2, length)) {
      Hand.onScreen(
          () -> {
            commands.theme().set(theme);
            deck.jump(step);
            return true;
          });
      window.await("the step", () -> true);
      Shot shot = Hand.onScreen(() -> Shot.of(scene.getRoot()));
      List<Shape> written = Hand.onScreen(() -> written(scene.getRoot()).toList());
      read += written.size();
      written.stream().flatMap(each -> pale(each, shot).stream()).forEach(pale::add);
    }

    assertEquals(List.of(), pale.stream().distinct().toList());
    assertTrue(read > 400, "only " + read);
  }

  private static Stream<Shape> written(Node node) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 1) {
      return Stream.of();
    }
    Stream<Shape> inside =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(ContrastTest::written)
            : Stream.of();
    return isWritten(node) ? Stream.concat(Stream.of((Shape) node), inside) : inside;
  }

  private static boolean isWritten(Node node) {
    return switch (node) {
      case Text text -> !text.getText().isBlank();
      case Path path -> path.getStyleClass().contains("mark") && isLetters(path);
      default -> false;
    };
  }

  /// Letters are filled and say what they are.
  private static boolean isLetters(Path path) {
    return path.getFill() != null
        && path.getAccessibleText() != null
        && !path.getAccessibleText().isBlank();
  }

  private static List<String> pale(Shape written, Shot shot) {
    Bounds place = Hand.onScreen(() -> part(written));
    if (place.getWidth() < 2 || place.getHeight() < 2) {
      return List.of();
    }
    Rgb ground = rgb(shot.ground(place));
    double contrast = rgb(written.getFill()).contrast(ground);
    String words = written instanceof Text text ? text.getText() : written.getAccessibleText();
    return contrast >= READABLE
        ? List.of()
        : List.of(words + " on " + ground.hex() + ": " + written.getFill() + " " + contrast);
  }

  /// What of it is seen, with a little of what is around it: a thick letter fills its own box.
  private static Bounds part(Node node) {
    Bounds seen = TapedeckHandle.seen(node).orElse(new BoundingBox(0, 0, 0, 0));
    if (seen.getWidth() == 0) {
      return seen;
    }
    javafx.stage.Window stage = node.getScene().getWindow();
    double x = seen.getMinX() - stage.getX() - node.getScene().getX();
    double y = seen.getMinY() - stage.getY() - node.getScene().getY();
    return new BoundingBox(x - 1, y - 1, seen.getWidth() + 2, seen.getHeight() + 2);
  }

  private static Rgb rgb(Paint paint) {
    Color colour = (Color) paint;
    return new Rgb(
        (int) Math.round(255 * colour.getRed()),
        (int) Math.round(255 * colour.getGreen()),
        (int) Math.round(255 * colour.getBlue()));
  }

  private static Rgb rgb(int colour) {
    return new Rgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
  }
}
