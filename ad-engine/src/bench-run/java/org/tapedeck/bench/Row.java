package org.tapedeck.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// One figure, and what it should be.
///
/// @param goal the most or least that `value` may be; null where the figure is only told
/// @param most whether the goal is the most
public record Row(String name, double value, String unit, Double goal, boolean most) {
  /// A figure that may be `goal` at most.
  public static Row atMost(double goal, String name, double value, String unit) {
    return new Row(name, value, unit, goal, true);
  }

  /// A figure that has to be `goal` at least.
  public static Row atLeast(double goal, String name, double value, String unit) {
    return new Row(name, value, unit, goal, false);
  }

  /// A figure without a goal.
  public static Row told(String name, double value, String unit) {
    return new Row(name, value, unit, null, true);
  }

  /// Whether the goal, if there is one, is met.
  @JsonProperty
  public boolean ok() {
    return goal == null || (most ? value <= goal : value >= goal);
  }

  Row with(double other) {
    return new Row(name, other, unit, goal, most);
  }

  /// One line of the table.
  @JsonIgnore
  String line() {
    String wanted = goal == null ? "" : (most ? "≤ " : "≥ ") + number(goal);
    String told = goal == null ? "" : ok() ? "ok" : "MISSED";
    return String.format(
        Locale.ROOT, "%-62s %12s %-8s %9s  %s", name, number(value), unit, wanted, told);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3g" : "%.0f", value);
  }
}
