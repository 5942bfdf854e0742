package org.tapedeck.app.picture.card;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Path;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.text.ModeStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.trace.Trace;

/// The places on a card for the value and the adjoint or tangent of one vertex.
///
/// @param id what the ids of its marks begin with
/// @param ink the colour of the value
record Slots(Trace trace, String id, Role ink, Box value, Box derivative) {
  private static final double BAR_HEIGHT = 3;
  private static final double BAR_INSET = 10;

  /// The grounds of both: what is not known is a hole in the card, the canvas shows through. The
  /// lower corners have radii `left` and `right`.
  List<Mark> grounds(Cards.SlotNumbers known, double left, double right) {
    boolean computed = known.part() == Cards.Part.VALUE;
    boolean derived = known.part() == Cards.Part.DERIVATIVE;
    Role valueFill = fill(known.value(), computed, Role.PRIMAL_SOFT);
    Role derivativeFill = fill(known.derivative(), derived, accents().soft());
    Outline valueSlot = Outline.builder().corners(value, 0, 0, 0, isStacked() ? 0 : left).build();
    Outline derivativeSlot =
        Outline.builder().corners(derivative, 0, 0, right, isStacked() ? left : 0).build();
    return List.of(
        Path.filled(id + "value-slot", valueSlot, valueFill),
        Path.filled(id + "derivative-slot", derivativeSlot, derivativeFill));
  }

  private boolean isStacked() {
    return derivative.y() > value.y();
  }

  /// The lines above both and between them.
  Outline rules() {
    Outline.Builder rules = Outline.builder();
    rules.move(value.x(), value.y());
    rules.line(derivative.maxX(), value.y());
    rules.move(derivative.x(), derivative.y());
    rules.line(
        isStacked() ? derivative.maxX() : derivative.x(),
        isStacked() ? derivative.y() : derivative.maxY());
    return rules.build();
  }

  private static Role fill(Shown shown, boolean now, Role soft) {
    return switch (Presence.of(shown)) {
      case ABSENT -> Role.GROUND;
      case GROWING -> soft;
      case WHOLE -> now ? soft : Role.PANEL;
    };
  }

  private ModeStyle accents() {
    return ModeStyle.of(trace.mode());
  }

  /// The numbers as far as they are known.
  List<Mark> numbers(Cards.SlotNumbers known) {
    List<Mark> marks = new ArrayList<>();
    if (known.isThere()) {
      Weight weight = known.part() == Cards.Part.VALUE ? Weight.SEMIBOLD : Weight.REGULAR;
      marks.add(Label.centred(id + "value", set(known.value(), weight), value, ink));
    }
    Presence sum = Presence.of(known.derivative());
    if (sum != Presence.ABSENT) {
      Weight weight = sum == Presence.WHOLE ? Weight.SEMIBOLD : Weight.REGULAR;
      Glyphs number = set(known.derivative(), weight);
      marks.add(Label.centred(id + "derivative", number, derivative, accents().strong()));
    }
    if (known.derivative() instanceof Shown.Running running) {
      marks.addAll(progress(running));
    }
    return marks;
  }

  private Glyphs set(Shown shown, Weight weight) {
    return Typesetter.shared().sans(Numbers.of(trace).text(shown), CardSizes.NUMBER_PX, weight);
  }

  /// A bar under a running sum that fills up term by term: an unfinished sum is told from a
  /// finished one by shape too.
  private List<Mark> progress(Shown.Running sum) {
    double width = derivative.width() - 2 * BAR_INSET;
    double y = derivative.maxY() - BAR_HEIGHT - 3;
    Box track = new Box(derivative.x() + BAR_INSET, y, width, BAR_HEIGHT);
    double share = (double) sum.done() / sum.count();
    Box filled = new Box(track.x(), y, width * share, BAR_HEIGHT);
    double r = BAR_HEIGHT / 2;
    return List.of(
        Path.filled(id + "track", Outline.roundedRectangle(track, r), Role.BORDER),
        Path.filled(id + "progress", Outline.roundedRectangle(filled, r), accents().strong()));
  }
}
