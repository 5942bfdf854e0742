package org.tapedeck.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.app.ui.control.MenuItems;

/// The part of the view menu that chooses how the graph is drawn.
final class LayoutItems {
  /// A leaf used more than so many layers away is repeated there.
  private static final int COPY_SPAN = 3;

  private final ObjectProperty<LayoutOptions> options;

  LayoutItems(ObjectProperty<LayoutOptions> options) {
    this.options = options;
  }

  /// Where the outputs are, and what is spent on crossings.
  List<MenuItem> choices() {
    return List.of(
        MenuItems.choices(
            "Direction",
            List.of(Direction.values()),
            LayoutItems::words,
            now(LayoutOptions::direction),
            direction -> options.set(options.get().with(direction))),
        MenuItems.choices(
            "Order",
            List.of(OrderPriority.values()),
            LayoutItems::words,
            now(LayoutOptions::taste),
            taste -> options.set(options.get().with(taste))),
        MenuItems.toggle(
            "Repeat inputs near their far uses",
            now(chosen -> chosen.copySpan() > 0),
            on -> options.set(options.get().withCopySpan(on ? COPY_SPAN : 0))));
  }

  /// Whether groups have frames.
  MenuItem frames() {
    return MenuItems.toggle(
        "Frames and headings",
        now(LayoutOptions::groups),
        on -> options.set(options.get().withGroups(on)));
  }

  private <T> ObservableValue<T> now(Function<LayoutOptions, T> part) {
    return options.map(part);
  }

  private static String words(Direction direction) {
    return switch (direction) {
      case LEFT_RIGHT -> "left to right";
      case RIGHT_LEFT -> "right to left";
      case TOP_DOWN -> "top down";
      case BOTTOM_UP -> "bottom up";
    };
  }

  private static String words(OrderPriority taste) {
    return switch (taste) {
      case FEWEST_CROSSINGS -> "fewest crossings";
      case SOURCE_ORDER -> "as in the program";
    };
  }
}
