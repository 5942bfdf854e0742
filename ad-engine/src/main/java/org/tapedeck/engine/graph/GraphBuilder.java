package org.tapedeck.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// Turns statements into vertices, in the order of the tape.
final class GraphBuilder {
  private static final int[] NO_OPERANDS = {};

  private final Program program;
  private final List<Vertex> vertices = new ArrayList<>();
  private final List<int[]> operands = new ArrayList<>();
  private final Map<String, Value> values = new HashMap<>();
  private final Labels labels;

  /// The names whose latest value has not been used, in the order of their settings.
  private final Set<String> unused = new LinkedHashSet<>();

  GraphBuilder(Program program) {
    this.program = program;
    labels = new Labels(program);
  }

  /// What an expression or name stands for: a vertex, or a constant that has none before its first
  /// use.
  private sealed interface Value {}

  private record Computed(int vertex) implements Value {}

  private static final class Pending implements Value {
    private static final int NONE = -1;

    private final String name;
    private final double value;
    private final String text;
    private final Span span;
    private int vertex = NONE;

    Pending(String name, double value, String text, Span span) {
      this.name = name;
      this.value = value;
      this.text = text;
      this.span = span;
    }
  }

  ComputationalGraph build() {
    for (Program.Input input : program.inputs()) {
      String label = labels.named(input.name());
      add(new Vertex.Input(size(), input.name(), label, input.span(), input.start()), NO_OPERANDS);
      values.put(input.name(), new Computed(size() - 1));
    }
    program.statements().forEach(this::statement);
    return new ComputationalGraph(program, vertices, operands, outputs());
  }

  private void statement(Statement statement) {
    switch (statement.kind()) {
      case INPUT -> {}
      case CONSTANT -> values.put(statement.name(), constant(statement));
      case ASSIGNMENT -> {
        Value value = assigned(statement);
        values.put(statement.name(), value);
        // Set again: it takes its place among the outputs anew.
        unused.remove(statement.name());
        unused.add(statement.name());
      }
    }
  }

  private Value assigned(Statement statement) {
    return switch (statement.value()) {
      case Expr.Num _, Expr.Constant _ -> constant(statement);
      case Expr.Variable variable -> valueOf(variable);
      case Expr.Apply _, Expr.Chain _ -> {
        Computed computed = new Computed(vertexOf(compute(statement.value())));
        name(computed.vertex, statement.name());
        yield computed;
      }
    };
  }

  private Pending constant(Statement statement) {
    String text =
        switch (statement.value()) {
          case Expr.Num number -> number.text();
          case Expr.Constant constant -> constant.name().symbol();
          case Expr.Variable _, Expr.Apply _, Expr.Chain _ ->
              program.source().excerpt(statement.value().span());
        };
    return new Pending(statement.name(), fold(statement.value()), text, statement.nameSpan());
  }

  /// The value of an expression made of constants only.
  private double fold(Expr expr) {
    return switch (expr) {
      case Expr.Num number -> number.value();
      case Expr.Constant constant -> constant.name().value();
      case Expr.Variable variable -> ((Pending) valueOf(variable)).value;
      case Expr.Apply apply -> {
        double a = fold(apply.operands().getFirst());
        double b = fold(apply.operands().getLast());
        yield apply.function().value(a, b);
      }
      case Expr.Chain chain -> {
        double sum = fold(chain.first());
        for (Expr.Link link : chain.links()) {
          sum = link.function().value(sum, fold(link.operand()));
        }
        yield sum;
      }
    };
  }

  private Value compute(Expr expr) {
    return switch (expr) {
      case Expr.Num number -> new Pending("", number.value(), number.text(), number.span());
      case Expr.Constant constant ->
          new Pending("", constant.name().value(), constant.name().symbol(), constant.span());
      case Expr.Variable variable -> valueOf(variable);
      case Expr.Apply apply -> {
        List<Value> of = apply.operands().stream().map(this::compute).toList();
        yield operation(apply.function(), of, apply.span());
      }
      case Expr.Chain chain -> chain(chain);
    };
  }

  private Value chain(Expr.Chain chain) {
    Value value = compute(chain.first());
    int last = chain.links().size() - 1;
    for (int i = 0; i <= last; i++) {
      Expr.Link link = chain.links().get(i);
      Span soFar = chain.first().span().to(link.operand().span());
      Value operand = compute(link.operand());
      value = operation(link.function(), List.of(value, operand), i < last ? soFar : chain.span());
    }
    return value;
  }

  private Value operation(ElementaryFunction function, List<Value> of, Span span) {
    int[] indices = of.stream().mapToInt(this::vertexOf).toArray();
    add(new Vertex.Operation(size(), "", "", span, function), indices);
    return new Computed(size() - 1);
  }

  private Value valueOf(Expr.Variable variable) {
    unused.remove(variable.name());
    return values.get(variable.name());
  }

  /// The vertex of a value; a constant gets its own here.
  private int vertexOf(Value value) {
    return switch (value) {
      case Computed computed -> computed.vertex;
      case Pending pending -> {
        if (pending.vertex == Pending.NONE) {
          pending.vertex = size();
          String label = pending.name.isEmpty() ? pending.text : labels.named(pending.name);
          add(
              new Vertex.Constant(
                  size(), pending.name, label, pending.span, pending.value, pending.text),
              NO_OPERANDS);
        }
        yield pending.vertex;
      }
    };
  }

  /// Names the operation made last; an unnamed one keeps its empty label until `labelled`.
  private void name(int vertex, String name) {
    Vertex.Operation made = (Vertex.Operation) vertices.get(vertex);
    vertices.set(
        vertex,
        new Vertex.Operation(vertex, name, labels.named(name), made.span(), made.function()));
  }

  private List<Output> outputs() {
    Map<String, Integer> results = new LinkedHashMap<>();
    unused.forEach(name -> results.put(name, vertexOf(values.get(name))));
    vertices.replaceAll(this::labelled);
    return results.entrySet().stream().map(e -> new Output(e.getKey(), e.getValue())).toList();
  }

  private Vertex labelled(Vertex vertex) {
    if (vertex instanceof Vertex.Operation o && o.name().isEmpty()) {
      return new Vertex.Operation(o.index(), "", labels.next(), o.span(), o.function());
    }
    return vertex;
  }

  private void add(Vertex vertex, int[] of) {
    vertices.add(vertex);
    operands.add(of);
  }

  private int size() {
    return vertices.size();
  }
}
