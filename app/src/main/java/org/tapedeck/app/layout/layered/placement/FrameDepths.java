package org.tapedeck.app.layout.layered.placement;

import org.tapedeck.app.layout.layered.BoxSizes;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;

/// How far the frames stand out from the layers that they begin and end with; a frame around others
/// stands out farther.
final class FrameDepths {
  private final double[] entry;
  private final double[] exit;
  private final double[] before;
  private final double[] after;

  FrameDepths(ClusterFrames frames, BoxSizes boxes) {
    LayeredGraph graph = frames.order.graph;
    int[] parent = graph.dag.nest.parent;
    ClusterFrames.Frame[] frame = new ClusterFrames.Frame[parent.length];
    for (ClusterFrames.Frame each : frames.frames) {
      frame[each.group()] = each;
    }
    this.entry = new double[parent.length];
    this.exit = new double[parent.length];
    this.before = new double[graph.layers];
    this.after = new double[graph.layers];
    double pad = boxes.spacing.frame();
    for (int i = frames.frames.size() - 1; i >= 0; i--) {
      ClusterFrames.Frame inner = frames.frames.get(i);
      int g = inner.group();
      entry[g] += pad + boxes.titleEntry;
      exit[g] += pad + boxes.titleExit;
      before[inner.first()] = Math.max(before[inner.first()], entry[g]);
      after[inner.last()] = Math.max(after[inner.last()], exit[g]);
      int around = parent[g];
      if (around >= 0 && frame[around].first() == inner.first()) {
        entry[around] = Math.max(entry[around], entry[g]);
      }
      if (around >= 0 && frame[around].last() == inner.last()) {
        exit[around] = Math.max(exit[around], exit[g]);
      }
    }
  }

  /// Room for frames before what layer `l` holds.
  double before(int l) {
    return before[l];
  }

  /// Room for frames after what layer `l` holds.
  double after(int l) {
    return after[l];
  }

  /// How far `frame` stands out at its first layer.
  double entry(ClusterFrames.Frame frame) {
    return entry[frame.group()];
  }

  /// How far `frame` stands out at its last layer.
  double exit(ClusterFrames.Frame frame) {
    return exit[frame.group()];
  }
}
