package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The way of the focus through the window, and that one sees where it is.
@WindowTest
class FocusTest {
  private static final String PROGRAM = "x = 2; v = [1, 2]\ny = x*x + v[1]*v[2]";

  /// The ring in the light theme and in the dark one.
  private static final List<Integer> RINGS = List.of(0x0B62A4, 0x7CC0F5);

  /// So many of its pixels are seen at least.
  private static final int RING = 40;

  @TempDir private static Path folder;

  private FxRobot robot;
  private OneFile files;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    files = new OneFile(stage, folder);
    window = TapedeckHandle.open(stage, PROGRAM, files);
  }

  @BeforeEach
  void look(FxRobot of) {
    robot = of;
  }

  private Node focused() {
    return Hand.onScreen(() -> robot.lookup("#graph").query().getScene().getFocusOwner());
  }

  /// The focus goes round once, by this key.
  private List<String> round(KeyCode... key) {
    List<String> met = new ArrayList<>();
    do {
      met.add(String.valueOf(focused().getId()));
      assertTrue(met.size() < 60, "no end: " + met);
      window.chord(key);
    } while (!"graph".equals(focused().getId()));
    return met;
  }

  @Test
  @Journey({"key:Tab", "key:Shift+Tab"})
  void tabGoesRoundTheWholeWindowAndShiftTabGoesBack() {
    List<String> met = round(KeyCode.TAB);

    assertTrue(
        met.containsAll(
            List.of("editor", "slider-x", "field-x", "file-menu", "play", "zoom-in", "inputs-v")),
        met.toString());
    assertEquals(PROGRAM, window.program());
    List<String> back = new ArrayList<>(round(KeyCode.SHIFT, KeyCode.TAB).reversed());
    back.addFirst(back.removeLast());
    assertEquals(met, back);
    assertEquals(PROGRAM, window.program());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneSeesWhereTheFocusIs(boolean dark) {
    if (dark) {
      window.chooseView("Theme: light", "dark");
    }
    int ring = RINGS.get(dark ? 1 : 0);

    window.press(KeyCode.TAB, 1);
    do {
      Node owner = focused();
      int with = seen(owner, ring);
      window.press(KeyCode.TAB, 1);
      assertTrue(with - seen(owner, ring) >= RING, owner + ": " + with + " px");
    } while (!"graph".equals(focused().getId()));
    Node graph = focused();
    int with = seen(graph, ring);
    window.press(KeyCode.TAB, 1);
    assertTrue(with - seen(graph, ring) >= RING, "graph");
  }

  private int seen(Node owner, int ring) {
    Node frame = owner instanceof CodeArea ? robot.lookup(".editor-frame").query() : owner;
    return Hand.onScreen(() -> Shot.of(frame).count(ring));
  }

  @Test
  void escapeLeavesTheEditorForTheGraph() {
    window.click("#editor").press(KeyCode.ESCAPE, 1).press(KeyCode.RIGHT, 1);

    assertTrue(window.counter().startsWith("step 1 of"), window.counter());
  }

  @Test
  void anotherProgramIsSteppedAtOnce() throws IOException {
    window.click("#editor").pressWithControl(KeyCode.N);
    assertStepsAtOnce();

    files.pick(Files.writeString(folder.resolve("a.td"), "x = 3\ny = x*x"));
    window.click("#editor").pressWithControl(KeyCode.O);
    assertStepsAtOnce();
    assertEquals("x = 3\ny = x*x", window.program());

    window.click("#editor").chooseExample("x * x: two edges into one node, adjoint 3 + 3");
    assertStepsAtOnce();
  }

  private void assertStepsAtOnce() {
    window.press(KeyCode.RIGHT, 1);
    assertTrue(window.counter().startsWith("step 1 of"), window.counter());
  }
}
