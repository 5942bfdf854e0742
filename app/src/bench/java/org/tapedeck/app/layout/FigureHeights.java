package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.picture.card.CardSizes;
import org.tapedeck.bench.Row;

/// How high the figures on the cards of each example are, and those on its edges, when it is fitted
/// into the room that a screen has for the graph.
final class FigureHeights {
  private static final double MARGIN = 10;

  /// A room, and how high figures are to be in it for at most so many cards.
  private record Room(double width, double height, List<Goal> goals) {}

  private record Goal(int cards, double value, double partial) {}

  private static final List<Room> ROOMS =
      List.of(
          new Room(
              1920,
              820,
              List.of(
                  new Goal(8, 24, 20),
                  new Goal(12, 18, 15),
                  new Goal(20, 15, 12),
                  new Goal(35, 12, 10))),
          new Room(800, 400, List.of(new Goal(8, 11, 9))));

  private FigureHeights() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Example example : Example.all()) {
      Deck deck = new Deck(Runnable::run, Runnable::run);
      deck.load(example.text());
      GraphLayout layout = deck.run().get().orElseThrow().picture().layout();
      ROOMS.forEach(room -> rows.addAll(rows(example, layout, room)));
    }
    return rows;
  }

  private static List<Row> rows(Example example, GraphLayout layout, Room room) {
    int cards = layout.folding().cards().size();
    double zoom =
        Math.min(
            (room.width() - 2 * MARGIN) / layout.width(),
            (room.height() - 2 * MARGIN) / layout.height());
    String name =
        "%s, %d cards in %.0f x %.0f: "
            .formatted(example.name(), cards, room.width(), room.height());
    double value = zoom * CardSizes.NUMBER_PX;
    double partial = zoom * CardSizes.PARTIAL_PX;
    return room.goals().stream()
        .filter(goal -> cards <= goal.cards())
        .findFirst()
        .map(
            goal ->
                List.of(
                    Row.atLeast(goal.value(), name + "values", value, "px"),
                    Row.atLeast(goal.partial(), name + "partials", partial, "px")))
        .orElseGet(
            () ->
                List.of(
                    Row.told(name + "values", value, "px"),
                    Row.told(name + "partials", partial, "px")));
  }
}
