package org.tapedeck.app.ui;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleGroup;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.trace.Numbering;

/// The part of the view menu that chooses how the tape is recorded and its nodes are called.
final class TellingItems {
  private TellingItems() {}

  static List<MenuItem> of(Deck deck) {
    return List.of(numberings(deck), sharing(deck));
  }

  private static Menu numberings(Deck deck) {
    Menu menu = new Menu("Names of nodes");
    ToggleGroup group = new ToggleGroup();
    Arrays.stream(Numbering.values())
        .map(way -> MenuItems.choice(title(way), way, deck.numbering(), group))
        .forEach(menu.getItems()::add);
    return menu;
  }

  private static String title(Numbering way) {
    return switch (way) {
      case WENGERT -> "v₁, v₂, … and names";
      case GRIEWANK_WALTHER -> "v₋₁, v₀, v₁, …  Griewank–Walther";
      case NOCEDAL_WRIGHT -> "x₁, x₂, x₃, …  Nocedal–Wright";
      case NAMES -> "Names and their parts: y_a, y_b, y";
    };
  }

  private static CheckMenuItem sharing(Deck deck) {
    CheckMenuItem item = new CheckMenuItem("Share common subexpressions");
    item.setOnAction(
        _ -> deck.sharing().set(item.isSelected() ? Sharing.SHARED : Sharing.AS_WRITTEN));
    deck.sharing().subscribe(now -> item.setSelected(now == Sharing.SHARED));
    return item;
  }
}
