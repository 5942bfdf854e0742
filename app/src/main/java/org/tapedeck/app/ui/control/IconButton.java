package org.tapedeck.app.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows an icon and says in its tooltip what it does.
public final class IconButton extends Button {
  private final FontIcon icon;

  public IconButton(String id, Feather icon, String hint, Runnable action) {
    this.icon = new FontIcon(icon);
    setGraphic(this.icon);
    setId(id);
    setTooltip(new Tooltip(hint));
    setAccessibleText(hint);
    setOnAction(_ -> action.run());
  }

  public void show(Feather other) {
    icon.setIconCode(other);
  }
}
