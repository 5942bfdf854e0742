package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.testfx.framework.junit5.Start;

/// A mistake in Tapedeck itself while it works a program out is told, and the program before it is
/// not taken for this one.
@WindowTest
class FailedRunTest {
  /// The least that a thread can have, in bytes; and so many calls one in the other need more.
  private static final long LEAST_STACK = 1;

  private static final int DEPTH = 150;

  private TapedeckHandle window;
  private volatile boolean failing;

  @Start
  void open(Stage stage) {
    Executor worker =
        task -> {
          if (failing) {
            new Thread(null, task, "small", LEAST_STACK).start();
          } else {
            task.run();
          }
        };
    Deck deck = new Deck(worker, Platform::runLater);
    FileCommands commands = new FileCommands(deck, new NoFile());
    commands.put("Test", "x = 2\ny = x*x", Optional.empty());
    window = TapedeckHandle.open(stage, deck, commands);
  }

  @Test
  void whatIsThrownIsToldAndTheOldPictureIsPaled() {
    assertEquals(1, window.opacity("#world"));
    failing = true;

    window.type("x = 2\ny = " + "sin(".repeat(DEPTH) + "x" + ")".repeat(DEPTH));

    window.await("a message", () -> !window.messages().isEmpty());
    List<String> told = window.messages();
    assertTrue(
        told.getFirst().startsWith("Line 1: Tapedeck failed on this program: java.lang.StackOver"),
        told.toString());
    assertTrue(told.getFirst().endsWith("; please report it"), told.toString());
    assertTrue(window.opacity("#world") < 1);

    failing = false;
    window.type("x = 3\ny = x*x").leaveEditor().press(KeyCode.END, 1);
    assertEquals(List.of(), window.messages());
    assertEquals(1, window.opacity("#world"));
  }
}
