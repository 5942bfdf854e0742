package org.tapedeck.app.ui;

import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.FormulaPicture;
import org.tapedeck.app.drawing.Narration;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.drawing.Typesetter.Weight;

/// The current step typeset, in symbols and in numbers, with one plain sentence under it.
final class FormulaStrip extends VBox {
  private static final double HEIGHT = 176;
  private static final double TEXT = 14.5;

  /// Size of the letters of a formula, to be read from the last row of a classroom, and the least.
  private static final double LARGEST = 25;

  private static final double SMALLEST = 15;
  private static final double SHRINK = 0.9;

  private final Deck deck;
  private final Marks marks = new Marks();
  private final Pane formula = new Pane(new Group(marks));
  private final FlowPane sentence = new FlowPane();

  FormulaStrip(Deck deck) {
    this.deck = deck;
    setId("formula");
    getStyleClass().add("formula");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    sentence.setId("sentence");
    sentence.getStyleClass().add("narration");
    sentence.setMinWidth(0);
    setMinWidth(0);
    getChildren().addAll(formula, sentence);
    deck.run().subscribe(_ -> show());
    deck.cursor().addListener((_, _, _) -> show());
    widthProperty().addListener((_, _, _) -> show());
  }

  private void show() {
    deck.run().get().ifPresent(this::show);
  }

  private void show(Run run) {
    int cursor = deck.cursor().get();
    double room = Math.max(200, getWidth() - getInsets().getLeft() - getInsets().getRight());
    say(run.picture().narration(cursor));
    Drawing drawing = fitting(run, cursor, room);
    marks.show(drawing);
    formula.setMinHeight(drawing.height());
    formula.setPrefHeight(drawing.height());
  }

  /// The formula, made smaller where it would leave no room for the sentence: the strip keeps its
  /// height, since the graph above it is not to move.
  private Drawing fitting(Run run, int cursor, double room) {
    double sentenceHeight = sentence.prefHeight(room);
    double height =
        HEIGHT - getInsets().getTop() - getInsets().getBottom() - getSpacing() - sentenceHeight;
    double px = LARGEST;
    Drawing drawing = FormulaPicture.of(run.trace(), cursor, px, room);
    while (drawing.height() > height && px > SMALLEST) {
      px *= SHRINK;
      drawing = FormulaPicture.of(run.trace(), cursor, px, room);
    }
    return drawing;
  }

  /// Sets the sentence word by word in outlines, as the window's own text puts bars beside letters.
  private void say(Narration words) {
    Stream<Node> lead = words(words.lead(), Weight.SEMIBOLD, Role.INK);
    Stream<Node> text = words(words.text(), Weight.REGULAR, Role.MUTE);
    sentence.getChildren().setAll(Stream.concat(lead, text).toList());
    sentence.setAccessibleText(words.toString());
  }

  private static Stream<Node> words(String text, Weight weight, Role role) {
    return Stream.of(text.split(" ")).map(word -> Ink.word(word, TEXT, weight, role));
  }
}
