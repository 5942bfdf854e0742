package org.tapedeck.engine.record;

import org.tapedeck.engine.function.ElementaryFunction;

/// A number in an active section: every operation on it is recorded. Immutable.
public final class Active {
  private final ActiveSection section;
  private final int vertex;

  Active(ActiveSection section, int vertex) {
    this.section = section;
    this.vertex = vertex;
  }

  /// The value at the point where the section is recorded, for the decisions of the program around.
  public double value() {
    return section.value(vertex);
  }

  /// The vertex of the section's graph.
  public int vertex() {
    return vertex;
  }

  boolean isOf(ActiveSection other) {
    return section == other;
  }

  /// A function of this number.
  public Active apply(ElementaryFunction function) {
    return section.apply(function, this);
  }

  /// A function of this number and `other`, in this order.
  public Active apply(ElementaryFunction function, Active other) {
    return section.apply(function, this, other);
  }

  private Active apply(ElementaryFunction function, double other) {
    return section.apply(function, this, section.constant(other));
  }

  public Active plus(Active other) {
    return apply(ElementaryFunction.ADD, other);
  }

  public Active plus(double other) {
    return apply(ElementaryFunction.ADD, other);
  }

  public Active minus(Active other) {
    return apply(ElementaryFunction.SUBTRACT, other);
  }

  public Active minus(double other) {
    return apply(ElementaryFunction.SUBTRACT, other);
  }

  public Active times(Active other) {
    return apply(ElementaryFunction.MULTIPLY, other);
  }

  public Active times(double other) {
    return apply(ElementaryFunction.MULTIPLY, other);
  }

  public Active dividedBy(Active other) {
    return apply(ElementaryFunction.DIVIDE, other);
  }

  public Active dividedBy(double other) {
    return apply(ElementaryFunction.DIVIDE, other);
  }

  public Active power(Active other) {
    return apply(ElementaryFunction.POWER, other);
  }

  public Active power(double other) {
    return apply(ElementaryFunction.POWER, other);
  }

  public Active negated() {
    return apply(ElementaryFunction.NEGATE);
  }

  public Active sin() {
    return apply(ElementaryFunction.SIN);
  }

  public Active cos() {
    return apply(ElementaryFunction.COS);
  }

  public Active tan() {
    return apply(ElementaryFunction.TAN);
  }

  public Active exp() {
    return apply(ElementaryFunction.EXP);
  }

  public Active ln() {
    return apply(ElementaryFunction.LN);
  }

  public Active sqrt() {
    return apply(ElementaryFunction.SQRT);
  }

  public Active tanh() {
    return apply(ElementaryFunction.TANH);
  }

  public Active abs() {
    return apply(ElementaryFunction.ABS);
  }

  @Override
  public String toString() {
    return "Active[" + value() + "]";
  }
}
