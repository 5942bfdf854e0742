package org.tapedeck.app.layout.layered.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tapedeck.app.layout.layered.ClusterTree;
import org.tapedeck.app.layout.layered.layering.LayeredGraph;
import org.tapedeck.app.layout.layered.ordering.LayerOrder;

/// The frames of the groups in an [LayerOrder]: two straight tracks beside each group, through all
/// layers from its first to its last. No vertex of the group is outside of them, no other one
/// between them; edges of others may pass through.
///
/// So frames take part in the placement like long edges do (after Sander: Layout of Compound
/// Directed Graphs, 1996).
public final class ClusterFrames {
  /// About so many elements may be added by tracks; if there are more, inner groups have no frame.
  private static final int MOST_TRACKS = 60_000;

  /// The order with the tracks in it.
  final LayerOrder order;

  /// The outer ones before those in them.
  final List<Frame> frames;

  private final int firstTrack;
  private final Frame[] ofTrack;

  /// The frame of group `group`, from layer `first` to `last`; `low` and `high` are its tracks in
  /// the first layer, those in the layers after it follow. `vertex` is one in the group.
  public record Frame(int group, int first, int last, int low, int high, int vertex) {
    int length() {
      return last - first + 1;
    }
  }

  private ClusterFrames(LayerOrder order, List<Frame> frames, int firstTrack, Frame[] ofTrack) {
    this.order = order;
    this.frames = frames;
    this.firstTrack = firstTrack;
    this.ofTrack = ofTrack;
  }

  /// Adds the tracks to an order whose groups are together.
  public static ClusterFrames of(LayerOrder order) {
    return of(order, Integer.MAX_VALUE);
  }

  /// The same for so many of the outer levels of groups only.
  public static ClusterFrames of(LayerOrder order, int mostLevels) {
    LayeredGraph graph = order.graph;
    List<Frame> frames = frames(graph, mostLevels);
    if (frames.isEmpty()) {
      return new ClusterFrames(order, frames, graph.elements, new Frame[0]);
    }
    int tracks = frames.stream().mapToInt(f -> 2 * f.length()).sum();
    int[] layer = new int[tracks];
    int[] tail = new int[tracks - 2 * frames.size()];
    int[] head = new int[tail.length];
    Frame[] ofTrack = new Frame[tracks];
    int joints = 0;
    for (Frame frame : frames) {
      for (int start : new int[] {frame.low, frame.high}) {
        for (int i = 0; i < frame.length(); i++) {
          layer[start + i - graph.elements] = frame.first + i;
          ofTrack[start + i - graph.elements] = frame;
          if (i > 0) {
            tail[joints] = start + i - 1;
            head[joints++] = start + i;
          }
        }
      }
    }
    int[][] rows = new FrameTracks(order, frames).rows();
    LayeredGraph framed = graph.withTracks(layer, tail, head);
    int[] port = Arrays.copyOf(order.port, framed.segments());
    return new ClusterFrames(LayerOrder.of(framed, rows, port), frames, graph.elements, ofTrack);
  }

  private static List<Frame> frames(LayeredGraph graph, int mostLevels) {
    ClusterTree nest = graph.dag.nest;
    if (nest.isEmpty()) {
      return List.of();
    }
    int[] first = new int[nest.groups()];
    int[] last = new int[nest.groups()];
    int[] vertex = new int[nest.groups()];
    Arrays.fill(last, -1);
    for (int v = 0; v < graph.dag.size; v++) {
      for (int g = nest.group[v]; g >= 0; g = nest.parent[g]) {
        first[g] = last[g] < 0 ? graph.layer[v] : Math.min(first[g], graph.layer[v]);
        last[g] = Math.max(last[g], graph.layer[v]);
        vertex[g] = v;
      }
    }
    int within =
        nest.levelsWithin(MOST_TRACKS, g -> last[g] < 0 ? 0 : 2 * (last[g] - first[g] + 1));
    int levels = Math.min(within, mostLevels);
    List<Frame> frames = new ArrayList<>();
    int track = graph.elements;
    for (int g = 0; g < first.length; g++) {
      if (last[g] >= 0 && nest.depth(g) < levels) {
        int length = last[g] - first[g] + 1;
        frames.add(new Frame(g, first[g], last[g], track, track + length, vertex[g]));
        track += 2 * length;
      }
    }
    return frames;
  }

  /// How many frames are in each other at most.
  public int levels() {
    ClusterTree nest = order.graph.dag.nest;
    return frames.stream().mapToInt(frame -> nest.depth(frame.group()) + 1).max().orElse(0);
  }

  /// Whether an element is a track on the low side of its group.
  boolean opens(int element) {
    return element >= firstTrack && element < ofTrack[element - firstTrack].high;
  }

  /// Whether an element is a track on the high side of its group.
  boolean closes(int element) {
    return element >= firstTrack && element >= ofTrack[element - firstTrack].high;
  }

  /// The vertex itself, the one that the edge of a bend comes from, or one in the group of a track.
  int origin(int element) {
    return element < firstTrack
        ? order.graph.origin(element)
        : ofTrack[element - firstTrack].vertex;
  }

  /// Moves the tracks as near to what is in their frames as the least distances allow.
  void tighten(Separation strip, double[] place) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < frame.length(); k++) {
        int[] row = order.row[frame.first + k];
        int next = row[order.position[frame.low + k] + 1];
        int before = row[order.position[frame.high + k] - 1];
        if (next != frame.high + k) {
          low = Math.min(low, place[next] - strip.separation(frame.low + k, next));
          high = Math.max(high, place[before] + strip.separation(before, frame.high + k));
        }
      }
      Arrays.fill(place, frame.low, frame.low + frame.length(), low);
      Arrays.fill(place, frame.high, frame.high + frame.length(), high);
    }
  }
}
