package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Span;

/// Follows the statements of Python.
final class Statements {
  private static final Outcome GOING = new Outcome.Going();

  private final Interpreter interpreter;

  Statements(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// Follows statements up to their end, or to where they are left.
  Outcome block(List<PythonStatement> statements) throws Mistake {
    for (int i = 0; i < statements.size(); i++) {
      PythonStatement statement = statements.get(i);
      if (statement instanceof PythonStatement.Word(String word, Span _)
          && word.equals("continue")) {
        return GOING;
      }
      if (statement instanceof PythonStatement.If choice && Exits.in(choice)) {
        return choice(choice, 0, statements.subList(i + 1, statements.size()));
      }
      Outcome outcome = statement(statement);
      if (!(outcome instanceof Outcome.Going)) {
        return outcome;
      }
    }
    return GOING;
  }

  private Outcome statement(PythonStatement statement) throws Mistake {
    interpreter.budget.enter(statement.span());
    Outcome outcome = followed(statement);
    interpreter.budget.leave();
    return outcome;
  }

  private Outcome followed(PythonStatement statement) throws Mistake {
    switch (statement) {
      case PythonStatement.Expression expression -> interpreter.assignments.bare(expression);
      case PythonStatement.Assignment assignment -> interpreter.assignments.assign(assignment);
      case PythonStatement.Augmented augmented -> interpreter.assignments.augment(augmented);
      case PythonStatement.If choice -> {
        return choice(choice, 0, List.of());
      }
      case PythonStatement.While loop -> {
        return interpreter.loops.run(loop);
      }
      case PythonStatement.For loop -> {
        return interpreter.loops.run(loop);
      }
      case PythonStatement.Def def -> define(def, interpreter.expressions.frame());
      case PythonStatement.ClassDef type -> define(type);
      case PythonStatement.Decorated decorated -> decorate(decorated);
      case PythonStatement.Return result -> {
        return new Outcome.Returned(
            result.value().isPresent()
                ? interpreter.expressions.evaluate(result.value().get())
                : new Item.Nothing());
      }
      case PythonStatement.Word(String word, Span span) -> {
        return word.equals("break") ? new Outcome.Broken(span, word) : GOING;
      }
      case PythonStatement.Import part -> imports(part);
      case PythonStatement.With with -> {
        return with(with);
      }
      case PythonStatement.Scope scope ->
          interpreter.expressions.frame().declareForeign(scope.names());
      case PythonStatement.Outside(String what, Span span) -> {
        if (!what.equals("assert") && !what.equals("del")) {
          throw PythonMessages.outside(what, span);
        }
        interpreter.tell(PythonMessages.noStatement(what, span));
      }
    }
    return GOING;
  }

  /// A block in which derivatives are not recorded is passed over if it only shows something.
  private Outcome with(PythonStatement.With with) throws Mistake {
    String header = interpreter.source.excerpt(with.header());
    if (PythonFunctions.isRecording(header)) {
      return block(with.body());
    }
    boolean shows =
        with.body().stream()
            .allMatch(
                statement ->
                    statement instanceof PythonStatement.Expression(PythonExpr value, Span _)
                        && Passing.over(value, interpreter));
    if (!shows || !PythonFunctions.isNotRecording(header)) {
      throw PythonMessages.outside(header, with.header());
    }
    return GOING;
  }

  /// Follows a choice from branch `number` on. `rest` is what comes behind it, where a branch may
  /// leave the block: what the run decides then decides about that, too.
  private Outcome choice(PythonStatement.If choice, int number, List<PythonStatement> rest)
      throws Mistake {
    if (number == choice.branches().size()) {
      return block(joined(choice.otherwise(), rest));
    }
    PythonStatement.Branch branch = choice.branches().get(number);
    Span span = branch.condition().span();
    interpreter.budget.enterBranch(span);
    Outcome outcome =
        switch (interpreter.conditions.decide(branch.condition())) {
          case Item.Truth(boolean holds) ->
              holds ? block(joined(branch.body(), rest)) : choice(choice, number + 1, rest);
          case Item.Decision(Condition condition) ->
              both(
                  condition,
                  () -> block(joined(branch.body(), rest)),
                  () -> choice(choice, number + 1, rest),
                  choice.span());
          default -> throw PythonMessages.undecided("if", span);
        };
    interpreter.budget.leaveBranch();
    return outcome;
  }

  private static List<PythonStatement> joined(
      List<PythonStatement> first, List<PythonStatement> rest) {
    if (rest.isEmpty()) {
      return first;
    }
    List<PythonStatement> all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }

  @FunctionalInterface
  private interface Following {
    Outcome run() throws Mistake;
  }

  /// Follows both ways that the run may go. Either both return, or none does.
  private Outcome both(Condition condition, Following then, Following otherwise, Span span)
      throws Mistake {
    List<Boolean> returned = new ArrayList<>();
    Item result =
        interpreter.branching.choose(
            condition,
            () -> value(then.run(), returned, span),
            () -> value(otherwise.run(), returned, span),
            span);
    if (!returned.getFirst().equals(returned.getLast())) {
      throw PythonMessages.undecided("return", span);
    }
    return returned.getFirst() ? new Outcome.Returned(result) : GOING;
  }

  private Item value(Outcome outcome, List<Boolean> returned, Span span) throws Mistake {
    returned.add(outcome instanceof Outcome.Returned);
    return switch (outcome) {
      case Outcome.Returned(Item item) -> interpreter.atom(item);
      case Outcome.Going _ -> new Item.Nothing();
      case Outcome.Broken _ -> throw PythonMessages.undecided("break", span);
    };
  }

  private void define(PythonStatement.Def def, Frame into) throws Mistake {
    interpreter.store.set(into, def.name(), routine(def, into));
  }

  private Item.Routine routine(PythonStatement.Def def, Frame outer) throws Mistake {
    return new Item.Routine(
        def.name(),
        def.parameters(),
        interpreter.expressions.standards(def.parameters()),
        def.body(),
        outer);
  }

  /// What a decorator of the text makes of a function stands under its name. One that only changes
  /// how fast Python runs changes nothing here.
  private void decorate(PythonStatement.Decorated decorated) throws Mistake {
    statement(decorated.definition());
    String text = interpreter.source.excerpt(decorated.decorator().span());
    if (PythonFunctions.isOnlyFaster(text)) {
      return;
    }
    Frame frame = interpreter.expressions.frame();
    if (decorated.decorator() instanceof PythonExpr.Name(String name, Span _)
        && frame.find(name).isEmpty()) {
      throw PythonMessages.outside("@" + name, decorated.header());
    }
    Item decorator = interpreter.expressions.evaluate(decorated.decorator());
    Item definition = frame.own(decorated.name()).orElseThrow();
    boolean known = decorator instanceof Item.Routine || decorator instanceof Item.Known;
    if (!known || !(definition instanceof Item.Routine)) {
      throw PythonMessages.outside("@" + text, decorated.header());
    }
    Arguments one = Arguments.of(List.of(definition), decorated.header());
    interpreter.store.set(frame, decorated.name(), interpreter.calls.call(decorator, one));
  }

  private void define(PythonStatement.ClassDef definition) throws Mistake {
    Frame frame = interpreter.expressions.frame();
    if (PythonFunctions.isOwnValue(definition)) {
      interpreter.tell(PythonMessages.ownValue(definition));
      interpreter.store.set(frame, definition.name(), new Item.Known("micrograd", "Value"));
      return;
    }
    Optional<Item.Type> base = Optional.empty();
    for (PythonExpr named : definition.bases()) {
      switch (interpreter.expressions.evaluate(named)) {
        case Item.Type type -> base = Optional.of(type);
        case Item.Known(String _, String name) when PythonFunctions.isBase(name) -> {}
        default -> throw PythonMessages.base(named.span());
      }
    }
    Frame attributes = interpreter.frame(Optional.of(frame));
    Frame before = interpreter.expressions.enter(attributes);
    for (PythonStatement statement : definition.body()) {
      if (statement instanceof PythonStatement.Def def) {
        interpreter.store.set(attributes, def.name(), routine(def, frame));
      } else {
        statement(statement);
      }
    }
    interpreter.expressions.enter(before);
    interpreter.store.set(
        frame, definition.name(), new Item.Type(definition.name(), base, attributes));
  }

  private void imports(PythonStatement.Import part) throws Mistake {
    Frame frame = interpreter.expressions.frame();
    if (part.part().equals("*")) {
      for (String name : PythonFunctions.namesOf(part.module())) {
        interpreter.store.set(frame, name, imported(part, name));
      }
      return;
    }
    interpreter.store.set(frame, part.name(), imported(part, part.part()));
  }

  private static Item imported(PythonStatement.Import statement, String part) {
    Item item = PythonFunctions.imported(statement.module(), part);
    return item instanceof Item.Known
        ? Subscripts.constant(part, statement.span()).orElse(item)
        : item;
  }
}
