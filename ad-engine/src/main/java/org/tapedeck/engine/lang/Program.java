package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapedeck.engine.function.OwnRounding;

/// A program without errors: each name that a statement uses is an input, or set before. `inputs`
/// stand in the order in which they first appear in the text; `functions` are those that the
/// program defines, by their names. `arrays` says which inputs are the elements of one vector or
/// matrix, in their order; the first element of each has the index `firstIndex`.
public record Program(
    Source source,
    List<Statement> statements,
    List<Input> inputs,
    List<InputArray> arrays,
    Map<String, Function> functions,
    int firstIndex) {

  /// A variable to differentiate by. `text` is how its start value is written, as `pi/4`; `span` is
  /// where it is set, or where it is first used if it is set nowhere; `bound` is the most that the
  /// start value is off.
  public record Input(String name, double start, String text, Span span, double bound) {
    /// An input that starts at the number `text`.
    public Input(String name, double start, String text, Span span) {
      this(name, start, text, span, OwnRounding.ofNumber(text, start));
    }

    public Input {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(span, "span");
    }
  }

  /// A vector or matrix of inputs called `name`: the inputs from position `first` on, as many as
  /// `shape` says, row by row. `span` is where it is set.
  public record InputArray(String name, Shape shape, int first, Span span) {
    public InputArray {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(shape, "shape");
      Objects.requireNonNull(span, "span");
    }
  }

  /// A program whose inputs are single numbers.
  public Program(
      Source source,
      List<Statement> statements,
      List<Input> inputs,
      Map<String, Function> functions) {
    this(source, statements, inputs, List.of(), functions, 1);
  }

  public Program {
    Objects.requireNonNull(source, "source");
    statements = List.copyOf(statements);
    inputs = List.copyOf(inputs);
    arrays = List.copyOf(arrays);
    functions = Map.copyOf(functions);
  }

  /// What the element at position `i` (from 0) of the vector or matrix `name` is called.
  public String element(Shape shape, String name, int i) {
    return shape.element(name, i, firstIndex);
  }

  /// The start values of the inputs, in their order.
  public double[] starts() {
    return inputs.stream().mapToDouble(Input::start).toArray();
  }

  /// The names of all values: the inputs, and what the statements set.
  public Set<String> names() {
    return Stream.concat(
            inputs.stream().map(Input::name),
            statements.stream().flatMap(Statement::settings).map(Statement.Setting::name))
        .collect(Collectors.toSet());
  }
}
