package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Orders a [Dag] in the layering that turns out to need the fewest crossings.
///
/// Which layering that is cannot be seen beforehand: a network's shared weights ask for another one
/// than a loop's carried state. So a few are tried with a short crossing reduction each, and the
/// best goes on to the long one. What is tried depends on the size only, so that the result is the
/// same on every machine.
final class Portfolio {
  private static final int MODERATE = 4_000;
  private static final int LARGE = 14_000;
  private static final int SHORT_ROUNDS = 4;
  private static final int LONG_ROUNDS = 24;
  private static final long LONGEST = 4;

  private final Dag dag;
  private final Options options;
  private final BooleanSupplier cancelled;

  private record Candidate(Order order, long crossings) {}

  private Portfolio(Dag dag, Options options, BooleanSupplier cancelled) {
    this.dag = dag;
    this.options = options;
    this.cancelled = cancelled;
  }

  /// The best order found within the budget of `options`; it is returned early once `cancelled`
  /// says so.
  static Order best(Dag dag, Options options, BooleanSupplier cancelled) {
    return new Portfolio(dag, options, cancelled).best();
  }

  private Order best() {
    if (dag.size + dag.edges() > LARGE) {
      return Ordering.of(new LayeredGraph(dag, Layering.shortest(dag)), 1, 2);
    }
    List<Candidate> candidates = candidates();
    Order order = candidates.getFirst().order;
    long crossings = candidates.getFirst().crossings;
    if (crossings == 0 || order.graph.segments() > MODERATE * 2) {
      return order;
    }
    Order longer = Ordering.of(order.graph, 3, LONG_ROUNDS);
    if (longer.crossings() < crossings) {
      order = longer;
    }
    Ordering.sift(order);
    new LocalSearch(order, 1).run((long) options.effort() * order.graph.segments(), cancelled);
    return order;
  }

  /// The layerings that are not much longer than necessary, fewest crossings first; of equals the
  /// one that comes first in the portfolio.
  private List<Candidate> candidates() {
    int[] shortest = Layering.shortest(dag);
    long longest = LONGEST * Layering.span(dag, shortest);
    List<int[]> layerings = new ArrayList<>(List.of(shortest));
    if (dag.size + dag.edges() <= MODERATE) {
      layerings.add(Layering.late(dag));
      layerings.add(Layering.tight(dag, Layering.early(dag)));
      layerings.add(Layering.freeLeaves(dag));
      layerings.add(Layering.freeShared(dag));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < layerings.size() && !(i > 0 && cancelled.getAsBoolean()); i++) {
      int[] layering = layerings.get(i);
      if (Layering.span(dag, layering) <= longest
          && layerings.subList(0, i).stream().noneMatch(l -> Arrays.equals(l, layering))) {
        Order order = Ordering.of(new LayeredGraph(dag, layering), 2, SHORT_ROUNDS);
        candidates.add(new Candidate(order, order.crossings()));
      }
    }
    candidates.sort(Comparator.comparingLong(Candidate::crossings));
    return candidates;
  }
}
