package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tapedeck.engine.function.OwnRounding;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;

/// What stands behind a point or between brackets: attributes, elements and parts.
final class Subscripts {
  private final Interpreter interpreter;

  Subscripts(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Item attribute(PythonExpr.Attribute attribute) throws Mistake {
    Item object = interpreter.expressions.evaluate(attribute.object());
    String name = attribute.name();
    Span span = attribute.nameSpan();
    return switch (object) {
      case Item.Instance instance -> {
        Optional<Item> own = instance.attributes().own(name);
        yield own.isPresent()
            ? own.get()
            : interpreter.calls.member(instance, instance.type(), name, span);
      }
      case Item.Type type ->
          type.find(name).orElseThrow(() -> PythonMessages.noAttribute(type.name(), name, span));
      case Item.Above(Item.Instance self, Optional<Item.Type> type) ->
          type.isPresent()
              ? interpreter.calls.member(self, type.get(), name, span)
              : new Item.Known("", "object");
      case Item.Known(String module, String part) when part.isEmpty() ->
          constant(name, attribute.span()).orElseGet(() -> PythonFunctions.member(module, name));
      case Item.Known(String _, String part) ->
          throw PythonMessages.outside(part + "." + name, attribute.span());
      case Item.Computed computed -> ofComputed(computed, name, attribute);
      case Item.Num number when name.equals("data") -> number;
      case Item.Unread(String what, Message why) -> new Item.Unread(what + "." + name, why);
      default -> new Item.Member(object, name);
    };
  }

  /// The number that modules have under `name`, used at `span`.
  static Optional<Item> constant(String name, Span span) {
    return PythonFunctions.constant(name)
        .map(
            value ->
                new Item.Num(
                    value,
                    OwnRounding.ofNumber("", value),
                    false,
                    switch (name) {
                      case "pi" -> new Expr.Constant(Expr.Constant.Name.PI, span);
                      case "e" -> new Expr.Constant(Expr.Constant.Name.E, span);
                      default -> new Expr.Num(value, Expr.Num.spelling(value), span);
                    }));
  }

  private Item ofComputed(Item.Computed computed, String name, PythonExpr.Attribute attribute)
      throws Mistake {
    return switch (name) {
      case "data" -> detached(computed);
      case "grad" -> PythonMessages.gradient();
      case "T", "mT" -> interpreter.tensors.transposed(computed, attribute.span());
      case "shape" -> shape(computed, attribute.span());
      case "requires_grad" -> new Item.Truth(interpreter.leaves.has(computed));
      default -> new Item.Member(computed, name);
    };
  }

  static Item.Computed detached(Item.Computed computed) {
    Item.Flow flow =
        computed.flow() == Item.Flow.CONSTANT ? Item.Flow.CONSTANT : Item.Flow.DETACHED;
    return new Item.Computed(computed.expr(), computed.shape(), flow);
  }

  private Item shape(Item.Computed computed, Span span) {
    List<Item> sides = new ArrayList<>();
    computed
        .shape()
        .ifPresent(
            shape -> {
              sides.add(Item.Num.of(shape.rows(), true, span));
              if (!shape.isVector()) {
                sides.add(Item.Num.of(shape.columns(), true, span));
              }
            });
    return interpreter.list(true, sides);
  }

  /// Sets `object.name`.
  void set(PythonExpr.Attribute attribute, Item item) throws Mistake {
    Item object = interpreter.expressions.evaluate(attribute.object());
    switch (object) {
      case Item.Instance instance ->
          interpreter.store.set(instance.attributes(), attribute.name(), item);
      case Item.Type type -> interpreter.store.set(type.attributes(), attribute.name(), item);
      case Item.Computed computed -> setOfComputed(computed, attribute, item);
      case Item.Num number when attribute.name().equals("requires_grad") ->
          interpreter.assignments.name(
              attribute.object(), interpreter.tensors.leaves(number, attribute.span()));
      case Item.Unread(String what, Message why) ->
          throw PythonMessages.unread(what, why, attribute.span());
      default -> throw PythonMessages.noTarget(attribute.span());
    }
  }

  private void setOfComputed(Item.Computed computed, PythonExpr.Attribute attribute, Item item)
      throws Mistake {
    switch (attribute.name()) {
      case "grad", "label", "name" -> {
        if (item instanceof Item.Text(String label)) {
          interpreter.leaves.name(computed, label);
        }
      }
      case "requires_grad" ->
          interpreter.assignments.name(
              attribute.object(), interpreter.tensors.leaves(computed, attribute.span()));
      default -> throw PythonMessages.outside("." + attribute.name() + " =", attribute.span());
    }
  }

  Item subscript(PythonExpr.Subscript subscript) throws Mistake {
    Item object = interpreter.expressions.evaluate(subscript.object());
    Span span = subscript.span();
    if (object instanceof Item.Computed computed && computed.shape().isPresent()) {
      return ofArray(computed, subscript);
    }
    PythonExpr index = only(subscript);
    if (index instanceof PythonExpr.Slice slice) {
      List<Item> items = interpreter.loops.items(object, span);
      boolean isTuple = object instanceof Item.Sequence list && list.isTuple;
      return interpreter.list(
          isTuple, positions(slice, items.size()).stream().map(items::get).toList());
    }
    return switch (object) {
      case Item.Sequence list -> list.elements().get(position(index, list.elements().size()));
      case Item.Range range ->
          Item.Num.of(
              range.first() + (double) position(index, (int) range.size()) * range.step(),
              true,
              span);
      case Item.Unread(String what, Message why) -> throw PythonMessages.unread(what, why, span);
      default -> throw PythonMessages.noList(span);
    };
  }

  private static PythonExpr only(PythonExpr.Subscript subscript) throws Mistake {
    if (subscript.indices().size() != 1) {
      throw PythonMessages.oneIndex(subscript.span());
    }
    return subscript.indices().getFirst();
  }

  /// The position from 0 that `index` means among `size` elements; negative ones count from the
  /// end.
  private int position(PythonExpr index, int size) throws Mistake {
    Item item = interpreter.expressions.evaluate(index);
    long position = interpreter.whole(item, index.span());
    if (position < -size || position >= size) {
      throw PythonMessages.noElement(position, size, index.span());
    }
    return (int) (position < 0 ? position + size : position);
  }

  /// The positions that a slice takes of `size` elements, as Python clips them.
  private List<Integer> positions(PythonExpr.Slice slice, int size) throws Mistake {
    long step = slice.step().isPresent() ? bound(slice.step().get()) : 1;
    if (step == 0) {
      throw PythonMessages.noStep(slice.span());
    }
    long from = clipped(slice.lower(), step > 0 ? 0 : size - 1, size, step);
    long end = clipped(slice.upper(), step > 0 ? size : -1, size, step);
    List<Integer> positions = new ArrayList<>();
    for (long i = from; step > 0 ? i < end : i > end; i += step) {
      positions.add((int) i);
    }
    return positions;
  }

  private long clipped(Optional<PythonExpr> bound, long standard, int size, long step)
      throws Mistake {
    if (bound.isEmpty()) {
      return standard;
    }
    long given = bound(bound.get());
    long counted = given < 0 ? given + size : given;
    return step > 0 ? Math.clamp(counted, 0, size) : Math.clamp(counted, -1, size - 1);
  }

  private long bound(PythonExpr bound) throws Mistake {
    return interpreter.whole(interpreter.expressions.evaluate(bound), bound.span());
  }

  private Item ofArray(Item.Computed array, PythonExpr.Subscript subscript) throws Mistake {
    Shape shape = array.shape().orElseThrow();
    List<PythonExpr> indices = subscript.indices();
    if (indices.size() > (shape.isVector() ? 1 : 2)) {
      throw PythonMessages.oneIndex(subscript.span());
    }
    Item.Computed whole = interpreter.atom(array);
    List<Expr.Subscript> taken = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < indices.size(); i++) {
      int size = i == 0 ? shape.rows() : shape.columns();
      taken.add(part(indices.get(i), size, sizes));
    }
    if (!shape.isVector() && indices.size() == 1) {
      sizes.add(shape.columns());
    }
    return new Item.Computed(
        new Expr.Index(whole.expr(), taken, subscript.span()), shape(sizes), array.flow());
  }

  private Expr.Subscript part(PythonExpr index, int size, List<Integer> sizes) throws Mistake {
    Span span = index.span();
    if (!(index instanceof PythonExpr.Slice slice)) {
      return new Expr.Subscript(number(position(index, size), span), Optional.empty());
    }
    List<Integer> positions = positions(slice, size);
    boolean inSteps =
        !positions.isEmpty() && positions.getLast() - positions.getFirst() != positions.size() - 1;
    if (positions.isEmpty() || inSteps) {
      throw PythonMessages.outside(interpreter.source.excerpt(span), span);
    }
    sizes.add(positions.size());
    return new Expr.Subscript(
        number(positions.getFirst(), span), Optional.of(number(positions.getLast(), span)));
  }

  private static Optional<Shape> shape(List<Integer> sizes) {
    return switch (sizes.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Shape.vector(sizes.getFirst()));
      default -> Optional.of(Shape.matrix(sizes.getFirst(), sizes.getLast()));
    };
  }

  /// The index of the language for a position from 0.
  private static Expr.Num number(int position, Span span) {
    return new Expr.Num(position + 1, Integer.toString(position + 1), span);
  }

  /// The elements of a vector, or the rows of a matrix.
  List<Item> elements(Item.Computed array, Span span) throws Mistake {
    Shape shape = array.shape().orElseThrow();
    Item.Computed whole = interpreter.atom(array);
    Optional<Shape> row =
        shape.isVector() ? Optional.empty() : Optional.of(Shape.vector(shape.columns()));
    List<Item> elements = new ArrayList<>();
    for (int i = 0; i < shape.rows(); i++) {
      interpreter.budget.count(span);
      List<Expr.Subscript> index = List.of(new Expr.Subscript(number(i, span), Optional.empty()));
      elements.add(
          interpreter.atom(
              new Item.Computed(new Expr.Index(whole.expr(), index, span), row, array.flow())));
    }
    return elements;
  }

  /// Sets `object[index]`.
  void set(PythonExpr.Subscript subscript, Item item) throws Mistake {
    Item object = interpreter.expressions.evaluate(subscript.object());
    if (object instanceof Item.Sequence list && !list.isTuple) {
      PythonExpr index = only(subscript);
      if (index instanceof PythonExpr.Slice) {
        throw PythonMessages.outside(
            interpreter.source.excerpt(subscript.span()), subscript.span());
      }
      List<Item> elements = new ArrayList<>(list.elements());
      elements.set(position(index, elements.size()), item);
      interpreter.store.set(list, elements);
      return;
    }
    throw object instanceof Item.Computed
        ? PythonMessages.changedTensor(subscript.span())
        : PythonMessages.noTarget(subscript.span());
  }

  /// `len(item)`
  Item length(Item item, Span span) throws Mistake {
    double length =
        switch (item) {
          case Item.Sequence list -> list.elements().size();
          case Item.Range range -> (double) range.size();
          case Item.Text(String text) -> text.length();
          case Item.Computed computed when computed.shape().isPresent() ->
              computed.shape().get().rows();
          default -> throw PythonMessages.noList(span);
        };
    return Item.Num.of(length, true, span);
  }
}
