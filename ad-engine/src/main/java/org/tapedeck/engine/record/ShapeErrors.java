package org.tapedeck.engine.record;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.ArrayFunction;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;

/// Checks the shapes of operands, and says in a student's words what does not fit.
record ShapeErrors(Source source) {

  /// A single value; an error that ends in `hint` for a vector or matrix.
  Value scalar(Operand operand, Message hint) throws RunError {
    return switch (operand.value()) {
      case Value value -> value;
      case Array _ ->
          throw new RunError(operand.span(), Message.of("number.needed", words(operand)), hint);
    };
  }

  /// The operand of a function of vectors and matrices.
  Array array(ArrayFunction function, Operand operand) throws RunError {
    if (function == ArrayFunction.DOT) {
      return vector(operand);
    }
    if (operand.value() instanceof Array array) {
      return array;
    }
    throw noArray(function, operand);
  }

  private RunError noArray(ArrayFunction function, Operand operand) {
    Message words = words(operand);
    return switch (function) {
      case TRANSPOSE ->
          new RunError(
              operand.span(),
              Message.of("transpose.of.number", words),
              Message.of("transpose.of.number.hint"));
      case MAX, MIN ->
          new RunError(operand.span(), Message.of("extreme.of.number", function.symbol(), words));
      case DOT, SUM, PROD, MEAN, NORM, SOFTMAX, LOGSUMEXP, LEN, RANDN, ZEROS, ONES, EYE, CONCAT ->
          new RunError(
              operand.span(),
              Message.of("call.of.number", function.symbol(), words),
              Message.of("example.vector"));
    };
  }

  /// An operand of `dot`.
  Array vector(Operand operand) throws RunError {
    if (operand.value() instanceof Array array && array.shape().isVector()) {
      return array;
    }
    Message needs = Message.of("dot.form", words(operand));
    throw operand.value() instanceof Value
        ? new RunError(operand.span(), needs)
        : new RunError(operand.span(), needs, Message.of("dot.form.hint"));
  }

  /// The values for a part of a vector or matrix: those of the operand, or its single one for all
  /// where `forAll`.
  List<Value> part(Shape shape, boolean forAll, Operand operand) throws RunError {
    if (operand.value() instanceof Array array && array.shape().equals(shape)) {
      return array.elements();
    }
    if (operand.value() instanceof Value value && forAll) {
      return Collections.nCopies(shape.size(), value);
    }
    throw new RunError(
        operand.span(),
        shape.isVector()
            ? Message.of("part.of.vector", shape.rows(), words(operand))
            : Message.of("part.of.matrix", shape.rows(), shape.columns(), words(operand)),
        forAll ? Optional.empty() : Optional.of(Message.of("part.hint")));
  }

  /// The shape of two operands that are joined element by element, at least one of them a vector or
  /// matrix.
  Shape commonShape(ElementaryFunction function, Operand left, Operand right, Span span)
      throws RunError {
    if (left.value() instanceof Array a && right.value() instanceof Array b) {
      if (!a.shape().equals(b.shape())) {
        throw new RunError(
            span,
            Message.of("shapes.differ", label(span), words(left), words(right)),
            function == ElementaryFunction.MULTIPLY && inner(a.shape()) == b.shape().rows()
                ? Optional.of(
                    Message.of("shapes.differ.hint", label(left.span()), label(right.span())))
                : Optional.empty());
      }
      return a.shape();
    }
    return left.value() instanceof Array array ? array.shape() : ((Array) right.value()).shape();
  }

  /// The vector on the left of an outer product.
  Array factor(Operand left) throws RunError {
    if (left.value() instanceof Array a && a.shape().isVector()) {
      return a;
    }
    throw new RunError(left.span(), Message.of("outer.form", words(left)));
  }

  /// How many columns all matrices among the operands of `concat` have; 0 where they are vectors
  /// and single numbers.
  int commonColumns(List<Operand> operands) throws RunError {
    int columns = columns(operands.getFirst());
    for (Operand operand : operands) {
      if (columns(operand) != columns) {
        throw new RunError(
            operand.span(), Message.of("concat.form", words(operands.getFirst()), words(operand)));
      }
    }
    return columns;
  }

  private static int columns(Operand operand) {
    return operand.value() instanceof Array array && !array.shape().isVector()
        ? array.shape().columns()
        : 0;
  }

  /// Checks that `left @ right` is defined.
  void checkProduct(Operand left, Operand right, Span span) throws RunError {
    for (Operand operand : new Operand[] {left, right}) {
      if (operand.value() instanceof Value) {
        throw new RunError(
            operand.span(),
            Message.of("product.of.number", words(operand)),
            Message.of("product.of.number.hint"));
      }
    }
    Shape a = ((Array) left.value()).shape();
    Shape b = ((Array) right.value()).shape();
    if (inner(a) != b.rows()) {
      throw new RunError(span, misfit(left, right, span));
    }
  }

  /// How many rows the right factor of a product has.
  private static int inner(Shape left) {
    return left.isVector() ? left.rows() : left.columns();
  }

  private Message misfit(Operand left, Operand right, Span span) {
    boolean row = ((Array) left.value()).shape().isVector();
    boolean column = ((Array) right.value()).shape().isVector();
    if (row && column) {
      return Message.of("product.of.vectors", label(span), words(left), words(right));
    }
    return Message.of(
        "product.misfit",
        label(span),
        row ? "elements" : "columns",
        label(left.span()),
        label(right.span()),
        column ? "elements" : "rows",
        words(left),
        words(right));
  }

  /// "`x` has 3 elements"
  Message words(Operand operand) {
    String label = label(operand.span());
    return switch (operand.value()) {
      case Value _ -> Message.of("shape.number", label);
      case Array array -> array.shape().of(label);
    };
  }

  /// The text at `span`, as it is quoted.
  String label(Span span) {
    return ArrayArithmetic.label(source.excerpt(span));
  }
}
