package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.ArrayFunction;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Function;
import org.tapedeck.engine.lang.Library;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;

/// The functions of `PythonFunctions`, called.
final class Mathematics {
  private static final Set<String> HARMLESS =
      Set.of("dtype", "device", "inplace", "keepdim", "keepdims", "out");

  private final Interpreter interpreter;

  Mathematics(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Item call(String name, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    checkKeywords(name, arguments);
    if (name.equals("log") && arguments.size() == 2) {
      Item logarithm = elementary(ElementaryFunction.LN, arguments.items().subList(0, 1), span);
      Item base = elementary(ElementaryFunction.LN, arguments.items().subList(1, 2), span);
      return interpreter.operators.binary("/", logarithm, base, span);
    }
    String plain =
        switch (name) {
          case "abs" -> "abs";
          case "pow" -> "^";
          case "max", "amax" -> arguments.size() == 1 ? "max[]" : "max";
          case "min", "amin" -> arguments.size() == 1 ? "min[]" : "min";
          default ->
              PythonFunctions.plain(name)
                  .orElseThrow(() -> PythonMessages.noSuchFunction(name, span));
        };
    checkCount(plain, name, arguments);
    return plainly(plain, name, arguments);
  }

  /// What stands behind the operands means an axis or a variant, of which each changes the value.
  private static void checkCount(String plain, String name, Arguments arguments) throws Mistake {
    int size = arguments.size();
    Span span = arguments.span();
    boolean extreme = plain.equals("max") || plain.equals("min");
    if (extreme
        && name.matches("a?(max|min)")
        && size == 2
        && arguments.items().getLast() instanceof Item.Num) {
      throw PythonMessages.outside("dim", span);
    }
    if (plain.equals("norm") && size == 2 && !isTwo(arguments.items().getLast())) {
      throw PythonMessages.outside("ord", span);
    }
    int most =
        switch (plain) {
          case "^2", "1/", "negate", "gelu", "silu" -> 1;
          case "+", "-", "*", "/", "@", "^", "dot", "norm" -> 2;
          case "clip" -> 3;
          default -> Integer.MAX_VALUE;
        };
    if (size > most) {
      throw PythonMessages.tooMany(name, span);
    }
  }

  private static boolean isTwo(Item item) {
    return item instanceof Item.Num number && number.value() == 2;
  }

  /// Sums along one side only are not read; of a vector there is one side.
  private void checkKeywords(String name, Arguments arguments) throws Mistake {
    for (String keyword : arguments.keywords().keySet()) {
      boolean side = keyword.equals("axis") || keyword.equals("dim");
      boolean vector =
          arguments.size() > 0
              && arguments.items().getFirst() instanceof Item.Computed computed
              && computed.shape().filter(shape -> !shape.isVector()).isEmpty();
      boolean rows = side && name.equals("softmax") && isLast(arguments.keywords().get(keyword));
      if (!HARMLESS.contains(keyword)
          && !(side && (vector || rows))
          && !Set.of("min", "max").contains(keyword)) {
        throw PythonMessages.outside(keyword + "=", arguments.span());
      }
    }
  }

  private static boolean isLast(Item axis) {
    return axis instanceof Item.Num number && (number.value() == -1 || number.value() == 1);
  }

  private Item plainly(String plain, String name, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    return switch (plain) {
      case "^2" ->
          interpreter.operators.binary(
              "**", arguments.item(0, name), Item.Num.of(2, true, span), span);
      case "1/" ->
          interpreter.operators.binary(
              "/", Item.Num.of(1, true, span), arguments.item(0, name), span);
      case "negate" -> interpreter.operators.sign("-", arguments.item(0, name), span);
      case "+", "-", "*", "/", "@" ->
          interpreter.operators.binary(
              plain, operand(arguments, 0, name), operand(arguments, 1, name), span);
      case "^" ->
          interpreter.operators.binary(
              "**", arguments.item(0, name), arguments.item(1, name), span);
      default -> named(plain, name, arguments);
    };
  }

  /// An argument, where lists are vectors.
  private Item operand(Arguments arguments, int place, String name) throws Mistake {
    Item item = arguments.item(place, name);
    return item instanceof Item.Sequence list
        ? interpreter.operators.array(list, arguments.span())
        : item;
  }

  private Item named(String plain, String name, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    Optional<ElementaryFunction> elementary =
        ElementaryFunction.named(plain).filter(f -> !plain.equals("dot"));
    if (elementary.isPresent()) {
      List<Item> operands = new ArrayList<>();
      for (int i = 0; i < elementary.get().arity(); i++) {
        operands.add(operand(arguments, i, name));
      }
      if (arguments.size() > operands.size()) {
        throw PythonMessages.tooMany(name, span);
      }
      return elementary(elementary.get(), operands, span);
    }
    Optional<ArrayFunction> array = ArrayFunction.named(plain.replace("[]", ""));
    if (array.isPresent()) {
      return ofArray(array.get(), name, arguments);
    }
    return written(plain, name, arguments);
  }

  /// An elementary function; of known numbers it is known.
  Item elementary(ElementaryFunction function, List<Item> items, Span span) throws Mistake {
    if (items.stream().allMatch(Item.Num.class::isInstance)) {
      Item.Num first = (Item.Num) items.getFirst();
      Item.Num last = (Item.Num) items.getLast();
      boolean whole =
          (function == ElementaryFunction.MAX
                  || function == ElementaryFunction.MIN
                  || function == ElementaryFunction.ABS
                  || function == ElementaryFunction.FLOOR
                  || function == ElementaryFunction.CEIL)
              && items.stream().allMatch(item -> ((Item.Num) item).whole());
      return Item.Num.of(Item.Num.computed(function, first, last, span), whole);
    }
    List<Expr> operands = new ArrayList<>();
    Optional<Shape> shape = Optional.empty();
    Item.Flow flow = Item.Flow.CONSTANT;
    Item.Computed before = null;
    for (Item item : items) {
      Item.Computed operand = interpreter.computed(item, span);
      operands.add(operand.expr());
      shape =
          before == null
              ? operand.shape()
              : interpreter.operators.common(function.symbol(), before, operand, span);
      flow = interpreter.operators.flow(flow, operand.flow(), span);
      before = operand;
    }
    return new Item.Computed(new Expr.Apply(function, operands, span), shape, flow);
  }

  private Item ofArray(ArrayFunction function, String name, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    List<Item.Computed> operands = new ArrayList<>();
    for (int i = 0; i < (function == ArrayFunction.DOT ? 2 : 1); i++) {
      operands.add(interpreter.computed(arguments.item(i, name), span));
    }
    Item.Computed first = operands.getFirst();
    boolean isAxis = arguments.size() > operands.size();
    if (isAxis && !(first.shape().map(Shape::isVector).orElse(false) || name.equals("t"))) {
      throw PythonMessages.outside("dim", span);
    }
    return switch (function) {
      case TRANSPOSE -> interpreter.tensors.transposed(first, span);
      case DOT ->
          first.isScalar() || operands.getLast().isScalar()
              ? interpreter.operators.binary("*", first, operands.getLast(), span)
              : interpreter.operators.binary("@", first, operands.getLast(), span);
      case SOFTMAX -> interpreter.operators.ofArrays(function, operands, first.shape(), span);
      default ->
          first.isScalar()
              ? single(function, first)
              : interpreter.operators.ofArrays(function, operands, Optional.empty(), span);
    };
  }

  /// Of a single number most functions of vectors are the number itself.
  private static Item single(ArrayFunction function, Item.Computed number) {
    return function == ArrayFunction.NORM
        ? new Item.Computed(
            new Expr.Apply(ElementaryFunction.ABS, List.of(number.expr()), number.expr().span()),
            number.shape(),
            number.flow())
        : number;
  }

  /// A function that is written in the language; bounds that are left out are infinite.
  private Item written(String plain, String name, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    if (plain.equals("clip")) {
      return clipped(arguments);
    }
    Item.Computed operand = interpreter.computed(arguments.item(0, name), span);
    Function function =
        Library.function(plain, span, interpreter.source)
            .orElseThrow(() -> PythonMessages.outside(name, span));
    return new Item.Computed(
        new Expr.Call(function, List.of(operand.expr()), span), operand.shape(), operand.flow());
  }

  private Item clipped(Arguments arguments) throws Mistake {
    Item value = arguments.item(0, "clip");
    Optional<Item> low = arguments.find(1, "min");
    Optional<Item> high = arguments.find(2, "max");
    if (low.isPresent() && !(low.get() instanceof Item.Nothing)) {
      value = elementary(ElementaryFunction.MAX, List.of(value, low.get()), arguments.span());
    }
    if (high.isPresent() && !(high.get() instanceof Item.Nothing)) {
      value = elementary(ElementaryFunction.MIN, List.of(value, high.get()), arguments.span());
    }
    return value;
  }
}
