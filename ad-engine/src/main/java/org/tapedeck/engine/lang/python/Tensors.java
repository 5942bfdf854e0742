package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.lang.ArrayFunction;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Literal;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;

/// What makes inputs and constants, and the methods of values.
final class Tensors {
  private final Interpreter interpreter;

  Tensors(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// `Value(2.0, label="a")`, `torch.tensor([1.0, 2.0], requires_grad=True)`, `np.array([…])`.
  Item make(String name, Arguments arguments) throws Mistake {
    Item given = arguments.item(0, name);
    boolean always = name.equals("Value") || name.equals("Parameter") || name.equals("Variable");
    Optional<Item> wanted = Optional.ofNullable(arguments.keywords().get("requires_grad"));
    boolean input = wanted.map(item -> item.equals(new Item.Truth(true))).orElse(always);
    Item value =
        given instanceof Item.Sequence list
            ? interpreter.operators.array(list, arguments.span())
            : given;
    if (!input || (value instanceof Item.Computed made && numbers(made).isEmpty())) {
      return value;
    }
    Optional<Item> label = arguments.find(name.equals("Value") ? 3 : 9, "label");
    String called = label.isPresent() && label.get() instanceof Item.Text(String text) ? text : "";
    return leaf(value, called, arguments.span());
  }

  /// `value` as an input, if its numbers are known; a list becomes a list of inputs.
  Item leaves(Item value, Span span) throws Mistake {
    if (value instanceof Item.Sequence list) {
      List<Item> inputs = new ArrayList<>();
      for (Item element : list.elements()) {
        inputs.add(leaves(element, span));
      }
      return interpreter.list(list.isTuple, inputs);
    }
    return leaf(value, "", span);
  }

  private Item leaf(Item value, String label, Span span) throws Mistake {
    return switch (value) {
      case Item.Num number -> {
        Expr.Num start =
            number.expr() instanceof Expr.Num written
                ? written
                : new Expr.Num(number.value(), text(number), span, number.bound());
        yield interpreter.leaves.add(
            interpreter.code.newSlot(), List.of(start), Optional.empty(), label, span);
      }
      case Item.Computed computed when numbers(computed).isPresent() ->
          interpreter.leaves.add(
              interpreter.code.newSlot(), numbers(computed).get(), computed.shape(), label, span);
      case Item.Computed computed -> computed;
      default -> throw PythonMessages.noNumber(value, span);
    };
  }

  private static String text(Item.Num number) {
    return number.expr() instanceof Expr.Constant constant
        ? constant.name().symbol()
        : Expr.Num.spelling(number.value());
  }

  /// The numbers of a vector or matrix that is written with them.
  private Optional<List<Expr.Num>> numbers(Item.Computed computed) {
    return Literal.of(interpreter.code.vector(computed.expr()))
        .map(
            literal ->
                literal.numbers().stream()
                    .map(
                        number ->
                            number.text().isEmpty()
                                ? number.spelled(Expr.Num.spelling(number.value()))
                                : number)
                    .toList());
  }

  /// Numbers in a vector, or with `columns` in a matrix, row by row.
  Item.Computed array(double[] numbers, int columns, Span span) {
    List<Expr> elements = new ArrayList<>();
    for (double number : numbers) {
      elements.add(new Expr.Num(number, Expr.Num.spelling(number), span));
    }
    if (columns == 0) {
      return new Item.Computed(
          new Expr.Vector(elements, span),
          Optional.of(Shape.vector(numbers.length)),
          Item.Flow.CONSTANT);
    }
    List<Expr> rows = new ArrayList<>();
    for (int i = 0; i < elements.size(); i += columns) {
      rows.add(new Expr.Vector(elements.subList(i, i + columns), span));
    }
    return new Item.Computed(
        new Expr.Vector(rows, span),
        Optional.of(Shape.matrix(rows.size(), columns)),
        Item.Flow.CONSTANT);
  }

  Item.Computed transposed(Item.Computed computed, Span span) throws Mistake {
    if (computed.isScalar()) {
      return computed;
    }
    Optional<Shape> shape =
        computed
            .shape()
            .map(
                before ->
                    before.isVector() ? before : Shape.matrix(before.columns(), before.rows()));
    return interpreter.operators.ofArrays(ArrayFunction.TRANSPOSE, List.of(computed), shape, span);
  }

  /// Calls a method of a value or list.
  Item call(Item.Member member, Arguments arguments) throws Mistake {
    Item self = member.self();
    if (self instanceof Item.Sequence list) {
      return ofList(list, member.name(), arguments);
    }
    if (!(self instanceof Item.Computed) && !(self instanceof Item.Num)) {
      throw PythonMessages.outside("." + member.name(), arguments.span());
    }
    return switch (member.name()) {
      case "backward" -> throw backward(self, arguments);
      case "item", "detach", "numpy", "tolist" ->
          self instanceof Item.Computed computed ? Subscripts.detached(computed) : self;
      case "float", "double", "clone", "contiguous", "to", "cpu", "copy" -> self;
      case "size" -> throw PythonMessages.outside(".size", arguments.span());
      default ->
          interpreter.library.call(new Item.Known("", "." + member.name()), arguments.behind(self));
    };
  }

  /// `.backward()`; another start than 1 would be another gradient.
  private static Mistake backward(Item self, Arguments arguments) {
    return arguments.size() == 0 && !arguments.keywords().containsKey("gradient")
        ? new Finished(self, ".backward()", arguments.span())
        : PythonMessages.outside(".backward(gradient)", arguments.span());
  }

  /// `name.requires_grad_()` makes an input of what `name` stands for.
  Item require(PythonExpr.Attribute method, Arguments arguments) throws Mistake {
    if (arguments.size() > 0 || !arguments.keywords().isEmpty()) {
      throw PythonMessages.outside("requires_grad_(…)", arguments.span());
    }
    Item before = interpreter.expressions.evaluate(method.object());
    Item input = leaves(before, arguments.span());
    if (method.object() instanceof PythonExpr.Name) {
      interpreter.assignments.name(method.object(), input);
    }
    return input;
  }

  private Item ofList(Item.Sequence list, String name, Arguments arguments) throws Mistake {
    if (list.isTuple) {
      throw PythonMessages.outside("." + name, arguments.span());
    }
    List<Item> elements = new ArrayList<>(list.elements());
    interpreter.budget.count(elements.size() / 64 + 1L, arguments.span());
    switch (name) {
      case "append" -> elements.add(interpreter.atom(arguments.item(0, name)));
      case "extend" ->
          elements.addAll(interpreter.loops.items(arguments.item(0, name), arguments.span()));
      case "insert" -> {
        long at = interpreter.whole(arguments.item(0, name), arguments.span());
        int place = Math.clamp(at < 0 ? at + elements.size() : at, 0, elements.size());
        elements.add(place, interpreter.atom(arguments.item(1, name)));
      }
      case "reverse" -> java.util.Collections.reverse(elements);
      case "copy" -> {
        return interpreter.list(false, elements);
      }
      case "clear" -> elements.clear();
      case "pop" -> {
        return pop(list, elements, arguments);
      }
      default -> throw PythonMessages.outside("." + name, arguments.span());
    }
    interpreter.store.set(list, elements);
    return new Item.Nothing();
  }

  private Item pop(Item.Sequence list, List<Item> elements, Arguments arguments) throws Mistake {
    long at =
        arguments.size() == 0
            ? elements.size() - 1
            : interpreter.whole(arguments.items().getFirst(), arguments.span());
    long place = at < 0 ? at + elements.size() : at;
    if (place < 0 || place >= elements.size()) {
      throw PythonMessages.noElement(at, elements.size(), arguments.span());
    }
    Item taken = elements.remove((int) place);
    interpreter.store.set(list, elements);
    return taken;
  }
}
