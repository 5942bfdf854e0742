package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.layout.Folding;
import org.tapedeck.app.layout.Place;
import org.tapedeck.app.layout.Twins;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;

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
    deck.grain().set(Grain.NODE);

    deck.forward();
    deck.forward();
    deck.forward();

    assertEquals(4, deck.cursor().get());
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
  void cursorAtTheEndStaysAtTheEndOfALongerTrace() {
    deck.load("x = 3\ny = x*x");
    deck.last();

    deck.text().set("x = 3\ny = x*x + sin(x)");

    assertEquals(run().trace().length(), deck.cursor().get());
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
        deck.recordedAnew().get().orElseThrow().sentence());

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
            .sentence()
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
    assertEquals("`ln(-1)` is undefined", told.message());
    assertEquals(new Span(10, 15), told.span());
    assertFalse(deck.stale().get());

    deck.moveInput("x", 0);
    assertEquals("`ln(0)` is infinite", deck.diagnostics().get().getFirst().message());
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

  @ParameterizedTest
  @MethodSource("examples")
  void appendedStatementLeavesTheOrderAndNearlyThePlaces(Example example) {
    deck.load(example.text());
    Run before = run();
    String input = before.graph().program().inputs().getFirst().name();

    deck.text().set(example.text() + "\nappended = sin(" + input + ")");

    Twins twins = Twins.of(before.graph(), run().graph());
    assertEquals(before.graph().size(), twins.count());
    assertSameOrder(before, run(), twins);
    assertTrue(
        displacement(before, run(), twins) < 45,
        () -> "moved " + displacement(before, run(), twins));
  }

  static List<Example> examples() {
    return Example.all();
  }

  /// Vertices that stood in one layer before and do so now stand in the same order.
  private static void assertSameOrder(Run before, Run now, Twins twins) {
    for (int v = 0; v < now.graph().size(); v++) {
      for (int w = 0; w < now.graph().size(); w++) {
        if (twins.earlier(v).isPresent() && twins.earlier(w).isPresent()) {
          Place pv = before.picture().layout().place(twins.earlier(v).getAsInt());
          Place pw = before.picture().layout().place(twins.earlier(w).getAsInt());
          Place nv = now.picture().layout().place(v);
          Place nw = now.picture().layout().place(w);
          if (pv.layer() == pw.layer() && nv.layer() == nw.layer() && pv.across() < pw.across()) {
            assertTrue(nv.across() < nw.across(), "order of " + v + " and " + w);
          }
        }
      }
    }
  }

  /// How far a vertex moved across the layers, in the mean, beyond what all move together.
  private static double displacement(Run before, Run now, Twins twins) {
    double[] moves =
        IntStream.range(0, now.graph().size())
            .filter(v -> twins.earlier(v).isPresent())
            .mapToDouble(
                v ->
                    now.picture().layout().place(v).across()
                        - before.picture().layout().place(twins.earlier(v).getAsInt()).across())
            .sorted()
            .toArray();
    double common = moves[moves.length / 2];
    return Arrays.stream(moves).map(move -> Math.abs(move - common)).average().orElseThrow();
  }

  @Test
  void otherBranchLeavesWhatBothHaveInOrder() {
    deck.load("x = 3\na = x*z\nb = sin(x)\ny = if(x > 0, a*b, a + b) - b");
    Run before = run();

    deck.moveInput("x", -1);

    Twins twins = Twins.of(before.graph(), run().graph());
    assertNotSame(before.graph(), run().graph());
    assertSameOrder(before, run(), twins);
    assertTrue(displacement(before, run(), twins) < 45);
  }

  @Test
  void otherModeLeavesEveryVertexInItsPlaceInTheOrder() {
    deck.load(Example.start().text());
    Run before = run();

    deck.mode().set(Mode.FORWARD);

    assertSameOrder(before, run(), Twins.of(before.graph(), run().graph()));
  }

  @Test
  void loadedExampleIsDrawnAsIfItWereTheFirst() {
    Deck fresh = new Deck(Runnable::run, Runnable::run);
    fresh.load("y = b*c + a*b\nz = a*c");
    deck.load("y = a*b\nz = a*c + b*c");

    deck.load("y = b*c + a*b\nz = a*c");

    assertEquals(places(fresh.run().get().orElseThrow()), places(run()));
  }

  private static List<Place> places(Run run) {
    return IntStream.range(0, run.graph().size()).mapToObj(run.picture().layout()::place).toList();
  }

  @Test
  void foldingKeepsTheStepAndTheTrace() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + f(z)");
    deck.jump(4);
    int length = run().trace().length();

    deck.fold((folds, graph) -> folds.with(graph, 0, true));

    assertEquals(4, deck.cursor().get());
    assertEquals(length, run().trace().length());
    assertTrue(run().picture().layout().folding().group(2).isPresent());
  }

  @Test
  void foldedGroupStaysFoldedThroughAnEditAndAnotherRun() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + f(z)");
    deck.fold((folds, graph) -> folds.with(graph, 1, true));

    deck.text().set("w = 2\nf(a) = sin(a)*a\ny = f(x) + f(z)*w");
    deck.moveInput("w", 3);

    assertEquals(List.of("f(z)"), folded());
  }

  private List<String> folded() {
    Folding folding = run().picture().layout().folding();
    return folding.cards().stream()
        .flatMap(card -> folding.group(card).stream())
        .map(Group::label)
        .toList();
  }

  @Test
  void largeProgramStartsFoldedAndTheNextOneDoesNot() {
    deck.load("s = x\nfor k = 1..250 { s = sin(s)*s }\ny = s");
    assertEquals(250, folded().size());

    deck.load("f(a) = sin(a)*a\ny = f(x)");
    assertEquals(List.of(), folded());
  }

  @Test
  void onePressPassesAFoldedGroupWhereNodesAreStepped() {
    deck.load("f(a) = sin(a)*a\ny = f(x) + f(z)");
    deck.fold((folds, graph) -> Folds.all(graph));

    deck.step(Grain.NODE, true);
    assertEquals(2, deck.cursor().get());
    deck.step(Grain.NODE, true);
    assertEquals(4, deck.cursor().get());
    deck.step(Grain.NODE, false);
    assertEquals(2, deck.cursor().get());
    deck.step(Grain.TERM, false);
    assertEquals(1, deck.cursor().get());

    deck.jump(run().trace().forwardLength());
    deck.step(Grain.NODE, true);
    assertEquals(run().trace().forwardLength() + 1, deck.cursor().get());
    deck.step(Grain.NODE, true);
    assertEquals(run().trace().forwardLength() + 3, deck.cursor().get());
  }

  @Test
  void betterDrawingOfALargeGraphFollowsTheQuickOne() {
    Queue<Runnable> work = new ArrayDeque<>();
    Deck slow = new Deck(work::add, Runnable::run);
    slow.load(tangle());
    work.remove().run();
    Run quick = slow.run().get().orElseThrow();

    work.remove().run();

    Run better = slow.run().get().orElseThrow();
    assertSame(quick.trace(), better.trace());
    assertTrue(
        better.picture().layout().crossings() < quick.picture().layout().crossings(),
        "crossings " + quick.picture().layout().crossings());
  }

  @Test
  void stepKeepsEveryNodeWhereItIsWhateverIsFoundLater() {
    Queue<Runnable> work = new ArrayDeque<>();
    Deck slow = new Deck(work::add, Runnable::run);
    slow.load(tangle());
    work.remove().run();
    var quick = slow.run().get().orElseThrow().picture().layout();

    slow.forward();
    work.remove().run();

    assertSame(quick, slow.run().get().orElseThrow().picture().layout());
    assertEquals(1, slow.cursor().get());
  }

  @Test
  void newQuestionEndsTheSearchForABetterDrawing() {
    Queue<Runnable> work = new ArrayDeque<>();
    Deck slow = new Deck(work::add, Runnable::run);
    slow.load(tangle());
    work.remove().run();

    slow.text().set("x = 1\ny = x + 2");
    work.remove().run();

    assertEquals(1, work.size());
    assertNotEquals("x = 1\ny = x + 2", slow.run().get().orElseThrow().question().text());
    work.remove().run();
    assertEquals("x = 1\ny = x + 2", slow.run().get().orElseThrow().question().text());
  }

  /// A program of so many operations on so wildly chosen operands that a quick drawing of it can be
  /// bettered.
  private static String tangle() {
    StringBuilder text = new StringBuilder("v0 = 1\nv1 = 2\nv2 = 3");
    Random random = new Random(5);
    for (int i = 3; i < 170; i++) {
      int near = Math.max(0, i - 12);
      int a = near + random.nextInt(i - near);
      int b = near + random.nextInt(i - near);
      text.append("\nv").append(i).append(" = v").append(a).append(" * v").append(b);
    }
    return text.toString();
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
    assertEquals("x = 1\ny = x + 2", slow.run().get().orElseThrow().question().text());
  }

  @Test
  void everyExampleRuns() {
    for (Example example : Example.all()) {
      deck.load(example.text());

      assertFalse(deck.stale().get(), example.name());
      assertEquals(example.text(), run().question().text());
    }
  }
}
