package org.tapedeck.engine.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.GraphBuilder;
import org.tapedeck.engine.lang.ArrayFunction;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;

/// Computes with vectors and matrices: which elementary functions of the elements are recorded, and
/// in which order. What one operation records becomes a group.
final class ArrayArithmetic {
  /// The most characters of a group's label.
  private static final int MOST_LABEL = 40;

  private static final Pattern COMMENT = Pattern.compile("#[^\r\n]*");

  private final Arithmetic arithmetic;
  private final GraphBuilder graph;
  private final Limits limits;
  private final Source source;
  private final List<Long> path;
  private final ShapeErrors errors;

  /// The labels of groups by their places: a loop asks for the same again and again.
  private final Map<Span, String> labels = new HashMap<>();

  /// `path` gets what the run decides here.
  ArrayArithmetic(
      Arithmetic arithmetic, GraphBuilder graph, Limits limits, Source source, List<Long> path) {
    this.arithmetic = arithmetic;
    this.path = path;
    this.graph = graph;
    this.limits = limits;
    this.source = source;
    errors = new ShapeErrors(source);
  }

  /// What records vertices for an operation.
  @FunctionalInterface
  interface Work<T extends Quantity> {
    T record() throws RunError;
  }

  /// The result of `work`; what it records becomes a group called as the text at `span`.
  <T extends Quantity> T group(Span span, Work<T> work) throws RunError {
    return group(label(span), span, work);
  }

  /// The result of `work`; what it records becomes a group.
  <T extends Quantity> T group(String label, Span span, Work<T> work) throws RunError {
    GraphBuilder.Position start = graph.position();
    limits.enterArray();
    T result = work.record();
    limits.leaveArray();
    graph.enclose(start, label, span);
    return result;
  }

  /// The text at `span` as the label of a group.
  String label(Span span) {
    return labels.computeIfAbsent(span, place -> label(source.excerpt(place)));
  }

  /// A text on one line, without its comments and parentheses around it, and not too long.
  static String label(String text) {
    String all = COMMENT.matcher(text).replaceAll("").strip().replaceAll("\\s+", " ");
    String line = isInParentheses(all) ? all.substring(1, all.length() - 1) : all;
    return line.codePointCount(0, line.length()) <= MOST_LABEL
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_LABEL - 1)) + "…";
  }

  /// Whether the parenthesis that opens a text closes at its end.
  private static boolean isInParentheses(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == text.length() - 1;
      }
    }
    return false;
  }

  /// A function of one operand, taken element by element.
  Quantity elementwise(ElementaryFunction function, Operand operand, Span span) throws RunError {
    return switch (operand.value()) {
      case Value value -> arithmetic.apply(function, value, span);
      case Array array ->
          group(span, () -> array(array.shape(), i -> apply(function, array, i, span)));
    };
  }

  private Value apply(ElementaryFunction function, Array operand, int i, Span span)
      throws RunError {
    return arithmetic.apply(function, operand.elements().get(i), span);
  }

  /// A function of two operands, taken element by element; a single value goes with each element.
  Quantity elementwise(ElementaryFunction function, Operand left, Operand right, Span span)
      throws RunError {
    if (left.value() instanceof Value a && right.value() instanceof Value b) {
      return arithmetic.apply(function, a, b, span);
    }
    Shape shape = errors.commonShape(function, left, right, span);
    return group(
        span,
        () ->
            array(
                shape,
                i ->
                    arithmetic.apply(
                        function, element(left.value(), i), element(right.value(), i), span)));
  }

  private static Value element(Quantity quantity, int i) {
    return switch (quantity) {
      case Value value -> value;
      case Array array -> array.elements().get(i);
    };
  }

  /// One element of a result.
  @FunctionalInterface
  private interface Element {
    Value at(int i) throws RunError;
  }

  private static Array array(Shape shape, Element element) throws RunError {
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      elements.add(element.at(i));
    }
    return new Array(shape, elements);
  }

  /// `left @ right`. Each element is a sum of products, recorded as the text `a*b + c*d + …` is.
  Quantity product(Operand left, Operand right, Span span) throws RunError {
    errors.checkProduct(left, right, span);
    Array a = (Array) left.value();
    Array b = (Array) right.value();
    int inner = b.shape().rows();
    boolean rowVector = a.shape().isVector();
    int rows = a.shape().rows();
    int columns = b.shape().columns();
    limits.checkShape(rows, columns, span);
    if (rowVector && b.shape().isVector()) {
      return group(span, () -> productElement(a, 0, b, 0, span));
    }
    Shape shape =
        rowVector
            ? Shape.vector(columns)
            : b.shape().isVector() ? Shape.vector(rows) : Shape.matrix(rows, columns);
    return group(
        span,
        () -> array(shape, i -> productElement(a, i / columns * inner, b, i % columns, span)));
  }

  /// The outer product of two vectors: each element of `left`, a row of its own, times all of
  /// `right`.
  Quantity outer(Operand left, Operand right, Span span) throws RunError {
    Array a = errors.factor(left);
    Array b = (Array) right.value();
    int columns = b.shape().size();
    limits.checkShape(a.shape().size(), columns, span);
    return group(
        span,
        () ->
            array(
                Shape.matrix(a.shape().size(), columns),
                i ->
                    arithmetic.apply(
                        ElementaryFunction.MULTIPLY,
                        a.elements().get(i / columns),
                        b.elements().get(i % columns),
                        span)));
  }

  /// The elements of `a` from position `start` on times a column of `b`.
  private Value productElement(Array a, int start, Array b, int column, Span span) throws RunError {
    Value sum = null;
    for (int k = 0; k < b.shape().rows(); k++) {
      Value factor = a.elements().get(start + k);
      Value term = arithmetic.apply(ElementaryFunction.MULTIPLY, factor, b.at(k, column), span);
      sum = sum == null ? term : arithmetic.apply(ElementaryFunction.ADD, sum, term, span);
    }
    return sum;
  }

  /// A function of vectors and matrices as a whole.
  Quantity call(ArrayFunction function, List<Operand> operands, Span span) throws RunError {
    Operand operand = operands.getFirst();
    if (function == ArrayFunction.DOT) {
      return dot(operand, operands.getLast(), span);
    }
    if (function == ArrayFunction.CONCAT) {
      return concat(operands, span);
    }
    Array array = errors.array(function, operand);
    return switch (function) {
      case SUM -> group(span, () -> chain(ElementaryFunction.ADD, array, span));
      case PROD -> group(span, () -> chain(ElementaryFunction.MULTIPLY, array, span));
      case MAX -> group(span, () -> chain(ElementaryFunction.MAX, array, span));
      case MIN -> group(span, () -> chain(ElementaryFunction.MIN, array, span));
      case MEAN -> group(span, () -> mean(array, span));
      case NORM -> group(span, () -> norm(array, span));
      case SOFTMAX -> group(span, () -> softmax(array, span));
      case LOGSUMEXP -> group(span, () -> logsumexp(array, span));
      case LEN -> Arithmetic.constant(array.shape().rows(), span);
      case TRANSPOSE -> transpose(array, span);
      case DOT, CONCAT, RANDN, ZEROS, ONES, EYE ->
          throw new IllegalArgumentException("no reduction: " + function);
    };
  }

  private Value dot(Operand left, Operand right, Span span) throws RunError {
    Array a = errors.vector(left);
    Array b = errors.vector(right);
    errors.commonShape(ElementaryFunction.ADD, left, right, span);
    return group(span, () -> productElement(a, 0, b, 0, span));
  }

  /// The elements joined from left to right.
  private Value chain(ElementaryFunction function, Array array, Span span) throws RunError {
    Value joined = array.elements().getFirst();
    for (Value element : array.elements().subList(1, array.shape().size())) {
      joined = arithmetic.apply(function, joined, element, span);
    }
    return joined;
  }

  private Value mean(Array array, Span span) throws RunError {
    Value sum = chain(ElementaryFunction.ADD, array, span);
    Value count = Arithmetic.constant(array.shape().size(), span);
    return arithmetic.apply(ElementaryFunction.DIVIDE, sum, count, span);
  }

  /// A chain of `hypot`, which neither overflows nor gives NaN as its derivative at 0, as the root
  /// of the sum of squares would.
  private Value norm(Array array, Span span) throws RunError {
    return array.shape().size() == 1
        ? arithmetic.apply(ElementaryFunction.ABS, array.elements().getFirst(), span)
        : chain(ElementaryFunction.HYPOT, array, span);
  }

  /// Of a vector; of a matrix row by row.
  private Array softmax(Array array, Span span) throws RunError {
    if (array.shape().isVector()) {
      return softmaxOfVector(array, span);
    }
    List<Value> elements = new ArrayList<>();
    for (int row = 0; row < array.shape().rows(); row++) {
      elements.addAll(softmaxOfVector(array.row(row), span).elements());
    }
    return new Array(array.shape(), elements);
  }

  private Array softmaxOfVector(Array array, Span span) throws RunError {
    Array powers = shiftedPowers(array, chain(ElementaryFunction.MAX, array, span), span);
    Value sum = chain(ElementaryFunction.ADD, powers, span);
    return array(
        array.shape(),
        i -> arithmetic.apply(ElementaryFunction.DIVIDE, powers.elements().get(i), sum, span));
  }

  private Value logsumexp(Array array, Span span) throws RunError {
    Value largest = chain(ElementaryFunction.MAX, array, span);
    if (!isFinite(largest)) {
      Array powers =
          array(
              array.shape(),
              i -> arithmetic.apply(ElementaryFunction.EXP, array.elements().get(i), span));
      return arithmetic.apply(
          ElementaryFunction.LN, chain(ElementaryFunction.ADD, powers, span), span);
    }
    Array powers = shiftedPowers(array, largest, span);
    Value sum = chain(ElementaryFunction.ADD, powers, span);
    Value log = arithmetic.apply(ElementaryFunction.LN, sum, span);
    return arithmetic.apply(ElementaryFunction.ADD, largest, log, span);
  }

  /// Where it is not, a shift by it would make NaN of all. A decision of the run.
  private boolean isFinite(Value value) {
    boolean watch = arithmetic.watch();
    boolean finite = Double.isFinite(arithmetic.number(value));
    if (arithmetic.endWatch(watch)) {
      path.add(finite ? 1L : 0L);
    }
    return finite;
  }

  /// exp(x_i - shift): no power overflows where the shift is the largest element. The shift is a
  /// value like others; its adjoint sums up to 0 in a softmax, and to what is due in a logsumexp.
  private Array shiftedPowers(Array array, Value shift, Span span) throws RunError {
    return array(
        array.shape(),
        i -> {
          Value x = array.elements().get(i);
          Value shifted = arithmetic.apply(ElementaryFunction.SUBTRACT, x, shift, span);
          return arithmetic.apply(ElementaryFunction.EXP, shifted, span);
        });
  }

  /// Vectors and single numbers one after another, or the rows of matrices one below another.
  private Array concat(List<Operand> operands, Span span) throws RunError {
    List<Value> elements = new ArrayList<>();
    for (Operand operand : operands) {
      switch (operand.value()) {
        case Value value -> elements.add(value);
        case Array array -> elements.addAll(array.elements());
      }
      limits.countCopies(elements.size(), span);
    }
    int columns = errors.commonColumns(operands);
    return new Array(
        columns == 0
            ? Shape.vector(elements.size())
            : Shape.matrix(elements.size() / columns, columns),
        elements);
  }

  /// Rows become columns; a vector stays as it is.
  private Array transpose(Array array, Span span) throws RunError {
    if (array.shape().isVector()) {
      return array;
    }
    limits.countCopies(array.shape().size(), span);
    int rows = array.shape().rows();
    return array(Shape.matrix(array.shape().columns(), rows), i -> array.at(i % rows, i / rows));
  }
}
