package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.tapedeck.app.layout.Direction;
import org.tapedeck.app.layout.Options;
import org.tapedeck.app.layout.Taste;

/// The part of the view menu that chooses how the graph is drawn.
final class LayoutItems {
  /// A leaf used more than so many layers away is repeated there.
  private static final int COPY_SPAN = 3;

  private final ObjectProperty<Options> options;

  private LayoutItems(ObjectProperty<Options> options) {
    this.options = options;
  }

  static List<MenuItem> of(ObjectProperty<Options> options) {
    LayoutItems items = new LayoutItems(options);
    List<MenuItem> all = new ArrayList<>(items.directions());
    all.add(new SeparatorMenuItem());
    all.addAll(items.tastes());
    all.add(items.groups());
    all.add(items.copies());
    return all;
  }

  private List<MenuItem> directions() {
    ToggleGroup group = new ToggleGroup();
    return List.of(
        choice("Inputs left, outputs right", group, now -> now.with(Direction.LEFT_RIGHT)),
        choice("Inputs right, outputs left", group, now -> now.with(Direction.RIGHT_LEFT)),
        choice("Inputs on top, outputs below", group, now -> now.with(Direction.TOP_DOWN)),
        choice("Inputs below, outputs on top", group, now -> now.with(Direction.BOTTOM_UP)));
  }

  private List<MenuItem> tastes() {
    ToggleGroup group = new ToggleGroup();
    return List.of(
        choice("Fewest crossings", group, now -> now.with(Taste.FEWEST_CROSSINGS)),
        choice("Order of the program", group, now -> now.with(Taste.SOURCE_ORDER)));
  }

  /// An item that is chosen where `choose` would change nothing.
  private RadioMenuItem choice(String text, ToggleGroup group, UnaryOperator<Options> choose) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setOnAction(_ -> options.set(choose.apply(options.get())));
    options.subscribe(now -> item.setSelected(choose.apply(now).equals(now)));
    return item;
  }

  private CheckMenuItem groups() {
    CheckMenuItem item = new CheckMenuItem("Frame calls and iterations");
    item.setOnAction(_ -> options.set(options.get().withGroups(item.isSelected())));
    options.subscribe(now -> item.setSelected(now.groups()));
    return item;
  }

  private CheckMenuItem copies() {
    CheckMenuItem item = new CheckMenuItem("Repeat inputs near their far uses");
    item.setOnAction(
        _ -> options.set(options.get().withCopySpan(item.isSelected() ? COPY_SPAN : 0)));
    options.subscribe(now -> item.setSelected(now.copySpan() > 0));
    return item;
  }
}
