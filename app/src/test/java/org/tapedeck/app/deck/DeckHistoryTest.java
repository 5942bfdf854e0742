package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.trace.Mode;

/// What is taken back at once, and what stays.
class DeckHistoryTest {
  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  DeckHistoryTest() {
    deck.load("x = 3\ny = x");
  }

  private void type(String letters) {
    letters.codePoints().forEach(c -> deck.type(deck.text().get() + Character.toString(c)));
  }

  @Test
  void programThatWasPutOnTheDeckHasNoPast() {
    type("*x");
    deck.load("z = 2\ny = z");

    assertFalse(deck.undoable().get());
    deck.undo();
    assertEquals("z = 2\ny = z", deck.text().get());
  }

  @Test
  void wordsAreTakenBackOneAfterTheOther() {
    type(" + sin(x) + 2");

    deck.undo();
    assertEquals("x = 3\ny = x + sin(x) +", deck.text().get().stripTrailing());
    deck.undo();
    assertEquals("x = 3\ny = x + sin(x)", deck.text().get().stripTrailing());
    deck.redo();
    assertEquals("x = 3\ny = x + sin(x) +", deck.text().get().stripTrailing());
  }

  @Test
  void textAfterAClickIsAnotherWord() {
    type("*x");
    deck.beginGesture();
    type("*x");

    deck.undo();

    assertEquals("x = 3\ny = x*x", deck.text().get());
  }

  @Test
  void lettersThatWereDeletedComeBackTogether() {
    String text = deck.text().get();
    for (int left = text.length() - 1; left > text.length() - 4; left--) {
      deck.type(text.substring(0, left));
    }

    deck.undo();

    assertEquals(text, deck.text().get());
    assertFalse(deck.undoable().get());
  }

  @Test
  void pasteIsTakenBackWithoutTheLettersAroundIt() {
    type("*");
    deck.text().set(deck.text().get() + "x*x");
    type("*2");

    deck.undo();
    assertEquals("x = 3\ny = x*x*x", deck.text().get());
    deck.undo();
    assertEquals("x = 3\ny = x*", deck.text().get());
  }

  @Test
  void dragIsTakenBackAsAWhole() {
    deck.beginGesture();
    deck.moveInput("x", 4);
    deck.moveInput("x", 5);
    deck.beginGesture();
    deck.moveInput("x", 6);

    deck.undo();
    assertEquals(Map.of("x", 5.0), deck.inputs().get());
    deck.undo();
    assertEquals(Map.of(), deck.inputs().get());
    assertFalse(deck.undoable().get());
    deck.redo();
    assertEquals(5, deck.run().get().orElseThrow().input(0));
  }

  @Test
  void stepsAndTheirSizeAreNoChanges() {
    deck.forward();
    deck.stepSize().set(StepSize.NODE);
    deck.speed().set(4.0);
    assertFalse(deck.undoable().get());

    deck.mode().set(Mode.FORWARD);
    deck.last();
    deck.undo();

    assertEquals(Mode.REVERSE, deck.mode().get());
    assertEquals(StepSize.NODE, deck.stepSize().get());
    assertEquals(4, deck.speed().get());
    assertEquals(deck.run().get().orElseThrow().trace().length(), deck.cursor().get());
  }

  @Test
  void whatWasTakenBackIsGoneWithTheNextChange() {
    deck.mode().set(Mode.FORWARD);
    deck.undo();
    assertTrue(deck.redoable().get());

    type("*x");

    assertFalse(deck.redoable().get());
    deck.redo();
    assertEquals(Mode.REVERSE, deck.mode().get());
  }

  @Test
  void soManyGesturesAreRemembered() {
    for (int i = 0; i < History.MOST + 10; i++) {
      deck.beginGesture();
      deck.moveInput("x", 10 + i);
    }
    for (int i = 0; i < History.MOST; i++) {
      assertTrue(deck.undoable().get());
      deck.undo();
    }

    assertFalse(deck.undoable().get());
    assertEquals(Map.of("x", 19.0), deck.inputs().get());
  }
}
