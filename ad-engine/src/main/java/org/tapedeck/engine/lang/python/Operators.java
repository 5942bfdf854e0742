package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.ArrayFunction;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;

/// Python's operators between two items. What is known is computed as Python does; what the run
/// computes becomes an expression of the language.
final class Operators {
  private static final Map<String, ElementaryFunction> ELEMENTARY =
      Map.of(
          "+", ElementaryFunction.ADD,
          "-", ElementaryFunction.SUBTRACT,
          "*", ElementaryFunction.MULTIPLY,
          "/", ElementaryFunction.DIVIDE);

  private static final Map<String, String> METHODS =
      Map.of(
          "+",
          "add",
          "-",
          "sub",
          "*",
          "mul",
          "/",
          "truediv",
          "**",
          "pow",
          "@",
          "matmul",
          "//",
          "floordiv",
          "%",
          "mod");

  private static final Pattern ARITHMETIC = Pattern.compile("[0-9][-+*/%0-9.eE() ]*");
  private static final Pattern PLAIN = Pattern.compile("[0-9.]+([eE][-+]?[0-9]+)?");
  private static final int LONGEST_NUMBER = 20;

  /// Longer chains are cut, which changes nothing that is recorded.
  private static final int LONGEST_CHAIN = 64;

  private final Interpreter interpreter;

  Operators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// `left operator right`, which stands at `span`.
  Item binary(String operator, Item left, Item right, Span span) throws Mistake {
    Optional<Item> own = ofObjects(operator, left, right, span);
    if (own.isPresent()) {
      return own.get();
    }
    if (left instanceof Item.Sequence list) {
      return ofLists(operator, list, right, span);
    }
    if (right instanceof Item.Sequence list && operator.equals("*")) {
      return ofLists(operator, list, left, span);
    }
    Item a = number(left, span);
    Item b = number(right, span);
    if (a instanceof Item.Num x && b instanceof Item.Num y) {
      return known(operator, x, y, span);
    }
    return computed(operator, interpreter.computed(a, span), interpreter.computed(b, span), span);
  }

  /// What the class of one of the operands makes of the operator.
  private Optional<Item> ofObjects(String operator, Item left, Item right, Span span)
      throws Mistake {
    String method = METHODS.getOrDefault(operator, "");
    if (left instanceof Item.Instance object) {
      Optional<Item> found = object.type().find("__" + method + "__");
      if (found.isPresent()) {
        return Optional.of(
            interpreter.calls.method(object, "__" + method + "__", List.of(right), span));
      }
    }
    if (right instanceof Item.Instance object
        && object.type().find("__r" + method + "__").isPresent()) {
      return Optional.of(
          interpreter.calls.method(object, "__r" + method + "__", List.of(left), span));
    }
    return Optional.empty();
  }

  private Item ofLists(String operator, Item.Sequence list, Item other, Span span) throws Mistake {
    if (operator.equals("+") && other instanceof Item.Sequence more) {
      List<Item> all = new ArrayList<>(list.elements());
      all.addAll(more.elements());
      interpreter.budget.count(all.size(), span);
      return interpreter.list(list.isTuple, all);
    }
    if (operator.equals("*") && !(other instanceof Item.Sequence)) {
      long times = Math.max(0, interpreter.whole(other, span));
      interpreter.budget.count(times * list.elements().size(), span);
      List<Item> all = new ArrayList<>();
      Collections.nCopies((int) times, list.elements()).forEach(all::addAll);
      return interpreter.list(list.isTuple, all);
    }
    throw PythonMessages.listArithmetic(operator, span);
  }

  /// Booleans count as 0 and 1.
  private static Item number(Item item, Span span) {
    return item instanceof Item.Truth(boolean value)
        ? Item.Num.of(value ? 1 : 0, true, span)
        : item;
  }

  private Item known(String operator, Item.Num a, Item.Num b, Span span) throws Mistake {
    double y = b.value();
    boolean whole = a.whole() && b.whole();
    if (y == 0 && (operator.equals("/") || operator.equals("//") || operator.equals("%"))) {
      throw PythonMessages.divisionByZero(span);
    }
    return switch (operator) {
      case "+" -> known(ElementaryFunction.ADD, a, b, whole, span);
      case "-" -> known(ElementaryFunction.SUBTRACT, a, b, whole, span);
      case "*" -> known(ElementaryFunction.MULTIPLY, a, b, whole, span);
      case "/" -> known(ElementaryFunction.DIVIDE, a, b, false, span);
      case "//" -> wholeQuotient(a, b, whole, span);
      case "%" -> remainder(a, b, whole, span);
      case "**" -> known(ElementaryFunction.POWER, a, b, whole && y >= 0, span);
      default -> throw PythonMessages.outside(operator, span);
    };
  }

  private Item.Num wholeQuotient(Item.Num a, Item.Num b, boolean whole, Span span) {
    Item.Num quotient = known(ElementaryFunction.DIVIDE, a, b, false, span);
    return known(ElementaryFunction.FLOOR, quotient, quotient, whole, span);
  }

  private Item.Num remainder(Item.Num a, Item.Num b, boolean whole, Span span) {
    Item.Num taken =
        known(ElementaryFunction.MULTIPLY, b, wholeQuotient(a, b, whole, span), whole, span);
    return known(ElementaryFunction.SUBTRACT, a, taken, whole, span);
  }

  /// A number, shown as it is written where that is done with numbers alone.
  private Item.Num known(
      ElementaryFunction function, Item.Num a, Item.Num b, boolean whole, Span span) {
    Expr.Num number = Item.Num.computed(function, a, b, span);
    String written = interpreter.source.excerpt(span);
    boolean isShown = written.length() <= LONGEST_NUMBER && ARITHMETIC.matcher(written).matches();
    return Item.Num.of(isShown ? number.spelled(written) : number, whole);
  }

  private Item computed(String operator, Item.Computed a, Item.Computed b, Span span)
      throws Mistake {
    Item.Flow flow = flow(a.flow(), b.flow(), span);
    return switch (operator) {
      case "+", "-", "*", "/" -> {
        Expr.Link link = new Expr.Link.Elementary(ELEMENTARY.get(operator), b.expr());
        yield new Item.Computed(chain(a, link, span), common(operator, a, b, span), flow);
      }
      case "**" ->
          new Item.Computed(
              new Expr.Apply(ElementaryFunction.POWER, List.of(a.expr(), b.expr()), span),
              common(operator, a, b, span),
              flow);
      case "@" ->
          new Item.Computed(
              chain(a, new Expr.Link.MatrixProduct(b.expr()), span), product(a, b, span), flow);
      case "//" -> floor(binary("/", a, b, span), span);
      case "%" -> {
        Item x = interpreter.atom(a);
        Item y = interpreter.atom(b);
        Item whole = floor(binary("/", x, y, span), span);
        yield binary("-", x, binary("*", y, whole, span), span);
      }
      default -> throw PythonMessages.outside(operator, span);
    };
  }

  private static Item floor(Item quotient, Span span) {
    Item.Computed computed = (Item.Computed) quotient;
    return new Item.Computed(
        new Expr.Apply(ElementaryFunction.FLOOR, List.of(computed.expr()), span),
        computed.shape(),
        computed.flow());
  }

  /// A number that was cut off the tape must not be mixed with one on it: the numbers shown would
  /// not be those of the formula. What only decides which way a run goes may.
  Item.Flow flow(Item.Flow a, Item.Flow b, Span span) throws Mistake {
    if (a == b || b == Item.Flow.CONSTANT) {
      return a;
    }
    if (a == Item.Flow.CONSTANT) {
      return b;
    }
    if (!interpreter.conditions.isDeciding()) {
      throw PythonMessages.detached(span);
    }
    return Item.Flow.DETACHED;
  }

  private Expr chain(Item.Computed left, Expr.Link link, Span span) throws Mistake {
    if (left.expr() instanceof Expr.Chain(Expr first, List<Expr.Link> links, Span _)
        && isSum(links.getFirst()) == isSum(link)) {
      if (links.size() < LONGEST_CHAIN) {
        List<Expr.Link> longer = new ArrayList<>(links);
        longer.add(link);
        return new Expr.Chain(first, longer, span);
      }
      return new Expr.Chain(interpreter.atom(left).expr(), List.of(link), span);
    }
    return new Expr.Chain(left.expr(), List.of(link), span);
  }

  private static boolean isSum(Expr.Link link) {
    return link instanceof Expr.Link.Elementary(ElementaryFunction function, Expr _)
        && (function == ElementaryFunction.ADD || function == ElementaryFunction.SUBTRACT);
  }

  /// The shape of what is computed element by element; a single number goes with each element.
  Optional<Shape> common(String operator, Item.Computed a, Item.Computed b, Span span)
      throws Mistake {
    if (a.shape().isPresent() && b.shape().isPresent() && !a.shape().equals(b.shape())) {
      throw PythonMessages.shapes(operator, a.shape().get(), b.shape().get(), span);
    }
    return a.shape().or(b::shape);
  }

  private static Optional<Shape> product(Item.Computed a, Item.Computed b, Span span)
      throws Mistake {
    Shape left = a.shape().orElseThrow(() -> PythonMessages.scalarProduct(span));
    Shape right = b.shape().orElseThrow(() -> PythonMessages.scalarProduct(span));
    int inner = left.isVector() ? left.rows() : left.columns();
    if (inner != right.rows()) {
      throw PythonMessages.shapes("@", left, right, span);
    }
    if (left.isVector()) {
      return right.isVector() ? Optional.empty() : Optional.of(Shape.vector(right.columns()));
    }
    return Optional.of(
        right.isVector() ? Shape.vector(left.rows()) : Shape.matrix(left.rows(), right.columns()));
  }

  /// `-item` or `+item`.
  Item sign(String sign, Item item, Span span) throws Mistake {
    if (sign.equals("~")) {
      throw PythonMessages.outside("~", span);
    }
    if (item instanceof Item.Instance object && sign.equals("-")) {
      return interpreter.calls.method(object, "__neg__", List.of(), span);
    }
    Item operand = number(item, span);
    if (sign.equals("+")) {
      return operand;
    }
    if (operand instanceof Item.Num number) {
      String text = number.expr() instanceof Expr.Num(_, String written, _, _) ? written : "";
      boolean plain = PLAIN.matcher(text).matches();
      Expr.Num negated =
          new Expr.Num(
              -number.value(),
              plain ? "-" + text : Expr.Num.spelling(-number.value()),
              span,
              number.bound());
      return Item.Num.of(negated, number.whole());
    }
    Item.Computed computed = interpreter.computed(operand, span);
    return new Item.Computed(
        new Expr.Apply(ElementaryFunction.NEGATE, List.of(computed.expr()), span),
        computed.shape(),
        computed.flow());
  }

  /// A list of numbers, or of lists of them, as a vector or matrix.
  Item.Computed array(Item.Sequence list, Span span) throws Mistake {
    List<Expr> rows = new ArrayList<>();
    Optional<Shape> row = Optional.empty();
    Item.Flow flow = Item.Flow.CONSTANT;
    for (int i = 0; i < list.elements().size(); i++) {
      Item.Computed element = interpreter.computed(list.elements().get(i), span);
      boolean fits = i == 0 || row.equals(element.shape());
      if (!fits || element.shape().filter(shape -> !shape.isVector()).isPresent()) {
        throw PythonMessages.noArray(span);
      }
      row = element.shape();
      rows.add(element.expr());
      flow = flow(flow, element.flow(), span);
    }
    if (rows.isEmpty()) {
      throw PythonMessages.noArray(span);
    }
    Shape shape =
        row.map(one -> Shape.matrix(rows.size(), one.rows()))
            .orElseGet(() -> Shape.vector(rows.size()));
    return new Item.Computed(new Expr.Vector(rows, span), Optional.of(shape), flow);
  }

  /// A function of vectors and matrices; `shape` is that of its result.
  Item.Computed ofArrays(
      ArrayFunction function, List<Item.Computed> operands, Optional<Shape> shape, Span span)
      throws Mistake {
    Item.Flow flow = Item.Flow.CONSTANT;
    for (Item.Computed operand : operands) {
      flow = flow(flow, operand.flow(), span);
    }
    return new Item.Computed(
        new Expr.OfArrays(function, operands.stream().map(Item.Computed::expr).toList(), span),
        shape,
        flow);
  }
}
