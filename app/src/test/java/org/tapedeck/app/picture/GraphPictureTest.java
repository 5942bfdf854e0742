package org.tapedeck.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.engine.trace.Pass;
import org.tapedeck.engine.trace.Progress;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

class GraphPictureTest {
  private static final Trace BAYDIN =
      Traces.reverse("y = ln(x1) + x1*x2 - sin(x2); x1 = 2; x2 = 5");

  static Stream<org.junit.jupiter.api.Named<Trace>> worked() {
    return Traces.worked();
  }

  @ParameterizedTest
  @MethodSource("worked")
  void allMarksLieInsideTheDrawing(Trace trace) {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      Drawing drawing = picture.at(cursor);
      Box paper = new Box(0, 0, drawing.width(), drawing.height());
      for (Mark mark : drawing.marks()) {
        assertTrue(paper.contains(mark.bounds(), 0), cursor + ": " + mark.id());
      }
    }
  }

  @Test
  void aStartValueIsShownAsWrittenUntilTheInputMoves() {
    Trace start = Traces.reverse("x = pi/4; y = sin(x)");
    Trace moved = Trace.reverse(Tape.of(start.tape().graph(), new double[] {2}), start.seeded());

    Drawing before = GraphPicture.of(start, LayoutOptions.standard()).at(0);
    Drawing after = GraphPicture.of(moved, LayoutOptions.standard()).at(0);

    assertTrue(title(before, 0).startsWith("input x = \u03c0/4"), title(before, 0));
    assertTrue(title(after, 0).startsWith("input x"), title(after, 0));
    assertFalse(title(after, 0).contains("\u03c0"), title(after, 0));
    assertEquals(
        before.find("card:0").orElseThrow().bounds(), after.find("card:0").orElseThrow().bounds());
  }

  private static String title(Drawing drawing, int vertex) {
    return ((Mark.Compound) drawing.find("card:" + vertex).orElseThrow()).title();
  }

  @ParameterizedTest
  @MethodSource("worked")
  void thePillCoversNoCardAndNoPartial(Trace trace) {
    for (Direction direction : List.of(Direction.LEFT_RIGHT, Direction.TOP_DOWN)) {
      GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard().with(direction));
      for (int cursor = 0; cursor <= trace.length(); cursor++) {
        Drawing drawing = picture.at(cursor);
        boolean term = trace.at(cursor).step().filter(Step.Term.class::isInstance).isPresent();
        Optional<Box> pill = drawing.find("pill/box").map(Mark::bounds);
        assertEquals(term, pill.isPresent());
        pill.ifPresent(box -> assertClear(box, drawing));
      }
    }
  }

  private static void assertClear(Box pill, Drawing drawing) {
    for (Mark mark : drawing.marks()) {
      if (mark.id().startsWith("card:") || mark.id().startsWith("label:")) {
        assertFalse(mark.bounds().overlaps(pill), mark.id() + " under the pill");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("worked")
  void textFitsIntoItsCardAndLabel(Trace trace) {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      Drawing drawing = picture.at(cursor);
      for (int i = 0; i < trace.tape().graph().size(); i++) {
        String card = "card:" + i;
        assertInside(drawing, card + "/value", card + "/value-slot");
        assertInside(drawing, card + "/derivative", card + "/derivative-slot");
        assertInside(drawing, card + "/function", card + "/body");
        assertInside(drawing, card + "/name", card + "/body");
        assertApart(drawing, card + "/name", card + "/function");
      }
      for (int e = 0; e < trace.tape().graph().edgeCount(); e++) {
        assertInside(drawing, "label:" + e + "/partial", "label:" + e + "/box");
      }
      assertInside(drawing, "pill/text", "pill/box");
    }
  }

  private static void assertInside(Drawing drawing, String inner, String outer) {
    Optional<Mark> text = drawing.find(inner);
    Optional<Mark> box = drawing.find(outer);
    if (text.isPresent() && box.isPresent()) {
      assertTrue(box.get().bounds().contains(text.get().bounds(), 0), inner);
    }
  }

  private static void assertApart(Drawing drawing, String one, String other) {
    Optional<Mark> first = drawing.find(one);
    Optional<Mark> second = drawing.find(other);
    if (first.isPresent() && second.isPresent()) {
      assertFalse(first.get().bounds().overlaps(second.get().bounds()), one + " on " + other);
    }
  }

  @ParameterizedTest
  @MethodSource("worked")
  void numbersAppearJustWhenTheyAreKnown(Trace trace) {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      Drawing drawing = picture.at(cursor);
      StepView view = StepView.of(trace, cursor);
      for (int i = trace.tape().graph().inputCount(); i < trace.tape().graph().size(); i++) {
        if (drawing.find("card:" + i + "/body").isPresent()) {
          assertEquals(
              view.now().value(i) instanceof Progress.Done,
              drawing.find("card:" + i + "/value").isPresent());
          assertDerivative(drawing, i, view);
        }
      }
    }
  }

  private static void assertDerivative(Drawing drawing, int i, StepView view) {
    String text =
        drawing
            .find("card:" + i + "/derivative")
            .map(mark -> ((Mark.Label) mark).glyphs().text())
            .orElse("");
    boolean bar = drawing.find("card:" + i + "/progress").isPresent();
    switch (view.now().derivative(i)) {
      case Progress.Pending _ -> assertEquals("", text);
      case Progress.Partial partial -> {
        assertEquals(new Numbers(Trace.USUAL_DIGITS).rounded(partial.sum()), text);
        assertTrue(bar);
      }
      case Progress.Done _ -> {
        assertEquals(view.numbers().text(view.derivative(i)), text);
        assertFalse(bar);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("worked")
  void idsAreUniqueAndNothingMoves(Trace trace) {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    Drawing start = picture.at(0);
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      Drawing drawing = picture.at(cursor);
      Set<String> ids = new HashSet<>();
      drawing.marks().forEach(mark -> assertTrue(ids.add(mark.id()), mark.id()));
      for (Mark mark : start.marks()) {
        assertTrue(ids.contains(mark.id()), mark.id() + " at " + cursor);
      }
      for (int i = 0; i < trace.tape().graph().size(); i++) {
        String body = "card:" + i + "/body";
        assertEquals(start.find(body), drawing.find(body));
      }
    }
  }

  @Test
  void aStepTouchesOnlyWhatItIsAbout() {
    GraphPicture picture = GraphPicture.of(BAYDIN, LayoutOptions.standard());
    for (int cursor = 1; cursor <= BAYDIN.length(); cursor++) {
      List<Mark> before = picture.at(cursor - 1).marks();
      long changed =
          picture.at(cursor).marks().stream().filter(mark -> !before.contains(mark)).count();
      assertTrue(changed <= 10, cursor + ": " + changed);
    }
  }

  @Test
  void bothEdgesOfASquareAreDrawn() {
    Trace trace = Traces.reverse("x = 3; y = x*x");
    Drawing drawing = GraphPicture.of(trace, LayoutOptions.standard()).at(3);
    Mark first = drawing.find("edge:0/line").orElseThrow();
    Mark second = drawing.find("edge:1/line").orElseThrow();
    assertFalse(first.bounds().equals(second.bounds()));
    assertEquals("1 × 3 = 3", drawing.find("pill").map(m -> ((Mark.Compound) m).title()).get());
  }

  @Test
  void theTermOfTheStepIsMarkedAtBothEndsAndOnTheEdge() {
    Drawing drawing = GraphPicture.of(BAYDIN, LayoutOptions.standard()).at(14);
    assertTrue(drawing.find("card:0/ring").isPresent());
    assertTrue(drawing.find("card:1/ring").isEmpty());
    assertEquals(Role.ADJOINT, border(drawing, 3));
    assertEquals(Role.BORDER, border(drawing, 2));
    assertTrue(drawing.find("term/head").isPresent());
    assertEquals("1 × 5 = 5", ((Mark.Compound) drawing.find("pill").get()).title());
  }

  private static Role border(Drawing drawing, int vertex) {
    Mark.Path border = (Mark.Path) drawing.find("card:" + vertex + "/border").orElseThrow();
    return border.pencil().orElseThrow().role();
  }

  @Test
  void forwardModeTravelsForwardInItsOwnColour() {
    Trace trace = Traces.forward("x1 = 2; x2 = 5; y = x1*x2");
    Drawing drawing = GraphPicture.of(trace, LayoutOptions.standard()).at(3);
    Mark.Path head = (Mark.Path) drawing.find("term/head").orElseThrow();
    assertEquals(Optional.of(Role.TANGENT), head.fill());
    Box user = drawing.find("card:2").orElseThrow().bounds();
    assertTrue(user.grown(2).overlaps(head.bounds()));
  }

  @Test
  void constantsAreLeavesWithoutSlots() {
    Drawing drawing =
        GraphPicture.of(Traces.reverse("x = 3; y = 2*x"), LayoutOptions.standard()).at(3);
    Mark.Compound leaf = (Mark.Compound) drawing.find("card:1").orElseThrow();
    assertEquals(1, leaf.marks().size());
    assertTrue(drawing.find("label:0").isEmpty());
    assertTrue(drawing.find("label:1").isPresent());
  }

  @Test
  void aBadgeMarksWhereAValueCeasesToBeANumberOnceItIsComputed() {
    Trace trace = Traces.reverse("x = -1; a = ln(x); y = 2*a");
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    assertTrue(picture.at(0).find("card:1/warning").isEmpty());
    Mark.Compound badge = (Mark.Compound) picture.at(1).find("card:1/warning").orElseThrow();
    assertEquals("ln(−1) is undefined", badge.title());
    Box card = picture.at(1).find("card:1/border").orElseThrow().bounds();
    assertTrue(card.contains(badge.bounds(), 0));
    assertTrue(picture.at(trace.length()).find("card:3/warning").isEmpty());
    Mark.Compound whole = (Mark.Compound) picture.at(1).find("card:1").orElseThrow();
    assertTrue(whole.title().contains("value NaN (ln(−1) is undefined), adj"), whole.title());
  }

  @Test
  void aBadgeMarksTheEdgeWhereTheChainRuleBreaksOnceItsTermIsAdded() {
    Trace trace = Traces.reverse("x = 0; v = sqrt(x); y = v^2 + x");
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    int edge = trace.tape().graph().operandEdge(1, 0);
    String badge = "label:" + edge + "/warning";
    int term = lastStep(trace, 0) - 1;

    assertTrue(picture.at(StepView.of(trace, term - 1)).find(badge).isEmpty());
    Mark.Compound shown =
        (Mark.Compound) picture.at(StepView.of(trace, term)).find(badge).orElseThrow();
    assertEquals(
        "∞ · 0 is not defined: the chain rule breaks at sqrt(0), although there may be a"
            + " derivative: rewrite v^2 as x, or start elsewhere",
        shown.title());
    Drawing last = picture.at(StepView.atEnd(trace));
    assertTrue(last.find(badge).isPresent());
    assertEquals(1, last.marks().stream().filter(mark -> hasBadge(mark)).count());
  }

  private static int lastStep(Trace trace, int vertex) {
    return trace.stepOf(vertex, Pass.DERIVATIVE).orElseThrow();
  }

  private static boolean hasBadge(Mark mark) {
    return mark instanceof Mark.Compound group
        && group.marks().stream().anyMatch(each -> each.id().endsWith("/warning"));
  }

  @Test
  void aBadgeMarksTheFoldedGroupInWhichTheChainRuleBreaks() {
    Trace trace = Traces.reverse("x = 0; f(a) = sqrt(a)^2; y = f(3*x)");
    FoldedGraph folded = FoldState.all(trace.tape().graph()).in(trace.tape().graph());
    GraphPicture picture = GraphPicture.of(trace, folded, LayoutOptions.standard());
    Trace told = picture.trace();

    assertEquals(
        0, picture.at(StepView.of(told, 0)).marks().stream().filter(m -> hasBadge(m)).count());
    assertEquals(
        1, picture.at(StepView.atEnd(told)).marks().stream().filter(m -> hasBadge(m)).count());
  }

  @Test
  void whatCannotBeToldFromZeroIsShownAsSuchOnTheCard() {
    Trace trace = Traces.reverse("a = 1; x = a*pi/2; y = cos(x)");
    Drawing end = GraphPicture.of(trace, LayoutOptions.standard()).at(trace.length());
    assertEquals("≈ 0", text(end, "card:5/value"));
    Drawing exact =
        GraphPicture.of(Traces.reverse("x = 1; y = x - x"), LayoutOptions.standard()).at(1);
    assertEquals("0", text(exact, "card:1/value"));
  }

  private static String text(Drawing drawing, String label) {
    return ((Mark.Label) drawing.find(label).orElseThrow()).glyphs().text();
  }

  @Test
  void movingAnInputKeepsTheLayout() {
    GraphPicture picture = GraphPicture.of(BAYDIN, LayoutOptions.standard());
    GraphPicture moved =
        picture.next(
            at(2.25, -4.125), picture.layout().folding(), LayoutOptions.standard(), () -> false);
    assertSame(picture.layout(), moved.layout());
    GraphPicture wide =
        picture.next(
            at(2e100, -123456.78),
            picture.layout().folding(),
            LayoutOptions.standard(),
            () -> false);
    assertNotSame(picture.layout(), wide.layout());
  }

  private static Trace at(double x1, double x2) {
    return Trace.reverse(Tape.of(BAYDIN.tape().graph(), new double[] {x1, x2}), BAYDIN.seeded());
  }

  @Test
  void holdsAnyNamesAndNumbers() {
    Trace trace =
        Traces.reverse(
            "größe_max = 1e-300; x = 1e308; a_b_c = x*x; aVeryLongNameThatNoCardCanHold = -a_b_c"
                + " ^ größe_max; x = sqrt(aVeryLongNameThatNoCardCanHold) / 0");
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      Drawing drawing = picture.at(cursor);
      Box paper = new Box(0, 0, drawing.width(), drawing.height());
      drawing.marks().forEach(mark -> assertTrue(paper.contains(mark.bounds(), 0), mark.id()));
    }
  }

  @Test
  void whatTheChosenOutputDoesNotDependOnIsFaint() {
    Trace trace = Traces.reverse("x = 2; w = 3; y = sin(x); z = cos(w)");
    Drawing drawing = GraphPicture.of(trace, LayoutOptions.standard()).at(trace.length());
    int chosen = trace.seeded();
    int y = trace.tape().graph().output("y");
    int other = chosen == y ? trace.tape().graph().output("z") : y;

    assertEquals(Role.INK, fill(drawing, "card:" + chosen + "/function"));
    assertEquals(Role.MUTE, fill(drawing, "card:" + other + "/function"));
    assertEquals(Role.PRIMAL, fill(drawing, "card:" + chosen + "/value"));
    assertEquals(Role.MUTE, fill(drawing, "card:" + other + "/value"));
  }

  private static Role fill(Drawing drawing, String id) {
    return ((Mark.Label) drawing.find(id).orElseThrow()).role();
  }
}
