package org.tapedeck.engine.lang.python;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Suggestions;
import org.tapedeck.engine.lang.python.PythonToken.Kind;

/// All that is said about a Python text, in a student's words.
final class PythonMessages {
  private static final Map<String, Message> INSTEAD =
      Map.of(
          "try", Message.of("python.outside.try.hint"),
          "dict", Message.of("python.outside.dict.hint"),
          "set", Message.of("python.outside.set.hint"),
          "^", Message.of("python.outside.power.hint"),
          "input", Message.of("python.outside.input.hint"));

  private PythonMessages() {}

  private static Mistake mistake(Span span, Message message) {
    return new Mistake(new Diagnostic(Severity.ERROR, span, message, Optional.empty()));
  }

  private static Mistake mistake(Span span, Message message, Message hint) {
    return new Mistake(new Diagnostic(Severity.ERROR, span, message, Optional.of(hint)));
  }

  private static Diagnostic hint(Span span, Message message) {
    return new Diagnostic(Severity.HINT, span, message, Optional.empty());
  }

  private static Diagnostic hint(Span span, Message message, Message hint) {
    return new Diagnostic(Severity.HINT, span, message, Optional.of(hint));
  }

  // What is no Python.

  static Mistake missing(String symbol, PythonToken before) {
    return mistake(
        before.span(),
        endsLine(before)
            ? Message.of("python.missing.last", symbol)
            : Message.of("python.missing", symbol, before.text()));
  }

  static Mistake missingWord(String word, PythonToken before) {
    return mistake(
        before.span(),
        endsLine(before)
            ? Message.of("python.word.missing.last", word)
            : Message.of("python.word.missing", word, before.text()));
  }

  /// `def f(x) = x**2`, which some other languages have.
  static Mistake definition(PythonToken name, PythonToken found) {
    return mistake(
        found.span(),
        Message.of("python.definition", name.text()),
        Message.of("python.definition.hint", name.text()));
  }

  private static boolean endsLine(PythonToken token) {
    return switch (token.kind()) {
      case NEWLINE, END, INDENT, DEDENT -> true;
      default -> false;
    };
  }

  static Mistake noName(PythonToken found) {
    return mistake(
        found.span(),
        endsLine(found)
            ? Message.of("python.name.missing.last")
            : Message.of("python.name.missing", found.text()));
  }

  static Mistake unexpected(PythonToken token) {
    if (token.kind() == Kind.UNKNOWN && token.text().matches("(?s)[a-zA-Z]*[\"'].*")) {
      return mistake(
          token.span(),
          Message.of("python.string.unclosed"),
          Message.of("python.string.unclosed.hint"));
    }
    if (endsLine(token)) {
      return mistake(token.span(), Message.of("python.value.missing"));
    }
    Message message = Message.of("python.misplaced", token.text());
    return token.isOperator("=")
        ? mistake(token.span(), message, Message.of("python.equals.hint"))
        : mistake(token.span(), message);
  }

  /// `2x`
  static Mistake noProduct(PythonToken number, PythonToken name) {
    return mistake(
        name.span(),
        Message.of("python.misplaced", name.text()),
        Message.of("python.product.missing.hint", number.text(), name.text()));
  }

  static Mistake stray(PythonToken word) {
    return mistake(
        word.span(),
        Message.of("python.branch.stray", word.text()),
        Message.of("python.branch.stray.hint"));
  }

  static Mistake unclosed(PythonToken open) {
    String close = open.isOperator("(") ? ")" : open.isOperator("[") ? "]" : "}";
    return mistake(open.span(), Message.of("python.bracket.unclosed", close, open.text()));
  }

  static Mistake noNumber(PythonToken number) {
    return mistake(
        number.span(),
        Message.of("python.number.form", number.text()),
        Message.of("python.number.form.hint"));
  }

  static Mistake needlessIndent(PythonToken first) {
    return mistake(first.span(), Message.of("python.indent"), Message.of("python.indent.hint"));
  }

  static Mistake noBlock(String keyword, PythonToken found) {
    return mistake(
        found.span(),
        Message.of("python.block.missing", keyword),
        Message.of("python.block.missing.hint"));
  }

  static Mistake tooDeep(Span span) {
    return mistake(span, Message.of("expression.deep", Parser.MAX_NESTING));
  }

  // What Tapedeck does not read.

  static Mistake outside(String what, Span span) {
    Message message = Message.of("python.outside", what);
    return INSTEAD.containsKey(what)
        ? mistake(span, message, INSTEAD.get(what))
        : mistake(span, message);
  }

  static Mistake unread(String what, Message why, Span span) {
    return mistake(span, Message.of("python.unread", what, why));
  }

  static Item.Unread uncertain(String name) {
    return new Item.Unread(name.isEmpty() ? "…" : name, Message.of("python.why.uncertain"));
  }

  static Item.Unread gradient() {
    return new Item.Unread(".grad", Message.of("python.why.gradient"));
  }

  static Item.Unread optimizer(String name) {
    return new Item.Unread(name, Message.of("python.why.optimizer"));
  }

  static Mistake gradientInside(String call, Span span) {
    return mistake(
        span, Message.of("python.gradient.inside", call), Message.of("python.gradient.hint"));
  }

  static Mistake gradientOf(String call, Span span) {
    return mistake(
        span, Message.of("python.gradient.argument", call), Message.of("python.gradient.hint"));
  }

  static Item.Unread unknownModule(String name) {
    return new Item.Unread(name, Message.of("python.why.module"));
  }

  static Mistake detached(Span span) {
    return mistake(span, Message.of("python.detached"), Message.of("python.detached.hint"));
  }

  static Mistake noSuchFunction(String name, Span span) {
    Message message = Message.of("python.outside", name);
    return Suggestions.name(name, PythonFunctions.known())
        .map(near -> mistake(span, message, Message.of("meant.hint", near)))
        .orElseGet(() -> outside(name, span));
  }

  // What a text asks for and has not.

  static Mistake notSet(PythonExpr.Name name, Collection<String> known) {
    Message message = Message.of("python.name.unset", name.name());
    if (PythonFunctions.plain(name.name()).isPresent()) {
      return mistake(name.span(), message, Message.of("python.import.hint", name.name()));
    }
    return Suggestions.name(name.name(), known)
        .map(near -> mistake(name.span(), message, Message.of("meant.hint", near)))
        .orElseGet(() -> mistake(name.span(), message));
  }

  static Mistake noAttribute(String type, String name, Span span) {
    return mistake(span, Message.of("python.attribute.unset", type, name));
  }

  static Mistake noFunction(Span span) {
    return mistake(span, Message.of("python.call.form"));
  }

  static Mistake tooFew(String function, Span span) {
    return mistake(span, Message.of("python.arguments.few", function));
  }

  static Mistake tooMany(String function, Span span) {
    return mistake(span, Message.of("python.arguments.many", function));
  }

  static Mistake argumentMissing(String function, String parameter, Span span) {
    return mistake(span, Message.of("python.argument.missing", function, parameter));
  }

  static Mistake noParameter(String function, String keyword, Span span) {
    return mistake(span, Message.of("python.parameter.unknown", function, keyword));
  }

  static Mistake base(Span span) {
    return mistake(span, Message.of("python.class.unknown"), Message.of("python.class.hint"));
  }

  static Mistake noNumber(Item item, Span span) {
    if (item instanceof Item.Unread(String what, Message why)) {
      return unread(what, why, span);
    }
    Message kind =
        switch (item) {
          case Item.Text _ -> Message.of("python.kind.string");
          case Item.Nothing _ -> Message.of("python.kind.nothing");
          case Item.Decision _ -> Message.of("python.kind.comparison");
          case Item.Routine _, Item.Method _, Item.Member _, Item.Known _ ->
              Message.of("python.kind.function");
          case Item.Instance _ -> Message.of("python.kind.object");
          default -> Message.of("python.kind.other");
        };
    return mistake(span, Message.of("python.number.needed", kind));
  }

  static Mistake oneNumber(Span span) {
    return mistake(span, Message.of("python.vector"), Message.of("python.vector.hint"));
  }

  static Mistake divisionByZero(Span span) {
    return mistake(span, Message.of("python.division"));
  }

  static Mistake listArithmetic(String operator, Span span) {
    return mistake(
        span, Message.of("python.list.operator", operator), Message.of("python.list.hint"));
  }

  static Mistake shapes(String operator, Shape left, Shape right, Span span) {
    return mistake(span, Message.of("python.shapes", operator, text(left), text(right)));
  }

  private static String text(Shape shape) {
    return shape.isVector()
        ? "(" + shape.rows() + ")"
        : "(" + shape.rows() + ", " + shape.columns() + ")";
  }

  static Mistake scalarProduct(Span span) {
    return mistake(span, Message.of("python.product"), Message.of("python.product.hint"));
  }

  static Mistake noArray(Span span) {
    return mistake(span, Message.of("python.array"), Message.of("python.array.hint"));
  }

  static Mistake changedTensor(Span span) {
    return mistake(
        span, Message.of("python.tensor.changed"), Message.of("python.tensor.changed.hint"));
  }

  static Mistake noList(Span span) {
    return mistake(span, Message.of("python.elements.none"));
  }

  static Mistake noElement(long index, int size, Span span) {
    return mistake(span, Message.of("python.element.none", Long.toString(index), size));
  }

  static Mistake oneIndex(Span span) {
    return mistake(span, Message.of("python.indices"), Message.of("python.indices.hint"));
  }

  static Mistake noStep(Span span) {
    return mistake(span, Message.of("python.slice.step"));
  }

  static Mistake unknownCount(Span span) {
    return mistake(span, Message.of("python.count.unknown"));
  }

  static Mistake noWhole(Span span) {
    return mistake(span, Message.of("python.count.form"));
  }

  static Mistake tooLarge(Span span) {
    return mistake(span, Message.of("python.count.large"));
  }

  static Mistake range(Span span) {
    return mistake(span, Message.of("python.range"), Message.of("python.range.hint"));
  }

  static Mistake unpacking(int names, int values, Span span) {
    return mistake(span, Message.of("python.unpacking", names, values));
  }

  static Mistake noTarget(Span span) {
    return mistake(span, Message.of("python.target"));
  }

  // What the inputs decide about.

  static Mistake undecided(String word, Span span) {
    return mistake(
        span,
        Message.of("python.undecided", word),
        word.equals("break")
            ? Message.of("python.undecided.break.hint")
            : Message.of("python.undecided.hint"));
  }

  static Mistake undecidedBackward(String call, Span span) {
    return mistake(
        span,
        Message.of("python.backward.undecided", call),
        Message.of("python.backward.undecided.hint"));
  }

  static Mistake backwardOfMany(Finished finished) {
    return mistake(
        finished.span(),
        Message.of("python.backward.vector", finished.call()),
        Message.of("python.backward.vector.hint"));
  }

  static Mistake listInLoop(Span span) {
    return mistake(span, Message.of("python.list.loop"), Message.of("python.list.loop.hint"));
  }

  static Mistake conditionTooLong(Span span) {
    return mistake(span, Message.of("python.condition.long"), Message.of("calls.deep.hint"));
  }

  // What has no end.

  static Mistake tooLong(Span span, boolean loop) {
    return mistake(
        span,
        Message.of("run.long"),
        loop ? Message.of("loop.endless.hint") : Message.of("python.long.hint"));
  }

  static Mistake callsTooDeep(Span span) {
    return mistake(span, Message.of("calls.deep"), Message.of("calls.deep.hint"));
  }

  static Mistake recursion(String name, Span span) {
    return mistake(span, Message.of("python.recursion", name), Message.of("python.recursion.hint"));
  }

  static Mistake stray(Outcome outcome, List<PythonStatement> statements) {
    Span span =
        outcome instanceof Outcome.Broken broken
            ? broken.place()
            : statements.stream()
                .filter(PythonStatement.Return.class::isInstance)
                .map(PythonStatement::span)
                .findFirst()
                .orElse(statements.getFirst().span());
    return mistake(span, Message.of("python.leaving.stray"));
  }

  static Mistake nothing(Span end) {
    return mistake(end, Message.of("python.empty"), Message.of("python.empty.hint"));
  }

  // How a text was read.

  static Diagnostic readAsPython() {
    return hint(new Span(0, 0), Message.of("python.read"), Message.of("python.read.hint"));
  }

  static Diagnostic noInput(Span end) {
    return hint(end, Message.of("program.constant"), Message.of("python.constant.hint"));
  }

  static Diagnostic rest(Finished finished) {
    return hint(finished.span(), Message.of("python.rest", finished.call()));
  }

  static Diagnostic gradientRead(Finished finished) {
    return hint(finished.span(), Message.of("python.gradient.read", finished.call()));
  }

  static Diagnostic alike(String name, String other, Span span) {
    return hint(span, Message.of("python.alike", name, other), Message.of("python.alike.hint"));
  }

  static Diagnostic noStatement(String word, Span span) {
    return hint(span, Message.of("python.passed", word), Message.of("python.passed.hint"));
  }

  static Diagnostic random(long seed, Span span) {
    return hint(
        span, Message.of("python.random", Long.toString(seed)), Message.of("python.random.hint"));
  }

  static Diagnostic passedOver(PythonExpr.Attribute call) {
    return hint(
        call.span(), Message.of("python.passed", call.name()), Message.of("python.passed.hint"));
  }

  static Diagnostic ownValue(PythonStatement.ClassDef definition) {
    return hint(
        definition.nameSpan(),
        Message.of("python.own", definition.name()),
        Message.of("python.own.hint"));
  }
}
