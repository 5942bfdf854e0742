package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.SameName;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// The inputs of a translated program in the order in which the text makes them. What one is called
/// comes to light later: by the name that it is given, or by the object that holds it.
final class Leaves {
  private static final String UNNAMED = "value";
  private static final String PRIME = "′";

  /// What stands for one input, or for a vector or matrix of them. `label` is the name that the
  /// text asks for, if any.
  private record Leaf(
      String slot, List<Expr.Num> numbers, Optional<Shape> shape, String label, Span span) {}

  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> drawn = new HashSet<>();

  /// A new input under `slot`, with the start value `numbers`, row by row where it has a shape.
  Item.Computed add(
      String slot, List<Expr.Num> numbers, Optional<Shape> shape, String label, Span span) {
    leaves.add(new Leaf(slot, List.copyOf(numbers), shape, label, span));
    return new Item.Computed(new Expr.Variable(slot, span), shape, Item.Flow.ATTACHED);
  }

  int size() {
    return leaves.size();
  }

  /// Forgets all but the first `count`.
  void shrink(int count) {
    leaves.subList(count, leaves.size()).clear();
  }

  boolean has(Item item) {
    return slotOf(item).isPresent();
  }

  private Optional<String> slotOf(Item item) {
    return item instanceof Item.Computed(Expr.Variable(String slot, Span _), _, _)
        ? leaves.stream().map(Leaf::slot).filter(slot::equals).findFirst()
        : Optional.empty();
  }

  /// What an input is called so far.
  Optional<String> name(Item item) {
    return slotOf(item).map(names::get);
  }

  /// Calls an input `name`, if it has no name yet and no other has this one. One that would be
  /// drawn like another bears a prime.
  void name(Item item, String name) {
    slotOf(item)
        .filter(slot -> !names.containsKey(slot) && taken.add(name))
        .ifPresent(slot -> name(slot, name));
  }

  private void name(String slot, String name) {
    names.put(slot, name);
    labels.put(slot, apart(name));
  }

  private String apart(String name) {
    String label = name;
    while (!drawn.add(SameName.keyOfLabel(label))) {
      label += PRIME;
    }
    return label;
  }

  /// The name of an input in `expr` that `reading` could take for a constant.
  Optional<String> among(Expr expr, Reading reading) {
    List<String> found = new ArrayList<>();
    expr.forEachVariable(variable -> found.add(names.getOrDefault(variable.name(), "")));
    return found.stream().filter(reading::isBareInput).findFirst();
  }

  /// The name of an input that `reading` could take for a constant, and that may count.
  Optional<String> wholeName(Reading reading) {
    return leaves.stream()
        .filter(leaf -> leaf.numbers().getFirst().text().matches("[0-9]+"))
        .map(leaf -> names.getOrDefault(leaf.slot(), ""))
        .filter(reading::isBareInput)
        .findFirst();
  }

  /// Gives those that have no name the one they ask for.
  void nameByLabels() {
    for (Leaf leaf : leaves) {
      if (!leaf.label().isEmpty()) {
        name(
            new Item.Computed(
                new Expr.Variable(leaf.slot(), leaf.span()), leaf.shape(), Item.Flow.ATTACHED),
            leaf.label());
      }
    }
  }

  private String nameOf(Leaf leaf) {
    if (!names.containsKey(leaf.slot())) {
      name(leaf.slot(), leaf.label().isEmpty() ? UNNAMED : leaf.label());
    }
    return labels.get(leaf.slot());
  }

  /// The inputs, in their order.
  List<Program.Input> inputs() {
    return leaves.stream().flatMap(leaf -> inputs(leaf).stream()).toList();
  }

  private List<Program.Input> inputs(Leaf leaf) {
    String name = nameOf(leaf);
    return IntStream.range(0, leaf.numbers().size())
        .mapToObj(
            i -> {
              Expr.Num number = leaf.numbers().get(i);
              String own = leaf.shape().map(shape -> shape.element(name, i, 0)).orElse(name);
              return new Program.Input(
                  own, number.value(), number.text(), leaf.span(), number.bound());
            })
        .toList();
  }

  /// Which of the inputs are the elements of one vector or matrix.
  List<Program.InputArray> arrays() {
    List<Program.InputArray> arrays = new ArrayList<>();
    int first = 0;
    for (Leaf leaf : leaves) {
      if (leaf.shape().isPresent()) {
        arrays.add(new Program.InputArray(nameOf(leaf), leaf.shape().get(), first, leaf.span()));
      }
      first += leaf.numbers().size();
    }
    return arrays;
  }

  /// What hands the inputs to their slots.
  List<Statement> bindings() {
    return leaves.stream()
        .<Statement>map(
            leaf ->
                new Statement.Binding(
                    leaf.slot(),
                    "",
                    leaf.span(),
                    new Expr.Variable(nameOf(leaf), leaf.span()),
                    leaf.span()))
        .toList();
  }
}
