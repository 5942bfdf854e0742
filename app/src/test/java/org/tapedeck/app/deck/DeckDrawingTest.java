package org.tapedeck.app.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.layout.option.LayerPosition;
import org.tapedeck.engine.graph.GraphMatching;
import org.tapedeck.engine.trace.Mode;

/// How the drawing follows what a person changes: what stays keeps its place, and a better drawing
/// takes the place of a quick one.
class DeckDrawingTest {
  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  private Run run() {
    return deck.run().get().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void appendedStatementLeavesTheOrderAndNearlyThePlaces(Example example) {
    deck.load(example.text());
    Run before = run();
    String input = before.program().inputs().getFirst().name();

    deck.text().set(example.text() + "\nappended = sin(" + input + ")");

    GraphMatching twins = GraphMatching.of(before.graph(), run().graph());
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
  private static void assertSameOrder(Run before, Run now, GraphMatching twins) {
    for (int v = 0; v < now.graph().size(); v++) {
      for (int w = 0; w < now.graph().size(); w++) {
        if (twins.earlier(v).isPresent() && twins.earlier(w).isPresent()) {
          LayerPosition pv = before.picture().layout().place(twins.earlier(v).getAsInt());
          LayerPosition pw = before.picture().layout().place(twins.earlier(w).getAsInt());
          LayerPosition nv = now.picture().layout().place(v);
          LayerPosition nw = now.picture().layout().place(w);
          if (pv.layer() == pw.layer() && nv.layer() == nw.layer() && pv.across() < pw.across()) {
            assertTrue(nv.across() < nw.across(), "order of " + v + " and " + w);
          }
        }
      }
    }
  }

  /// How far a vertex moved across the layers, in the mean, beyond what all move together.
  private static double displacement(Run before, Run now, GraphMatching twins) {
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

    GraphMatching twins = GraphMatching.of(before.graph(), run().graph());
    assertNotSame(before.graph(), run().graph());
    assertSameOrder(before, run(), twins);
    assertTrue(displacement(before, run(), twins) < 45);
  }

  @Test
  void otherModeLeavesEveryVertexInItsPlaceInTheOrder() {
    deck.load(Example.start().text());
    Run before = run();

    deck.mode().set(Mode.FORWARD);

    assertSameOrder(before, run(), GraphMatching.of(before.graph(), run().graph()));
  }

  @Test
  void loadedExampleIsDrawnAsIfItWereTheFirst() {
    Deck fresh = new Deck(Runnable::run, Runnable::run);
    fresh.load("y = b*c + a*b\nz = a*c");
    deck.load("y = a*b\nz = a*c + b*c");

    deck.load("y = b*c + a*b\nz = a*c");

    assertEquals(places(fresh.run().get().orElseThrow()), places(run()));
  }

  private static List<LayerPosition> places(Run run) {
    return IntStream.range(0, run.graph().size()).mapToObj(run.picture().layout()::place).toList();
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
    assertNotEquals("x = 1\ny = x + 2", slow.run().get().orElseThrow().state().text());
    work.remove().run();
    assertEquals("x = 1\ny = x + 2", slow.run().get().orElseThrow().state().text());
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
}
