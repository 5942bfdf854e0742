package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// A choice that the run makes: both branches are translated, and what they leave behind is joined,
/// so that a name stands for one thing behind the choice.
final class Branching {
  private final Interpreter interpreter;

  Branching(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// What is done in a branch; the result is its value, if it has one.
  @FunctionalInterface
  interface Work {
    Item run() throws Mistake;
  }

  /// One branch as it was translated: its value, what it has put where, its statements.
  private record Branch(
      Item result, Map<Store.Place, Optional<Item>> put, List<Statement> statements) {
    Optional<Item> at(Store.Place place) {
      return put.containsKey(place) ? put.get(place) : place.content();
    }
  }

  /// Runs `then` where `condition` holds, else `otherwise`; the value of the one that runs.
  Item choose(Condition condition, Work then, Work otherwise, Span span) throws Mistake {
    Branch first = branch(then);
    Branch second = branch(otherwise);
    boolean simple = first.statements().isEmpty() && second.statements().isEmpty();
    Optional<Item> expression =
        simple ? expression(condition, first.result(), second.result(), span) : Optional.empty();
    Item result =
        expression.isPresent()
            ? expression.get()
            : join(
                    Optional.of(first.result()),
                    Optional.of(second.result()),
                    first,
                    second,
                    "",
                    span)
                .orElseThrow();
    Set<Store.Place> places = new LinkedHashSet<>(first.put().keySet());
    places.addAll(second.put().keySet());
    for (Store.Place place : places) {
      Optional<Item> a = first.at(place);
      Optional<Item> b = second.at(place);
      interpreter.store.set(place, join(a, b, first, second, place.name(), span));
    }
    if (!first.statements().isEmpty() || !second.statements().isEmpty()) {
      interpreter.code.add(
          new Statement.If(condition, first.statements(), second.statements(), span));
    }
    return result;
  }

  private Branch branch(Work work) throws Mistake {
    interpreter.code.open();
    interpreter.store.attempt();
    Item result;
    Map<Store.Place, Optional<Item>> put;
    List<Statement> statements;
    try {
      result = work.run();
    } catch (Finished undecided) {
      throw undecided.told();
    } finally {
      put = interpreter.store.takeBack();
      statements = interpreter.code.close();
    }
    return new Branch(result, put, new ArrayList<>(statements));
  }

  /// `a if condition else b` as one expression, if both are numbers.
  private Optional<Item> expression(Condition condition, Item a, Item b, Span span) throws Mistake {
    if (!isValue(a) || !isValue(b)) {
      return Optional.empty();
    }
    Item.Computed then = interpreter.computed(a, span);
    Item.Computed otherwise = interpreter.computed(b, span);
    if (!then.shape().equals(otherwise.shape())) {
      return Optional.empty();
    }
    return Optional.of(
        new Item.Computed(
            new Expr.If(condition, then.expr(), otherwise.expr(), span),
            then.shape(),
            interpreter.operators.flow(then.flow(), otherwise.flow(), span)));
  }

  private static boolean isValue(Item item) {
    return item instanceof Item.Num || item instanceof Item.Computed;
  }

  /// What stands for `a` behind the first branch and for `b` behind the second.
  private Optional<Item> join(
      Optional<Item> a, Optional<Item> b, Branch first, Branch second, String name, Span span)
      throws Mistake {
    if (a.equals(b)) {
      return a;
    }
    if (isValueOrUnset(a) && isValueOrUnset(b)) {
      return Optional.of(joined(a, b, first, second, name, span));
    }
    if (a.isPresent() && b.isPresent()) {
      Optional<Item> list = lists(a.get(), b.get(), first, second, span);
      return Optional.of(list.orElseGet(() -> PythonMessages.uncertain(name)));
    }
    return Optional.of(PythonMessages.uncertain(name));
  }

  private static boolean isValueOrUnset(Optional<Item> item) {
    return item.isEmpty() || isValue(item.get());
  }

  private Item joined(
      Optional<Item> a, Optional<Item> b, Branch first, Branch second, String name, Span span)
      throws Mistake {
    String slot = interpreter.code.newSlot();
    Optional<Shape> shape = Optional.empty();
    Item.Flow flow = Item.Flow.CONSTANT;
    for (int i = 0; i < 2; i++) {
      Optional<Item> item = i == 0 ? a : b;
      if (item.isPresent()) {
        Item.Computed value = interpreter.computed(item.get(), span);
        boolean both = a.isPresent() && b.isPresent();
        if (i == 1 && both && !shape.equals(value.shape())) {
          return PythonMessages.uncertain(name);
        }
        shape = value.shape();
        flow = interpreter.operators.flow(flow, value.flow(), span);
        (i == 0 ? first : second)
            .statements()
            .add(new Statement.Binding(slot, name, value.expr().span(), value.expr(), span));
      }
    }
    return new Item.Computed(new Expr.Variable(slot, span), shape, flow);
  }

  /// Two lists of one length are joined element by element.
  private Optional<Item> lists(Item a, Item b, Branch first, Branch second, Span span)
      throws Mistake {
    List<Item> left = elements(a);
    List<Item> right = elements(b);
    if (left.isEmpty() || left.size() != right.size()) {
      return Optional.empty();
    }
    List<Item> joined = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      joined.add(
          join(Optional.of(left.get(i)), Optional.of(right.get(i)), first, second, "", span)
              .orElseThrow());
    }
    return Optional.of(
        a instanceof Item.Sequence list
            ? interpreter.list(list.isTuple, joined)
            : new Item.Elements(joined));
  }

  private static List<Item> elements(Item item) {
    return switch (item) {
      case Item.Sequence list -> list.elements();
      case Item.Elements(List<Item> items) -> items;
      default -> List.of();
    };
  }
}
