package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;

/// Loading, stepping and playing, and what can be chosen.
class DeckTest {
  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  private Run run() {
    return deck.run().get().orElseThrow();
  }

  @Test
  void loadedProgramStandsBeforeItsFirstStep() {
    deck.load("x = 3\ny = x*x");

    assertEquals(0, deck.cursor().get());
    assertEquals(4, run().trace().length());
    assertFalse(deck.stale().get());
  }

  @Test
  void steppingStopsAtBothEnds() {
    deck.load("x = 3\ny = x*x");

    deck.back();
    assertEquals(0, deck.cursor().get());

    deck.last();
    deck.forward();
    assertEquals(4, deck.cursor().get());
  }

  @Test
  void nodeGrainTakesAllTermsAtOnce() {
    deck.load("x = 3\ny = x*x");
    deck.stepSize().set(StepSize.NODE);

    deck.forward();
    deck.forward();
    deck.forward();

    assertEquals(4, deck.cursor().get());
  }

  @Test
  void errorKeepsTheLastGoodRunAsStale() {
    deck.load("x = 3\ny = x*x");
    Run good = run();

    deck.text().set("x = 3\ny = x*");

    assertSame(good, run());
    assertTrue(deck.stale().get());
    assertEquals(1, deck.diagnostics().get().size());

    deck.text().set("x = 3\ny = x*4");

    assertFalse(deck.stale().get());
    assertEquals(12, run().trace().tape().primal(run().output().vertex()));
  }

  @Test
  void cursorAtTheEndStaysAtTheEndOfALongerTrace() {
    deck.load("x = 3\ny = x*x");
    deck.last();

    deck.text().set("x = 3\ny = x*x + sin(x)");

    assertEquals(run().trace().length(), deck.cursor().get());
  }

  @Test
  void numberingRenamesNodesAndKeepsTheCursorAndTheGraph() {
    deck.load("a = 3\ny = sin(a)*a");
    deck.jump(3);
    var graph = run().graph();

    deck.numbering().set(Numbering.GRIEWANK_WALTHER);

    assertSame(graph, run().graph());
    assertEquals(3, deck.cursor().get());
    assertEquals("v₀", run().trace().label(0));
    assertEquals("v₀", run().picture().trace().label(0));
  }

  @Test
  void unknownOutputFallsBackToTheFirst() {
    deck.load("x = 3\ny = x*x\nz = sin(x)");
    deck.output().set("z");
    assertEquals("z", run().output().name());

    deck.text().set("x = 3\ny = x*x");
    assertEquals("y", run().output().name());
  }

  @Test
  void forwardModeRunsTangentsAlongTheChosenInput() {
    deck.load("a = 2\nb = 5\ny = a*b");
    deck.mode().set(Mode.FORWARD);
    deck.seededInput().set("b");

    assertEquals(2, run().trace().derivative(run().output().vertex()));
    assertEquals("b", run().seededInput());
  }

  @Test
  void playingStopsAtTheEndAndStartsOver() {
    deck.load("x = 3\ny = sin(x)");
    deck.togglePlaying();
    for (int i = 0; i < 5; i++) {
      deck.beat();
    }
    assertEquals(3, deck.cursor().get());
    assertFalse(deck.playing().get());

    deck.togglePlaying();
    assertEquals(0, deck.cursor().get());
    assertTrue(deck.playing().get());
  }

  @Test
  void answersToOutdatedQuestionsAreDropped() {
    Queue<Runnable> work = new ArrayDeque<>();
    Deck slow = new Deck(work::add, Runnable::run);
    slow.load("x = 1\ny = x + 1");
    slow.text().set("x = 1\ny = x + 2");

    work.remove().run();
    assertTrue(slow.run().get().isEmpty());

    work.remove().run();
    assertEquals("x = 1\ny = x + 2", slow.run().get().orElseThrow().state().text());
  }

  @Test
  void everyExampleRuns() {
    for (Example example : Example.all()) {
      deck.load(example.text());

      assertFalse(deck.stale().get(), example.name());
      assertEquals(example.text(), run().state().text());
    }
  }
}
