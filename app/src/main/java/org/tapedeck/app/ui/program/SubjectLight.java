package org.tapedeck.app.ui.program;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkNodes;

/// Has a row light together with all that is about the same vertices, wherever one points at it.
final class SubjectLight {
  private final Region row;
  private final Deck deck;
  private final ChangeListener<Subject> change = (_, _, _) -> mark();
  private Subject about = Subject.NONE;

  private SubjectLight(Region row, Deck deck) {
    this.row = row;
    this.deck = deck;
  }

  /// The light of a row, which is dark until it is said what the row is about.
  static SubjectLight on(Region row, Deck deck, WhileOpen open) {
    SubjectLight light = new SubjectLight(row, deck);
    row.addEventHandler(MouseEvent.MOUSE_MOVED, _ -> deck.hovered().set(light.about));
    row.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> deck.hovered().set(Subject.NONE));
    // Rows come and go, the deck stays: it does not keep them. Their handlers keep this.
    open.see(deck.hovered()).addListener(new WeakChangeListener<>(light.change));
    return light;
  }

  /// What the row is about from now on.
  void tell(Subject now) {
    about = now;
    mark();
  }

  private void mark() {
    row.pseudoClassStateChanged(MarkNodes.LIT, about.meets(deck.hovered().get()));
  }
}
