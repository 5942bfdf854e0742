package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;

/// What the parts of a translation share, and what all of them need of items.
final class Interpreter {
  private static final double MOST_WHOLE = 1e9;

  /// The most parts of a formula in a condition, where nothing is kept for later use.
  private static final int LONGEST_CONDITION = 2000;

  final Source source;
  final Reading reading;
  final Store store = new Store();
  final Frame globals = frame(Optional.empty());
  final Code code = new Code();
  final Leaves leaves = new Leaves();
  final Budget budget = new Budget();
  final List<Diagnostic> hints = new ArrayList<>();
  final Chance chance = new Chance();

  final Operators operators = new Operators(this);
  final Conditions conditions = new Conditions(this);
  final Branching branching = new Branching(this);
  final Calls calls = new Calls(this);
  final PythonLibrary library = new PythonLibrary(this);
  final Tensors tensors = new Tensors(this);
  final Derivatives derivatives = new Derivatives(this);
  final Subscripts subscripts = new Subscripts(this);
  final AssignmentTargets assignments = new AssignmentTargets(this);
  final Expressions expressions = new Expressions(this);
  final Loops loops = new Loops(this);
  final Statements statements = new Statements(this);

  /// The value of the last statement at the top that is a mere expression.
  Optional<Item> lastValue = Optional.empty();

  /// What is printed at the top, where that counts.
  final List<Item> printed = new ArrayList<>();

  Interpreter(Source source, Reading reading) {
    this.source = source;
    this.reading = reading;
  }

  /// A new scope inside `outer`.
  Frame frame(Optional<Frame> outer) {
    return new Frame(outer, store.now());
  }

  /// A new list or tuple.
  Item.Sequence list(boolean isTuple, List<Item> elements) {
    return new Item.Sequence(isTuple, elements, store.now());
  }

  /// Tells a hint, once.
  void tell(Diagnostic hint) {
    if (hints.stream().noneMatch(told -> told.message().equals(hint.message()))) {
      hints.add(hint);
    }
  }

  /// `item` as something that the run computes, used at `span`.
  Item.Computed computed(Item item, Span span) throws Mistake {
    return switch (item) {
      case Item.Computed computed -> computed;
      case Item.Num(double _, double _, boolean _, Expr expr) ->
          new Item.Computed(expr.at(span), Optional.empty(), Item.Flow.CONSTANT);
      case Item.Truth(boolean value) -> computed(Item.Num.of(value ? 1 : 0, true, span), span);
      case Item.Sequence list -> operators.array(list, span);
      default -> throw PythonMessages.noNumber(item, span);
    };
  }

  /// The same, which has to be a single number.
  Item.Computed scalar(Item item, Span span) throws Mistake {
    Item.Computed computed = computed(item, span);
    if (!computed.isScalar()) {
      throw PythonMessages.oneNumber(span);
    }
    return computed;
  }

  /// `item` in a form that can be used many times without being computed again.
  Item atom(Item item) throws Mistake {
    return named(item, "", new Span(0, 0));
  }

  /// The same, called `name` if what it stands for has no name. What only decides leaves nothing
  /// behind.
  Item named(Item item, String name, Span nameSpan) throws Mistake {
    if (!(item instanceof Item.Computed computed) || computed.isAtom()) {
      return item;
    }
    Expr expr = computed.expr();
    if (conditions.isDeciding()) {
      if (size(expr, LONGEST_CONDITION) > LONGEST_CONDITION) {
        throw PythonMessages.conditionTooLong(expr.span());
      }
      return item;
    }
    Span span = name.isEmpty() ? expr.span() : nameSpan.to(expr.span());
    Span place = name.isEmpty() ? expr.span() : nameSpan;
    Expr.Variable kept = code.bind(name, place, expr, span);
    return new Item.Computed(kept, computed.shape(), computed.flow());
  }

  /// The number of parts of `expr`, or more than `most`.
  private static int size(Expr expr, int most) {
    int size = 1;
    for (Expr part : expr.parts()) {
      size += size <= most ? size(part, most - size) : 0;
    }
    return size;
  }

  Item.Computed atom(Item.Computed item) throws Mistake {
    return (Item.Computed) atom((Item) item);
  }

  /// `item` as a whole number that has to be known.
  long whole(Item item, Span span) throws Mistake {
    if (item instanceof Item.Truth(boolean value)) {
      return value ? 1 : 0;
    }
    if (item instanceof Item.Num number && number.whole()) {
      if (StrictMath.abs(number.value()) > MOST_WHOLE) {
        throw PythonMessages.tooLarge(span);
      }
      return (long) number.value();
    }
    if (item instanceof Item.Computed computed) {
      Optional<String> counter =
          leaves.among(computed.expr(), reading).or(() -> leaves.wholeName(reading));
      Mistake otherwise = PythonMessages.unknownCount(span);
      throw counter.isPresent() ? new NeedsKnown(counter.get(), otherwise) : otherwise;
    }
    throw PythonMessages.noWhole(span);
  }
}
