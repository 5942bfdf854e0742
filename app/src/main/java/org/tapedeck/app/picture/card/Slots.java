package org.tapedeck.app.picture.card;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Shape;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.text.ModeStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.trace.Progress;
import org.tapedeck.engine.trace.Trace;

/// The places on a card for the value and the adjoint or tangent of one vertex.
///
/// @param id what the ids of its marks begin with
record Slots(Trace trace, String id, Box value, Box derivative) {
  private static final double BAR_HEIGHT = 3;
  private static final double BAR_INSET = 10;

  /// The grounds of both: what is not known is a hole in the card, the canvas shows through. The
  /// lower corners have radii `left` and `right`.
  List<Mark> grounds(Cards.Known known, double left, double right) {
    Role valueFill =
        !known.value()
            ? Role.GROUND
            : known.part() == Cards.Part.VALUE ? Role.PRIMAL_SOFT : Role.PANEL;
    Role derivativeFill =
        switch (known.derivative()) {
          case Progress.Pending _ -> Role.GROUND;
          case Progress.Partial _ -> accents().soft();
          case Progress.Done _ ->
              known.part() == Cards.Part.DERIVATIVE ? accents().soft() : Role.PANEL;
        };
    Outline valueSlot = Outline.builder().corners(value, 0, 0, 0, left).build();
    Outline derivativeSlot = Outline.builder().corners(derivative, 0, 0, right, 0).build();
    return List.of(
        Shape.filled(id + "value-slot", valueSlot, valueFill),
        Shape.filled(id + "derivative-slot", derivativeSlot, derivativeFill));
  }

  private ModeStyle accents() {
    return ModeStyle.of(trace.mode());
  }

  /// The numbers of `vertex` as far as they are known.
  List<Mark> numbers(int vertex, Cards.Known known) {
    List<Mark> marks = new ArrayList<>();
    if (known.value()) {
      Weight weight = known.part() == Cards.Part.VALUE ? Weight.SEMIBOLD : Weight.REGULAR;
      marks.add(number("value", Numbers.value(trace, vertex), weight));
    }
    switch (known.derivative()) {
      case Progress.Pending _ -> {}
      case Progress.Partial partial -> {
        marks.add(number("derivative", Numbers.of(trace).rounded(partial.sum()), Weight.REGULAR));
        marks.addAll(progress(partial));
      }
      case Progress.Done _ ->
          marks.add(number("derivative", Numbers.derivative(trace, vertex), Weight.SEMIBOLD));
    }
    return marks;
  }

  private Label number(String part, String number, Weight weight) {
    Glyphs glyphs = Typesetter.shared().sans(number, CardSizes.NUMBER_PX, weight);
    boolean left = part.equals("value");
    return Label.centred(
        id + part, glyphs, left ? value : derivative, left ? Role.PRIMAL : accents().strong());
  }

  /// A bar under a running sum that fills up term by term: an unfinished sum is told from a
  /// finished one by shape too.
  private List<Mark> progress(Progress.Partial partial) {
    double width = derivative.width() - 2 * BAR_INSET;
    double y = derivative.maxY() - BAR_HEIGHT - 3;
    Box track = new Box(derivative.x() + BAR_INSET, y, width, BAR_HEIGHT);
    double share = (double) partial.done() / partial.count();
    Box filled = new Box(track.x(), y, width * share, BAR_HEIGHT);
    double r = BAR_HEIGHT / 2;
    return List.of(
        Shape.filled(id + "track", Outline.roundedRectangle(track, r), Role.PENDING),
        Shape.filled(id + "progress", Outline.roundedRectangle(filled, r), accents().strong()));
  }
}
