package org.tapedeck.app.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Path;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.MarkId;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.picture.card.GroupHead;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;

/// The frames behind the cards of groups that are not folded, each with the group's label and a
/// sign to fold it at the upper left. They are the same at every step.
final class GroupFrames {
  /// More frames than this would be a pattern and no help.
  private static final int MOST = 400;

  private static final double RADIUS = 10;
  private static final double PX = 12;
  private static final double SIGN = 14;
  private static final double INSET = 6;

  private final List<Integer> shown = new ArrayList<>();
  private final Map<Integer, Box> boxes = new HashMap<>();
  private final Map<Integer, Box> titles = new HashMap<>();
  private final Map<Integer, Mark.Compound> marks = new HashMap<>();

  GroupFrames(GraphLayout layout) {
    ComputationalGraph graph = layout.folding().graph();
    List<Group> open =
        layout.folding().open().stream()
            .filter(group -> layout.group(group.index()).isPresent())
            .toList();
    if (open.size() <= MOST) {
      int[] depth = new int[graph.groups().size()];
      for (Group group : open) {
        int around = group.parent();
        depth[group.index()] = around < 0 ? 0 : depth[around] + 1;
        add(graph, group, layout.group(group.index()).orElseThrow(), depth[group.index()]);
      }
    }
  }

  private void add(ComputationalGraph graph, Group group, Box box, int depth) {
    MarkId id = new MarkId.Frame(group.index());
    boolean foldable = FoldedGraph.isFoldable(graph, group);
    Glyphs text = GroupHead.title(group, PX);
    double indent = foldable ? SIGN + 5 : 0;
    Box title = new Box(box.x() + INSET, box.y() + INSET, indent + text.width() + 4, SIGN);
    List<Mark> parts = new ArrayList<>();
    Role fill = depth % 2 == 0 ? Role.GROUP : Role.GROUP_INNER;
    Outline outline = Outline.roundedRectangle(box, RADIUS);
    parts.add(Path.of(id.part("frame"), outline, fill, new Pencil(Role.BORDER, 1)));
    if (foldable) {
      Box sign = new Box(title.x(), title.y(), SIGN, SIGN);
      Outline button = Outline.roundedRectangle(sign, 4);
      parts.add(Path.of(id.part("fold"), button, Role.PANEL, new Pencil(Role.BORDER, 1)));
      parts.add(
          Path.stroked(
              id.part("minus"), GroupHead.cross(sign, false), new Pencil(Role.MUTE, 1.25)));
    }
    Box words = new Box(title.x() + indent, title.y(), text.width(), SIGN);
    parts.add(Label.centred(id.part("label"), text, words, Role.MUTE));
    shown.add(group.index());
    boxes.put(group.index(), box);
    titles.put(group.index(), title);
    marks.put(
        group.index(), new Mark.Compound(id.toString(), Words.say("group", group.label()), parts));
  }

  /// All frames, the outer ones before those in them.
  List<Mark.Compound> all() {
    return shown.stream().map(marks::get).toList();
  }

  /// The frames that can be seen in `view`.
  List<Mark.Compound> in(Box view) {
    return shown.stream()
        .filter(g -> boxes.get(g).grown(1).overlaps(view))
        .map(marks::get)
        .toList();
  }

  /// The places of the labels.
  Collection<Box> titles() {
    return Collections.unmodifiableCollection(titles.values());
  }

  /// The group whose label is at a point.
  OptionalInt titleAt(double x, double y) {
    return at(titles, x, y);
  }

  /// The innermost group whose frame a point is in.
  OptionalInt at(double x, double y) {
    return at(boxes, x, y);
  }

  private OptionalInt at(Map<Integer, Box> places, double x, double y) {
    Box point = new Box(x, y, 0, 0);
    return shown.reversed().stream()
        .mapToInt(Integer::intValue)
        .filter(g -> places.get(g).contains(point, 0))
        .findFirst();
  }
}
