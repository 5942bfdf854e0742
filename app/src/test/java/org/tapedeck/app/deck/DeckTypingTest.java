package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is shown while a text is being typed, and what only when there is a pause.
class DeckTypingTest {
  private static final String PROGRAM = "x = 3\ny = x*a";

  private final Queue<Runnable> pauses = new ArrayDeque<>();
  private final Deck deck = new Deck(Runnable::run, Runnable::run, pauses::add);
  private Run before;

  @BeforeEach
  void load() {
    deck.load(PROGRAM);
    before = run();
  }

  private Run run() {
    return deck.run().get().orElseThrow();
  }

  private void rest() {
    while (!pauses.isEmpty()) {
      pauses.remove().run();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 3\ny = x*a + be", // half of beta
        "x = 3\ny = x*a +",
        "x = 3\ny = si(x)*a",
        "z = 3\ny = x*a", // renamed where it is set, not yet where it is used
        "x = 3\ny = x*a\nalp",
        "x = 3\ny = x*a\nalpha ",
        "x = 3\ny = x*a\nalpha =",
        ""
      })
  void halfOfATextChangesNothingBeforeThereIsAPause(String half) {
    deck.type(half);

    assertSame(before, run());
    assertFalse(deck.stale().get());
    assertEquals(1, deck.diagnostics().get().size(), "of a, as before");
    assertEquals(half, deck.text().get());

    rest();

    assertTrue(deck.stale().get() || !run().equals(before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 3\ny = x*a + 2",
        "x = 31\ny = x*a",
        "x = 3\ny = x*a\nalpha = 2",
        "x = 3\ny = x*a + a",
        "x = 3\ny = x*a # half a comment"
      })
  void completeTextIsShownAtOnce(String complete) {
    deck.type(complete);

    assertEquals(complete, run().state().text());
  }

  @Test
  void everyLetterPutsTheAnswerOff() {
    deck.type("x = 3\ny = x*b");
    Runnable first = pauses.remove();
    deck.type("x = 3\ny = x*be");

    first.run();
    assertSame(before, run());

    rest();
    assertEquals("x = 3\ny = x*be", run().state().text());
  }

  @Test
  void answerThatComesAfterThePauseIsShownAsItComes() {
    Queue<Runnable> work = new ArrayDeque<>();
    Deck slow = new Deck(work::add, Runnable::run, pauses::add);
    slow.load(PROGRAM);
    work.remove().run();
    work.clear();
    slow.type("x = 3\ny = x*b");

    rest();
    work.remove().run();

    assertEquals("x = 3\ny = x*b", slow.run().get().orElseThrow().state().text());
  }

  @Test
  void loadedProgramIsShownAtOnceAndNothingOfWhatWasTypedBefore() {
    deck.type("x = 3\ny = x*b");
    deck.load("y = q*r");

    assertEquals("y = q*r", run().state().text());
    rest();
    assertEquals("y = q*r", run().state().text());
  }

  @Test
  void pastedTextIsShownAtOnceEvenIfItIsWrong() {
    deck.text().set("x = 3\ny = x*");

    assertTrue(deck.stale().get());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void newerTextEndsTheWorkOnAnOlderOneBetweenAnyTwoOfItsParts(int parts) {
    AtomicInteger done = new AtomicInteger();

    assertThrows(
        CancellationException.class,
        () ->
            RunResult.of(before.state(), Optional.empty(), () -> done.getAndIncrement() == parts));
    assertEquals(parts + 1, done.get(), "and nothing is worked out after it");
  }
}
