package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.testfx.framework.junit5.Start;

/// The menus that bring programs in and pictures out.
@WindowTest
class FileMenuTest {
  @TempDir Path folder;

  private Stage stage;
  private OneFile files;
  private TapedeckHandle window;
  private Executor worker = Runnable::run;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    Deck deck = new Deck(Runnable::run, Runnable::run);
    files = new OneFile(stage, folder);
    FileCommands commands =
        new FileCommands(deck, files, task -> worker.execute(task), Platform::runLater);
    commands.put("Test", "x = 3\ny = x*x", Optional.empty());
    window = TapedeckHandle.open(stage, deck, commands);
  }

  @Test
  @Journey({"#file-menu", "menu:File > New", "menu:File > Open…"})
  void anotherProgramIsOnTheScreen() throws IOException {
    files.pick(Files.writeString(folder.resolve("mine.td"), "a = 1\nb = 2*a"));

    window.choose("#file-menu", "Open…");
    assertEquals("a = 1\nb = 2*a", window.text("#editor"));
    assertEquals("mine.td – Tapedeck", stage.getTitle());
    assertTrue(window.shows("input a"));

    window.choose("#file-menu", "New");
    assertEquals("New program – Tapedeck", stage.getTitle());
    assertTrue(!window.text("#editor").contains("2*a") && !window.shows("input a"));
  }

  @Test
  @Journey({"menu:File > Save", "menu:File > Save as…"})
  void whatIsSavedIsSaid() throws IOException {
    window.append(" + 1").leaveEditor();
    assertEquals("•", window.text("#unsaved"));
    assertEquals("Test", window.text("#title"));

    window.choose("#file-menu", "Save");
    assertEquals("program.td – Tapedeck", stage.getTitle());
    assertTrue(window.text("#notice").contains("Saved program.td in"), window.text("#notice"));
    assertEquals("x = 3\ny = x*x + 1", Files.readString(files.file()));

    Files.delete(files.file());
    window.choose("#file-menu", "Save as…");
    assertEquals("x = 3\ny = x*x + 1", Files.readString(files.file()));
  }

  @Test
  void theWindowGoesOnWhileAPictureIsWritten() throws IOException {
    Queue<Runnable> due = new ArrayDeque<>();
    worker = due::add;
    window.choose("#export-menu", "Picture as SVG…");
    assertEquals("Writing y-step-0.svg …", window.text("#notice"));

    window.press(KeyCode.RIGHT, 1);
    assertTrue(window.text("#counter").startsWith("step 1 of"), window.text("#counter"));
    due.remove().run();

    window.await("it is said", () -> window.text("#notice").contains("Saved y-step-0.svg in"));
    assertTrue(Files.readString(files.file()).contains("</svg>"));
  }

  @Test
  @Journey("menu:File > Quit")
  void quitClosesTheWindow() {
    window.choose("#file-menu", "Quit");

    window.await("the window is closed", () -> !stage.isShowing());
  }

  @Test
  void quittingByKeyWhileAMenuIsOpenClosesBoth() {
    window.click("#file-menu").pressWithControl(KeyCode.Q);

    window.await("the window is closed", () -> !stage.isShowing());
  }

  @ParameterizedTest
  @MethodSource("examples")
  @Journey({"#example-menu", "menu:Examples > *"})
  void eachExampleIsShownAndRunsToItsEnd(Example example) {
    window.chooseExample(example.title());

    assertEquals(example.text(), window.text("#editor"));
    assertTrue(window.text("#counter").matches("step 0 of \\d+ · forward pass"));
    Shot before = window.shot("#graph");
    assertTrue(before.colours() > 20);

    window.click("#last");
    assertTrue(window.text("#counter").matches("step (\\d+) of \\1 · reverse pass"));
    assertTrue(window.shot("#graph").changed(before) > 300);
  }

  static Iterable<Example> examples() {
    return Example.all();
  }

  @Test
  @Journey({
    "#export-menu",
    "menu:Export > Picture as PNG…",
    "menu:Export > Picture as SVG…",
    "menu:Export > Geometry as JSON…",
    "key:Ctrl+E"
  })
  void pictureIsWrittenAndSaid() throws IOException {
    window.choose("#export-menu", "Picture as PNG…");
    assertTrue(window.text("#notice").contains("Saved y-step-0.png in"), window.text("#notice"));
    assertTrue(ImageIO.read(files.file().toFile()).getWidth() > 400);

    window.choose("#export-menu", "Picture as SVG…");
    assertTrue(window.text("#notice").contains("Saved y-step-0.svg in"), window.text("#notice"));
    assertTrue(Files.readString(files.file()).contains("<svg"));

    window.choose("#export-menu", "Geometry as JSON…");
    assertTrue(window.text("#notice").contains("Saved y-step-0.json in"), window.text("#notice"));
    assertTrue(Files.readString(files.file()).contains("\"nodes\":"));

    window.press(KeyCode.END, 1).pressWithControl(KeyCode.E);
    assertTrue(window.text("#notice").contains("Saved y-step-4.png in"), window.text("#notice"));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 200, 300, 400})
  @Journey({"menu:Export > PNG scale > *", "menu:Export > Transparent background"})
  void pictureIsOfTheChosenSizeAndGround(int percent) throws IOException {
    BufferedImage usual = exported();

    window.choose("#export-menu", "PNG scale: 200 %", percent + " %");
    window.choose("#export-menu", "Transparent background");
    BufferedImage chosen = exported();

    assertEquals(percent / 200.0 * usual.getWidth(), chosen.getWidth(), 2);
    assertEquals(255, usual.getRGB(0, 0) >>> 24);
    assertEquals(0, chosen.getRGB(0, 0) >>> 24);
  }

  private BufferedImage exported() throws IOException {
    window.pressWithControl(KeyCode.E);
    return ImageIO.read(files.file().toFile());
  }
}
