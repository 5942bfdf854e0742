package org.tapedeck.app.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.PackedRTree;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.layout.GraphLayout;

/// What of a laid-out graph is where. Built once per layout; a search costs as much as it finds.
final class PictureIndex {
  /// Half the width of the widest line or arrowhead, and the ring round a card.
  private static final double REACH = 10;

  private final PackedRTree lines;
  private final PackedRTree labels;
  private final PackedRTree cards;
  private final PackedRTree copies;
  private final int[] allCopies;

  private PictureIndex(
      PackedRTree lines, PackedRTree labels, PackedRTree cards, Map<Box, Integer> copies) {
    this.lines = lines;
    this.labels = labels;
    this.cards = cards;
    PackedRTree.Builder places = PackedRTree.builder();
    copies.forEach((box, e) -> places.add(e, box.grown(REACH)));
    this.copies = places.build();
    this.allCopies = copies.values().stream().mapToInt(Integer::intValue).toArray();
  }

  static PictureIndex of(GraphLayout layout) {
    Map<Box, Integer> copies = new LinkedHashMap<>();
    PackedRTree.Builder lines = PackedRTree.builder();
    PackedRTree.Builder labels = PackedRTree.builder();
    for (int e : layout.folding().lines()) {
      for (Curve curve : layout.route(e).curves()) {
        lines.add(e, box(curve).grown(REACH));
      }
      layout.copy(e).ifPresent(box -> copies.putIfAbsent(box, e));
      Box label = layout.label(e);
      if (label.width() > 0) {
        labels.add(e, label.grown(1));
      }
    }
    PackedRTree.Builder cards = PackedRTree.builder();
    for (int i : layout.folding().cards()) {
      cards.add(i, layout.node(i).grown(REACH));
    }
    return new PictureIndex(lines.build(), labels.build(), cards.build(), copies);
  }

  /// The edges whose lines can be seen in `area`, ascending.
  int[] lines(Box area) {
    return lines.meeting(area);
  }

  /// The edges whose partials can be seen in `area`, ascending.
  int[] labels(Box area) {
    return labels.meeting(area);
  }

  /// The vertices whose cards can be seen in `area`, ascending.
  int[] cards(Box area) {
    return cards.meeting(area);
  }

  /// The first edge out of each copy that can be seen in `area`, ascending.
  int[] copies(Box area) {
    return copies.meeting(area);
  }

  /// The first edge out of each copy, ascending.
  int[] copies() {
    return allCopies.clone();
  }

  /// The box round the control points of `curve`: the curve lies inside.
  static Box box(Curve curve) {
    return at(curve.p0()).union(at(curve.c1())).union(at(curve.c2())).union(at(curve.p1()));
  }

  private static Box at(Point p) {
    return new Box(p.x(), p.y(), 0, 0);
  }
}
