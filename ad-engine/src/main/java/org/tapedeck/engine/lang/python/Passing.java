package org.tapedeck.engine.lang.python;

import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.lang.Span;

/// What is passed over: it shows, stores or prepares something, and no value comes of it.
final class Passing {
  private static final Set<String> FUNCTIONS = Set.of("print", "display", "draw_dot", "help");

  /// Methods that clear or prepare what Tapedeck does itself.
  private static final Set<String> METHODS =
      Set.of("zero_grad", "zero_", "retain_grad", "train", "eval", "manual_seed_all");

  private Passing() {}

  static boolean over(PythonExpr value, Interpreter interpreter) {
    if (!(value instanceof PythonExpr.Call call)) {
      return value instanceof PythonExpr.Attribute attribute && isLook(attribute);
    }
    return switch (call.function()) {
      case PythonExpr.Name name -> isFunction(name, interpreter);
      case PythonExpr.Attribute attribute ->
          (METHODS.contains(attribute.name()) && !isOfText(attribute, interpreter))
              || isUnread(attribute, interpreter);
      default -> false;
    };
  }

  private static boolean isFunction(PythonExpr.Name name, Interpreter interpreter) {
    return FUNCTIONS.contains(name.name())
        && interpreter.expressions.frame().find(name.name()).isEmpty();
  }

  static boolean isPrint(PythonExpr.Call call, Interpreter interpreter) {
    return call.function() instanceof PythonExpr.Name name
        && name.name().equals("print")
        && isFunction(name, interpreter);
  }

  /// `a.grad` alone on a line shows it in a notebook.
  private static boolean isLook(PythonExpr.Attribute attribute) {
    return attribute.name().equals("grad") || attribute.name().equals("data");
  }

  /// Whether the text itself defines the method.
  private static boolean isOfText(PythonExpr.Attribute method, Interpreter interpreter) {
    return method.object() instanceof PythonExpr.Name(String name, Span _)
        && interpreter.expressions.frame().find(name).orElse(null) instanceof Item.Instance object
        && object.type().find(method.name()).isPresent();
  }

  /// Whether it is a function of a module that Tapedeck does not know, which draws or prints.
  private static boolean isUnread(PythonExpr.Attribute attribute, Interpreter interpreter) {
    PythonExpr root = attribute;
    while (root instanceof PythonExpr.Attribute outer) {
      root = outer.object();
    }
    if (!(root instanceof PythonExpr.Name name)) {
      return false;
    }
    Optional<Item> item = interpreter.expressions.frame().find(name.name());
    boolean unread = item.filter(Item.Unread.class::isInstance).isPresent();
    if (unread) {
      interpreter.tell(PythonMessages.passedOver(attribute));
    }
    return unread;
  }
}
