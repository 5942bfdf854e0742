package org.tapedeck.app.ui;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.ui.control.MenuItems;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.trace.Numbering;
import org.tapedeck.engine.trace.Trace;

/// The part of the view menu that chooses how the tape is recorded and told: what its nodes are
/// called, and how many digits its numbers have.
final class TellingItems {
  private static final List<Integer> DIGITS =
      List.of(Trace.FEWEST_DIGITS, 4, Trace.USUAL_DIGITS, 6, 8, 12, Trace.ALL_DIGITS);

  private TellingItems() {}

  static List<MenuItem> of(Deck deck) {
    return List.of(
        MenuItems.choices(
            "Names",
            List.of(Numbering.values()),
            TellingItems::words,
            deck.numbering(),
            deck.numbering()::set),
        MenuItems.choices("Digits", DIGITS, TellingItems::words, deck.digits(), deck.digits()::set),
        MenuItems.toggle(
            "Share common subexpressions",
            deck.sharing().map(sharing -> sharing == Sharing.SHARED),
            on -> deck.sharing().set(on ? Sharing.SHARED : Sharing.AS_WRITTEN)));
  }

  private static String words(int digits) {
    return digits == Trace.ALL_DIGITS ? "all" : "" + digits;
  }

  private static String words(Numbering way) {
    return switch (way) {
      case WENGERT -> "x, v₁, v₂, …, y";
      case GRIEWANK_WALTHER -> "v₋₁, v₀, v₁, …  (Griewank–Walther)";
      case NOCEDAL_WRIGHT -> "x₁, x₂, x₃, …  (Nocedal–Wright)";
      case NAMES -> "parts y_a, y_b, … of y";
    };
  }
}
