package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.ui.TapedeckHandle.Column;
import org.testfx.framework.junit5.Start;

/// The main job as a person does it, in the real window.
@WindowTest
class JourneyTest {
  @TempDir Path folder;

  private OneFile files;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    Deck deck = new Deck(Runnable::run, Runnable::run);
    files = new OneFile(stage, folder);
    FileCommands commands = new FileCommands(deck, files);
    commands.show(Example.start());
    window = TapedeckHandle.open(stage, deck, commands);
  }

  @Test
  void startsBeforeTheFirstStepOfTheStartUpExample() {
    assertEquals("step 0 of 14 · forward pass", window.counter());
    assertEquals(Optional.of("2"), window.tape("x₁", Column.VALUE));
    assertEquals(Optional.of(""), window.tape("y", Column.VALUE));
    assertEquals(Optional.of(""), window.tape("x₁", Column.DERIVATIVE));
  }

  @Test
  void typedFunctionStepsToTheEndAndBackToTheSameStart() {
    window.type("x = 3\ny = x*x").leaveEditor();
    Map<Column, List<String>> tape = window.tape();
    String picture = window.picture();

    window.press(KeyCode.RIGHT, 4);
    assertEquals("step 4 of 4 · reverse pass", window.counter());
    assertEquals(Optional.of("9"), window.tape("y", Column.VALUE));
    assertEquals(Optional.of("6"), window.tape("x", Column.DERIVATIVE));
    assertNotEquals(picture, window.picture());

    window.press(KeyCode.LEFT, 4);
    assertEquals("step 0 of 4 · forward pass", window.counter());
    assertEquals(tape, window.tape());
    assertEquals(picture, window.picture());
  }

  @Test
  @Journey("#inputs-")
  void elementsOfAVectorAreInputsUnderOneHeading() {
    window.type("x = [1, 2]; b = 3\ny = x[1]*x[2] + b").leaveEditor();
    assertEquals(List.of("b", "x[1]", "x[2]"), window.inputRows());

    window.enterInput("x[2]", "5").click("#last");
    assertEquals(Optional.of("8"), window.tape("y", Column.VALUE));
    assertEquals(Optional.of("5"), window.tape("x[1]", Column.DERIVATIVE));

    window.foldInputs("x");
    assertEquals(List.of("b"), window.inputRows());
  }

  @Test
  @Journey("#elements-")
  void largeMatrixIsFoldedAtFirstAndScrolls() {
    window.type("W = randn(20, 15, 1)\ny = W[1, 1] + W[20, 15]").leaveEditor();
    assertEquals(List.of(), window.inputRows());

    window.foldInputs("W");
    assertTrue(window.inputRows().size() < 20, window.inputRows().toString());

    window.enterInput("W[1,2]", "0.5");
    assertEquals(0.5, window.slider("W[1,2]"));
  }

  @Test
  void runningSumIsShownBeforeTheAdjointIsComplete() {
    window.type("x = 3\ny = x*x").leaveEditor().press(KeyCode.RIGHT, 3);

    assertEquals(Optional.of("3 + …"), window.tape("x", Column.DERIVATIVE));
    assertEquals("x", window.currentRow());
  }

  @Test
  @Journey("key:Shift+Left")
  void shiftArrowTakesAllTermsOfANode() {
    window.press(KeyCode.END, 1).pressWithShift(KeyCode.LEFT);

    assertEquals("step 12 of 14 · reverse pass", window.counter());
  }

  @Test
  @Journey({"#forward", "#back", "#last"})
  void pageKeysAndTheButtonsStepToo() {
    window.press(KeyCode.PAGE_DOWN, 2).click("#forward").press(KeyCode.PAGE_UP, 1);
    assertEquals("step 2 of 14 · forward pass", window.counter());

    window.click("#last").click("#back");
    assertEquals("step 13 of 14 · reverse pass", window.counter());

    window.press(KeyCode.RIGHT, 1).press(KeyCode.HOME, 1);
    assertEquals("step 0 of 14 · forward pass", window.counter());
  }

  @Test
  @Journey({"#tape", "click:#tape"})
  void clickOnATapeRowJumpsToItsStep() {
    window.clickTapeRow("y");
    assertEquals("step 5 of 14 · forward pass", window.counter());

    window.press(KeyCode.END, 1).clickTapeRow("x₂");
    assertEquals("step 12 of 14 · reverse pass", window.counter());
    assertEquals(Optional.of("1.7163"), window.tape("x₂", Column.DERIVATIVE));
    assertEquals("x₂", window.currentRow());
  }

  @Test
  void sliderReevaluatesAndKeepsTheStep() {
    window.press(KeyCode.END, 1).press(KeyCode.LEFT, 2);
    String before = window.counter();

    window.dragSlider("x1", 20);

    assertEquals(before, window.counter());
    assertTrue(window.slider("x1") > 2);
    assertEquals(
        Optional.of(window.input("x1").replace('-', '−')), window.tape("x₁", Column.VALUE));
    assertNotEquals(Optional.of("11.652"), window.tape("y", Column.VALUE));
  }

  @Test
  @Journey("#field-")
  void typedInputValueMovesTheInput() {
    window.press(KeyCode.END, 1).enterInput("x1", "4");

    assertEquals(Optional.of("5.25"), window.tape("x₁", Column.DERIVATIVE));
    assertEquals("step 14 of 14 · reverse pass", window.counter());
  }

  @Test
  void errorIsUnderlinedAndTheLastGraphStaysDimmed() {
    window.type("x = 3\ny = sin(x)");
    String picture = window.picture();

    window.press(KeyCode.LEFT, 3).write("e");

    assertTrue(window.underlined());
    assertTrue(window.messages().getFirst().contains("did you mean sin?"));
    assertTrue(window.opacity("#world") < 1);
    assertEquals(picture, window.picture());

    window.type("x = 3\ny = sin(x)");

    assertFalse(window.underlined());
    assertEquals(List.of(), window.messages());
    assertEquals(1, window.opacity("#world"));
    assertEquals(Optional.of("3"), window.tape("x", Column.VALUE));
  }

  @Test
  void undefinedValueIsUnderlinedAndToldWhileTheGraphStays() {
    window.type("x = -1\ny = ln(x)").leaveEditor();

    assertTrue(window.warned());
    assertEquals(
        List.of("Line 2: ln(-1) is undefined; the value is NaN; ln(a) is defined where a > 0"),
        window.messages());
    assertEquals(1, window.opacity("#world"));

    window.enterInput("x", "2");
    assertFalse(window.warned());
    assertEquals(List.of(), window.messages());
  }

  @Test
  void tapeRecordedAnewIsToldUntilTheNextStep() {
    window.type("x = 3\ny = if(x > 0, x^2, -x)").leaveEditor().press(KeyCode.END, 1);

    window.enterInput("x", "-1");
    assertEquals(
        "x is now −1: the run takes another path, so the tape was recorded anew"
            + " (2 nodes, before 3)",
        window.notice());
    assertEquals("step 3 of 3 · reverse pass", window.counter());

    window.click("#back");
    assertEquals("", window.notice());
  }

  @Test
  void nodesAreRenamedEverywhereFromTheMenu() {
    window.chooseView("Names: x, v₁, v₂, …, y", "v₋₁, v₀, v₁, …  (Griewank–Walther)");

    assertEquals(Optional.of("2"), window.tape("v₋₁ = x₁", Column.VALUE));
    assertEquals(Optional.of("v₃ − v₄"), window.tape("v₅ = y", Column.FUNCTION));
    assertTrue(window.sentence().contains("v₋₁ = x₁ = 2"), window.sentence());
  }

  @Test
  @Journey("menu:View > Share common subexpressions")
  void sharedExpressionIsOneRowOfTheTape() {
    window.type("x = 3\ny = sin(x)*sin(x)").leaveEditor();
    assertEquals(4, window.tape().get(Column.NAME).size());

    window.chooseView("Share common subexpressions");
    assertEquals(3, window.tape().get(Column.NAME).size());
  }

  @Test
  @Journey("menu:View > Fold constants")
  void constantsAreOneCardOrOneForEachOperation() {
    window.type("x = 3\ny = 1/2*x").leaveEditor();
    assertTrue(window.shows("constant 1/2"));
    assertEquals("step 0 of 3 · forward pass", window.counter());

    window.chooseView("Fold constants");
    assertFalse(window.shows("constant 1/2"));
    assertTrue(window.shows("constant 2"));
    assertEquals(Optional.of("1 / 2"), window.tape("v₁", Column.FUNCTION));
  }

  @Test
  void exampleFromTheMenuReplacesTheProgram() {
    window.press(KeyCode.END, 1).chooseExample("x * x: two edges into one node, adjoint 3 + 3");

    assertEquals("x = 3\ny = x * x", window.program());
    assertEquals("step 0 of 4 · forward pass", window.counter());
  }

  @Test
  void exportWritesThePictureOnTheScreen() throws IOException {
    window.press(KeyCode.END, 1).chooseExport("Picture as PNG…");
    assertTrue(ImageIO.read(files.file().toFile()).getWidth() > 400);
    assertTrue(window.notice().contains(files.file().getFileName().toString()));

    window.chooseExport("Picture as SVG…");
    assertTrue(Files.readString(files.file()).contains("<svg"));
  }

  @Test
  void forwardModeShowsTangents() {
    window.click("#forward-mode").press(KeyCode.END, 1);

    assertEquals(Optional.of("5.5"), window.tape("y", Column.DERIVATIVE));
  }

  @Test
  void directionIsChosenInTheViewMenu() {
    String picture = window.picture();

    window.press(KeyCode.RIGHT, 5).chooseView("Direction: left to right", "top down");

    assertTrue(window.card("y = ").getMinY() > window.card("input x₁").getMaxY());
    assertEquals("step 5 of 14 · forward pass", window.counter());

    window.chooseView("Direction: top down", "left to right").press(KeyCode.LEFT, 5);
    assertEquals(picture, window.picture());
  }

  @Test
  void callIsFoldedByItsLabelAndUnfoldedByItsCard() {
    window.type("x = 2\nf(a) = sin(a)*a\ny = f(x) + f(2*x)").leaveEditor();
    window.press(KeyCode.RIGHT, 2).click("#fit");

    window.clickLabel("group f(x)");
    assertTrue(window.shows("folded f(x)"));
    assertFalse(window.shows("group f(x)"));
    assertTrue(window.shows("group f(2*x)"));
    assertEquals("step 1 of 13 · forward pass", window.counter());

    window.press(KeyCode.END, 1).doubleClick("folded f(x)");
    assertFalse(window.shows("folded f(x)"));
    assertTrue(window.shows("group f(x)"));
    assertEquals("step 16 of 16 · reverse pass", window.counter());
  }

  @Test
  @Journey("click:.fold-sign")
  void tapeFoldsWithTheGraph() {
    window.type("f(a) = sin(a)*a\ny = f(x) + f(z)").leaveEditor();
    assertEquals(
        List.of("x", "z", "f(x)", "v₁", "v₂", "f(z)", "v₃", "v₄", "y"),
        window.tape().get(Column.NAME));

    window.clickTapeSign("f(x)");
    assertEquals(List.of("x", "z", "v₂", "f(z)", "v₃", "v₄", "y"), window.tape().get(Column.NAME));
    assertEquals(Optional.of("f(x)"), window.tape("v₂", Column.FUNCTION));
    assertEquals("2 nodes", window.tapeCount("f(x)"));
    assertTrue(window.shows("folded f(x)"));
    assertFalse(window.shows("folded f(z)"));

    window.click("#last");
    assertEquals(Optional.of("0.8415"), window.tape("v₂", Column.VALUE));
    assertEquals(Optional.of("1"), window.tape("v₂", Column.DERIVATIVE));

    window.clickTapeSign("f(x)").clickTapeRow("f(z)");
    assertFalse(window.shows("folded f(x)"));
    assertTrue(window.shows("folded f(z)"));
    assertEquals("f(x)", window.tape().get(Column.NAME).get(2));
  }

  @Test
  void rowOfAFoldedGroupHasItsValueInOneStep() {
    window.type("f(a) = sin(a)*a\ny = f(x) + f(z)").leaveEditor().press(KeyCode.F9, 1);
    assertEquals(Optional.of(""), window.tape("v₂", Column.VALUE));

    window.press(KeyCode.RIGHT, 1);
    assertEquals("f(x)", window.currentRow(Column.FUNCTION));
    assertEquals("0.8415", window.currentRow(Column.VALUE));
    assertEquals("2 nodes", window.tapeCount("f(x)"));

    window.press(KeyCode.END, 1).clickTapeRow("v₂");
    assertEquals("f(x)", window.currentRow(Column.FUNCTION));
  }

  @Test
  void viewThatWasZoomedStaysOnWhatAnEditLeavesUnchanged() {
    window.press(KeyCode.RIGHT, 1).click("#zoom-in");
    Bounds before = window.card("v₂ = ");

    window.append("\nz = exp(sin(x2))*x1");

    Bounds after = window.card("v₂ = ");
    assertEquals(before.getCenterX(), after.getCenterX(), 60);
    assertEquals(before.getCenterY(), after.getCenterY(), 60);
    assertEquals(before.getWidth(), after.getWidth(), 1);
  }

  @Test
  @Journey({"key:F9", "menu:View > Calls, iterations, vectors > Unfold all"})
  void groupsAreFoldedByKeysAndMenus() {
    window.type("x = 2\nf(a) = sin(a)*a\ny = f(x) + f(2*x)").leaveEditor();

    window.press(KeyCode.F9, 1);
    assertTrue(window.shows("folded f(x)") && window.shows("folded f(2*x)"));
    window.chooseView("Calls, iterations, vectors", "Unfold all");
    assertFalse(window.shows("folded f"));
    window.chooseFromMenu("group f(2*x)", "Fold f(2*x)");
    assertTrue(window.shows("folded f(2*x)") && window.shows("group f(x)"));
  }

  @Test
  @Journey("key:Esc in the editor")
  void keysTypedIntoTheEditorDoNotStep() {
    window.click("#editor").press(KeyCode.RIGHT, 3).press(KeyCode.SPACE, 1);
    assertEquals("step 0 of 14 · forward pass", window.counter());

    window.press(KeyCode.ESCAPE, 1).press(KeyCode.RIGHT, 3);
    assertEquals("step 3 of 14 · forward pass", window.counter());
  }
}
