package org.tapedeck.engine.record;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.engine.graph.GraphBuilder;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// Computes what settings set, and gives it their names: an element of `h` is called `h[2]`.
record Assigner(Program program, GraphBuilder graph, Environment environment, Evaluator evaluator) {
  /// Sets the inputs, one vertex each; those of a vector or matrix are a group.
  void setInputs(double[] values) {
    List<Program.Input> inputs = program.inputs();
    int next = 0;
    for (Program.InputArray array : program.arrays()) {
      for (; next < array.first(); next++) {
        environment.set(inputs.get(next).name(), input(next, values));
      }
      GraphBuilder.Position start = graph.position();
      List<Value> elements = new ArrayList<>();
      for (; next < array.first() + array.shape().size(); next++) {
        elements.add(input(next, values));
      }
      graph.enclose(start, array.name(), array.span());
      environment.set(array.name(), new Array(array.shape(), elements));
    }
    for (; next < values.length; next++) {
      environment.set(inputs.get(next).name(), input(next, values));
    }
  }

  private Value input(int i, double[] values) {
    return new Value.Computed(graph.input(program.inputs().get(i), values[i]));
  }

  /// Sets a name to a computed value, with its name where it is new.
  void assign(Statement.Setting setting) throws RunError {
    String name = setting.name();
    environment.setResult(name, named(setting.value(), name, setting.nameSpan(), setting.span()));
  }

  /// Keeps a value under its slot, with its name where it has one that is new.
  void bind(Statement.Binding binding) throws RunError {
    Quantity value =
        binding.name().isEmpty()
            ? evaluator.compute(binding.value())
            : named(binding.value(), binding.name(), binding.nameSpan(), binding.span());
    environment.set(binding.slot(), value);
  }

  private Quantity named(Expr expr, String name, Span nameSpan, Span span) throws RunError {
    GraphBuilder.Position start = graph.position();
    return switch (evaluator.counted(evaluator.compute(expr), span)) {
      case Value single -> named(single, name, nameSpan);
      case Array array -> {
        graph.enclose(start, evaluator.label(span), span);
        yield named(array, name, nameSpan);
      }
    };
  }

  private Array named(Array array, String name, Span span) {
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < array.shape().size(); i++) {
      String element = program.element(array.shape(), name, i);
      elements.add(named(array.elements().get(i), element, span));
    }
    return new Array(array.shape(), elements);
  }

  private Value named(Value value, String name, Span span) {
    return switch (value) {
      case Value.Computed computed -> {
        graph.name(computed.vertex(), name);
        yield computed;
      }
      case Value.Pending constant ->
          constant.name.isEmpty() && !constant.isRecorded() ? constant.named(name, span) : constant;
    };
  }

  /// Sets an element of a vector or matrix, or a row or another part of it.
  void assign(Statement.ElementSetting setting) throws RunError {
    Operand base = base(setting);
    Elements.Selection part = evaluator.select(base, setting.subscripts());
    List<Value> values = evaluator.part(part, setting.value());
    Array array = (Array) evaluator.copied(base.value(), setting.span());
    List<Value> elements = new ArrayList<>(array.elements());
    for (int i = 0; i < values.size(); i++) {
      int position = part.positions().get(i);
      String element = program.element(array.shape(), setting.name(), position);
      elements.set(position, named(values.get(i), element, setting.elementSpan()));
    }
    environment.setResult(setting.name(), new Array(array.shape(), elements));
  }

  /// The vector or matrix as it was; it does not count as used.
  private Operand base(Statement.ElementSetting setting) throws RunError {
    Quantity value =
        environment
            .value(setting.name())
            .orElseThrow(
                () ->
                    new RunError(
                        setting.nameSpan(),
                        Message.of("name.without.value", setting.name()),
                        Message.of("name.without.value.hint", setting.name())));
    return new Operand(value, setting.nameSpan());
  }

  /// Sets a name to a constant, computed beside the graph.
  void constant(Statement.Setting setting) throws RunError {
    Span span = setting.nameSpan();
    String name = setting.name();
    environment.set(
        name,
        switch (evaluator.counted(evaluator.beside(setting.value()), setting.span())) {
          case Value value -> constant(name, value, text(setting.value()), span);
          case Array array -> {
            Shape shape = array.shape();
            List<Value> elements = new ArrayList<>();
            for (int i = 0; i < shape.size(); i++) {
              Value value = array.elements().get(i);
              elements.add(constant(shape.element(name, i), value, "", span));
            }
            yield new Array(shape, elements);
          }
        });
  }

  private Value constant(String name, Value value, String text, Span span) {
    return evaluator.pending(value, span).spelled(ConstantText.of(text)).named(name, span);
  }

  /// How a constant is spelled: as written, but π for `pi`, a number in digits, and a long text not
  /// at all.
  private String text(Expr value) {
    if (value instanceof Expr.Num number) {
      return number.text();
    }
    if (value instanceof Expr.Constant constant) {
      return constant.name().symbol();
    }
    String text = program.source().excerpt(value.span()).replaceAll("\\s+", " ");
    return text.length() <= ConstantText.MOST_TEXT ? text : "";
  }
}
