package org.tapedeck.app.picture.card;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.picture.card.LinePartials.Partial;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// How large cards and edge labels must be for the widest text that any step of a trace shows.
///
/// There is always room for a number like `−0.0000`, so that the layout keeps still while inputs
/// change, up to numbers that are wider.
public record CardSizes(List<Size> cards, List<Size> labels) {
  /// Height of what stands over the slots of a card.
  public static final double HEAD = 46;

  public static final double NUMBER_PX = 18;
  public static final double PARTIAL_PX = 15;
  static final double NAME_PX = 16;

  /// How far the label behind that of a folded group looks out.
  public static final double LABEL_STACK = 3;

  private static final double LABEL_HEIGHT = 23;
  private static final double LEAF_HEIGHT = 28;
  private static final double SLOT_PADDING = 5;
  private static final double SLOT_HEIGHT = 30;
  private static final String ROOMY = "\u22120.0000";

  public CardSizes {
    cards = List.copyOf(cards);
    labels = List.copyOf(labels);
  }

  /// The sizes for all cursors of `trace`; what a folded group hides has none, nor does a label
  /// where there is no partial. Costs O(steps).
  public static CardSizes of(
      Trace trace, FoldedGraph folding, LinePartials partials, Direction direction) {
    ComputationalGraph graph = trace.tape().graph();
    Measure measure = new Measure(folding, new CardFace(trace), slotWidths(trace), direction);
    List<Size> cards = new ArrayList<>();
    for (Vertex vertex : graph.vertices()) {
      cards.add(folding.hasCard(vertex.index()) ? measure.card(vertex) : Size.NONE);
    }
    Numbers numbers = Numbers.of(trace);
    List<Size> labels = new ArrayList<>();
    for (int e = 0; e < graph.edgeCount(); e++) {
      boolean drawn = folding.line(e).orElse(-1) == e;
      labels.add(
          drawn
              ? partials.on(e).map(partial -> label(partial, numbers)).orElse(Size.NONE)
              : Size.NONE);
    }
    return new CardSizes(cards, labels);
  }

  /// The places of value and derivative on a card with two slots: one under the other where the
  /// drawing runs across the screen, so that cards are narrow, and side by side where it runs down.
  public static List<Box> slots(Box card, Direction direction) {
    double y = card.y() + HEAD;
    double height = card.height() - HEAD;
    if (direction.horizontal()) {
      Box upper = new Box(card.x(), y, card.width(), height / 2);
      return List.of(upper, upper.moved(0, upper.height()));
    }
    Box left = new Box(card.x(), y, card.width() / 2, height);
    return List.of(left, left.moved(left.width(), 0));
  }

  /// Measures cards, given the width of each vertex's slot.
  private static final class Measure {
    private final FoldedGraph folding;
    private final CardFace face;
    private final double[] slots;
    private final Direction direction;

    Measure(FoldedGraph folding, CardFace face, double[] slots, Direction direction) {
      this.folding = folding;
      this.face = face;
      this.slots = slots;
      this.direction = direction;
    }

    Size card(Vertex vertex) {
      return folding
          .group(vertex.index())
          .map(group -> folded(group, vertex))
          .orElseGet(() -> single(vertex));
    }

    private Size single(Vertex vertex) {
      return vertex instanceof Vertex.Constant
          ? new Size(face.titleWidth(vertex) + 12, LEAF_HEIGHT)
          : slotted(vertex, face.headWidth(vertex));
    }

    /// A card with two slots below a head of some width.
    private Size slotted(Vertex vertex, double head) {
      double slot = slots[vertex.index()];
      return direction.horizontal()
          ? new Size(Math.ceil(Math.max(slot, head)), HEAD + 2 * SLOT_HEIGHT)
          : new Size(Math.ceil(Math.max(2 * slot, head)), HEAD + SLOT_HEIGHT);
    }

    private Size folded(Group group, Vertex card) {
      List<Integer> results = folding.results(group);
      if (results.size() > 1) {
        return new ResultTable(results).size(face, slots, GroupHead.width(group, 0));
      }
      double name = card instanceof Vertex.Operation ? face.nameWidth(card, NAME_PX) : 0;
      return slotted(card, GroupHead.width(group, name));
    }
  }

  private static double[] slotWidths(Trace trace) {
    Numbers numbers = Numbers.of(trace);
    int size = trace.tape().graph().size();
    StepView end = StepView.atEnd(trace);
    double[] widths = new double[size];
    for (int i = 0; i < size; i++) {
      widths[i] =
          Math.max(
              slotWidth(ROOMY),
              Math.max(
                  slotWidth(numbers.text(end.value(i))),
                  slotWidth(numbers.text(end.derivative(i)))));
    }
    for (int k = 1; k <= trace.length(); k++) {
      if (trace.step(k) instanceof Step.Addition term) {
        widths[term.vertex()] =
            Math.max(widths[term.vertex()], slotWidth(numbers.text(StepView.sum(trace, term))));
      }
    }
    return widths;
  }

  private static double slotWidth(String text) {
    return Typesetter.shared().width(text, NUMBER_PX, Weight.SEMIBOLD) + 2 * SLOT_PADDING;
  }

  private static Size label(Partial partial, Numbers numbers) {
    return switch (partial) {
      case Partial.OfEdge(_, Shown last) -> number(numbers.text(last));
      case Partial.OfGroup(_, FoldedPartial link) -> {
        Size number = number(numbers.rounded(link.partial()));
        yield new Size(number.width() + LABEL_STACK, number.height() + LABEL_STACK);
      }
      case Partial.Several several -> words(several.words());
      case Partial.Bundle bundle -> words(bundle.words());
    };
  }

  private static Size words(String words) {
    return new Size(Math.ceil(labelWidth(words) + 8), LABEL_HEIGHT);
  }

  private static Size number(String text) {
    double width = Math.max(labelWidth(ROOMY), labelWidth(text));
    return new Size(Math.ceil(width + 6), LABEL_HEIGHT);
  }

  private static double labelWidth(String text) {
    return Typesetter.shared().width(text, PARTIAL_PX, Weight.SEMIBOLD);
  }
}
