package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// Calls of what the text defines: functions, classes, objects and their methods. What a call
/// computes is a group of its own.
final class Calls {
  /// Where a method's frame keeps the object and the class that `super()` needs.
  private static final String SELF = "__self__";

  private static final String OWNER = "__class__";

  private final Interpreter interpreter;

  Calls(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Item call(PythonExpr.Call call) throws Mistake {
    Item function = interpreter.expressions.evaluate(call.function());
    if (function instanceof Item.Known(String module, String name)
        && module.isEmpty()
        && name.equals("super")) {
      return above(call.span());
    }
    Arguments arguments = arguments(call);
    return function instanceof Item.Member(Item _, String name)
            && name.equals("requires_grad_")
            && call.function() instanceof PythonExpr.Attribute method
        ? interpreter.tensors.require(method, arguments)
        : call(function, arguments);
  }

  private Arguments arguments(PythonExpr.Call call) throws Mistake {
    List<Item> items = new ArrayList<>();
    Map<String, Item> keywords = new HashMap<>();
    for (PythonExpr.Argument argument : call.arguments()) {
      if (!argument.keyword().isEmpty()) {
        keywords.put(argument.keyword(), interpreter.expressions.evaluate(argument.value()));
      } else if (argument.value() instanceof PythonExpr.Starred(PythonExpr value, Span span)) {
        items.addAll(interpreter.loops.items(interpreter.expressions.evaluate(value), span));
      } else {
        items.add(interpreter.expressions.evaluate(argument.value()));
      }
    }
    return new Arguments(items, keywords, call.span());
  }

  /// What a call of `function` gives.
  Item call(Item function, Arguments arguments) throws Mistake {
    return switch (function) {
      case Item.Routine routine -> run(routine, arguments, Optional.empty());
      case Item.Method method ->
          run(method.routine(), arguments.behind(method.self()), Optional.of(method));
      case Item.Type type -> make(type, arguments);
      case Item.Instance object -> onObject(object, arguments);
      case Item.Known known -> interpreter.library.call(known, arguments);
      case Item.Member member -> interpreter.tensors.call(member, arguments);
      case Item.Derivative derivative -> throw interpreter.derivatives.at(derivative, arguments);
      case Item.Unread unread when PythonFunctions.isOptimizer(unread.what()) -> unread;
      case Item.Unread(String what, Message why) ->
          throw PythonMessages.unread(what, why, arguments.span());
      default -> throw PythonMessages.noFunction(arguments.span());
    };
  }

  private Item onObject(Item.Instance object, Arguments arguments) throws Mistake {
    String name = object.type().find("__call__").isPresent() ? "__call__" : "forward";
    return call(member(object, object.type(), name, arguments.span()), arguments);
  }

  /// What the method `name` of `object` gives.
  Item method(Item.Instance object, String name, List<Item> arguments, Span span) throws Mistake {
    return call(member(object, object.type(), name, span), Arguments.of(arguments, span));
  }

  /// The attribute `name` that `type` gives to `object`.
  Item member(Item.Instance object, Item.Type type, String name, Span span) throws Mistake {
    Item found =
        type.find(name).orElseThrow(() -> PythonMessages.noAttribute(type.name(), name, span));
    return found instanceof Item.Routine routine
        ? new Item.Method(object, type.giving(name), routine)
        : found;
  }

  private Item make(Item.Type type, Arguments arguments) throws Mistake {
    Item.Instance object = new Item.Instance(type, interpreter.frame(Optional.empty()));
    if (type.find("__init__").isPresent()) {
      call(member(object, type, "__init__", arguments.span()), arguments);
    } else if (arguments.size() > 0) {
      throw PythonMessages.tooMany(type.name(), arguments.span());
    }
    return object;
  }

  private Item above(Span span) throws Mistake {
    Optional<Item> self = interpreter.expressions.frame().find(SELF);
    Optional<Item> owner = interpreter.expressions.frame().find(OWNER);
    if (self.isPresent()
        && self.get() instanceof Item.Instance object
        && owner.isPresent()
        && owner.get() instanceof Item.Type type) {
      return new Item.Above(object, type.base());
    }
    throw PythonMessages.outside("super", span);
  }

  /// Runs a function of the text; what it records is a group.
  private Item run(Item.Routine routine, Arguments arguments, Optional<Item.Method> method)
      throws Mistake {
    Span span = arguments.span();
    enter(routine, span);
    Frame inside = interpreter.frame(Optional.of(routine.outer()));
    method.ifPresent(
        own -> {
          inside.put(SELF, Optional.of(own.self()));
          inside.put(OWNER, Optional.of(own.owner()));
        });
    bind(routine, arguments, inside);
    Frame outside = interpreter.expressions.enter(inside);
    Item result = section("", span, () -> body(routine));
    interpreter.expressions.enter(outside);
    interpreter.budget.leaveCall();
    return result;
  }

  /// A function that never stops calling itself may wait for an input that counts.
  private void enter(Item.Routine routine, Span span) throws Mistake {
    try {
      interpreter.budget.enterCall(routine.name(), span);
    } catch (Mistake tooOften) {
      Optional<String> counter = interpreter.leaves.wholeName(interpreter.reading);
      throw counter.isPresent() ? new NeedsKnown(counter.get(), tooOften) : tooOften;
    }
  }

  private Item body(Item.Routine routine) throws Mistake {
    return switch (interpreter.statements.block(routine.body())) {
      case Outcome.Returned(Item item) -> interpreter.atom(item);
      case Outcome.Going _ -> new Item.Nothing();
      case Outcome.Broken(Span place, String word) -> throw PythonMessages.outside(word, place);
    };
  }

  /// What `work` gives; what it records is a group called `label`, or as the text at `span`.
  Item section(String label, Span span, Branching.Work work) throws Mistake {
    interpreter.code.open();
    try {
      return work.run();
    } finally {
      List<Statement> statements = interpreter.code.close();
      if (!statements.isEmpty()) {
        interpreter.code.add(new Statement.Section(label, statements, span));
      }
    }
  }

  private void bind(Item.Routine routine, Arguments arguments, Frame inside) throws Mistake {
    Map<String, Item> keywords = new HashMap<>(arguments.keywords());
    int next = 0;
    for (PythonExpr.Parameter parameter : routine.parameters()) {
      String name = parameter.name();
      Item value;
      if (parameter.stars() == 1) {
        List<Item> rest = new ArrayList<>();
        for (; next < arguments.size(); next++) {
          rest.add(interpreter.atom(arguments.items().get(next)));
        }
        value = interpreter.list(true, rest);
      } else if (parameter.stars() > 1) {
        throw PythonMessages.outside("**" + name, parameter.span());
      } else if (next < arguments.size()) {
        value = argument(arguments.items().get(next), name);
        next++;
      } else if (keywords.containsKey(name)) {
        value = argument(keywords.remove(name), name);
      } else if (routine.standards().containsKey(name)) {
        value = routine.standards().get(name);
      } else {
        throw PythonMessages.argumentMissing(routine.name(), name, arguments.span());
      }
      interpreter.store.set(inside, name, value);
    }
    if (next < arguments.size()) {
      throw PythonMessages.tooMany(routine.name(), arguments.span());
    }
    for (String unknown : keywords.keySet()) {
      throw PythonMessages.noParameter(routine.name(), unknown, arguments.span());
    }
  }

  /// A number that the text hands to a function at its top is an input, if the text has no other.
  private Item argument(Item item, String name) throws Mistake {
    boolean atTop =
        interpreter.reading.argumentsAreInputs()
            && interpreter.expressions.frame().isOutermost()
            && interpreter.code.isAtTop();
    if (atTop && item instanceof Item.Num number && number.expr() instanceof Expr.Num written) {
      return interpreter.leaves.add(
          interpreter.code.newSlot(), List.of(written), Optional.empty(), name, written.span());
    }
    return interpreter.atom(item);
  }
}
