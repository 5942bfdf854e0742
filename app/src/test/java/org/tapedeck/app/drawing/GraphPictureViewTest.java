package org.tapedeck.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

class GraphPictureViewTest {
  private static final Trace LOOP =
      Traces.reverse("x = 1.1; s = x; for k = 1..300 { s = sin(s) + x*s }; y = s");
  private static final GraphPicture PICTURE = GraphPicture.of(LOOP, LayoutOptions.standard());

  static Stream<Named<Trace>> worked() {
    return Traces.worked();
  }

  @ParameterizedTest
  @MethodSource("worked")
  void aViewOfEverythingShowsTheWholePicture(Trace trace) {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    Box all = new Box(0, 0, picture.layout().width(), picture.layout().height());
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      assertEquals(picture.at(cursor), picture.at(cursor, all));
    }
  }

  @ParameterizedTest
  @MethodSource("worked")
  void aViewShowsEveryMarkThatCanBeSeenInIt(Trace trace) {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    Box view = new Box(150, 40, 260, 170);
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      List<Mark> seen = picture.at(cursor, view).marks();
      List<Mark> visible =
          picture.at(cursor).marks().stream()
              .filter(mark -> parts(mark).anyMatch(part -> part.bounds().overlaps(view)))
              .filter(mark -> !mark.id().equals("pill"))
              .toList();
      assertTrue(seen.containsAll(visible), "cursor " + cursor);
      assertEquals(visible, seen.stream().filter(visible::contains).toList(), "their order");
    }
  }

  private static Stream<Mark> parts(Mark mark) {
    return switch (mark) {
      case Mark.Compound(_, _, List<Mark> marks, _) when mark.id().startsWith("card:") ->
          marks.stream();
      case Mark other -> Stream.of(other).filter(m -> !m.id().startsWith("edge:"));
    };
  }

  @Test
  void aViewOfALargeGraphHoldsFewMarks() {
    for (int cursor = 0; cursor < LOOP.length(); cursor += 97) {
      Drawing drawing = PICTURE.at(cursor, around(PICTURE.layout().node(450).center()));
      assertTrue(drawing.marks().size() < 300, drawing.marks().size() + " marks");
      assertFalse(drawing.marks().isEmpty());
      assertEquals(PICTURE.layout().width(), drawing.width());
    }
  }

  @Test
  void aLongLineIsCutOffBeyondTheViewAndKeepsItsArrowheadWhereItEnds() {
    int e = longest();
    String line = "edge:" + e + "/line";
    Route route = PICTURE.layout().route(e);
    double start = route.start().x();
    Box middle = around(route.curves().get(route.curves().size() / 2).at(0.5));
    Box atEnd = around(route.end());

    int evaluated = LOOP.forwardLength() + 1;

    Box passing = PICTURE.at(evaluated, middle).find(line).orElseThrow().bounds();
    assertTrue(passing.x() > start && passing.maxX() < route.end().x(), passing.toString());
    assertTrue(PICTURE.at(evaluated, atEnd).find("edge:" + e + "/head").isPresent());
    assertTrue(PICTURE.at(evaluated, atEnd).find(line).orElseThrow().bounds().x() > start);
  }

  private static Box around(Point p) {
    return new Box(p.x() - 400, p.y() - 300, 800, 600);
  }

  private static int longest() {
    int longest = 0;
    for (int e = 1; e < LOOP.tape().graph().edgeCount(); e++) {
      if (length(e) > length(longest)) {
        longest = e;
      }
    }
    assertTrue(length(longest) > 6000, "a long edge");
    return longest;
  }

  private static double length(int e) {
    return PICTURE.layout().route(e).end().x() - PICTURE.layout().route(e).start().x();
  }

  @Test
  void thePillStandsWhereItsEdgeCanBeSeen() {
    int e = longest();
    Step.Term term = termOf(e);
    Box view = around(PICTURE.layout().route(e).end());

    Box pill = PICTURE.at(term.number(), view).find("pill").orElseThrow().bounds();

    assertTrue(view.contains(pill, 0), pill.toString());
    assertTrue(
        PICTURE.at(term.number(), view.moved(0, 1e6)).find("pill").isEmpty(), "nothing to see");
  }

  @Test
  void thePillStaysClearOfWhatLiesUponTheView() {
    Step.Term term = termOf(longest());
    Box view = around(PICTURE.layout().route(longest()).end());
    Box usual = PICTURE.at(term.number(), view).find("pill/box").orElseThrow().bounds();
    Box covered = usual.grown(20);

    Optional<Mark> pill =
        PICTURE
            .at(StepView.of(PICTURE.trace(), term.number()), view, Optional.of(covered))
            .find("pill/box");

    assertFalse(pill.orElseThrow().bounds().overlaps(covered), pill.toString());
    assertTrue(view.contains(pill.orElseThrow().bounds(), 0), pill.toString());
  }

  @ParameterizedTest
  @MethodSource("worked")
  void noPillIsEverUnderWhatLiesUponTheView(Trace trace) {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    Box view = new Box(0, 0, picture.layout().width(), picture.layout().height());
    Box covered = new Box(0, view.height() / 2, view.width() / 2, view.height() / 2);
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      assertTrue(
          picture
              .at(StepView.of(picture.trace(), cursor), view, Optional.of(covered))
              .find("pill/box")
              .stream()
              .noneMatch(pill -> pill.bounds().overlaps(covered)),
          "cursor " + cursor);
    }
  }

  @Test
  void aViewSmallerThanThePillIsDrawnToo() {
    Step.Term term = termOf(longest());
    Point end = PICTURE.layout().route(term.edge().index()).end();

    Drawing drawing = PICTURE.at(term.number(), new Box(end.x() - 60, end.y() - 30, 70, 50));

    assertTrue(drawing.find("term").isPresent());
  }

  private static Step.Term termOf(int edge) {
    for (int k = 1; k <= LOOP.length(); k++) {
      if (LOOP.step(k) instanceof Step.Term term && term.edge().index() == edge) {
        return term;
      }
    }
    throw new AssertionError("no term along edge " + edge);
  }
}
