package org.tapedeck.app.ui;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.tapedeck.app.ui.Documents.Notice;

/// What was just saved, or why it was not: over the graph for some seconds, a failure until the
/// next notice.
final class NoticeLabel extends Label {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final PauseTransition leaving = new PauseTransition(Duration.seconds(6));

  NoticeLabel(Documents documents) {
    setId("notice");
    getStyleClass().add("notice");
    setWrapText(true);
    setMouseTransparent(true);
    setVisible(false);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    StackPane.setMargin(this, new Insets(12));
    leaving.setOnFinished(_ -> setVisible(false));
    documents.notice().subscribe(this::say);
  }

  private void say(Notice notice) {
    setText(notice.text());
    pseudoClassStateChanged(ERROR, notice.error());
    setVisible(!notice.text().isEmpty());
    leaving.stop();
    if (!notice.error()) {
      leaving.playFromStart();
    }
  }
}
