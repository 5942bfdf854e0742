package org.tapedeck.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.ExpressionResult;
import org.tapedeck.engine.lang.Literal;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.SameName;
import org.tapedeck.engine.lang.Source;

/// Numbers for inputs as `option` gives them: `x1=2,x2=pi/4`, `x[2]=3`, `x=[1,2,3]`.
record Assignments(String option, Map<String, Double> numbers) {
  Assignments {
    Objects.requireNonNull(option, "option");
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /// Reads the values of all occurrences of `option`, each a list separated by commas.
  static Assignments parse(String option, List<String> values) throws CommandFailure {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String value : values) {
      for (String assignment : separated(value)) {
        add(option, assignment.strip(), numbers);
      }
    }
    return new Assignments(option, numbers);
  }

  /// The parts of a list between its commas; those in brackets belong to the parts.
  private static List<String> separated(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(list.substring(start));
    return parts;
  }

  private static void add(String option, String assignment, Map<String, Double> numbers)
      throws CommandFailure {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw CommandFailure.wrongUsage(Words.say("assignment.form", option, assignment));
    }
    String name = OptionNames.plain(assignment.substring(0, equals));
    String value = assignment.substring(equals + 1).strip();
    Literal literal = literal(option + " " + name, value);
    List<String> names = literal.names(name);
    for (int i = 0; i < names.size(); i++) {
      put(option, names.get(i), literal.numbers().get(i).value(), numbers);
    }
  }

  private static void put(String option, String name, double number, Map<String, Double> numbers)
      throws CommandFailure {
    if (numbers.put(name, number) != null) {
      throw CommandFailure.wrongUsage(Words.say("assignment.twice", option, name));
    }
  }

  /// The numbers that `value` gives, as the language writes them.
  private static Literal literal(String place, String value) throws CommandFailure {
    if (Parser.expression(new Source(place, value)) instanceof ExpressionResult.Read(Expr expr)) {
      Optional<Literal> literal = Literal.of(expr);
      if (literal.isPresent()) {
        return literal.get();
      }
    }
    if (NUMBER.matcher(value).matches() && Double.isInfinite(Double.parseDouble(value))) {
      throw CommandFailure.wrongUsage(Words.say("assignment.large", place, value));
    }
    throw CommandFailure.wrongUsage(
        value.startsWith("[")
            ? Words.say("assignment.vector", place, value)
            : Words.say("assignment.number", place, value));
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /// The numbers by the names that the inputs of `program` have: `theta` is its `θ`. Refuses what
  /// is none of them.
  Map<String, Double> in(Program program) throws CommandFailure {
    List<String> inputs = program.inputs().stream().map(Program.Input::name).toList();
    Function<String, Optional<String>> among = SameName.among(inputs);
    Map<String, Double> spelled = new LinkedHashMap<>();
    for (Map.Entry<String, Double> entry : numbers.entrySet()) {
      String name = entry.getKey();
      Optional<String> input = among.apply(name);
      if (input.isEmpty()) {
        throw unknown(name, inputs, program.source().name());
      }
      put(option, input.get(), entry.getValue(), spelled);
    }
    return spelled;
  }

  private CommandFailure unknown(String name, List<String> inputs, String program) {
    return CommandFailure.wrongUsage(
        Words.say(
            "input.unknown",
            option,
            name,
            program,
            inputs.size(),
            OptionNames.list(inputs),
            OptionNames.meant(name, inputs)));
  }
}
