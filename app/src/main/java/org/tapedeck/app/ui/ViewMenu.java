package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.FoldActions;
import org.tapedeck.app.ui.control.MenuItems;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.record.Constants;
import org.tapedeck.engine.trace.Numbering;
import org.tapedeck.engine.trace.Trace;

/// The view menu: which panels there are, how the graph is drawn, how the tape is recorded and
/// told, and how the graph is looked at.
final class ViewMenu {
  private static final List<Integer> DIGITS =
      List.of(Trace.FEWEST_DIGITS, 4, Trace.USUAL_DIGITS, 6, 8, 12, Trace.ALL_DIGITS);

  /// A leaf used more than so many layers away is repeated there.
  private static final int COPY_SPAN = 3;

  private final Deck deck;
  private final WhileOpen open;
  private final ObjectProperty<LayoutOptions> options;

  private ViewMenu(Deck deck, WhileOpen open) {
    this.deck = deck;
    this.open = open;
    options = deck.options();
  }

  /// Its items in groups, with a line between them.
  ///
  /// @param panels show and hide parts of the window
  /// @param tape how the tape is shown
  /// @param looking move the view of the graph
  static List<MenuItem> items(
      Deck deck,
      WhileOpen open,
      FoldActions folds,
      List<MenuItem> panels,
      List<MenuItem> tape,
      List<MenuItem> looking) {
    ViewMenu menu = new ViewMenu(deck, open);
    List<MenuItem> items = new ArrayList<>(panels);
    items.add(new SeparatorMenuItem());
    items.addAll(menu.drawing());
    items.add(folds.viewMenu(open, menu.frames()));
    items.add(new SeparatorMenuItem());
    items.addAll(menu.telling());
    items.addAll(tape);
    items.add(new SeparatorMenuItem());
    items.addAll(looking);
    return items;
  }

  /// Where the outputs are, and what is spent on crossings.
  private List<MenuItem> drawing() {
    return List.of(
        MenuItems.choices(
            Words.say("view.direction"),
            List.of(Direction.values()),
            ViewMenu::words,
            now(LayoutOptions::direction),
            direction -> options.set(options.get().with(direction))),
        MenuItems.choices(
            Words.say("view.order"),
            List.of(OrderPriority.values()),
            ViewMenu::words,
            now(LayoutOptions::priority),
            priority -> options.set(options.get().with(priority))),
        MenuItems.toggle(
            Words.say("view.free.operands"),
            now(LayoutOptions::freeOperands),
            free -> options.set(options.get().withFreeOperands(free))),
        MenuItems.toggle(
            Words.say("view.copies"),
            now(chosen -> chosen.copySpan() > 0),
            on -> options.set(options.get().withCopySpan(on ? COPY_SPAN : 0))));
  }

  /// Whether groups have frames.
  private MenuItem frames() {
    return MenuItems.toggle(
        Words.say("view.frames"),
        now(LayoutOptions::groups),
        on -> options.set(options.get().withGroups(on)));
  }

  private <T> ObservableValue<T> now(Function<LayoutOptions, T> part) {
    return open.see(options).map(part);
  }

  /// What nodes are called, how many digits numbers have, what is recorded once.
  private List<MenuItem> telling() {
    return List.of(
        MenuItems.choices(
            Words.say("view.names"),
            List.of(Numbering.values()),
            ViewMenu::words,
            open.see(deck.numbering()),
            deck.numbering()::set),
        MenuItems.choices(
            Words.say("view.digits"),
            DIGITS,
            ViewMenu::words,
            open.see(deck.digits()),
            deck.digits()::set),
        MenuItems.toggle(
            Words.say("view.share"),
            open.see(deck.sharing()).map(sharing -> sharing == Sharing.SHARED),
            on -> deck.sharing().set(on ? Sharing.SHARED : Sharing.AS_WRITTEN)),
        MenuItems.toggle(
            Words.say("view.fold.constants"),
            open.see(deck.constants()).map(constants -> constants == Constants.FOLDED),
            on -> deck.constants().set(on ? Constants.FOLDED : Constants.IN_FULL)));
  }

  private static String words(Direction direction) {
    return switch (direction) {
      case LEFT_RIGHT -> Words.say("view.left.right");
      case RIGHT_LEFT -> Words.say("view.right.left");
      case TOP_DOWN -> Words.say("view.top.down");
      case BOTTOM_UP -> Words.say("view.bottom.up");
    };
  }

  private static String words(OrderPriority priority) {
    return switch (priority) {
      case FEWEST_CROSSINGS -> Words.say("view.fewest.crossings");
      case SOURCE_ORDER -> Words.say("view.source.order");
    };
  }

  private static String words(int digits) {
    return digits == Trace.ALL_DIGITS ? Words.say("view.digits.all") : "" + digits;
  }

  private static String words(Numbering way) {
    return switch (way) {
      case WENGERT -> "x, v₁, v₂, …, y";
      case GRIEWANK_WALTHER -> "v₋₁, v₀, v₁, …  (Griewank–Walther)";
      case NOCEDAL_WRIGHT -> "x₁, x₂, x₃, …  (Nocedal–Wright)";
      case NAMES -> Words.say("view.parts");
    };
  }
}
