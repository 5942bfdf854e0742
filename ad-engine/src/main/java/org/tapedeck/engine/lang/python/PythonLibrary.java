package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Span;

/// Calls of what the language Python has built in and of what is imported.
final class PythonLibrary {
  private final Interpreter interpreter;
  private final Mathematics mathematics;

  PythonLibrary(Interpreter interpreter) {
    this.interpreter = interpreter;
    mathematics = new Mathematics(interpreter);
  }

  /// A method of a value comes with a point before its name and the value as first argument.
  Item call(Item.Known function, Arguments arguments) throws Mistake {
    String name = function.name();
    if (function.module().isEmpty() && !name.startsWith(".")) {
      return builtIn(name, arguments);
    }
    String plain = name.startsWith(".") ? name.substring(1) : name;
    boolean random = function.module().endsWith("random");
    if (random || Set.of("randn", "rand", "manual_seed").contains(plain)) {
      return random(plain, arguments);
    }
    return switch (plain) {
      case "Value", "Parameter", "Variable" -> interpreter.tensors.make(plain, arguments);
      case "zeros" -> filled(0, plain, arguments);
      case "ones" -> filled(1, plain, arguments);
      case "arange" -> range(arguments);
      case "grad", "value_and_grad", "elementwise_grad" ->
          interpreter.derivatives.call(plain, arguments);
      case "jit" -> arguments.item(0, plain);
      case "no_grad" -> throw PythonMessages.outside("no_grad", arguments.span());
      default ->
          PythonFunctions.isTensor(plain)
              ? interpreter.tensors.make(plain, arguments)
              : mathematics.call(plain, arguments);
    };
  }

  private Item builtIn(String name, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    return switch (name) {
      case "range" -> range(arguments);
      case "len" -> interpreter.subscripts.length(arguments.item(0, name), span);
      case "sum" -> sum(arguments);
      case "abs", "pow" -> mathematics.call(name, arguments);
      case "max", "min" -> extreme(name, arguments);
      case "float" -> number(arguments, false);
      case "int" -> number(arguments, true);
      case "round" -> rounded(arguments);
      case "bool" -> throw PythonMessages.outside(name, span);
      case "list", "tuple" ->
          interpreter.list(
              name.equals("tuple"),
              arguments.size() == 0
                  ? List.of()
                  : interpreter.loops.items(arguments.items().getFirst(), span));
      case "reversed" ->
          interpreter.list(
              false, interpreter.loops.items(arguments.item(0, name), span).reversed());
      case "zip" -> zip(arguments);
      case "enumerate" -> enumerate(arguments);
      case "sorted" -> sorted(arguments);
      case "print", "object" -> new Item.Nothing();
      case "str" -> new Item.Text("…");
      case "isinstance" -> isInstance(arguments);
      default -> throw PythonMessages.outside(name, span);
    };
  }

  private Item range(Arguments arguments) throws Mistake {
    List<Long> ends = new ArrayList<>();
    for (Item item : arguments.items()) {
      ends.add(interpreter.whole(item, arguments.span()));
    }
    long step = ends.size() > 2 ? ends.get(2) : 1;
    if (ends.isEmpty() || ends.size() > 3 || step == 0) {
      throw PythonMessages.range(arguments.span());
    }
    return ends.size() == 1
        ? new Item.Range(0, ends.getFirst(), 1)
        : new Item.Range(ends.get(0), ends.get(1), step);
  }

  /// The sum of a list; Python begins it at 0, which is left out where anything comes behind.
  private Item sum(Arguments arguments) throws Mistake {
    Span span = arguments.span();
    Item first = arguments.item(0, "sum");
    Optional<Item> start = arguments.find(1, "start");
    if (first instanceof Item.Computed && start.isEmpty()) {
      return mathematics.call("sum", arguments);
    }
    List<Item> items = new ArrayList<>(start.stream().toList());
    items.addAll(interpreter.loops.items(first, span));
    Item sum = items.isEmpty() ? Item.Num.of(0, true, span) : items.getFirst();
    boolean zero = sum instanceof Item.Num number && number.value() == 0 && items.size() > 1;
    for (Item item : items.subList(items.isEmpty() ? 0 : 1, items.size())) {
      interpreter.budget.count(span);
      sum = zero ? item : interpreter.operators.binary("+", sum, item, span);
      zero = false;
    }
    return sum;
  }

  private Item extreme(String name, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    if (!arguments.keywords().isEmpty()) {
      throw PythonMessages.outside(arguments.keywords().keySet().iterator().next() + "=", span);
    }
    boolean single = arguments.size() == 1;
    if (single && arguments.items().getFirst() instanceof Item.Computed) {
      return mathematics.call("a" + name, arguments);
    }
    List<Item> items =
        single ? interpreter.loops.items(arguments.items().getFirst(), span) : arguments.items();
    if (items.isEmpty()) {
      throw PythonMessages.tooFew(name, span);
    }
    Item best = items.getFirst();
    for (Item item : items.subList(1, items.size())) {
      interpreter.budget.count(span);
      best =
          mathematics.elementary(
              name.equals("max") ? ElementaryFunction.MAX : ElementaryFunction.MIN,
              List.of(best, item),
              span);
    }
    return best;
  }

  private Item number(Arguments arguments, boolean whole) throws Mistake {
    Item item = arguments.item(0, whole ? "int" : "float");
    Span span = arguments.span();
    return switch (item) {
      case Item.Num(double value, double bound, boolean _, Expr expr) ->
          whole
              ? Item.Num.of(
                  value < 0 ? StrictMath.ceil(value) : StrictMath.floor(value), true, span)
              : new Item.Num(value, bound, false, expr);
      case Item.Computed computed when !whole -> computed;
      case Item.Truth(boolean value) -> Item.Num.of(value ? 1 : 0, whole, span);
      case Item.Text(String text) when text.matches("-?inf") ->
          Item.Num.of(
              text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY,
              false,
              span);
      default -> throw PythonMessages.outside(whole ? "int" : "float", span);
    };
  }

  private static Item rounded(Arguments arguments) throws Mistake {
    if (arguments.size() == 1 && arguments.items().getFirst() instanceof Item.Num number) {
      return Item.Num.of(StrictMath.rint(number.value()), true, arguments.span());
    }
    throw PythonMessages.outside("round", arguments.span());
  }

  private Item zip(Arguments arguments) throws Mistake {
    List<List<Item>> lists = new ArrayList<>();
    for (Item item : arguments.items()) {
      lists.add(interpreter.loops.items(item, arguments.span()));
    }
    int size = lists.stream().mapToInt(List::size).min().orElse(0);
    List<Item> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int row = i;
      rows.add(interpreter.list(true, lists.stream().map(list -> list.get(row)).toList()));
    }
    return interpreter.list(false, rows);
  }

  private Item enumerate(Arguments arguments) throws Mistake {
    Span span = arguments.span();
    Optional<Item> start = arguments.find(1, "start");
    long first = start.isPresent() ? interpreter.whole(start.get(), span) : 0;
    List<Item> rows = new ArrayList<>();
    for (Item item : interpreter.loops.items(arguments.item(0, "enumerate"), span)) {
      Item count = Item.Num.of((double) first + rows.size(), true, span);
      rows.add(interpreter.list(true, List.of(count, item)));
    }
    return interpreter.list(false, rows);
  }

  private Item sorted(Arguments arguments) throws Mistake {
    List<Item.Num> numbers = new ArrayList<>();
    for (Item item : interpreter.loops.items(arguments.item(0, "sorted"), arguments.span())) {
      if (!(item instanceof Item.Num number)) {
        throw PythonMessages.undecided("sorted", arguments.span());
      }
      numbers.add(number);
    }
    numbers.sort(Comparator.comparingDouble(Item.Num::value));
    return interpreter.list(false, List.copyOf(numbers));
  }

  private Item isInstance(Arguments arguments) throws Mistake {
    Item item = arguments.item(0, "isinstance");
    Item types = arguments.item(1, "isinstance");
    List<Item> all = types instanceof Item.Sequence list ? list.elements() : List.of(types);
    return new Item.Truth(all.stream().anyMatch(type -> isOf(item, type)));
  }

  private static boolean isOf(Item item, Item type) {
    return switch (type) {
      case Item.Known(String _, String name) ->
          switch (name) {
            case "int" -> item instanceof Item.Num number && number.whole();
            case "float" -> item instanceof Item.Num number && !number.whole();
            case "list" -> item instanceof Item.Sequence list && !list.isTuple;
            case "tuple" -> item instanceof Item.Sequence list && list.isTuple;
            case "Value", "Tensor" -> item instanceof Item.Computed;
            default -> false;
          };
      case Item.Type wanted ->
          item instanceof Item.Instance object && isOrExtends(object.type(), wanted);
      default -> false;
    };
  }

  private static boolean isOrExtends(Item.Type type, Item.Type wanted) {
    return type.attributes() == wanted.attributes()
        || type.base().filter(base -> isOrExtends(base, wanted)).isPresent();
  }

  private Item random(String name, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    if (name.equals("seed") || name.equals("manual_seed")) {
      interpreter.chance.seed(interpreter.whole(arguments.item(0, name), span));
      return new Item.Nothing();
    }
    interpreter.tell(PythonMessages.random(interpreter.chance.seed(), span));
    return switch (name) {
      case "uniform" -> {
        double low = known(arguments, 0, 0);
        double high = known(arguments, 1, 1);
        yield drawn(low + (high - low) * interpreter.chance.uniform(), span);
      }
      case "random" -> drawn(interpreter.chance.uniform(), span);
      case "gauss", "normalvariate", "normal" ->
          drawn(
              known(arguments, 0, 0) + known(arguments, 1, 1) * interpreter.chance.normal(1)[0],
              span);
      case "randn", "rand" -> array(name.equals("randn"), arguments);
      default -> throw PythonMessages.outside("random." + name, span);
    };
  }

  private static Item drawn(double number, Span span) {
    return Item.Num.of(StrictMath.rint(number * 1e4) / 1e4, false, span);
  }

  private static double known(Arguments arguments, int place, double standard) throws Mistake {
    if (place >= arguments.size()) {
      return standard;
    }
    if (arguments.items().get(place) instanceof Item.Num number) {
      return number.value();
    }
    throw PythonMessages.unknownCount(arguments.span());
  }

  private Item array(boolean normal, Arguments arguments) throws Mistake {
    Span span = arguments.span();
    int[] sides = sides(arguments);
    int size = Arrays.stream(sides).reduce(1, (a, b) -> a * b);
    double[] numbers = interpreter.chance.normal(size);
    if (!normal) {
      Arrays.setAll(numbers, _ -> StrictMath.rint(interpreter.chance.uniform() * 1e4) / 1e4);
    }
    Item made =
        sides.length == 0
            ? drawn(numbers[0], span)
            : interpreter.tensors.array(numbers, sides.length == 1 ? 0 : sides[1], span);
    return interpreter.tensors.make(
        "tensor", new Arguments(List.of(made), arguments.keywords(), span));
  }

  private Item filled(double value, String name, Arguments arguments) throws Mistake {
    int[] sides = sides(arguments);
    double[] numbers = new double[Arrays.stream(sides).reduce(1, (a, b) -> a * b)];
    Arrays.fill(numbers, value);
    if (sides.length == 0) {
      throw PythonMessages.tooFew(name, arguments.span());
    }
    Item made =
        interpreter.tensors.array(numbers, sides.length == 1 ? 0 : sides[1], arguments.span());
    return interpreter.tensors.make(
        "tensor", new Arguments(List.of(made), arguments.keywords(), arguments.span()));
  }

  /// The numbers of rows and columns that a call gives, also as a tuple.
  private int[] sides(Arguments arguments) throws Mistake {
    List<Item> given =
        arguments.size() == 1 && arguments.items().getFirst() instanceof Item.Sequence list
            ? list.elements()
            : arguments.items();
    int[] sides = new int[given.size()];
    long size = 1;
    for (int i = 0; i < sides.length; i++) {
      long side = interpreter.whole(given.get(i), arguments.span());
      size *= Math.max(1, side);
      if (side < 1 || sides.length > 2) {
        throw PythonMessages.noArray(arguments.span());
      }
      interpreter.budget.count(size, arguments.span());
      sides[i] = (int) side;
    }
    return sides;
  }
}
