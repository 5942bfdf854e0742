package org.tapedeck.app.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.picture.card.CardSizes;

/// Tells how high figures are when each example is fitted into the room of a screen.
final class FigureHeights {
  private FigureHeights() {}

  private static double zoom(GraphLayout layout, double width, double height) {
    return Math.min((width - 20) / layout.width(), (height - 20) / layout.height());
  }

  public static void main(String[] args) {
    for (Example example : Example.all()) {
      StringBuilder row = new StringBuilder();
      for (Direction direction : List.of(Direction.LEFT_RIGHT, Direction.TOP_DOWN)) {
        Deck deck = new Deck(Runnable::run, Runnable::run);
        deck.options().set(deck.options().get().with(direction));
        deck.load(example.text());
        Optional<Run> run = deck.run().get();
        GraphLayout l = run.orElseThrow().picture().layout();
        int cards = l.folding().cards().size();
        double a = zoom(l, 1920, 820);
        double b = zoom(l, 800, 400);
        row.append(
            String.format(
                Locale.ROOT,
                " | %3d cards %5.0fx%-5.0f x%d  %5.1f/%-5.1f  %5.1f/%-5.1f",
                cards,
                l.width(),
                l.height(),
                l.crossings(),
                a * CardSizes.NUMBER_PX,
                a * CardSizes.PARTIAL_PX,
                b * CardSizes.NUMBER_PX,
                b * CardSizes.PARTIAL_PX));
      }
      System.out.println(String.format("%-30.30s", example.title()) + row);
    }
  }
}
