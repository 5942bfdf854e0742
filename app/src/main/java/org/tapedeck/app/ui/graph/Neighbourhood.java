package org.tapedeck.app.ui.graph;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.picture.card.CardSizes;

/// What a step is about, as boxes of the drawing: the foremost first.
record Neighbourhood(List<Box> boxes) {
  /// Below this zoom the values and adjoints on the cards are smaller than 9 px. They count because
  /// the steps are about them; at [#READING_ZOOM] the smaller partials are 9 px.
  static final double LEGIBLE = 9 / CardSizes.NUMBER_PX;

  static final double READING_ZOOM = 0.8;

  /// Both ends of a term are kept in one view down to this zoom, where they are too far from each
  /// other for their numbers to be read: a line that ends nowhere tells less.
  private static final double FARTHEST = 0.2;

  /// What is nearer to a border than this, in px of the screen, is not quite in view.
  private static final double EDGE = 8;

  /// How far the ring of a card reaches beyond it at most, in px of the screen.
  private static final double RING = 6;

  /// From the border where there is room for it, in px of the screen: the next node is in view too.
  private static final double MARGIN = 48;

  Neighbourhood {
    boxes = List.copyOf(boxes);
    if (boxes.isEmpty()) {
      throw new IllegalArgumentException("no boxes");
    }
  }

  /// The view in which all boxes can be read and none lies under a lid, which stands in a lower
  /// corner of the view: moved only as far as needed. Where they are too far from each other to be
  /// read in one view, it shows the first two from farther away, or where even that says nothing
  /// the first, and what lies towards the next.
  Viewport seen(Viewport view, List<Box> lids) {
    if (view.zoom() >= LEGIBLE && isClear(view, lids)) {
      return view;
    }
    Box room = rooms(view, lids).max(Comparator.comparingDouble(this::merit)).orElseThrow();
    int count = fitting(room);
    Box core = union(count);
    boolean small = view.zoom() < LEGIBLE;
    double most = Math.min(small ? READING_ZOOM : view.zoom(), zoom(core, room));
    double zoom = count == 1 ? Math.max(LEGIBLE, most) : most;
    Viewport near = view.zoomed(zoom, view.width() / 2, view.height() / 2);
    return (small ? near.centred(core) : near).showing(wanted(core, room, zoom), room);
  }

  /// Whether all boxes are in view and none lies under a lid.
  boolean isClear(Viewport view, List<Box> lids) {
    Box inside = new Box(0, 0, view.width(), view.height()).grown(-EDGE);
    return boxes.stream()
        .map(view::onScreen)
        .allMatch(
            box ->
                inside.contains(box, 1e-6) && lids.stream().noneMatch(box.grown(RING)::overlaps));
  }

  /// Above the lids, between them, and above those on one side only.
  private static Stream<Box> rooms(Viewport view, List<Box> lids) {
    double left = 0;
    double right = view.width();
    double leftTop = view.height();
    double rightTop = view.height();
    for (Box lid : lids) {
      if (lid.centerX() < view.width() / 2) {
        left = Math.max(left, lid.maxX());
        leftTop = Math.min(leftTop, lid.y());
      } else {
        right = Math.min(right, lid.x());
        rightTop = Math.min(rightTop, lid.y());
      }
    }
    return Stream.of(
            new Box(0, 0, view.width(), Math.min(leftTop, rightTop)),
            new Box(left, 0, Math.max(0, right - left), view.height()),
            new Box(left, 0, view.width() - left, rightTop),
            new Box(0, 0, right, leftTop))
        .map(room -> room.grown(-EDGE));
  }

  /// More boxes count more than a nearer view.
  private double merit(Box room) {
    int count = fitting(room);
    return count + Math.min(READING_ZOOM, zoom(union(count), room));
  }

  /// How many of the first boxes a room of the view can show together, at least one.
  private int fitting(Box room) {
    return IntStream.iterate(boxes.size(), count -> count > 1, count -> count - 1)
        .filter(count -> zoom(union(count), room) >= LEGIBLE)
        .findFirst()
        .orElse(boxes.size() > 1 && zoom(union(2), room) >= FARTHEST ? 2 : 1);
  }

  /// What is round the first so many boxes.
  private Box union(int count) {
    return boxes.stream().limit(count).reduce(Box::union).orElseThrow();
  }

  /// The largest zoom at which a box fits into a room of the view.
  private static double zoom(Box box, Box room) {
    return Math.min(room.width() / box.width(), room.height() / box.height());
  }

  private Box wanted(Box core, Box room, double zoom) {
    Box all = union(fitting(room) + 1);
    double width = room.width() / zoom;
    double height = room.height() / zoom;
    double x = start(core.x(), core.maxX(), all.x(), all.maxX(), width);
    double y = start(core.y(), core.maxY(), all.y(), all.maxY(), height);
    double wide = Math.min(all.width(), width);
    double high = Math.min(all.height(), height);
    double aside = Math.min(MARGIN / zoom, (width - wide) / 2);
    double above = Math.min(MARGIN / zoom, (height - high) / 2);
    return new Box(x - aside, y - above, wide + 2 * aside, high + 2 * above);
  }

  /// Where the part of all that fits into `size` begins: at the side of the core.
  private static double start(double from, double to, double least, double most, double size) {
    boolean fits = most - least <= size;
    boolean begins = from - least <= most - to;
    return fits ? least : begins ? from : to - size;
  }
}
