package org.tapedeck.app.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tapedeck.app.layout.Curve;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.layout.Point;
import org.tapedeck.app.layout.Rect;

/// What of a laid-out graph is where. Built once per layout; a search costs as much as it finds.
final class Areas {
  /// Half the width of the widest line or arrowhead, and the ring round a card.
  private static final double REACH = 10;

  private final BoxIndex lines;
  private final BoxIndex labels;
  private final BoxIndex cards;
  private final BoxIndex copies;
  private final int[] allCopies;

  private Areas(BoxIndex lines, BoxIndex labels, BoxIndex cards, Map<Rect, Integer> copies) {
    this.lines = lines;
    this.labels = labels;
    this.cards = cards;
    BoxIndex.Builder places = BoxIndex.builder();
    copies.forEach((box, e) -> places.add(e, Bounds.of(box).grown(REACH)));
    this.copies = places.build();
    this.allCopies = copies.values().stream().mapToInt(Integer::intValue).toArray();
  }

  static Areas of(GraphLayout layout) {
    Map<Rect, Integer> copies = new LinkedHashMap<>();
    BoxIndex.Builder lines = BoxIndex.builder();
    BoxIndex.Builder labels = BoxIndex.builder();
    for (int e : layout.folding().lines()) {
      for (Curve curve : layout.route(e).curves()) {
        lines.add(e, box(curve).grown(REACH));
      }
      layout.copy(e).ifPresent(box -> copies.putIfAbsent(box, e));
      Rect label = layout.label(e);
      if (label.width() > 0) {
        labels.add(e, Bounds.of(label).grown(1));
      }
    }
    BoxIndex.Builder cards = BoxIndex.builder();
    for (int i : layout.folding().cards()) {
      cards.add(i, Bounds.of(layout.node(i)).grown(REACH));
    }
    return new Areas(lines.build(), labels.build(), cards.build(), copies);
  }

  /// The edges whose lines can be seen in `area`, ascending.
  int[] lines(Bounds area) {
    return lines.meeting(area);
  }

  /// The edges whose partials can be seen in `area`, ascending.
  int[] labels(Bounds area) {
    return labels.meeting(area);
  }

  /// The vertices whose cards can be seen in `area`, ascending.
  int[] cards(Bounds area) {
    return cards.meeting(area);
  }

  /// The first edge out of each copy that can be seen in `area`, ascending.
  int[] copies(Bounds area) {
    return copies.meeting(area);
  }

  /// The first edge out of each copy, ascending.
  int[] copies() {
    return allCopies.clone();
  }

  /// The box round the control points of `curve`: the curve lies inside.
  static Bounds box(Curve curve) {
    return at(curve.p0()).union(at(curve.c1())).union(at(curve.c2())).union(at(curve.p1()));
  }

  private static Bounds at(Point p) {
    return new Bounds(p.x(), p.y(), 0, 0);
  }
}
