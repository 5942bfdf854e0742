package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tapedeck.engine.function.ElementaryFunction;

/// What a call means: a function that the program defines, an elementary one, or one of vectors.
/// Mistakes are added to `diagnostics`.
record CallResolver(Scope scope, Source source, List<Diagnostic> diagnostics) {

  private static final Pattern BASE = Pattern.compile("log_?([0-9]{1,9})");

  /// How many values `max` and `min` compare; each is one level of an expression.
  static final int MOST_ARGUMENTS = 50;

  /// The call of `name`, which stands at `span`.
  Expr call(Token name, List<Expr> arguments, Span span) {
    Function own = scope.functions().get(name.text());
    Optional<ElementaryFunction> elementary = BuiltIn.elementary(name.text());
    Optional<ArrayFunction> ofArrays =
        BuiltIn.ofArrays(name.text()).filter(_ -> elementary.isEmpty() || arguments.size() == 1);
    if (own != null) {
      return fits(name, own.parameters(), arguments, span)
          ? new Expr.Call(own, arguments, span)
          : standIn(name, span);
    }
    if (ofArrays.isPresent()) {
      return call(name, ofArrays.get(), arguments, span);
    }
    if (elementary.isPresent() && takesMore(name.text(), arguments.size())) {
      return ofMore(name, elementary.get(), arguments, span);
    }
    if (elementary.isPresent()) {
      return fits(name, SyntaxMessages.parameters(elementary.get()), arguments, span)
          ? new Expr.Apply(elementary.get(), arguments, span)
          : standIn(name, span);
    }
    String plain = Spelling.function(name.text());
    if (Library.names().contains(plain)) {
      return fits(name, Library.parameters(plain), arguments, span)
          ? ofLibrary(plain, arguments, span)
          : standIn(name, span);
    }
    if (BASE.matcher(name.text()).matches() && arguments.size() == 1) {
      String base = BASE.matcher(name.text()).replaceFirst("$1");
      return logarithm(
          arguments.getFirst(), new Expr.Num(Double.parseDouble(base), base, name.span()), span);
    }
    diagnostics.add(
        SyntaxMessages.unknownFunction(name, scope, diagnostics.size() < Suggestions.MOST));
    return standIn(name, span);
  }

  /// Whether `function` is meant for more values than it has operands: `max(a, b, c)`, `log(x, 2)`;
  /// but `ln` has a base of its own.
  private static boolean takesMore(String function, int given) {
    return switch (function) {
      case "max", "min" -> given > 2;
      case "log" -> given == 2;
      default -> false;
    };
  }

  private Expr ofMore(Token name, ElementaryFunction function, List<Expr> arguments, Span span) {
    if (function == ElementaryFunction.LN) {
      return logarithm(arguments.getFirst(), arguments.getLast(), span);
    }
    if (arguments.size() > MOST_ARGUMENTS) {
      diagnostics.add(SyntaxMessages.tooManyArguments(name, span));
      return standIn(name, span);
    }
    Expr chosen = arguments.getFirst();
    for (Expr argument : arguments.subList(1, arguments.size())) {
      chosen = new Expr.Apply(function, List.of(chosen, argument), span);
    }
    return chosen;
  }

  /// The logarithm to `base`, where there is an elementary function for it by that.
  private Expr logarithm(Expr of, Expr base, Span span) {
    if (base instanceof Expr.Num number && number.value() == 2) {
      return new Expr.Apply(ElementaryFunction.LOG2, List.of(of), span);
    }
    if (base instanceof Expr.Num number && number.value() == 10) {
      return new Expr.Apply(ElementaryFunction.LOG10, List.of(of), span);
    }
    return ofLibrary("logarithm", List.of(of, base), span);
  }

  private Expr ofLibrary(String name, List<Expr> arguments, Span span) {
    Function function = Library.function(name, span, source).orElseThrow();
    return new Expr.Call(function, arguments, span);
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
