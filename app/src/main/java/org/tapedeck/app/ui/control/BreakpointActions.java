package org.tapedeck.app.ui.control;

import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.Words;

/// Breakpoints, at which playing stops: menus and keys.
public final class BreakpointActions {
  /// The key for the node of the step.
  private static final String KEY = "Shortcut+B";

  private final Deck deck;

  public BreakpointActions(Deck deck) {
    this.deck = deck;
  }

  /// For a menu of the window.
  public List<MenuItem> items(WhileOpen open) {
    MenuItem here =
        MenuItems.action(
            Words.say("breakpoint.here"),
            KEY,
            () -> deck.currentVertex().ifPresent(deck::toggleBreakpoint));
    here.disableProperty()
        .bind(open.see(deck.now()).map(now -> now.flatMap(shown -> shown.step()).isEmpty()));
    MenuItem none =
        MenuItems.action(Words.say("breakpoint.none"), () -> deck.breakpoints().set(Set.of()));
    none.disableProperty().bind(open.see(deck.breakpoints()).map(Set::isEmpty));
    return List.of(here, none);
  }

  /// What can be done about a vertex of a run; nothing with a constant, which has no step.
  public List<MenuItem> items(Run run, int vertex) {
    if (run.trace().firstDerivativeStep(vertex).isEmpty()) {
      return List.of();
    }
    String name = run.trace().label(vertex);
    CheckMenuItem stop =
        MenuItems.toggle(
            Words.say("breakpoint.at", name),
            deck.breakpoints().map(all -> all.contains(vertex)),
            _ -> deck.toggleBreakpoint(vertex));
    MenuItem play = MenuItems.action(Words.say("play.to", name), () -> deck.playTo(vertex));
    play.setDisable(!run.isAhead(vertex, deck.cursor().get()));
    return List.of(stop, play);
  }
}
