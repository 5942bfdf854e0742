package org.tapedeck.app.ui;

import javafx.beans.property.Property;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// The kinds of items that menus have.
final class MenuItems {
  private MenuItems() {}

  static MenuItem action(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// One of the values that `property` can take; the items of one property share a group.
  static <T> RadioMenuItem choice(String text, T value, Property<T> property, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setSelected(value.equals(property.getValue()));
    item.setOnAction(_ -> property.setValue(value));
    return item;
  }
}
