package org.tapedeck.app.layout;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tapedeck.engine.graph.ComputationalGraph;

/// What a new drawing takes over from the one on the screen, and when to stop working on it.
///
/// The [Twins] of earlier vertices keep their places, so that an edit moves what it changes and
/// what is new, and leaves the rest.
public final class Continuation {
  private final Function<ComputationalGraph, Function<Integer, Optional<Place>>> places;
  private final Predicate<Direction> alike;
  private final Map<Integer, Place> pins;
  private final BooleanSupplier cancelled;

  private Continuation(
      Function<ComputationalGraph, Function<Integer, Optional<Place>>> places,
      Predicate<Direction> alike,
      Map<Integer, Place> pins,
      BooleanSupplier cancelled) {
    this.places = places;
    this.alike = alike;
    this.pins = Map.copyOf(pins);
    this.cancelled = Objects.requireNonNull(cancelled);
  }

  /// Nothing to take over, no end but the budget's.
  public static Continuation none() {
    return until(() -> false);
  }

  /// Nothing to take over; the work ends by a [java.util.concurrent.CancellationException] soon
  /// after `cancelled` is true.
  public static Continuation until(BooleanSupplier cancelled) {
    return new Continuation(_ -> _ -> Optional.empty(), _ -> true, Map.of(), cancelled);
  }

  /// Keeps the places that the vertices have in `layout`, if they have a card there; in a direction
  /// across that of `layout` only their layers and their order.
  public static Continuation of(GraphLayout layout) {
    Folding before = layout.folding();
    return new Continuation(
        after -> {
          Twins twins = Twins.of(before.graph(), after);
          return v ->
              twins.earlier(v).stream().filter(before::hasCard).mapToObj(layout::place).findFirst();
        },
        now -> now.horizontal() == layout.direction().horizontal(),
        Map.of(),
        () -> false);
  }

  /// The same, with work that ends as in [#until].
  public Continuation withCancel(BooleanSupplier other) {
    return new Continuation(places, alike, pins, other);
  }

  /// The same, with the given vertices where a person has put them, as [LayeredLayout2D#withPins]
  /// says; the keys are indices in the new graph.
  public Continuation withPins(Map<Integer, Place> other) {
    return new Continuation(places, alike, other, cancelled);
  }

  /// Whether a person has put any vertex somewhere.
  boolean hasPins() {
    return !pins.isEmpty();
  }

  /// The place that a vertex is pinned to.
  Optional<Place> pin(int vertex) {
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
  Function<Integer, Optional<Place>> places(ComputationalGraph graph) {
    return places.apply(graph);
  }
}
