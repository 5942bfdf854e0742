package org.tapedeck.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/// What one benchmark took.
///
/// @param name class and method, and the parameters if there are any
/// @param value time of one call, in `unit`
/// @param unit as "ms/op"
/// @param goal the most that `value` may be, in the same unit
record Measurement(String name, double value, String unit, double goal) {
  /// Whether the goal is met.
  @JsonProperty
  boolean ok() {
    return value <= goal;
  }

  static Measurement of(RunResult result) {
    BenchmarkParams parameters = result.getParams();
    String[] path = parameters.getBenchmark().split("\\.");
    String method = path[path.length - 1];
    String type = String.join(".", Arrays.copyOf(path, path.length - 1));
    String values =
        parameters.getParamsKeys().stream()
            .map(key -> " " + key + "=" + parameters.getParam(key))
            .collect(Collectors.joining());
    return new Measurement(
        path[path.length - 2] + "." + method + values,
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreUnit(),
        goal(type, method));
  }

  private static double goal(String type, String method) {
    try {
      return Arrays.stream(Class.forName(type).getMethods())
          .filter(candidate -> candidate.getName().equals(method))
          .map(candidate -> goal(candidate))
          .findFirst()
          .orElseThrow();
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("no benchmark class " + type, e);
    }
  }

  private static double goal(Method benchmark) {
    Goal goal = benchmark.getAnnotation(Goal.class);
    if (goal == null) {
      throw new IllegalArgumentException(benchmark + " has no @Goal");
    }
    return goal.value();
  }

  /// One line of the table.
  String line() {
    return String.format(
        Locale.ROOT,
        "%-48s %12.4f %12.4f  %-6s %s",
        name,
        value,
        goal,
        unit,
        ok() ? "ok" : "MISSED");
  }
}
