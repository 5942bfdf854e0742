package org.tapedeck.app.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Vertex;

/// What a new drawing takes over from the one on the screen, and when to stop working on it.
///
/// A vertex is the same as in the earlier graph if it has the same name, or else if it is computed
/// by the same functions from the same inputs and numbers; of several alike the first is matched
/// with the first. So an edit moves what it changes and what is new, and leaves the rest in its
/// place.
public final class Continuation {
  private final Map<String, Place> named = new HashMap<>();
  private final Map<Integer, Place> computed = new HashMap<>();
  private final BooleanSupplier cancelled;

  private Continuation(BooleanSupplier cancelled) {
    this.cancelled = Objects.requireNonNull(cancelled);
  }

  /// Nothing to take over, no end but the budget's.
  public static Continuation none() {
    return new Continuation(() -> false);
  }

  /// Nothing to take over; the search for fewer crossings ends as soon as `cancelled` is true.
  public static Continuation until(BooleanSupplier cancelled) {
    return new Continuation(cancelled);
  }

  /// Keeps the places that the vertices of `graph` have in `layout`.
  public static Continuation of(ComputationalGraph graph, GraphLayout layout) {
    Continuation continuation = none();
    int[] keys = keys(graph);
    for (int v = 0; v < graph.size(); v++) {
      Place place = layout.place(v);
      String name = graph.vertex(v).name();
      if (name.isEmpty()) {
        continuation.computed.put(keys[v], place);
      } else {
        continuation.named.put(graph.vertex(v).label(), place);
      }
    }
    return continuation;
  }

  BooleanSupplier cancelled() {
    return cancelled;
  }

  /// The earlier place of each vertex of `graph`, by index.
  Function<Integer, Optional<Place>> places(ComputationalGraph graph) {
    int[] keys = keys(graph);
    return v -> {
      Vertex vertex = graph.vertex(v);
      return Optional.ofNullable(
          vertex.name().isEmpty() ? computed.get(keys[v]) : named.get(vertex.label()));
    };
  }

  /// For each vertex a number that says how it is computed and which of its kind it is.
  private static int[] keys(ComputationalGraph graph) {
    int[] made = new int[graph.size()];
    int[] keys = new int[graph.size()];
    Map<Integer, Integer> seen = new HashMap<>();
    for (int v = 0; v < keys.length; v++) {
      made[v] =
          switch (graph.vertex(v)) {
            case Vertex.Input input -> input.name().hashCode();
            case Vertex.Constant constant -> Double.hashCode(constant.value());
            case Vertex.Operation operation -> operation.function().name().hashCode();
          };
      for (Edge edge : graph.operands(v)) {
        made[v] = 31 * made[v] + made[edge.from()];
      }
      keys[v] = 31 * made[v] + seen.merge(made[v], 1, Integer::sum);
    }
    return keys;
  }
}
