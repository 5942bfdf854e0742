package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.lang.Span;

/// What JAX, autograd and PyTorch have to ask for derivatives: `grad(f)(x)`, `value_and_grad`, and
/// `autograd.grad(y, x)`. Each says what the output is, as `.backward()` does.
final class Derivatives {
  private final Interpreter interpreter;

  Derivatives(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// What `name`, one of those functions, gives.
  Item call(String name, Arguments arguments) throws Mistake {
    Item first = arguments.item(0, name);
    Span span = arguments.span();
    if (first instanceof Item.Computed || first instanceof Item.Sequence) {
      return ofValue(name, first, arguments);
    }
    if (!(first instanceof Item.Routine) && !(first instanceof Item.Instance)) {
      throw first instanceof Item.Derivative
          ? PythonMessages.gradientInside(name, span)
          : PythonMessages.noFunction(span);
    }
    for (String keyword : arguments.keywords().keySet()) {
      if (!keyword.equals("argnums") && !keyword.equals("argnum")) {
        throw PythonMessages.outside(keyword + "=", span);
      }
    }
    Optional<Item> places = arguments.find(1, "argnums").or(() -> arguments.find(1, "argnum"));
    return new Item.Derivative(first, places(places, span), name);
  }

  /// `autograd.grad(y, x)`
  private Item ofValue(String name, Item value, Arguments arguments) throws Mistake {
    for (String keyword : arguments.keywords().keySet()) {
      if (!keyword.equals("retain_graph")) {
        throw PythonMessages.outside(keyword + "=", arguments.span());
      }
    }
    if (arguments.size() != 2) {
      throw PythonMessages.outside(name, arguments.span());
    }
    throw new Finished(value, name, arguments.span());
  }

  private List<Integer> places(Optional<Item> given, Span span) throws Mistake {
    List<Integer> places = new ArrayList<>();
    if (given.isEmpty()) {
      places.add(0);
    } else if (given.get() instanceof Item.Sequence list) {
      for (Item item : list.elements()) {
        places.add((int) interpreter.whole(item, span));
      }
    } else {
      places.add((int) interpreter.whole(given.get(), span));
    }
    return places;
  }

  /// What ends the reading where `derivative` is asked for at `arguments`: the output is the value
  /// there.
  Mistake at(Item.Derivative derivative, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    if (!interpreter.expressions.frame().isOutermost()) {
      return PythonMessages.gradientInside(derivative.call(), span);
    }
    List<Item> items = new ArrayList<>(arguments.items());
    for (int place : derivative.places()) {
      if (place < 0 || place >= items.size()) {
        return PythonMessages.tooFew(derivative.call(), span);
      }
      items.set(place, input(derivative, place, items.get(place), span));
    }
    Item value =
        interpreter.calls.call(
            derivative.function(), new Arguments(items, arguments.keywords(), span));
    return new Finished(value, derivative.call(), span);
  }

  /// The argument at `place` as an input. One that is computed is none: by it, nothing would be
  /// differentiated here.
  private Item input(Item.Derivative derivative, int place, Item item, Span span) throws Mistake {
    if (item instanceof Item.Computed computed
        && computed.flow() != Item.Flow.CONSTANT
        && !interpreter.leaves.has(computed)) {
      throw PythonMessages.gradientOf(derivative.call(), span);
    }
    Item input = interpreter.tensors.leaves(item, span);
    String name = parameter(derivative.function(), place);
    switch (input) {
      case Item.Computed computed -> interpreter.leaves.name(computed, name);
      case Item.Sequence list -> {
        for (int i = 0; i < list.elements().size(); i++) {
          interpreter.leaves.name(list.elements().get(i), name + "[" + i + "]");
        }
      }
      default -> {}
    }
    return input;
  }

  private static String parameter(Item function, int place) {
    return function instanceof Item.Routine routine && place < routine.parameters().size()
        ? routine.parameters().get(place).name()
        : "x";
  }
}
