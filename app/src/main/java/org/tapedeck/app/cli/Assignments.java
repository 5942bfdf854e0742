package org.tapedeck.app.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tapedeck.engine.lang.Program;

/// Numbers for inputs as `option` gives them: `x1=2,x2=5`.
record Assignments(String option, Map<String, Double> numbers) {
  Assignments {
    Objects.requireNonNull(option, "option");
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /// Reads the values of all occurrences of `option`, each a list separated by commas.
  static Assignments parse(String option, List<String> values) throws Refusal {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String value : values) {
      for (String assignment : value.split(",", -1)) {
        add(option, assignment.strip(), numbers);
      }
    }
    return new Assignments(option, numbers);
  }

  private static void add(String option, String assignment, Map<String, Double> numbers)
      throws Refusal {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw Refusal.wrongUsage(
          option + " takes NAME=NUMBER, as in " + option + " x1=2, not `" + assignment + "`");
    }
    String name = Spelling.plain(assignment.substring(0, equals));
    double number = number(option + " " + name, assignment.substring(equals + 1).strip());
    if (numbers.put(name, number) != null) {
      throw Refusal.wrongUsage(option + " sets `" + name + "` twice");
    }
  }

  private static double number(String place, String text) throws Refusal {
    String plain = text.replace('−', '-');
    if (!NUMBER.matcher(plain).matches()) {
      throw Refusal.wrongUsage(
          place
              + (text.isEmpty() ? " needs a number" : " needs a number, not `" + text + "`")
              + ", as in 2, -0.5 or 1e-3");
    }
    double number = Double.parseDouble(plain);
    if (Double.isInfinite(number)) {
      throw Refusal.wrongUsage(place + ": " + text + " is too large; the largest is 1.79e308");
    }
    return number;
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /// The number that is set for the input `name`, or else `standard`.
  double numberOr(double standard, String name) {
    return numbers.getOrDefault(name, standard);
  }

  /// Refuses if a number is set for what is no input of `program`.
  void checkAgainst(Program program) throws Refusal {
    List<String> inputs = program.inputs().stream().map(Program.Input::name).toList();
    for (String name : numbers.keySet()) {
      if (!inputs.contains(name)) {
        throw unknown(name, inputs, Spelling.program(program));
      }
    }
  }

  private Refusal unknown(String name, List<String> inputs, String program) {
    String known =
        switch (inputs.size()) {
          case 0 -> "it has none";
          case 1 -> "its input is " + inputs.getFirst();
          default -> "its inputs are " + Spelling.list(inputs);
        };
    return Refusal.wrongUsage(
        option
            + ": `"
            + name
            + "` is no input of "
            + program
            + "; "
            + known
            + Spelling.didYouMean(name, inputs));
  }
}
