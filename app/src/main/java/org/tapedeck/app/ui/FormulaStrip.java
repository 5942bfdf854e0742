package org.tapedeck.app.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.picture.FormulaPicture;
import org.tapedeck.app.picture.NarrationPicture;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.ui.control.EachFrame;
import org.tapedeck.app.ui.control.Highlight;
import org.tapedeck.app.ui.control.Stale;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkLayer;

/// The current step typeset, in symbols and in numbers, with one plain sentence under it, set in
/// outlines too, as the window's own text puts bars beside letters.
final class FormulaStrip extends VBox {
  private static final double HEIGHT = 176;
  private static final double TEXT = 14.5;

  private static final double SMALLEST_TEXT = 10;
  private static final double TINIEST_TEXT = 7.5;

  /// The most of the height that the sentence takes before it is made smaller.
  private static final double SENTENCE_SHARE = 0.62;

  /// Size of the letters of a formula, to be read from the last row of a classroom, and the least.
  private static final double LARGEST = 25;

  private static final double SMALLEST = 11;
  private static final double SHRINK = 0.9;

  private final Deck deck;
  private final Paper formula = new Paper();
  private final Paper sentence = new Paper();
  private final DoubleProperty textSize = new SimpleDoubleProperty(1);
  private final ReadOnlyObjectWrapper<Viewport> view =
      new ReadOnlyObjectWrapper<>(new Viewport(0, 0, 1, 0, 0));
  private Optional<FormulaPicture> shown = Optional.empty();

  FormulaStrip(Deck deck, WhileOpen open) {
    this.deck = deck;
    setId("formula");
    getStyleClass().add("formula");
    setMinHeight(0);
    prefHeightProperty().bind(textSize.multiply(HEIGHT));
    sentence.setId("sentence");
    setMinWidth(0);
    getChildren().addAll(formula, sentence);
    Stale.pale(open.see(deck.stale()), formula, sentence);
    open.see(deck.run()).subscribe(_ -> show());
    EachFrame.follow(this, open.see(deck.cursor()), this::show);
    widthProperty().addListener((_, _, _) -> resized());
    heightProperty().addListener((_, _, _) -> resized());
    textSize.addListener((_, _, _) -> resized());
    open.see(deck.hovered()).addListener((_, _, _) -> light());
    formula.setOnMouseMoved(
        event ->
            shown.ifPresent(on -> deck.hovered().set(on.subjectAt(event.getX(), event.getY()))));
    formula.setOnMouseExited(_ -> deck.hovered().set(Subject.NONE));
  }

  /// How many times as large as usual the letters are, where there is room.
  DoubleProperty textSize() {
    return textSize;
  }

  /// Where the formula is in this, and how large: 1 is its usual size.
  ReadOnlyObjectProperty<Viewport> view() {
    return view.getReadOnlyProperty();
  }

  /// In the midst of a layout, when new nodes would be painted once without their colours.
  private void resized() {
    show();
    applyCss();
  }

  private void show() {
    deck.now().getValue().ifPresent(this::show);
  }

  private void show(StepView now) {
    double room = Math.max(200, getWidth() - getInsets().getLeft() - getInsets().getRight());
    double height = getHeight() - getInsets().getTop() - getInsets().getBottom() - getSpacing();
    Drawing words = sentence(now, room, height);
    sentence.show(words);
    sentence.setAccessibleText(words.title());
    Fitted fitted = fitting(now, room, height - words.height());
    FormulaPicture picture = fitted.picture();
    shown = Optional.of(picture);
    double zoom = fitted.px() / LARGEST;
    double left = -getInsets().getLeft() / zoom;
    view.set(new Viewport(left, -getInsets().getTop() / zoom, zoom, getWidth(), getHeight()));
    formula.show(picture.drawing());
    light();
  }

  private void light() {
    Subject hovered = deck.hovered().get();
    formula.light(
        shown.stream()
            .flatMap(picture -> picture.places().stream())
            .filter(place -> place.subject().meets(hovered))
            .map(FormulaPicture.Place::box)
            .toList());
  }

  /// The sentence, made smaller where it would take too much of the strip. One that is still too
  /// long has all that the smallest formula leaves, in letters as small as it needs.
  private Drawing sentence(StepView now, double room, double height) {
    StepNarration told = StepNarration.of(now);
    Drawing words = sentence(told, room, height * SENTENCE_SHARE, SMALLEST_TEXT);
    if (words.height() <= height * SENTENCE_SHARE) {
      return words;
    }
    double least = FormulaPicture.of(now, SMALLEST, room).drawing().height();
    return sentence(told, room, Math.max(height * SENTENCE_SHARE, height - least), TINIEST_TEXT);
  }

  private Drawing sentence(StepNarration told, double room, double height, double least) {
    double px = TEXT * textSize.get();
    Drawing words = NarrationPicture.of(told, px, room);
    while (words.height() > height && px > least) {
      px *= SHRINK;
      words = NarrationPicture.of(told, px, room);
    }
    return words;
  }

  private record Fitted(FormulaPicture picture, double px) {}

  /// The formula, made smaller where it would leave no room for the sentence: the strip keeps its
  /// height, since the graph above it is not to move.
  private Fitted fitting(StepView now, double room, double height) {
    double px = LARGEST * textSize.get();
    FormulaPicture picture = FormulaPicture.of(now, px, room);
    while (picture.drawing().height() > height && px > SMALLEST) {
      px *= SHRINK;
      picture = FormulaPicture.of(now, px, room);
    }
    return new Fitted(picture, px);
  }

  /// A place as high as the drawing on it, and as wide as there is room.
  private static final class Paper extends Pane {
    private static final double FRAME = 3;

    private final MarkLayer marks = new MarkLayer();
    private final Group lights = new Group();

    Paper() {
      lights.setManaged(false);
      getChildren().addAll(lights, new Group(marks));
      setMinWidth(0);
    }

    void show(Drawing drawing) {
      marks.show(drawing);
      setMinHeight(drawing.height());
      setPrefHeight(drawing.height());
    }

    void light(List<Box> boxes) {
      lights.getChildren().setAll(boxes.stream().map(box -> Highlight.frame(box, FRAME)).toList());
    }
  }
}
