package org.tapedeck.app.ui;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.text.LineBreaks;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.ui.FileCommands.Notice;
import org.tapedeck.app.ui.control.WhileOpen;

/// What is told over the graph: what was just saved, for some seconds, or why it was not, until the
/// next notice; and that the tape was recorded anew, until the next step or edit.
final class NoticeLabel extends Label {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

  private final PauseTransition leaving = new PauseTransition(Duration.seconds(6));
  private final Deck deck;

  NoticeLabel(FileCommands commands, Deck deck, WhileOpen open) {
    this.deck = deck;
    setId("notice");
    getStyleClass().add("notice");
    setWrapText(true);
    setMouseTransparent(true);
    setVisible(false);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    StackPane.setMargin(this, new Insets(12));
    leaving.setOnFinished(_ -> recordedAnew());
    open.see(commands.notice()).subscribe(this::say);
    open.see(deck.recordedAnew()).subscribe(_ -> recordedAnew());
  }

  private void say(Notice notice) {
    show(notice.text());
    pseudoClassStateChanged(ERROR, notice.error());
    pseudoClassStateChanged(CALM, false);
    if (!notice.error()) {
      leaving.playFromStart();
    }
  }

  private void recordedAnew() {
    Numbers numbers = new Numbers(deck.digits().get());
    show(deck.recordedAnew().get().map(told -> told.sentence(numbers)).orElse(""));
    pseudoClassStateChanged(ERROR, false);
    pseudoClassStateChanged(CALM, true);
  }

  private void show(String text) {
    leaving.stop();
    setText(LineBreaks.glued(text));
    setVisible(!text.isEmpty());
  }
}
