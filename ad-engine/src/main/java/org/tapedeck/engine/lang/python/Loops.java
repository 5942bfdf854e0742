package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// Loops. One over what is known is followed iteration by iteration, each of which is a group; one
/// that the run decides about is a loop of the language.
final class Loops {
  private static final Outcome GOING = new Outcome.Going();

  private final Interpreter interpreter;

  Loops(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// The elements of `item`, one after another.
  Iterable<Item> iterable(Item item, Span span) throws Mistake {
    return switch (item) {
      case Item.Sequence list -> list.elements();
      case Item.Range range -> numbers(range, span);
      case Item.Computed computed when computed.shape().isPresent() ->
          interpreter.subscripts.elements(computed, span);
      case Item.Unread(String what, Message why) -> throw PythonMessages.unread(what, why, span);
      default -> throw PythonMessages.noList(span);
    };
  }

  private static Iterable<Item> numbers(Item.Range range, Span span) {
    return () -> {
      Iterator<Item> numbers =
          LongStream.range(0, range.size())
              .<Item>mapToObj(
                  i -> Item.Num.of(range.first() + (double) i * range.step(), true, span))
              .iterator();
      return numbers;
    };
  }

  /// All elements of `item`.
  List<Item> items(Item item, Span span) throws Mistake {
    List<Item> items = new ArrayList<>();
    for (Item element : iterable(item, span)) {
      interpreter.budget.count(span);
      items.add(element);
    }
    return items;
  }

  Outcome run(PythonStatement.For loop) throws Mistake {
    if (loop.hasElse()) {
      throw PythonMessages.outside("for … else", loop.header());
    }
    Item iterated = interpreter.expressions.evaluate(loop.iterable());
    interpreter.budget.enterLoop(loop.header());
    int count = 0;
    for (Item item : iterable(iterated, loop.iterable().span())) {
      count++;
      interpreter.budget.count(loop.header());
      interpreter.assignments.assign(loop.target(), item);
      Optional<Outcome> end =
          end(iteration(label(loop.target(), item, count), loop.body(), loop.header()));
      if (end.isPresent()) {
        interpreter.budget.leaveLoop();
        return end.get();
      }
    }
    interpreter.budget.leaveLoop();
    return GOING;
  }

  /// What a loop comes to with an iteration; empty where it goes on.
  private static Optional<Outcome> end(Outcome iteration) {
    return switch (iteration) {
      case Outcome.Going _ -> Optional.empty();
      case Outcome.Broken _ -> Optional.of(GOING);
      case Outcome.Returned returned -> Optional.of(returned);
    };
  }

  private static String label(PythonExpr target, Item item, int count) {
    return target instanceof PythonExpr.Name(String name, Span _)
            && item instanceof Item.Num(double value, double _, boolean _, Expr _)
        ? name + " = " + Expr.Num.spelling(value)
        : "iteration " + count;
  }

  private Outcome iteration(String label, List<PythonStatement> body, Span span) throws Mistake {
    List<Outcome> outcome = new ArrayList<>();
    interpreter.calls.section(
        label,
        span,
        () -> {
          outcome.add(interpreter.statements.block(body));
          return new Item.Nothing();
        });
    return outcome.getFirst();
  }

  Outcome run(PythonStatement.While loop) throws Mistake {
    if (loop.hasElse()) {
      throw PythonMessages.outside("while … else", loop.header());
    }
    interpreter.budget.enterLoop(loop.header());
    for (int count = 1; ; count++) {
      interpreter.budget.count(loop.header());
      Item decided = interpreter.conditions.decide(loop.condition());
      if (decided instanceof Item.Decision) {
        runUndecided(loop);
        break;
      }
      if (decided instanceof Item.Truth(boolean holds) && !holds) {
        break;
      }
      Optional<Outcome> end = end(iteration("iteration " + count, loop.body(), loop.header()));
      if (end.isPresent()) {
        interpreter.budget.leaveLoop();
        return end.get();
      }
    }
    interpreter.budget.leaveLoop();
    return GOING;
  }

  /// What a loop changes, by where it stands: each has a slot that every iteration sets anew.
  private record Carried(Map<Store.Place, String> slots) {}

  /// A loop that the run decides about. Which names it changes comes to light when its body is
  /// translated once for trial, and again with these open, until no more are found.
  private void runUndecided(PythonStatement.While loop) throws Mistake {
    Map<Store.Place, Optional<Item>> changed = new LinkedHashMap<>();
    Map<Store.Place, Optional<Item.Flow>> before;
    do {
      before = flows(changed);
      trial(loop, changed);
    } while (!flows(changed).equals(before));
    Carried carried = carried(changed, loop.header());
    interpreter.code.add(translated(loop, carried));
    for (Store.Place place : carried.slots().keySet()) {
      Optional<Item> last = place.content();
      if (last.isPresent() && last.get() instanceof Item.Computed value) {
        interpreter.store.set(place, Optional.of(keptAs(place.name(), value, loop.header())));
      }
    }
  }

  /// The value that a loop leaves behind, apart from the one that its iterations use.
  private Item keptAs(String name, Item.Computed value, Span span) {
    Expr.Variable kept = interpreter.code.bind(name, span, value.expr(), span);
    return new Item.Computed(kept, value.shape(), value.flow());
  }

  /// How derivatives pass through what a loop leaves behind.
  private static Map<Store.Place, Optional<Item.Flow>> flows(
      Map<Store.Place, Optional<Item>> changed) {
    Map<Store.Place, Optional<Item.Flow>> flows = new LinkedHashMap<>();
    changed.forEach(
        (place, content) ->
            flows.put(
                place,
                content
                    .filter(Item.Computed.class::isInstance)
                    .map(item -> ((Item.Computed) item).flow())));
    return flows;
  }

  private void trial(PythonStatement.While loop, Map<Store.Place, Optional<Item>> changed)
      throws Mistake {
    int leaves = interpreter.leaves.size();
    int drawn = interpreter.chance.drawn();
    interpreter.code.open();
    interpreter.store.attempt();
    try {
      carried(changed, loop.header());
      interpreter.conditions.decide(loop.condition());
      body(loop);
    } finally {
      changed.putAll(interpreter.store.takeBack());
      interpreter.code.close();
      interpreter.leaves.shrink(leaves);
      interpreter.chance.backTo(drawn);
    }
  }

  private void body(PythonStatement.While loop) throws Mistake {
    Outcome outcome;
    try {
      outcome = interpreter.statements.block(loop.body());
    } catch (Finished undecided) {
      throw undecided.told();
    }
    if (!(outcome instanceof Outcome.Going)) {
      throw PythonMessages.undecided(
          outcome instanceof Outcome.Broken ? "break" : "return", loop.header());
    }
  }

  /// Has the places that a loop changes stand for slots that begin at what stands there now.
  private Carried carried(Map<Store.Place, Optional<Item>> changed, Span span) throws Mistake {
    Map<Store.Place, String> slots = new LinkedHashMap<>();
    for (Store.Place place : changed.keySet()) {
      Optional<Item> now = place.content();
      String slot = interpreter.code.newSlot();
      if (now.isPresent() && isValue(now.get())) {
        Item.Computed value = interpreter.computed(now.get(), span);
        Expr start = value.expr();
        interpreter.code.add(
            new Statement.Binding(slot, place.name(), start.span(), start, start.span()));
        Item.Flow flow = flow(value, changed.get(place), span);
        interpreter.store.set(place, Optional.of(at(slot, value, flow, span)));
        slots.put(place, slot);
      } else if (now.isEmpty()) {
        slots.put(place, slot);
      } else if (place instanceof Store.Place.Elements) {
        throw PythonMessages.listInLoop(span);
      } else {
        interpreter.store.set(place, Optional.of(PythonMessages.uncertain(place.name())));
      }
    }
    return new Carried(slots);
  }

  private static boolean isValue(Item item) {
    return item instanceof Item.Num || item instanceof Item.Computed;
  }

  private static Item at(String slot, Item.Computed like, Item.Flow flow, Span span) {
    return new Item.Computed(new Expr.Variable(slot, span), like.shape(), flow);
  }

  /// How derivatives pass through a value that is `start` before a loop and `then` behind it.
  private Item.Flow flow(Item.Computed start, Optional<Item> then, Span span) throws Mistake {
    return then.isPresent() && then.get() instanceof Item.Computed computed
        ? interpreter.operators.flow(start.flow(), computed.flow(), span)
        : start.flow();
  }

  private Statement translated(PythonStatement.While loop, Carried carried) throws Mistake {
    interpreter.code.open();
    Item decided = interpreter.conditions.decide(loop.condition());
    if (!interpreter.code.close().isEmpty()
        || !(decided instanceof Item.Decision(Condition condition))) {
      throw PythonMessages.undecided("while", loop.header());
    }
    interpreter.code.open();
    interpreter.store.attempt();
    Map<Store.Place, Optional<Item>> put;
    List<Statement> statements;
    try {
      body(loop);
    } finally {
      put = interpreter.store.takeBack();
      statements = new ArrayList<>(interpreter.code.close());
    }
    hand(put, carried, statements, loop.header());
    return new Statement.While(condition, statements, loop.header());
  }

  /// Has an iteration end with handing on what it has put where. All is read before any is set.
  private void hand(
      Map<Store.Place, Optional<Item>> put, Carried carried, List<Statement> statements, Span span)
      throws Mistake {
    List<Statement> handed = new ArrayList<>();
    for (Map.Entry<Store.Place, Optional<Item>> entry : put.entrySet()) {
      Store.Place place = entry.getKey();
      Optional<Item> now = entry.getValue();
      String slot = carried.slots().get(place);
      if (now.isEmpty() || now.equals(place.content())) {
        continue;
      }
      if (slot == null || !isValue(now.get())) {
        interpreter.store.set(place, Optional.of(PythonMessages.uncertain(place.name())));
        continue;
      }
      Item.Computed value = interpreter.computed(now.get(), span);
      String next = interpreter.code.newSlot();
      Span where = value.expr().span();
      statements.add(new Statement.Binding(next, "", where, value.expr(), where));
      handed.add(
          new Statement.Binding(slot, place.name(), where, new Expr.Variable(next, where), where));
      Item.Flow flow = flow(value, place.content(), span);
      interpreter.store.set(place, Optional.of(at(slot, value, flow, span)));
    }
    statements.addAll(handed);
  }
}
