package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.trace.Trace;

/// What moved inputs do to the tape, and what is told of it.
class DeckRecordingTest {
  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  private Run run() {
    return deck.run().get().orElseThrow();
  }

  @Test
  void movedInputKeepsTheCursorAndTheGraph() {
    deck.load("x = 3\ny = x*x");
    deck.jump(3);
    var graph = run().graph();
    var layout = run().picture().layout();

    deck.moveInput("x", 5);

    assertEquals(3, deck.cursor().get());
    assertEquals(25, run().trace().tape().primal(1));
    assertSame(graph, run().graph());
    assertSame(layout, run().picture().layout());
  }

  @Test
  void movedInputSurvivesAnEditElsewhereButNotOfItsStart() {
    deck.load("x = 3\ny = x*x");
    deck.moveInput("x", 5);

    deck.text().set("x = 3\ny = x*x + 1");
    assertEquals(Map.of("x", 5.0), deck.inputs().get());

    deck.text().set("x = 4\ny = x*x + 1");
    assertEquals(Map.of(), deck.inputs().get());
    assertEquals(17, run().trace().tape().primal(run().output().vertex()));
  }

  @Test
  void movedInputThatTakesAnotherBranchRecordsAnew() {
    deck.load("x = 3\ny = if(x > 0, x^2, -x)");
    assertEquals(9, run().value(run().output().vertex()));

    deck.moveInput("x", -2);

    assertEquals(2, run().value(run().output().vertex()));
    assertFalse(deck.stale().get());
  }

  @Test
  void newRecordingIsToldWhileItsInputIsMovedAndUntilTheNextStep() {
    deck.load("x = 3\ny = if(x > 0, x^2, -x)");
    assertEquals(Optional.empty(), deck.recordedAnew().get());

    deck.moveInput("x", -2);
    assertEquals(
        "x is now −2: the run takes another path, so the tape was recorded anew (2 nodes, before"
            + " 3)",
        deck.recordedAnew().get().orElseThrow().sentence(new Numbers(Trace.USUAL_DIGITS)));

    deck.moveInput("x", -5);
    assertEquals(
        new RecordedAnew(Map.of("x", -5.0), 2, 3), deck.recordedAnew().get().orElseThrow());

    deck.forward();
    assertEquals(Optional.empty(), deck.recordedAnew().get());
    deck.moveInput("x", -6);
    assertEquals(Optional.empty(), deck.recordedAnew().get());
  }

  @Test
  void editIsNoNewRecordingToTell() {
    deck.load("x = 3\ny = x*x");

    deck.text().set("x = 3\ny = x*x + 1");

    assertEquals(Optional.empty(), deck.recordedAnew().get());
  }

  @Test
  void sharingRecordsOnceWhatIsComputedTwice() {
    deck.load("a = 3\ny = sin(a)*sin(a)");
    deck.moveInput("a", 2);
    assertEquals(4, run().graph().size());

    deck.sharing().set(Sharing.SHARED);
    assertEquals(3, run().graph().size());
    assertEquals(Optional.empty(), deck.recordedAnew().get());
    assertEquals(2, run().input(0));

    deck.moveInput("a", 1);
    assertEquals(3, run().graph().size());
    deck.sharing().set(Sharing.AS_WRITTEN);
    assertEquals(4, run().graph().size());
  }

  @Test
  void onlyTheInputsThatWereMovedAreNamed() {
    deck.load("a = 1; b = 2; c = 3; d = 4; y = if(a + b + c + d > 0, a, b*c*d)");

    deck.inputs().set(Map.of("a", -20.0, "c", 3.0));
    assertEquals(Map.of("a", -20.0), deck.recordedAnew().get().orElseThrow().moved());

    deck.load("a = 1; b = 2; c = 3; d = 4; y = if(a + b + c + d > 0, a, b*c*d)");
    deck.inputs().set(Map.of("a", -1.0, "b", -2.0, "c", -3.0, "d", -4.0));
    assertTrue(
        deck.recordedAnew()
            .get()
            .orElseThrow()
            .sentence(new Numbers(Trace.USUAL_DIGITS))
            .startsWith("a is now −1, b is now −2, c is now −3, …: the run takes another path"));
  }

  @Test
  void cursorKeepsItsPlaceInItsPassWhenTheTapeIsRecordedAnew() {
    deck.load("x = 3\ny = if(x > 0, sin(x)*x + cos(x), -x)");
    int length = run().trace().length();

    deck.jump(2);
    deck.moveInput("x", -1);
    assertEquals(run().trace().forwardLength(), deck.cursor().get());

    deck.moveInput("x", 3);
    deck.jump(length - 1);
    deck.moveInput("x", 4);
    assertEquals(length - 1, deck.cursor().get());

    deck.moveInput("x", -1);
    assertEquals(run().trace().length() - 1, deck.cursor().get());
    deck.moveInput("x", 3);
    assertEquals(length - 1, deck.cursor().get());
  }

  @Test
  void undefinedValueIsToldAtItsPlaceAndFollowsTheInput() {
    deck.load("x = 2\ny = ln(x)");
    assertEquals(List.of(), deck.diagnostics().get());

    deck.moveInput("x", -1);
    Diagnostic told = deck.diagnostics().get().getFirst();
    assertEquals(Severity.WARNING, told.severity());
    assertEquals("`ln(-1)` is undefined", told.message().toString());
    assertEquals(new Span(10, 15), told.span());
    assertFalse(deck.stale().get());

    deck.moveInput("x", 0);
    assertEquals("`ln(0)` is infinite", deck.diagnostics().get().getFirst().message().toString());
    deck.moveInput("x", 1);
    assertEquals(List.of(), deck.diagnostics().get());
  }

  @Test
  void undefinedValueInALoopIsToldOnce() {
    deck.load("x = -1\ns = 0*x\nfor k = 1..50 { s = s + ln(x) }");

    assertEquals(1, deck.diagnostics().get().size());
  }

  @Test
  void inputAtWhichALoopDoesNotEndIsSaidAndCanBeMovedBack() {
    deck.load("x = 1\nwhile x < 10 { x = x*2 }\ny = x");
    assertFalse(deck.stale().get());

    deck.moveInput("x", -1);
    assertTrue(deck.stale().get());
    assertFalse(deck.diagnostics().get().isEmpty());

    deck.moveInput("x", 2);
    assertFalse(deck.stale().get());
    assertEquals(16, run().value(run().output().vertex()));
  }
}
