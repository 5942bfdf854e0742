package org.tapedeck.app.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/// The kinds of items that menus have. A key that is shown beside an item works in the whole
/// window. Their words are shown as they are: names in them have underscores, which stand for no
/// key.
public final class MenuItems {
  private MenuItems() {}

  public static MenuItem action(String text, Runnable action) {
    MenuItem item = asWritten(new MenuItem(text));
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// `key` in the spelling of [KeyCombination#valueOf], such as "Shortcut+O".
  public static MenuItem action(String text, String key, Runnable action) {
    MenuItem item = action(text, action);
    item.setAccelerator(KeyCombination.valueOf(key));
    return item;
  }

  /// An item that is checked while `property` is true.
  public static CheckMenuItem toggle(String text, BooleanProperty property) {
    CheckMenuItem item = asWritten(new CheckMenuItem(text));
    item.selectedProperty().bindBidirectional(property);
    return item;
  }

  /// The same with a key.
  public static CheckMenuItem toggle(String text, String key, BooleanProperty property) {
    CheckMenuItem item = toggle(text, property);
    item.setAccelerator(KeyCombination.valueOf(key));
    return item;
  }

  /// An item that is checked while `now` is true, and has it changed by `choose`.
  public static CheckMenuItem toggle(
      String text, ObservableValue<Boolean> now, Consumer<Boolean> choose) {
    CheckMenuItem item = asWritten(new CheckMenuItem(text));
    item.setOnAction(_ -> choose.accept(item.isSelected()));
    now.subscribe(item::setSelected);
    return item;
  }

  /// One of several values, checked while it is the present one; their items share a group.
  public static <T> RadioMenuItem choice(
      String text, T value, ObservableValue<T> now, Consumer<T> choose, ToggleGroup group) {
    RadioMenuItem item = asWritten(new RadioMenuItem(text));
    item.setToggleGroup(group);
    item.setOnAction(_ -> choose.accept(value));
    now.subscribe(current -> item.setSelected(value.equals(current)));
    return item;
  }

  /// A menu of values of which one is chosen, which stands in the menu's title too.
  public static <T> Menu choices(
      String title,
      List<T> values,
      Function<T, String> words,
      ObservableValue<T> now,
      Consumer<T> choose) {
    Menu menu = asWritten(new Menu());
    ToggleGroup group = new ToggleGroup();
    values.stream()
        .map(value -> choice(words.apply(value), value, now, choose, group))
        .forEach(menu.getItems()::add);
    now.subscribe(current -> menu.setText(title + ": " + words.apply(current)));
    return menu;
  }

  private static <T extends MenuItem> T asWritten(T item) {
    item.setMnemonicParsing(false);
    return item;
  }
}
