package org.tapedeck.app.layout.layered;

import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.Spacing;

/// The sizes of everything in a drawing in the frame of its flow: depth along the direction in
/// which the layers follow each other, breadth across it.
///
/// The labels of a vertex's operands are stacked right before their ports and belong to the block
/// of the vertex, so that nothing else can come between. Ports are spaced evenly about the middle
/// of the block, far enough apart for the labels.
public final class BoxSizes {
  final Dag dag;
  public final Spacing spacing;
  public final double[] depth;
  public final double[] breadth;
  public final double[] labelDepth;
  public final double[] labelBreadth;

  /// Room for the title inside a frame: at the low side across, at its entry, at its exit.
  public final double titleAcross;

  public final double titleEntry;
  public final double titleExit;
  private final double[] pitch;

  public BoxSizes(Dag dag, Spacing spacing, Size[] node, Size[] label, Direction direction) {
    boolean horizontal = direction.horizontal();
    this.dag = dag;
    this.spacing = spacing;
    this.depth = new double[dag.size];
    this.breadth = new double[dag.size];
    this.labelDepth = new double[dag.edges()];
    this.labelBreadth = new double[dag.edges()];
    double title = spacing.title();
    this.titleAcross = horizontal ? title : 0;
    this.titleEntry = direction == Direction.TOP_DOWN ? title : 0;
    this.titleExit = direction == Direction.BOTTOM_UP ? title : 0;
    this.pitch = new double[dag.size];
    for (int v = 0; v < dag.size; v++) {
      depth[v] = horizontal ? node[v].width() : node[v].height();
      breadth[v] = horizontal ? node[v].height() : node[v].width();
    }
    for (int e = 0; e < dag.edges(); e++) {
      labelDepth[e] = horizontal ? label[e].width() : label[e].height();
      labelBreadth[e] = horizontal ? label[e].height() : label[e].width();
      pitch[dag.to[e]] = Math.max(pitch[dag.to[e]], labelBreadth[e] + spacing.label());
    }
  }

  /// The distance of the port of edge `e` from the middle of its vertex, on the [Grid].
  public double portOffset(int e) {
    int v = dag.to[e];
    return Grid.near((dag.port[e] - (dag.ports(v) - 1) / 2.0) * pitch[v]);
  }

  /// The part of their distance from the middle that the arrowheads keep: 1 unless the labels of
  /// vertex `v` take more than its box.
  public double squeeze(int v) {
    double room = dag.ports(v) * pitch[v];
    return room > breadth[v] ? breadth[v] / room : 1;
  }

  /// Half of what vertex `v` and the labels before it take of their layer.
  public double reach(int v) {
    double labels = Math.max(0, dag.ports(v) * pitch[v] - spacing.label());
    return Math.max(breadth[v], labels) / 2;
  }
}
