package org.tapedeck.app.ui.present;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.tapedeck.app.ui.control.WhileOpen;

/// Hides all of a window, until a click or key gives it back.
public final class CurtainPane extends Region {
  private static final PseudoClass WHITE = PseudoClass.getPseudoClass("white");

  public CurtainPane(Presentation shown, WhileOpen open) {
    setId("curtain");
    getStyleClass().add("curtain");
    open.see(shown.curtain()).subscribe(this::draw);
    setOnMousePressed(_ -> shown.curtain().set(Curtain.OPEN));
  }

  private void draw(Curtain curtain) {
    setVisible(curtain != Curtain.OPEN);
    pseudoClassStateChanged(WHITE, curtain == Curtain.WHITE);
  }
}
