package org.tapedeck.engine.lang.python;

/// Whether an expression is written with numbers alone, or with lists of them.
final class Literals {
  private Literals() {}

  static boolean isLiteral(PythonExpr expr) {
    return switch (expr) {
      case PythonExpr.Num _ -> true;
      case PythonExpr.Parentheses parentheses -> isLiteral(parentheses.inner());
      case PythonExpr.Unary unary -> !unary.operator().equals("not") && isLiteral(unary.operand());
      case PythonExpr.Chain chain ->
          isLiteral(chain.first())
              && chain.links().stream().allMatch(link -> isLiteral(link.operand()));
      case PythonExpr.Power power -> isLiteral(power.base()) && isLiteral(power.exponent());
      case PythonExpr.Display display ->
          !display.elements().isEmpty()
              && display.elements().stream().allMatch(Literals::isLiteral);
      case PythonExpr.Attribute attribute -> isConstant(attribute);
      case PythonExpr.Call call ->
          PythonFunctions.makesTensor(call.function())
              && !call.arguments().isEmpty()
              && isLiteral(call.arguments().getFirst().value());
      default -> false;
    };
  }

  /// `math.pi`
  private static boolean isConstant(PythonExpr.Attribute attribute) {
    return attribute.object() instanceof PythonExpr.Name
        && (attribute.name().equals("pi") || attribute.name().equals("e"));
  }
}
