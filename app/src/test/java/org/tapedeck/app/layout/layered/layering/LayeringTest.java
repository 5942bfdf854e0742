package org.tapedeck.app.layout.layered.layering;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.layout.GraphFile;
import org.tapedeck.app.layout.GraphFile.Link;
import org.tapedeck.app.layout.LayeredLayout2DTest;
import org.tapedeck.app.layout.layered.ClusterTree;
import org.tapedeck.app.layout.layered.Dag;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class LayeringTest {

  @Sampled(count = 300, seed = 20261126)
  void edgesLeadToHigherLayersOfAtMostAsManyAsVertices(Sample sample) {
    GraphFile file = LayeredLayout2DTest.graph(sample);
    Dag dag = dag(file);
    int[] weight = new Random(file.links().size()).ints(dag.edges(), 0, 4).toArray();

    List<int[]> layerings =
        List.of(
            Layering.early(dag),
            Layering.late(dag),
            Layering.shortest(dag),
            Layering.nearlyShortest(dag),
            Layering.shortest(dag, weight),
            Layering.freeLeaves(dag),
            Layering.freeLeaves(dag, weight),
            Layering.freeShared(dag));

    layerings.forEach(layer -> assertLayers(dag, layer));
  }

  /// The vertices 7, 8 and 9 hang on the others by edges of weight 0 only.
  @Test
  void partThatNoWeightHoldsStaysNear() {
    int[] from = {0, 0, 0, 0, 2, 4, 0, 0, 3, 1, 0, 0, 7, 2, 7};
    int[] to = {1, 1, 1, 3, 3, 5, 5, 6, 6, 6, 7, 8, 8, 8, 9};
    int[] weight = {0, 0, 0, 0, 0, 1, 0, 0, 4, 4, 0, 0, 4, 0, 4};
    Dag dag = new Dag(from, to, new BitSet(), ClusterTree.none(10));

    assertLayers(dag, Layering.freeLeaves(dag, weight));
  }

  private static void assertLayers(Dag dag, int[] layer) {
    for (int e = 0; e < dag.edges(); e++) {
      assertTrue(layer[dag.from[e]] < layer[dag.to[e]], "edge " + e);
    }
    for (int l : layer) {
      assertTrue(l >= 0 && l < dag.size, "layer " + l);
    }
  }

  private static Dag dag(GraphFile file) {
    int[] from = file.links().stream().mapToInt(Link::from).toArray();
    int[] to = file.links().stream().mapToInt(Link::to).toArray();
    return new Dag(from, to, new BitSet(), ClusterTree.none(file.nodes().size()));
  }
}
