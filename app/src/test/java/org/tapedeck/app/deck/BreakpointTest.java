package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.trace.Pass;

/// Where playing stops before the end.
class BreakpointTest {
  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  BreakpointTest() {
    deck.load("x = 3\nu = sin(x)\nw = u*x\ny = w + u");
  }

  private int vertex(String name) {
    Run run = deck.run().get().orElseThrow();
    for (int i = 0; i < run.graph().size(); i++) {
      if (run.graph().vertex(i).name().equals(name)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  private int step(String name, Pass pass) {
    return deck.run().get().orElseThrow().trace().stepOf(vertex(name), pass).orElseThrow();
  }

  /// Plays until it stops by itself.
  private int play() {
    deck.togglePlaying();
    while (deck.playing().get()) {
      deck.beat();
    }
    return deck.cursor().get();
  }

  @Test
  void playingStopsWhereTheValueAndWhereTheAdjointIsComplete() {
    deck.toggleBreakpoint(vertex("w"));

    assertEquals(step("w", Pass.VALUE), play());
    assertEquals(step("w", Pass.DERIVATIVE), play());
    assertEquals(deck.run().get().orElseThrow().trace().length(), play());
  }

  @Test
  void nodeStepsStopThereToo() {
    deck.stepSize().set(StepSize.NODE);
    deck.toggleBreakpoint(vertex("u"));

    play();
    assertEquals(step("u", Pass.DERIVATIVE), play());
  }

  @Test
  void breakpointIsTakenAwayWhereItWasSet() {
    deck.toggleBreakpoint(vertex("w"));
    deck.toggleBreakpoint(vertex("w"));

    assertEquals(Set.of(), deck.breakpoints().get());
    assertEquals(deck.run().get().orElseThrow().trace().length(), play());
  }

  @Test
  void breakpointStaysAtItsNodeWhenTheProgramIsEdited() {
    deck.toggleBreakpoint(vertex("w"));

    deck.text().set("z = 2\nx = 3\nu = sin(x)\nw = u*x\ny = w + u*z");

    assertEquals(Set.of(vertex("w")), deck.breakpoints().get());
  }

  @Test
  void breakpointGoesWithItsNodeAndWithItsProgram() {
    deck.toggleBreakpoint(vertex("w"));
    deck.text().set("x = 3\nu = sin(x)\ny = u");
    assertEquals(Set.of(), deck.breakpoints().get());

    deck.toggleBreakpoint(vertex("x"));
    deck.load("x = 3\ny = x*x");
    assertEquals(Set.of(), deck.breakpoints().get());
  }

  @Test
  void stepsByHandPassABreakpoint() {
    deck.toggleBreakpoint(vertex("u"));

    deck.last();

    assertEquals(deck.run().get().orElseThrow().trace().length(), deck.cursor().get());
  }

  @Test
  void playedToANodePlayingStopsThereOnce() {
    deck.playTo(vertex("w"));
    assertTrue(deck.playing().get());
    while (deck.playing().get()) {
      deck.beat();
    }
    assertEquals(step("w", Pass.VALUE), deck.cursor().get());

    deck.first();
    assertEquals(deck.run().get().orElseThrow().trace().length(), play());
  }

  @Test
  void nothingIsPlayedToWhatIsBehind() {
    deck.last();

    deck.playTo(vertex("w"));

    assertFalse(deck.playing().get());
  }
}
