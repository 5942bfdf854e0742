package org.tapedeck.app.layout.layered.placement;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.layout.layered.BoxSizes;
import org.tapedeck.app.layout.layered.Cancellation;
import org.tapedeck.app.layout.layered.Grid;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.option.LayerPosition;

/// Coordinates from an order and its places: the depth of the layers, the boxes and the routes,
/// still in the frame of the flow (x along, y across).
///
/// Between two layers all curves have the same shape up to their height, so two of them meet once
/// if their ends are in different order, and else nowhere. Along a layer the edges that pass it run
/// straight.
public final class Coordinates {
  private static final double CURVE_HANDLE = 0.5;
  private static final double EASE = 0.6;
  private static final double WIDEST = 3;

  private final LayeredGraph graph;
  private final BoxSizes boxes;
  private final double[] across;
  private final double[] end;
  private final double[] curveStart;
  private final double[] curveEnd;
  private final double[] entry;
  private final double[] exit;
  private final List<ClusterFrames.Frame> frames;
  private final FrameDepths depths;
  public final double length;
  public final double breadth;
  public final long crossings;

  /// Lays the layers of `frames` one after another, with their elements at the places `across`;
  /// edges cross `crossings` times.
  public Coordinates(ClusterFrames frames, long crossings, BoxSizes boxes, double[] place) {
    this.graph = frames.order.graph;
    this.frames = frames.frames;
    this.depths = new FrameDepths(frames, boxes);
    this.boxes = boxes;
    this.across = place.clone();
    this.crossings = crossings;
    this.end = new double[graph.segments()];
    this.breadth = shiftToMargin();
    for (int s = 0; s < graph.segments(); s++) {
      int head = graph.head[s];
      boolean bend = graph.isBend(head);
      end[s] =
          across[head]
              + (bend ? 0 : boxes.portOffset(graph.dag.in.get(head, frames.order.port[s])));
    }
    this.curveStart = new double[graph.layers];
    this.curveEnd = new double[graph.layers];
    this.entry = new double[graph.layers];
    this.exit = new double[graph.layers];
    this.length = layLayers();
  }

  private double shiftToMargin() {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int v = 0; v < graph.elements; v++) {
      double reach = graph.isBend(v) ? 0 : boxes.reach(v);
      least = Math.min(least, across[v] - reach);
      most = Math.max(most, across[v] + reach);
    }
    double margin = boxes.spacing.margin();
    double shift = Grid.up(margin - least);
    for (int v = 0; v < graph.elements; v++) {
      across[v] += shift;
    }
    return Math.max(0, most + shift - margin) + 2 * margin;
  }

  private double layLayers() {
    double[] labels = new double[graph.layers];
    double[] nodes = new double[graph.layers];
    boolean[] used = new boolean[graph.layers];
    for (int v = 0; v < graph.dag.size; v++) {
      nodes[graph.layer[v]] = Math.max(nodes[graph.layer[v]], boxes.depth[v]);
    }
    for (int e = 0; e < graph.dag.edges(); e++) {
      int l = graph.layer[graph.dag.to[e]];
      labels[l] = Math.max(labels[l], boxes.labelDepth[e]);
      used[l] = true;
    }
    double[] steepest = steepest();
    double at = boxes.spacing.margin();
    for (int l = 0; l < graph.layers; l++) {
      curveStart[l] = at;
      double curve = boxes.spacing.curve();
      curveEnd[l] = l == 0 ? at : at + Math.clamp(EASE * steepest[l], curve, WIDEST * curve);
      double labelled = labels[l] + (used[l] ? boxes.spacing.arrow() : 0);
      entry[l] = curveEnd[l] + depths.before(l) + labelled;
      exit[l] = entry[l] + nodes[l];
      at = exit[l] + depths.after(l);
    }
    return at + boxes.spacing.margin();
  }

  /// For every layer how far the curves before it climb: the largest climb, in px.
  private double[] steepest() {
    double[] climb = new double[graph.layers];
    for (int s = 0; s < graph.segments(); s++) {
      int l = graph.layer[graph.head[s]];
      climb[l] = Math.max(climb[l], Math.abs(end[s] - across[graph.tail[s]]));
    }
    return climb;
  }

  /// The box of vertex `v`. Users stand at the entry of their layer, under their arrowheads; leaves
  /// at its exit, close to their users.
  public Box node(int v) {
    int l = graph.layer[v];
    double x = graph.dag.ports(v) > 0 ? entry[l] : exit[l] - boxes.depth[v];
    return new Box(x, across[v] - boxes.breadth[v] / 2, boxes.depth[v], boxes.breadth[v]);
  }

  /// The layer of vertex `v` and its place across.
  public LayerPosition place(int v) {
    return new LayerPosition(graph.layer[v], across[v]);
  }

  /// The box of the label of edge `e`.
  public Box label(int e) {
    double right = entry[graph.layer[graph.dag.to[e]]] - boxes.spacing.arrow();
    double middle = end[graph.firstSegment[e + 1] - 1];
    return new Box(
        right - boxes.labelDepth[e],
        middle - boxes.labelBreadth[e] / 2,
        boxes.labelDepth[e],
        boxes.labelBreadth[e]);
  }

  /// The frames of groups, outer ones first.
  public List<ClusterFrames.Frame> frames() {
    return frames;
  }

  /// The box of a frame.
  public Box frame(ClusterFrames.Frame frame) {
    double x = curveEnd[frame.first()] + depths.before(frame.first()) - depths.entry(frame);
    double end = exit[frame.last()] + depths.exit(frame);
    double y = across[frame.low()];
    return new Box(x, y, end - x, across[frame.high()] - y);
  }

  /// The largest [Curve#bend] of any route.
  public double bend() {
    double bend = 0;
    for (int e = 0; e < graph.dag.edges(); e++) {
      Cancellation.check();
      for (Curve curve : route(e)) {
        bend = Math.max(bend, curve.bend());
      }
    }
    return bend;
  }

  /// The curves of edge `e`.
  public List<Curve> route(int e) {
    Path path = new Path(new Point(node(graph.dag.from[e]).maxX(), across[graph.dag.from[e]]));
    for (int s = graph.firstSegment[e]; s < graph.firstSegment[e + 1]; s++) {
      int l = graph.layer[graph.head[s]];
      path.lineTo(curveStart[l]);
      path.curveTo(curveEnd[l], end[s]);
    }
    int v = graph.dag.to[e];
    Box node = node(v);
    double offset = end[graph.firstSegment[e + 1] - 1] - across[v];
    double room = boxes.squeeze(v);
    if (room < 1) {
      path.lineTo(node.x() - boxes.spacing.arrow());
      path.curveTo(node.x(), across[v] + offset * room);
    }
    path.lineTo(node.x());
    return path.curves();
  }

  /// Curves laid end to end; lines in a row become one.
  private static final class Path {
    private final List<Curve> curves = new ArrayList<>();
    private Point lineStart;
    private Point at;

    Path(Point start) {
      this.lineStart = start;
      this.at = start;
    }

    void lineTo(double x) {
      at = new Point(Math.max(x, at.x()), at.y());
    }

    void curveTo(double x, double y) {
      if (y == at.y()) {
        lineTo(x);
        return;
      }
      endLine();
      double handle = CURVE_HANDLE * (x - at.x());
      Point to = new Point(x, y);
      curves.add(new Curve(at, new Point(at.x() + handle, at.y()), new Point(x - handle, y), to));
      at = to;
      lineStart = to;
    }

    private void endLine() {
      if (!lineStart.meets(at)) {
        curves.add(Curve.line(lineStart, at));
      }
    }

    List<Curve> curves() {
      endLine();
      return curves;
    }
  }
}
