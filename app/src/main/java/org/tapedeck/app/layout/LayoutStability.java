package org.tapedeck.app.layout;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayerPosition;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.GraphMatching;

/// What a new drawing takes over from the one on the screen, and when to stop working on it.
///
/// The [GraphMatching] of earlier vertices keep their places, so that an edit moves what it changes
/// and what is new, and leaves the rest.
public final class LayoutStability {
  private final Function<ComputationalGraph, Function<Integer, Optional<LayerPosition>>> places;
  private final Predicate<Direction> alike;
  private final Map<Integer, LayerPosition> pins;
  private final BooleanSupplier cancelled;

  private LayoutStability(
      Function<ComputationalGraph, Function<Integer, Optional<LayerPosition>>> places,
      Predicate<Direction> alike,
      Map<Integer, LayerPosition> pins,
      BooleanSupplier cancelled) {
    this.places = places;
    this.alike = alike;
    this.pins = Map.copyOf(pins);
    this.cancelled = Objects.requireNonNull(cancelled);
  }

  /// Nothing to take over, no end but the budget's.
  public static LayoutStability none() {
    return until(() -> false);
  }

  /// Nothing to take over; the work ends by a [java.util.concurrent.CancellationException] soon
  /// after `cancelled` is true.
  public static LayoutStability until(BooleanSupplier cancelled) {
    return new LayoutStability(_ -> _ -> Optional.empty(), _ -> true, Map.of(), cancelled);
  }

  /// Keeps the places that the vertices have in `layout`, if they have a card there; in a direction
  /// across that of `layout` only their layers and their order.
  public static LayoutStability of(GraphLayout layout) {
    FoldedGraph before = layout.folding();
    return new LayoutStability(
        after -> {
          GraphMatching twins = GraphMatching.of(before.graph(), after);
          return v ->
              twins.earlier(v).stream().filter(before::hasCard).mapToObj(layout::place).findFirst();
        },
        now -> now.horizontal() == layout.direction().horizontal(),
        Map.of(),
        () -> false);
  }

  /// The same, with work that ends as in [#until].
  public LayoutStability withCancel(BooleanSupplier other) {
    return new LayoutStability(places, alike, pins, other);
  }

  /// The same, with the given vertices where a person has put them, as [LayeredLayout2D#withPins]
  /// says; the keys are indices in the new graph.
  public LayoutStability withPins(Map<Integer, LayerPosition> other) {
    return new LayoutStability(places, alike, other, cancelled);
  }

  /// Whether a person has put any vertex somewhere.
  boolean hasPins() {
    return !pins.isEmpty();
  }

  /// The place that a vertex is pinned to.
  Optional<LayerPosition> pin(int vertex) {
    return Optional.ofNullable(pins.get(vertex));
  }

  /// Whether places across the layers mean the same in a drawing in this direction.
  boolean keepsDistances(Direction now) {
    return alike.test(now);
  }

  BooleanSupplier cancelled() {
    return cancelled;
  }

  /// The earlier place of each vertex of `graph`, by index.
  Function<Integer, Optional<LayerPosition>> places(ComputationalGraph graph) {
    return places.apply(graph);
  }
}
