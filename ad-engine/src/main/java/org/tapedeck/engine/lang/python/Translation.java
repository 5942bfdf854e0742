package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// The way from the statements of a Python text to a `Program`.
final class Translation {
  private static final String RESULT = "y";

  private final Interpreter interpreter;

  private Translation(Source source, Reading reading) {
    interpreter = new Interpreter(source, reading);
  }

  /// What comes of a text: the program, and hints on how it was read.
  record Result(Program program, List<Diagnostic> hints) {}

  /// Translates `statements`; a `NeedsKnown` asks for another reading.
  static Result of(Source source, List<PythonStatement> statements, Reading reading)
      throws Mistake {
    return new Translation(source, reading).run(statements);
  }

  private Result run(List<PythonStatement> statements) throws Mistake {
    Optional<Finished> finished = Optional.empty();
    try {
      Outcome outcome = interpreter.statements.block(statements);
      if (outcome instanceof Outcome.Returned || outcome instanceof Outcome.Broken) {
        throw PythonMessages.stray(outcome, statements);
      }
    } catch (Finished found) {
      finished = Optional.of(found);
    }
    Map<String, Item.Computed> outputs = finished.isPresent() ? seeded(finished.get()) : unused();
    Span end = statements.isEmpty() ? new Span(0, 0) : statements.getLast().span();
    if (outputs.isEmpty()) {
      throw new NothingComputed(PythonMessages.nothing(end));
    }
    finished.ifPresent(this::tellOfRest);
    nameLeaves();
    List<Statement> all = new ArrayList<>(interpreter.leaves.bindings());
    all.addAll(interpreter.code.close());
    outputs.forEach((name, value) -> all.add(setting(name, value)));
    List<Program.Input> inputs = interpreter.leaves.inputs();
    if (inputs.isEmpty()) {
      interpreter.tell(PythonMessages.noInput(end));
    }
    new NamesAlike(interpreter).tell(inputs, all);
    Program program =
        new Program(interpreter.source, all, inputs, interpreter.leaves.arrays(), Map.of(), 0);
    return new Result(program, interpreter.hints);
  }

  private static Statement setting(String name, Item.Computed value) {
    Span span = value.expr().span();
    return new Statement.Setting(Statement.Kind.ASSIGNMENT, name, span, value.expr(), span);
  }

  /// What `.backward()` was called of.
  private Map<String, Item.Computed> seeded(Finished finished) throws Mistake {
    Item.Computed value = interpreter.computed(finished.output(), finished.span());
    if (!value.isScalar()) {
      throw PythonMessages.backwardOfMany(finished);
    }
    if (value.flow() == Item.Flow.DETACHED) {
      throw PythonMessages.detached(finished.span());
    }
    Item.Computed kept = interpreter.atom(value);
    return Map.of(nameOf(kept), kept);
  }

  /// The name at the top that stands for `value`.
  private String nameOf(Item.Computed value) {
    for (String name : interpreter.globals.names()) {
      if (interpreter.globals.own(name).orElseThrow() instanceof Item.Computed other
          && slot(other).equals(slot(value))) {
        return name;
      }
    }
    return RESULT;
  }

  private static String slot(Item.Computed value) {
    return value.expr() instanceof Expr.Variable(String slot, Span _) ? slot : "";
  }

  /// What the names at the top stand for and nothing uses, and the value of the last statement; or
  /// else what stands in lists.
  private Map<String, Item.Computed> unused() {
    Set<String> used = new HashSet<>();
    List<Statement> statements = interpreter.code.close();
    interpreter.code.open();
    statements.forEach(interpreter.code::add);
    statements.forEach(statement -> uses(statement, used));
    Map<String, Item.Computed> outputs = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    Frame globals = interpreter.globals;
    for (String name : globals.names()) {
      if (globals.own(name).orElseThrow() instanceof Item.Computed value) {
        output(name, value, used, taken, outputs);
      }
    }
    interpreter.lastValue.ifPresent(last -> output(resultName(), last, used, taken, outputs));
    List<Item> printed = interpreter.printed;
    for (int i = 0; i < printed.size(); i++) {
      String name = resultName() + (printed.size() > 1 ? i + 1 : "");
      output(name, printed.get(i), used, taken, outputs);
    }
    if (outputs.isEmpty()) {
      for (String name : globals.names()) {
        output(name, globals.own(name).orElseThrow(), used, taken, outputs);
      }
    }
    return outputs;
  }

  private String resultName() {
    String name = RESULT;
    while (interpreter.globals.own(name).isPresent()) {
      name += RESULT;
    }
    return name;
  }

  private void output(
      String name,
      Item item,
      Set<String> used,
      Set<String> taken,
      Map<String, Item.Computed> outputs) {
    switch (item) {
      case Item.Computed value -> {
        boolean isResult =
            !interpreter.leaves.has(value)
                && value.flow() == Item.Flow.ATTACHED
                && !used.contains(slot(value))
                && taken.add(slot(value));
        if (isResult) {
          outputs.put(name, value);
        }
      }
      case Item.Sequence list -> {
        for (int i = 0; i < list.elements().size(); i++) {
          output(name + "[" + i + "]", list.elements().get(i), used, taken, outputs);
        }
      }
      default -> {}
    }
  }

  private static void uses(Statement statement, Set<String> used) {
    switch (statement) {
      case Statement.Binding binding -> {
        if (!Code.isAlias(binding.slot())) {
          binding.value().forEachVariable(variable -> used.add(variable.name()));
        }
      }
      case Statement.Section section -> section.body().forEach(inner -> uses(inner, used));
      case Statement.While loop -> {
        loop.condition().forEachVariable(variable -> used.add(variable.name()));
        loop.body().forEach(inner -> uses(inner, used));
      }
      case Statement.If choice -> {
        choice.condition().forEachVariable(variable -> used.add(variable.name()));
        choice.blocks().forEach(inner -> uses(inner, used));
      }
      case Statement.Setting _,
          Statement.ElementSetting _,
          Statement.Definition _,
          Statement.For _ -> {}
    }
  }

  /// What stands behind `.backward()` is not read, which is told unless it only shows something.
  private void tellOfRest(Finished finished) {
    if (!finished.call().startsWith(".")) {
      interpreter.tell(PythonMessages.gradientRead(finished));
      return;
    }
    String rest = interpreter.source.text().substring(finished.span().end());
    boolean silent =
        rest.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .allMatch(
                line ->
                    line.startsWith("print") || line.matches("[\\w.,\\s()]*\\.(grad|data)\\b.*"));
    if (!silent) {
      interpreter.tell(PythonMessages.rest(finished));
    }
  }

  /// Gives inputs in objects names: `w[0,1]` is the number 1 in `w` of the object number 0.
  private void nameLeaves() {
    interpreter.leaves.nameByLabels();
    LeafNames names = new LeafNames(interpreter.leaves);
    for (String name : interpreter.globals.names()) {
      names.collect(name, interpreter.globals.own(name).orElseThrow());
    }
    names.give();
  }
}
