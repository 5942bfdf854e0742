package org.tapedeck.engine.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;

/// Finds out what each name stands for: an input, or a value set before.
final class NameResolution {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparingInt(diagnostic -> diagnostic.span().start());

  private final Source source;
  private final Map<String, Function> functions;
  private final KnownConstants knowledge;
  private final List<Diagnostic> diagnostics;

  /// Those that were there before.
  private final Set<Diagnostic> ofReading;

  private final Map<String, Statement.Setting> firstSetting = new HashMap<>();
  private final Set<String> set = new HashSet<>();
  private final Set<String> constant = new HashSet<>();
  private final Set<String> reported = new HashSet<>();

  /// The inputs by their names; those of a vector or matrix by its name.
  private final Map<String, Inputs> inputs = new LinkedHashMap<>();

  /// The inputs that parameters stand for, of which it is said so.
  private final Set<String> parameters = new HashSet<>();

  private int depth;

  /// A single input, or the elements of a vector or matrix.
  private record Inputs(Optional<Shape> shape, List<Program.Input> elements, Span span) {}

  private NameResolution(
      Source source,
      Map<String, Function> functions,
      KnownConstants knowledge,
      List<Diagnostic> diagnostics) {
    this.source = source;
    this.functions = functions;
    this.knowledge = knowledge;
    this.diagnostics = diagnostics;
    ofReading = Set.copyOf(diagnostics);
  }

  /// The program made of `statements`, unless they or the `diagnostics` so far have an error.
  static ParseResult resolve(
      Source source, List<Statement> statements, Scope scope, List<Diagnostic> diagnostics) {
    return new NameResolution(
            source, scope.functions(), scope.knowledge(), new ArrayList<>(diagnostics))
        .resolveMeant(statements);
  }

  private ParseResult resolveMeant(List<Statement> statements) {
    boolean computes = statements.stream().anyMatch(Computing::computes);
    FunctionsAlone.Meant meant =
        computes
            ? FunctionsAlone.called(source, statements, knowledge)
            : FunctionsAlone.evaluated(source, statements, knowledge);
    if (meant.hints().isEmpty() || (computes && hasInput(statements))) {
      return resolve(Computing.withResult(statements));
    }
    diagnostics.addAll(meant.hints());
    parameters.addAll(meant.parameters());
    return resolve(meant.statements());
  }

  /// Whether something is an input: set to numbers, or never set.
  private boolean hasInput(List<Statement> statements) {
    NameResolution trial = new NameResolution(source, functions, knowledge, new ArrayList<>());
    trial.resolve(statements);
    return !trial.inputs.isEmpty();
  }

  private ParseResult resolve(List<Statement> statements) {
    List<Statement.Setting> settings = statements.stream().flatMap(Statement::settings).toList();
    settings.forEach(setting -> firstSetting.putIfAbsent(setting.name(), setting));
    statements.forEach(this::statement);
    boolean wrong = diagnostics.stream().anyMatch(Diagnostic::isError);
    if (!wrong && statements.stream().noneMatch(Computing::computes)) {
      diagnostics.add(nothingToCompute(statements));
      wrong = true;
    }
    if (!wrong && inputs.isEmpty()) {
      diagnostics.add(noInput(statements.getLast()));
    }
    if (wrong) {
      return new ParseResult.Rejected(errorsFirst());
    }
    diagnostics.sort(BY_PLACE);
    return new ParseResult.Parsed(program(statements), diagnostics);
  }

  /// The errors, and behind them what is told of how the lines were read. What names stand for is
  /// not known yet: a mistake makes inputs of names that are none.
  private List<Diagnostic> errorsFirst() {
    List<Diagnostic> told = new ArrayList<>(diagnostics);
    told.removeIf(diagnostic -> !diagnostic.isError() && !ofReading.contains(diagnostic));
    told.sort(Comparator.comparing(Diagnostic::isError).reversed().thenComparing(BY_PLACE));
    return told;
  }

  private Program program(List<Statement> statements) {
    List<Program.Input> all = new ArrayList<>();
    List<Program.InputArray> arrays = new ArrayList<>();
    inputs.forEach(
        (name, found) -> {
          found
              .shape()
              .map(shape -> new Program.InputArray(name, shape, all.size(), found.span()))
              .ifPresent(arrays::add);
          all.addAll(found.elements());
        });
    return new Program(source, statements, all, arrays, functions, 1);
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Setting setting -> setting(setting);
      case Statement.ElementSetting setting -> element(setting);
      case Statement.Definition definition -> definition.function().forEachFreeVariable(this::use);
      case Statement.For loop -> {
        loop.from().forEachVariable(this::use);
        loop.to().forEachVariable(this::use);
        repeat(loop);
      }
      case Statement.While loop -> {
        loop.condition().forEachVariable(this::use);
        block(loop.body());
      }
      case Statement.If choice -> {
        choice.condition().forEachVariable(this::use);
        block(choice.blocks().toList());
      }
      case Statement.Binding binding -> binding.value().forEachVariable(this::use);
      case Statement.Section section -> block(section.body());
    }
  }

  /// The body, in which the loop's variable is a constant.
  private void repeat(Statement.For loop) {
    boolean wasSet = !set.add(loop.variable());
    boolean wasConstant = !constant.add(loop.variable());
    block(loop.body());
    if (!wasSet) {
      set.remove(loop.variable());
    }
    if (!wasConstant) {
      constant.remove(loop.variable());
    }
  }

  private void block(List<Statement> body) {
    depth++;
    body.forEach(this::statement);
    depth--;
  }

  private void setting(Statement.Setting setting) {
    switch (setting.kind()) {
      case INPUT -> input(setting);
      case CONSTANT -> {
        checkConstant(setting.value());
        constant.add(setting.name());
      }
      case ASSIGNMENT -> {
        setting.value().forEachVariable(this::use);
        setting.value().forEach(this::tellOfPower);
        constant.remove(setting.name());
        warnOfConstants(setting);
      }
    }
    set.add(setting.name());
  }

  private void input(Statement.Setting setting) {
    Literal start = knowledge.literal(setting.value()).orElseThrow();
    List<String> names = start.names(setting.name());
    List<Program.Input> elements = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Expr.Num number = start.numbers().get(i);
      elements.add(
          new Program.Input(
              names.get(i),
              number.value(),
              start.text(i, source),
              setting.nameSpan(),
              number.bound()));
    }
    Inputs before =
        inputs.putIfAbsent(setting.name(), new Inputs(start.shape(), elements, setting.nameSpan()));
    if (before == null) {
      hintOfConstants(setting);
    }
  }

  /// Numbers of a `const` make an input, too, which a reader may doubt.
  private void hintOfConstants(Statement.Setting setting) {
    List<String> constants = new ArrayList<>();
    setting.value().forEachVariable(used -> constants.add(used.name()));
    if (!constants.isEmpty()) {
      diagnostics.add(
          Diagnostic.hint(
              setting.span(),
              Message.of("input.of.constants", setting.name()),
              Message.of("input.of.constants.hint", setting.name())));
    }
  }

  /// One element is set: the vector or matrix is used and set.
  private void element(Statement.ElementSetting setting) {
    setting.subscripts().stream()
        .flatMap(Expr.Subscript::parts)
        .forEach(index -> index.forEachVariable(this::use));
    setting.value().forEachVariable(this::use);
    constant.remove(setting.name());
    if (firstSetting.containsKey(setting.name())) {
      use(new Expr.Variable(setting.name(), setting.nameSpan()));
    } else if (reported.add(setting.name())) {
      diagnostics.add(
          Diagnostic.error(
              setting.nameSpan(),
              Message.of("element.of.unset", setting.name()),
              Message.of("element.of.unset.hint", setting.name())));
      set.add(setting.name());
    }
  }

  private void use(Expr.Variable variable) {
    String name = variable.name();
    if (set.contains(name) || inputs.containsKey(name)) {
      return;
    }
    Statement.Setting setting = firstSetting.get(name);
    if (setting == null) {
      Program.Input input = new Program.Input(name, 1, "1", variable.span());
      inputs.put(name, new Inputs(Optional.empty(), List.of(input), variable.span()));
      if (!parameters.contains(name)) {
        diagnostics.add(
            Diagnostic.hint(variable.span(), Message.of("name.unset", name), neverSetHint(name)));
      }
    } else if (setting.kind() == Statement.Kind.INPUT) {
      input(setting);
    } else {
      reportUsedBeforeSet(variable, setting);
    }
  }

  /// `A^-1` and `A^2`, which of a square matrix most readers take for the inverse and the product.
  private void tellOfPower(Expr expr) {
    if (expr instanceof Expr.Apply(ElementaryFunction function, List<Expr> operands, Span span)
        && function == ElementaryFunction.POWER
        && operands.getFirst() instanceof Expr.Variable(String name, Span _)
        && Optional.ofNullable(inputs.get(name))
            .flatMap(Inputs::shape)
            .filter(NameResolution::isSquare)
            .isPresent()) {
      diagnostics.add(
          Diagnostic.hint(
              span, Message.of("matrix.power", name), Message.of("matrix.power.hint", name)));
    }
  }

  private static boolean isSquare(Shape shape) {
    return !shape.isVector() && shape.rows() == shape.columns();
  }

  private Message neverSetHint(String name) {
    if (name.equalsIgnoreCase("pi")) {
      return Message.of("meant.hint", "pi");
    }
    Optional<String> call = Suggestions.call(name, firstSetting.keySet());
    if (call.isPresent()) {
      return Message.of("meant.hint", call.get());
    }
    int index = name.lastIndexOf('_');
    if (index > 0 && isVector(name.substring(0, index)) && name.matches(".*_[1-9]")) {
      return Message.of(
          "meant.hint", name.substring(0, index) + "[" + name.substring(index + 1) + "]");
    }
    return Optional.of(name)
        .filter(_ -> name.length() > 2 && diagnostics.size() < Suggestions.MOST)
        .flatMap(_ -> Suggestions.name(name, firstSetting.keySet()))
        .map(known -> Message.of("meant.hint", known))
        .orElse(Message.of("name.unset.hint", name));
  }

  private boolean isVector(String name) {
    return Optional.ofNullable(inputs.get(name)).flatMap(Inputs::shape).isPresent();
  }

  private void reportUsedBeforeSet(Expr.Variable variable, Statement.Setting setting) {
    if (reported.add(variable.name())) {
      int line = source.position(setting.span().start()).line();
      diagnostics.add(
          Diagnostic.error(
              variable.span(),
              Message.of("name.early", variable.name(), line),
              Message.of("name.early.hint", variable.name())));
    }
  }

  private void checkConstant(Expr value) {
    value.forEachVariable(
        variable -> {
          if (!constant.contains(variable.name())) {
            reportNoConstant(variable.name(), variable.span());
          }
        });
    value.forEach(
        part -> {
          if (part instanceof Expr.Call call && functions.containsKey(call.function().name())) {
            reportNoConstant(call.function().name() + "(…)", call.span());
          }
        });
  }

  private void reportNoConstant(String what, Span span) {
    diagnostics.add(
        Diagnostic.error(span, Message.of("constant.not", what), Message.of("constant.not.hint")));
  }

  private void warnOfConstants(Statement.Setting setting) {
    boolean random = isRandom(setting.value());
    if (depth == 0 && setsAgain(setting)) {
      diagnostics.add(
          Diagnostic.hint(
              setting.span(),
              Message.of("input.again", setting.name()),
              Message.of("input.again.hint")));
    } else if (random) {
      diagnostics.add(
          Diagnostic.hint(
              setting.span(),
              Message.of("random.constant", setting.name()),
              Message.of("random.constant.hint", setting.name())));
    }
  }

  /// Whether what could be the start value of an input comes too late for that.
  private boolean setsAgain(Statement.Setting setting) {
    return set.contains(setting.name()) && knowledge.literal(setting.value()).isPresent();
  }

  private static boolean isRandom(Expr value) {
    boolean here =
        value instanceof Expr.OfArrays call
            && call.function() == ArrayFunction.RANDN
            && MadeNumbers.shape(call).isPresent();
    return here || value.parts().stream().anyMatch(NameResolution::isRandom);
  }

  private static Diagnostic nothingToCompute(List<Statement> statements) {
    Span span = statements.isEmpty() ? new Span(0, 0) : statements.getLast().span();
    return Diagnostic.error(span, Message.of("program.empty"), Message.of("program.empty.hint"));
  }

  private static Diagnostic noInput(Statement last) {
    return Diagnostic.hint(
        last.span(), Message.of("program.constant"), Message.of("program.constant.hint"));
  }
}
