package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// The field that finds nodes, by its buttons.
@WindowTest
class FindTest {
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, "x = 3\ny = sin(x)*sin(2*x)", new NoFile());
  }

  private void assertFramed(String card) {
    Bounds frame = window.place("#found-frame");
    assertTrue(frame.contains(window.card(card)), card);
  }

  @Test
  @Journey({"#find-button", "#find-on", "#find-back", "#find-close"})
  void theButtonsOpenGoOnAndBackAndClose() {
    Shot before = window.shot("#graph");
    assertFalse(window.isOnScreen("#find"));

    window.click("#find-button").write("sin");
    assertEquals("1 of 2", window.text("#find-count"));
    assertFramed("v₁ = ");

    window.click("#find-on");
    assertEquals("2 of 2", window.text("#find-count"));
    assertFramed("v₃ = ");

    window.click("#find-back");
    assertEquals("1 of 2", window.text("#find-count"));
    assertFramed("v₁ = ");

    window.click("#find-close");
    assertFalse(window.isOnScreen("#find"));
    assertFalse(window.isOnScreen("#found-frame"));
    window.point("#counter");
    assertEquals(0, window.shot("#graph").changed(before));
  }

  @Test
  @Journey("menu:Edit > Find a node")
  void theMenuOpensTheField() {
    window.choose("#edit-menu", "Find a node").write("x");

    assertEquals("x", window.text("#find-text"));
    assertFramed("input x");
  }
}
