package org.tapedeck.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.tapedeck.app.layout.Direction;
import org.tapedeck.app.layout.Options;
import org.tapedeck.app.layout.Taste;

/// The part of the view menu that chooses how the graph is drawn.
final class LayoutItems {
  /// A leaf used more than so many layers away is repeated there.
  private static final int COPY_SPAN = 3;

  private final ObjectProperty<Options> options;

  LayoutItems(ObjectProperty<Options> options) {
    this.options = options;
  }

  /// Where the outputs are, and what is spent on crossings.
  List<MenuItem> choices() {
    return List.of(
        MenuItems.choices(
            "Direction",
            List.of(Direction.values()),
            LayoutItems::words,
            now(Options::direction),
            direction -> options.set(options.get().with(direction))),
        MenuItems.choices(
            "Order",
            List.of(Taste.values()),
            LayoutItems::words,
            now(Options::taste),
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
        now(Options::groups),
        on -> options.set(options.get().withGroups(on)));
  }

  private <T> ObservableValue<T> now(Function<Options, T> part) {
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

  private static String words(Taste taste) {
    return switch (taste) {
      case FEWEST_CROSSINGS -> "fewest crossings";
      case SOURCE_ORDER -> "as in the program";
    };
  }
}
