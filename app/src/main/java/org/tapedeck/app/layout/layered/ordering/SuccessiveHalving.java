package org.tapedeck.app.layout.layered.ordering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.tapedeck.app.layout.layered.Dag;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.layered.layering.Layering;
import org.tapedeck.app.layout.layered.layering.WidthBoundedLayering;

/// A long search for few crossings: orders in many layerings compete, and after each round of
/// search the better half of them goes on with twice the budget.
///
/// How far a search will get from a layering shows early, but not at its start.
final class SuccessiveHalving {
  private static final int ENTRANTS = 16;
  private static final int ROUNDS = 5;
  private static final int SHIFTS = 480;
  private static final int LONG_ROUNDS = 12;
  private static final int NEXT_SEED = 1_000;

  private final Dag dag;
  private final WidthBoundedLayering columns;
  private final int effort;

  private final class Entrant {
    LayerOrder order;
    long crossings;
    long seed;

    Entrant(LayerOrder order, long seed) {
      this.order = order;
      this.crossings = order.crossings();
      this.seed = seed;
    }

    void search(long work, int shifts) {
      LocalSearch search = new LocalSearch(order, seed);
      search.run(work);
      order = new RelayeringSearch(order, columns, seed).improved(shifts);
      crossings = order.crossings();
      seed += NEXT_SEED;
    }
  }

  private SuccessiveHalving(Dag dag, WidthBoundedLayering columns, int effort) {
    this.dag = dag;
    this.columns = columns;
    this.effort = effort;
  }

  /// The winner among orders in the given layerings and in random ones that are short by other
  /// measures. It costs about `effort` looks at every segment.
  static LayerOrder winner(
      Dag dag, WidthBoundedLayering columns, List<int[]> layerings, int effort) {
    SuccessiveHalving tournament = new SuccessiveHalving(dag, columns, effort);
    List<int[]> all = new ArrayList<>(layerings);
    tournament.randomLayerings().stream()
        .filter(l -> all.stream().noneMatch(other -> Arrays.equals(l, other)))
        .forEach(all::add);
    return tournament.play(tournament.entrants(all));
  }

  private LayerOrder play(List<Entrant> entrants) {
    List<Entrant> left = entrants;
    while (true) {
      for (Entrant entrant : left) {
        long share = Math.max(1, effort / ROUNDS / left.size());
        entrant.search(share * entrant.order.graph.segments(), SHIFTS / left.size());
      }
      left.sort(Comparator.comparingLong(e -> e.crossings));
      if (left.size() == 1 || left.getFirst().crossings == 0) {
        return left.getFirst().order;
      }
      left = new ArrayList<>(left.subList(0, (left.size() + 1) / 2));
    }
  }

  /// The best ones twice if there are too few layerings.
  private List<Entrant> entrants(List<int[]> layerings) {
    List<Entrant> entrants = new ArrayList<>();
    for (int[] layering : layerings) {
      LayerOrder order = LayerSweep.of(new LayeredGraph(dag, layering), 3, LONG_ROUNDS);
      LayerSweep.sift(order);
      entrants.add(new Entrant(order, entrants.size()));
    }
    entrants.sort(Comparator.comparingLong(e -> e.crossings));
    List<Entrant> chosen =
        new ArrayList<>(entrants.subList(0, Math.min(entrants.size(), ENTRANTS)));
    for (int i = 0; chosen.size() < ENTRANTS; i++) {
      chosen.add(new Entrant(chosen.get(i).order.copy(), ENTRANTS + i));
    }
    return chosen;
  }

  private List<int[]> randomLayerings() {
    SplittableRandom random = new SplittableRandom(1);
    List<int[]> layerings = new ArrayList<>();
    for (int k = 0; k < ENTRANTS / 2; k++) {
      layerings.add(Layering.shortest(dag, weights(random, 2 + k % 4, e -> false)));
    }
    for (int k = 0; k < ENTRANTS / 4; k++) {
      int[] weights = weights(random, 2 + k % 4, e -> Layering.isSharedLeaf(dag, dag.from[e]));
      layerings.add(Layering.freeLeaves(dag, weights));
    }
    layerings.replaceAll(columns::fit);
    return layerings;
  }

  private int[] weights(SplittableRandom random, int most, IntPredicate free) {
    int[] weights = new int[dag.edges()];
    for (int e = 0; e < weights.length; e++) {
      weights[e] = free.test(e) ? 0 : 1 + random.nextInt(most);
    }
    return weights;
  }
}
