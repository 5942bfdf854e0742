package org.tapedeck.app.layout;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.engine.graph.GraphMatching;

/// How the cards of one drawing have moved in the next one of nearly the same graph.
public final class CardMoves {
  private final GraphLayout before;
  private final GraphLayout after;
  private final GraphMatching twins;

  private CardMoves(GraphLayout before, GraphLayout after, GraphMatching twins) {
    this.before = before;
    this.after = after;
    this.twins = twins;
  }

  /// Empty where the drawings have too little in common to say what has moved where.
  public static Optional<CardMoves> between(GraphLayout before, GraphLayout after) {
    GraphMatching twins = GraphMatching.of(before.folding().graph(), after.folding().graph());
    return twins.areMost() ? Optional.of(new CardMoves(before, after, twins)) : Optional.empty();
  }

  /// Where a vertex of the later drawing was in the earlier one; empty for a new one.
  public Optional<Box> earlier(int vertex) {
    OptionalInt twin = twins.earlier(vertex);
    return twin.isEmpty() ? Optional.empty() : Optional.of(before.node(twin.getAsInt()));
  }

  /// How far most cards have moved: the median over those that were at a place in `seen`, or over
  /// all where there were none.
  public Point common(Predicate<Box> seen) {
    return median(seen).or(() -> median(_ -> true)).orElse(new Point(0, 0));
  }

  private Optional<Point> median(Predicate<Box> seen) {
    int[] moved =
        after.folding().cards().stream()
            .filter(v -> earlier(v).filter(seen).isPresent())
            .mapToInt(Integer::intValue)
            .toArray();
    return moved.length == 0
        ? Optional.empty()
        : Optional.of(new Point(median(moved, Point::x), median(moved, Point::y)));
  }

  private double median(int[] vertices, ToDoubleFunction<Point> coordinate) {
    double[] moves =
        Arrays.stream(vertices)
            .mapToDouble(
                v ->
                    coordinate.applyAsDouble(after.node(v).center())
                        - coordinate.applyAsDouble(earlier(v).orElseThrow().center()))
            .sorted()
            .toArray();
    return moves[moves.length / 2];
  }
}
