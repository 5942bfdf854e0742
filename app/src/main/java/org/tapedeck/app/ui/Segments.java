package org.tapedeck.app.ui;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A switch between the values of a property, one button each; one is always on.
final class Segments<T> extends HBox {
  private final ObjectProperty<T> value;
  private final ToggleGroup group = new ToggleGroup();

  Segments(ObjectProperty<T> value) {
    this.value = value;
    getStyleClass().add("segments");
    setAlignment(Pos.CENTER);
  }

  /// Adds the button for `choice`.
  ToggleButton add(String id, String text, T choice) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          value.set(choice);
          button.setSelected(true);
        });
    value.subscribe(
        now -> {
          if (now.equals(choice)) {
            group.selectToggle(button);
          }
        });
    getChildren().add(button);
    return button;
  }
}
