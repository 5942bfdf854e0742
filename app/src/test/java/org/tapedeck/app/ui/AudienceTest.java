package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// The window for the class.
@WindowTest
class AudienceTest {
  private static final int TIMES = 30;

  private Stage stage;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window = TapedeckHandle.open(stage, "x = 2\ny = x*x + sin(x)", new NoFile());
  }

  @AfterEach
  void close() {
    if (audience().isPresent()) {
      switchAudience();
    }
  }

  private Optional<Scene> audience() {
    return Hand.onScreen(
        () ->
            Window.getWindows().stream()
                .filter(each -> each instanceof Stage && !each.equals(stage))
                .map(Window::getScene)
                .findFirst());
  }

  private Scene scene() {
    return audience().orElseThrow();
  }

  private void switchAudience() {
    boolean there = audience().isPresent();
    Hand.onScreen(
        () -> {
          stage.toFront();
          stage.requestFocus();
          return true;
        });
    window.chooseView("Audience window");
    window.await("the audience's window", () -> audience().isPresent() != there);
    Hand.onScreen(
        () -> {
          stage.toFront();
          stage.requestFocus();
          return true;
        });
  }

  private Shot shot(String query) {
    return Hand.onScreen(() -> Shot.of(scene().lookup(query)));
  }

  @Test
  @Journey("menu:View > Audience window")
  void audienceSeesGraphAndFormulaOnlyInStepWithTheLecturer() {
    switchAudience();
    for (String none : List.of("#top-bar", "#transport", "#editor", "#tape", "#next-step")) {
      assertTrue(
          Optional.ofNullable(scene().lookup(none)).filter(each -> each.isVisible()).isEmpty(),
          none);
    }
    Shot graph = shot("#graph");
    Shot formula = shot("#formula");

    window.press(KeyCode.RIGHT, 2);

    window.await("the step", () -> shot("#graph").changed(graph) > 300);
    assertTrue(shot("#formula").changed(formula) > 300);
    switchAudience();
    assertTrue(audience().isEmpty());
  }

  @Test
  void lecturerSeesTheNextStepAndTheTime() {
    assertFalse(window.isOnScreen("#next-step"));
    switchAudience();
    assertEquals("Value of v₁.", next().substring(0, 12));
    assertTrue(window.text("#clock").matches("0:\\d\\d"), window.text("#clock"));

    window.press(KeyCode.RIGHT, 1);
    assertTrue(window.sentence().startsWith("Value of v₁."), window.sentence());
    assertEquals("Value of v₂.", next().substring(0, 12));

    window.press(KeyCode.END, 1);
    assertEquals("", next());
    switchAudience();
    assertFalse(window.isOnScreen("#next-step"));
  }

  private String next() {
    return Hand.onScreen(() -> stage.getScene().lookup("#next-sentence").getAccessibleText());
  }

  @Test
  void audienceSeesTheStrokesTheBlankScreenAndTheLaser() {
    switchAudience();
    window.write("1").drag("#graph", 80, 60).drag("#formula", 60, 20);
    assertEquals(
        2, Hand.onScreen(() -> scene().getRoot().lookupAll("#ink .ink").size()).intValue());
    window.await("the stroke", () -> shot("#graph").count(0xB3161F) > 100);
    assertTrue(shot("#formula").count(0xB3161F) > 50);

    window.press(KeyCode.RIGHT, 1);
    window.await("no stroke", () -> shot("#graph").count(0xB3161F) == 0);

    window.write("l").point("#graph");
    window.await("the laser", () -> shot("#graph").count(0xFF1F1F) > 20);

    window.write("b");
    window.await("a blank screen", () -> shot("#graph").brightness() == 0);
    window.write("b");
    window.await("the screen", () -> shot("#graph").brightness() > 0.5);
  }

  @Test
  void audienceWindowGoesWithTheLecturers() {
    switchAudience();

    Hand.onScreen(
        () -> {
          stage.hide();
          return true;
        });

    window.await("no window", () -> audience().isEmpty());
    Hand.onScreen(
        () -> {
          stage.show();
          return true;
        });
  }

  private List<WeakReference<Object>> closed() {
    List<WeakReference<Object>> closed = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Hand.onScreen(
          () -> {
            stage.requestFocus();
            return true;
          });
      switchAudience();
      closed.add(new WeakReference<>(Hand.onScreen(() -> scene().getRoot())));
      switchAudience();
    }
    return closed;
  }

  @Test
  void noListenerIsLeftOfAClosedAudienceWindow() {
    List<WeakReference<Object>> closed = closed();
    window.click("#forward");

    window.await(
        "all closed windows are gone",
        () -> {
          System.gc();
          return closed.stream().allMatch(each -> each.get() == null);
        });
  }
}
