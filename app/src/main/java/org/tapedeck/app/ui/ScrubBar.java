package org.tapedeck.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.PrimaryButton;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.BreakpointMarks;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Trace;

/// The steps of both passes on one line, with a tick where a node is complete; press or drag to
/// move the cursor.
final class ScrubBar extends Pane {
  private static final double TRACK = 8;
  private static final double THUMB = 18;
  private static final double GAP = 8;
  private static final double BASELINE = 30;
  private static final int MOST_TICKS = 80;

  /// From the middle of a breakpoint's diamond to its corners.
  private static final double STOP = 5;

  private static final double TIP = 380;

  /// A shorter track has no room for the word "pass".
  private static final double ROOM_FOR_PASS = 84;

  private final Deck deck;
  private final Label firstName = new Label();
  private final Label secondName = new Label();
  private final Region firstTrack = region("track");
  private final Region secondTrack = region("track");
  private final Region firstDone = region("done");
  private final Region secondDone = region("done");
  private final Region thumb = region("thumb");
  private final Pane ticks = new Pane();
  private final Pane breakpoints = new Pane();
  private final Tooltip tip = new Tooltip();
  private List<Integer> tickSteps = List.of();
  private List<Integer> stops = List.of();

  ScrubBar(Deck deck, WhileOpen open) {
    this.deck = deck;
    setId("scrub-bar");
    getStyleClass().add("scrub-bar");
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(Words.say("scrub"));
    setMinSize(120, 44);
    setPrefSize(240, 44);
    firstName.getStyleClass().addAll("pass-name", "first");
    secondName.getStyleClass().addAll("pass-name", "second");
    firstDone.getStyleClass().add("first");
    secondDone.getStyleClass().add("second");
    ticks.setMouseTransparent(true);
    breakpoints.setMouseTransparent(true);
    getChildren().addAll(firstTrack, secondTrack, firstDone, secondDone, ticks, breakpoints);
    getChildren().addAll(thumb, firstName, secondName);
    tip.setWrapText(true);
    tip.setMaxWidth(TIP);
    Tooltip.install(this, tip);
    setOnMouseMoved(event -> tip.setText(told(stepAt(event.getX()))));
    setOnMousePressed(PrimaryButton.only(this::scrub));
    setOnMouseDragged(PrimaryButton.only(this::scrub));
    for (Node ofRun : List.of(thumb, firstName, secondName)) {
      ofRun.visibleProperty().bind(open.see(deck.run()).map(Optional::isPresent));
    }
    open.see(deck.run()).addListener((_, _, _) -> describe());
    open.see(deck.cursor()).addListener((_, _, _) -> requestLayout());
    open.see(deck.breakpoints()).addListener((_, _, _) -> describe());
    describe();
  }

  private static Region region(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    return region;
  }

  private void describe() {
    boolean reverse = deck.run().get().map(Run::reverse).orElse(true);
    firstName.setText(reverse ? Words.say("pass.forward") : Words.say("pass.tangents"));
    secondName.setText(reverse ? Words.say("pass.reverse") : "");
    getStyleClass().remove("tangents");
    if (!reverse) {
      getStyleClass().add("tangents");
    }
    tickSteps = deck.run().get().map(run -> nodeSteps(run.trace())).orElse(List.of());
    ticks.getChildren().setAll(tickSteps.stream().map(_ -> tick()).toList());
    stops = deck.breakpointSteps().distinct().boxed().toList();
    breakpoints
        .getChildren()
        .setAll(stops.stream().map(_ -> BreakpointMarks.diamond(STOP)).toList());
    requestLayout();
  }

  /// What happens in a step.
  private String told(int step) {
    int known = Math.clamp(step, 0, length());
    return deck.run()
        .get()
        .map(run -> Words.say("step.tip", known, StepNarration.of(run.at(known))))
        .orElse("");
  }

  private static Node tick() {
    Line line = new Line(0, -2, 0, 2);
    line.getStyleClass().add("tick");
    return line;
  }

  private static List<Integer> nodeSteps(Trace trace) {
    List<Integer> steps =
        IntStream.iterate(
                trace.stepAfterNode(0), k -> k < trace.length(), k -> trace.stepAfterNode(k))
            .limit(MOST_TICKS + 1L)
            .boxed()
            .toList();
    return steps.size() > MOST_TICKS ? List.of() : steps;
  }

  private void scrub(MouseEvent event) {
    deck.jump(stepAt(event.getX()));
  }

  private int length() {
    return deck.run().get().map(run -> run.trace().length()).orElse(0);
  }

  /// Steps of the first track: the forward pass in reverse mode, everything in forward mode.
  private int split() {
    return deck.run()
        .get()
        .map(Run::trace)
        .map(trace -> trace.mode() == Mode.REVERSE ? trace.forwardLength() : trace.length())
        .orElse(0);
  }

  private double unit() {
    double gaps = split() < length() ? GAP : 0;
    return Math.max(0, getWidth() - THUMB - gaps) / Math.max(1, length());
  }

  private double xOf(int step) {
    double shift = step > split() ? GAP : 0;
    return THUMB / 2 + step * unit() + shift;
  }

  private int stepAt(double x) {
    double reach = x - THUMB / 2;
    double along = reach > split() * unit() + GAP ? reach - GAP : reach;
    return (int) Math.round(along / Math.max(1e-9, unit()));
  }

  @Override
  protected void layoutChildren() {
    int cursor = deck.cursor().get();
    int split = split();
    double start = xOf(0);
    double mid = xOf(split);
    double end = xOf(length());
    boolean two = split < length();
    bar(firstTrack, start, mid);
    bar(firstDone, start, xOf(Math.min(cursor, split)));
    bar(secondTrack, two ? mid + GAP : end, end);
    bar(secondDone, two ? mid + GAP : end, cursor > split ? xOf(cursor) : 0);
    thumb.resizeRelocate(xOf(cursor) - THUMB / 2, BASELINE - THUMB / 2, THUMB, THUMB);
    for (int i = 0; i < tickSteps.size(); i++) {
      ticks.getChildren().get(i).relocate(xOf(tickSteps.get(i)), BASELINE - 2);
    }
    for (int i = 0; i < stops.size(); i++) {
      breakpoints.getChildren().get(i).relocate(xOf(stops.get(i)) - STOP, BASELINE - TRACK - STOP);
    }
    if (two) {
      firstName.setText(
          mid - start < ROOM_FOR_PASS
              ? Words.say("pass.forward.short")
              : Words.say("pass.forward"));
      secondName.setText(
          end - mid < ROOM_FOR_PASS ? Words.say("pass.reverse.short") : Words.say("pass.reverse"));
    }
    layoutInArea(firstName, start, 0, Math.max(0, mid - start), 18, 0, HPos.LEFT, VPos.TOP);
    layoutInArea(
        secondName, two ? mid + GAP : end, 0, Math.max(0, end - mid), 18, 0, HPos.LEFT, VPos.TOP);
  }

  private static void bar(Region region, double from, double to) {
    region.setVisible(to > from);
    region.resizeRelocate(from, BASELINE - TRACK / 2, Math.max(0, to - from), TRACK);
  }
}
