package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// What the hand does on the graph, seen by where its cards go.
@WindowTest
class GraphGestureTest {
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, "x = 2\nf(a) = sin(a)*a\ny = f(x) + f(2*x)", new NoFile());
  }

  private Bounds card() {
    return window.card("v₄ = ");
  }

  private void assertMoved(Bounds from, double dx, double dy) {
    assertEquals(from.getMinX() + dx, card().getMinX(), 1);
    assertEquals(from.getMinY() + dy, card().getMinY(), 1);
    assertEquals(from.getWidth(), card().getWidth(), 1);
  }

  @Test
  @Journey("drag:#graph")
  void aDragMovesTheViewAndDoesNotStep() {
    Bounds before = card();

    window.drag("#graph", 40, -30);

    assertMoved(before, 40, -30);
    assertEquals("step 0 of 16 · forward pass", window.text("#counter"));
  }

  @Test
  @Journey("scroll:#graph")
  void theWheelZoomsAboutThePointer() {
    Bounds before = card();
    Bounds next = window.card("v₅ = ");
    double middle = window.place("#graph").getCenterX();

    window.scroll("#graph", -1);
    double factor = (window.card("v₅ = ").getCenterX() - middle) / (next.getCenterX() - middle);
    assertTrue(factor > 1.03, "by " + factor);
    assertEquals(factor * (before.getCenterX() - middle), card().getCenterX() - middle, 2);

    window.scroll("#graph", 1);
    assertMoved(before, 0, 0);
  }

  @Test
  @Journey("pinch:#graph")
  void twoFingersZoom() {
    Bounds before = card();

    window.pinch("#graph", 1.5);

    assertEquals(1.5 * before.getWidth(), card().getWidth(), 1);
  }

  @Test
  @Journey({"#zoom-in", "#zoom-out", "#fit"})
  void theButtonsZoomAndFit() {
    Bounds before = card();

    window.click("#zoom-in");
    assertEquals(1.25 * before.getWidth(), card().getWidth(), 1);

    window.click("#zoom-out");
    assertMoved(before, 0, 0);

    window.click("#zoom-in").drag("#graph", 50, 50).click("#fit");
    assertMoved(before, 0, 0);
  }

  @Test
  @Journey({"key:Ctrl+Right", "key:Ctrl+Left", "key:Ctrl+Up", "key:Ctrl+Down"})
  void arrowsWithControlMoveTheView() {
    Bounds before = card();
    double x = 0.2 * window.place("#graph").getWidth();
    double y = 0.2 * window.place("#graph").getHeight();

    window.pressWithControl(KeyCode.RIGHT);
    assertMoved(before, -x, 0);
    window.pressWithControl(KeyCode.DOWN);
    assertMoved(before, -x, -y);
    window.pressWithControl(KeyCode.LEFT);
    assertMoved(before, 0, -y);
    window.pressWithControl(KeyCode.UP);
    assertMoved(before, 0, 0);
    assertEquals("step 0 of 16 · forward pass", window.text("#counter"));
  }

  @Test
  @Journey({"click:#graph", "press:#graph"})
  void aClickOnACardJumpsToItsStepAndTakesTheFocus() {
    window.click("#editor").clickCard("v₁ = ");
    assertEquals("step 1 of 16 · forward pass", window.text("#counter"));
    assertEquals("v₁", window.currentRow());

    window.press(KeyCode.RIGHT, 1);
    assertEquals("step 2 of 16 · forward pass", window.text("#counter"), "no key of the editor");
  }

  @Test
  @Journey("double-click:#graph")
  void aDoubleClickOnTheGroundFits() {
    Bounds before = card();
    window.click("#zoom-in").drag("#graph", 30, 40);

    window.doubleClickAt("#graph", 3, 3);

    assertMoved(before, 0, 0);
  }

  @Test
  @Journey({
    "right-click:#graph",
    "menu:#graph > Fold f(x)",
    "menu:#graph > Unfold f(x)",
    "menu:#graph > Fold all",
    "menu:#graph > Unfold all"
  })
  void theMenuOfTheGraphFoldsAndUnfolds() {
    window.chooseFromMenu("group f(x)", "Fold f(x)");
    assertTrue(window.shows("folded f(x)") && window.shows("group f(2*x)"));

    window.chooseFromMenu("folded f(x)", "Unfold f(x)");
    assertTrue(window.shows("group f(x)") && !window.shows("folded f"));

    window.chooseFromMenu("group f(x)", "Fold all");
    assertTrue(window.shows("folded f(x)") && window.shows("folded f(2*x)"));

    window.chooseFromMenu("folded f(x)", "Unfold all");
    assertFalse(window.shows("folded f"));
  }
}
