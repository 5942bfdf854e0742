package org.tapedeck.engine.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One row of the table of elementary functions, built up fluently: the value, then one rule per
/// operand.
record Definition(
    String symbol,
    Notation notation,
    Primal primal,
    List<Rule> rules,
    String domain,
    Region region,
    Accuracy accuracy,
    Optional<Analytic> analytic) {

  /// The value at `(a, b)`; a function of one operand ignores `b`.
  @FunctionalInterface
  interface Primal {
    double value(double a, double b);
  }

  /// A partial at `(a, b)`, where `v` is the value there.
  @FunctionalInterface
  interface Partial {
    double at(double a, double b, double v);
  }

  /// The value at complex `(a, b)`; a function of one operand ignores `b`.
  @FunctionalInterface
  interface Analytic {
    Complex value(Complex a, Complex b);
  }

  /// Whether `(a, b)` is in the domain.
  @FunctionalInterface
  interface Region {
    boolean contains(double a, double b);
  }

  /// Whether the partial at `(a, b)` is a convention rather than a derivative.
  @FunctionalInterface
  interface Kink {
    boolean at(double a, double b);
  }

  /// The most that a value and a partial may be off, in ulp.
  record Accuracy(double value, double partial) {}

  /// The partial by one operand: as written, as computed, and what is taken where none exists.
  record Rule(String text, Partial partial, Kink kink, String convention) {}

  /// What the JDK promises for most functions, and what a partial made of one or two of them can be
  /// off.
  private static final Accuracy USUAL = new Accuracy(1, 2);

  Definition {
    rules = List.copyOf(rules);
  }

  static Definition infix(String symbol, Primal primal) {
    return of(symbol, Notation.INFIX, primal);
  }

  static Definition prefix(String symbol, Primal primal) {
    return of(symbol, Notation.PREFIX, primal);
  }

  static Definition call(String symbol, Primal primal) {
    return of(symbol, Notation.CALL, primal);
  }

  private static Definition of(String symbol, Notation notation, Primal primal) {
    return new Definition(
        symbol, notation, primal, List.of(), "", (_, _) -> true, USUAL, Optional.empty());
  }

  /// Adds the partial by the next operand.
  Definition by(String text, Partial partial) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(new Rule(text, partial, (_, _) -> false, ""));
    return new Definition(symbol, notation, primal, more, domain, region, accuracy, analytic);
  }

  /// States what the partial added last takes where `kink` holds, by the code of a sentence.
  Definition taking(String convention, Kink kink) {
    List<Rule> changed = new ArrayList<>(rules);
    Rule last = changed.removeLast();
    changed.add(new Rule(last.text(), last.partial(), kink, convention));
    return new Definition(symbol, notation, primal, changed, domain, region, accuracy, analytic);
  }

  /// States where the function is defined, in words over `a` and `b`.
  Definition on(String where, Region inside) {
    return new Definition(symbol, notation, primal, rules, where, inside, accuracy, analytic);
  }

  /// States how many ulp the value and the partials may be off.
  Definition within(double valueUlps, double partialUlps) {
    Accuracy changed = new Accuracy(valueUlps, partialUlps);
    return new Definition(symbol, notation, primal, rules, domain, region, changed, analytic);
  }

  /// States how the function goes on from the real line to complex numbers.
  Definition extended(Analytic function) {
    return new Definition(
        symbol, notation, primal, rules, domain, region, accuracy, Optional.of(function));
  }
}
