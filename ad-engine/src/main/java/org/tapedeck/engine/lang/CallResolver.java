package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;

/// What a call means: a function that the program defines, an elementary one, or one of vectors.
/// Mistakes are added to `diagnostics`.
record CallResolver(Scope scope, List<Diagnostic> diagnostics) {

  /// The call of `name`, which stands at `span`.
  Expr call(Token name, List<Expr> arguments, Span span) {
    Function own = scope.functions().get(name.text());
    Optional<ElementaryFunction> elementary = ElementaryFunction.named(name.text());
    Optional<ArrayFunction> ofArrays =
        ArrayFunction.named(name.text()).filter(_ -> elementary.isEmpty() || arguments.size() == 1);
    if (own != null) {
      return fits(name, own.parameters(), arguments, span)
          ? new Expr.Call(name.text(), arguments, span)
          : standIn(name, span);
    }
    if (ofArrays.isPresent()) {
      return call(name, ofArrays.get(), arguments, span);
    }
    if (elementary.isPresent()) {
      return fits(name, SyntaxMessages.parameters(elementary.get()), arguments, span)
          ? new Expr.Apply(elementary.get(), arguments, span)
          : standIn(name, span);
    }
    diagnostics.add(
        SyntaxMessages.unknownFunction(name, scope, diagnostics.size() < Suggestions.MOST));
    return standIn(name, span);
  }

  private boolean fits(Token name, List<String> parameters, List<Expr> arguments, Span span) {
    boolean fits = parameters.size() == arguments.size();
    if (!fits) {
      diagnostics.add(SyntaxMessages.wrongArgumentCount(name, parameters, arguments.size(), span));
    }
    return fits;
  }

  private Expr call(Token name, ArrayFunction function, List<Expr> arguments, Span span) {
    if (!function.takes(arguments.size())) {
      diagnostics.add(VectorMistakes.wrongArgumentCount(name, function, arguments.size(), span));
      return standIn(name, span);
    }
    return function.makesNumbers()
        ? made(function, arguments, span)
        : new Expr.OfArrays(function, arguments, span);
  }

  /// A call of `randn` or one like it, whose arguments are the numbers that they are known to be:
  /// the inputs that it stands for have names before the program runs.
  private Expr made(ArrayFunction function, List<Expr> arguments, Span span) {
    List<Expr> known =
        arguments.stream()
            .map(argument -> scope.knowledge().number(argument).<Expr>map(n -> n).orElse(argument))
            .toList();
    Expr.OfArrays call = new Expr.OfArrays(function, known, span);
    Optional<Shape> shape = MadeNumbers.shape(call);
    if (shape.isEmpty()) {
      diagnostics.add(VectorMistakes.madeOf(call));
    } else if (!scope.knowledge().mayDraw(shape.get().size())) {
      diagnostics.add(VectorMistakes.tooManyNumbers(span));
      return new Expr.Num(Double.NaN, function.symbol(), span);
    }
    return call;
  }

  /// Stands in for a wrong call, so that the rest of the text is checked; the program is rejected.
  private static Expr standIn(Token name, Span span) {
    return new Expr.Num(Double.NaN, name.text(), span);
  }
}
