package org.tapedeck.app.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.picture.NarrationPicture;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.EachFrame;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkLayer;
import org.tapedeck.app.ui.present.Presentation;

/// What only the lecturer sees while there is an audience: the sentence of the next step, and for
/// how long there has been a class.
final class NextStep extends HBox {
  private static final double TEXT = 14.5;
  private static final double SMALLEST_TEXT = 9;
  private static final double SHRINK = 0.9;

  /// Height of two lines, kept so that nothing moves from step to step.
  private static final double ROOM = 48;

  private final Deck deck;
  private final Presentation shown;
  private final MarkLayer sentence = new MarkLayer();
  private final Pane paper = new Pane(sentence);
  private final Label clock = new Label();

  NextStep(Deck deck, WhileOpen open, Presentation shown) {
    this.deck = deck;
    this.shown = shown;
    setId("next-step");
    getStyleClass().add("next-step");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(Region.USE_PREF_SIZE);
    Label caption = new Label(Words.say("present.next"));
    caption.setMinWidth(Region.USE_PREF_SIZE);
    clock.setId("clock");
    clock.setMinWidth(Region.USE_PREF_SIZE);
    paper.setId("next-sentence");
    paper.setMinSize(0, ROOM);
    paper.setPrefHeight(ROOM);
    HBox.setHgrow(paper, Priority.ALWAYS);
    getChildren().addAll(caption, paper, clock);
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(shown.audience());
    open.see(deck.run()).subscribe(_ -> tell());
    EachFrame.follow(this, open.see(deck.cursor()), this::tell);
    paper
        .widthProperty()
        .addListener(
            (_, _, _) -> {
              tell();
              applyCss(); // nodes made during layout would be black for a frame
            });
    tick(open);
  }

  private void tick(WhileOpen open) {
    Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(0.5), _ -> showTime()));
    seconds.setCycleCount(Animation.INDEFINITE);
    visibleProperty()
        .subscribe(
            on -> {
              showTime();
              tell();
              if (on) {
                seconds.playFromStart();
              } else {
                seconds.stop();
              }
            });
    open.whenEnded(seconds::stop);
  }

  private void showTime() {
    clock.setText(shown.time());
  }

  private void tell() {
    if (isVisible()) {
      deck.run().get().ifPresent(this::tell);
    }
  }

  private void tell(Run run) {
    int next = deck.cursor().get() + 1;
    if (next > run.trace().length()) {
      sentence.clear();
      paper.setAccessibleText("");
      return;
    }
    Drawing words = fitting(StepNarration.of(run.at(next)));
    paper.setAccessibleText(words.title());
    sentence.show(words);
  }

  /// In two lines at most, as far as the letters can be read.
  private Drawing fitting(StepNarration told) {
    double room = Math.max(200, paper.getWidth());
    double px = TEXT;
    Drawing words = NarrationPicture.of(told, px, room);
    while (words.height() > ROOM && px > SMALLEST_TEXT) {
      px *= SHRINK;
      words = NarrationPicture.of(told, px, room);
    }
    return words;
  }
}
