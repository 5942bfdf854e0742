package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The derivative of an output by one input, checked in two ways that know no derivative.
///
/// Central differences over a range of step widths: wide steps err by what the difference quotient
/// leaves out (in proportion to h²), narrow ones by rounding (to 1/h); a right derivative shows as
/// a valley of errors between. And a step along the imaginary axis, which has no such valley.
///
/// @param derivative as the adjoint sweep gives it
/// @param complexStep as a complex step gives it, if it can
/// @param sides the slopes to both sides, at a kink
/// @param curve by falling width
public record GradientCheck(
    double derivative, ComplexStep complexStep, Optional<OneSided> sides, List<Difference> curve) {
  private static final int DECADES = 12;

  /// The difference quotient over `width` to both sides, and how far it is from the derivative.
  public record Difference(double width, double quotient, double error) {}

  public GradientCheck {
    Objects.requireNonNull(complexStep, "complexStep");
    Objects.requireNonNull(sides, "sides");
    curve = List.copyOf(curve);
  }

  /// Checks the derivative of vertex `output` by input number `input`, at widths of 10⁰ to 10⁻¹²
  /// times the input's magnitude, or 1 where it is 0. Replays the recorded run 26 times, with the
  /// decisions that it took.
  public static GradientCheck of(Tape tape, int output, int input) {
    double derivative = tape.adjoints(output)[input];
    double magnitude = StrictMath.abs(tape.primal(input));
    double size = magnitude == 0 ? 1 : magnitude;
    List<Difference> curve = new ArrayList<>();
    for (int decade = 0; decade <= DECADES; decade++) {
      double width = StrictMath.max(Double.MIN_VALUE, size * StrictMath.pow(10, -decade));
      double quotient = quotient(tape, output, input, width);
      curve.add(new Difference(width, quotient, StrictMath.abs(quotient - derivative)));
    }
    return new GradientCheck(
        derivative, ComplexStep.of(tape, output, input), OneSided.of(tape, output, input), curve);
  }

  private static double quotient(Tape tape, int output, int input, double width) {
    double above = value(tape, output, input, width);
    double below = value(tape, output, input, -width);
    return (above - below) / width / 2; // twice the width may be too large for a double
  }

  private static double value(Tape tape, int output, int input, double shift) {
    double[] point = tape.inputs();
    point[input] += shift;
    return tape.replay(point)[output];
  }

  /// The difference with the least error; one that is no number comes last.
  public Difference best() {
    return curve.stream().min(Comparator.comparingDouble(Difference::error)).orElseThrow();
  }
}
