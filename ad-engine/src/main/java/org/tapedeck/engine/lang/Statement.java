package org.tapedeck.engine.lang;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One statement of a program. Blocks are nested at most `Parser.MAX_NESTING` deep, so walks over
/// them may recurse.
public sealed interface Statement {
  Span span();

  /// The settings that this statement is or holds, in the order of the text.
  default Stream<Setting> settings() {
    return switch (this) {
      case Setting setting -> Stream.of(setting);
      case ElementSetting _, Definition _, Binding _ -> Stream.empty();
      case For loop -> loop.body().stream().flatMap(Statement::settings);
      case While loop -> loop.body().stream().flatMap(Statement::settings);
      case Section section -> section.body().stream().flatMap(Statement::settings);
      case If choice -> choice.blocks().flatMap(Statement::settings);
    };
  }

  /// The names that this statement sets, whole or an element of them.
  default Stream<String> namesSet() {
    return switch (this) {
      case Setting setting -> Stream.of(setting.name());
      case ElementSetting setting -> Stream.of(setting.name());
      case Definition _ -> Stream.empty();
      case Binding binding -> Stream.of(binding.slot());
      case For loop -> loop.body().stream().flatMap(Statement::namesSet);
      case While loop -> loop.body().stream().flatMap(Statement::namesSet);
      case Section section -> section.body().stream().flatMap(Statement::namesSet);
      case If choice -> choice.blocks().flatMap(Statement::namesSet);
    };
  }

  /// What a setting makes of its name.
  enum Kind {
    /// A variable to differentiate by, with the start value `value`, a number.
    INPUT,
    /// A number that is not differentiated by.
    CONSTANT,
    /// A computed value.
    ASSIGNMENT
  }

  /// `name = value`. For a bare expression `name` is the one it was given and `nameSpan` is empty.
  record Setting(Kind kind, String name, Span nameSpan, Expr value, Span span)
      implements Statement {
    public Setting {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(nameSpan, "nameSpan");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(span, "span");
    }
  }

  /// `name[subscripts] = value`: the vector or matrix `name` gets another element, or another row
  /// or part.
  record ElementSetting(
      String name, Span nameSpan, List<Expr.Subscript> subscripts, Expr value, Span span)
      implements Statement {
    public ElementSetting {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(nameSpan, "nameSpan");
      subscripts = List.copyOf(subscripts);
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(span, "span");
    }

    /// Where the element is named.
    public Span elementSpan() {
      return nameSpan.to(subscripts.getLast().span());
    }
  }

  /// `name(parameters) = body`.
  record Definition(Function function, Span span) implements Statement {
    public Definition {
      Objects.requireNonNull(function, "function");
      Objects.requireNonNull(span, "span");
    }
  }

  /// `for variable = from..to { body }`, both ends included; `variable` is known in the body only.
  record For(
      String variable, Span variableSpan, Expr from, Expr to, List<Statement> body, Span span)
      implements Statement {
    public For {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      body = List.copyOf(body);
    }
  }

  /// `while condition { body }`.
  record While(Condition condition, List<Statement> body, Span span) implements Statement {
    public While {
      Objects.requireNonNull(condition, "condition");
      body = List.copyOf(body);
    }
  }

  /// `if condition { then } else { otherwise }`; `otherwise` may be empty.
  record If(Condition condition, List<Statement> then, List<Statement> otherwise, Span span)
      implements Statement {
    public If {
      Objects.requireNonNull(condition, "condition");
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }

    /// The statements of both blocks.
    public Stream<Statement> blocks() {
      return Stream.concat(then.stream(), otherwise.stream());
    }
  }

  /// `value` is known as `slot` from here on, and never an output; where its vertex has no name yet
  /// it is called `name`, unless that is empty. Translations of other languages are made of these:
  /// what one name stands for at different moments has a slot each, which no program can spell.
  record Binding(String slot, String name, Span nameSpan, Expr value, Span span)
      implements Statement {
    /// How slots begin, and no name does.
    public static final String SLOT = "#";

    /// Whether `name` is that of a slot.
    public static boolean isSlot(String name) {
      return name.startsWith(SLOT);
    }

    public Binding {
      Objects.requireNonNull(slot, "slot");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(nameSpan, "nameSpan");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(span, "span");
    }
  }

  /// The statements of one call or one iteration of a translated program: what they record is a
  /// group called `label`, or as the text at `span` where that is empty.
  record Section(String label, List<Statement> body, Span span) implements Statement {
    public Section {
      Objects.requireNonNull(label, "label");
      body = List.copyOf(body);
      Objects.requireNonNull(span, "span");
    }
  }
}
