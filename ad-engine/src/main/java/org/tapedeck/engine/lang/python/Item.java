package org.tapedeck.engine.lang.python;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Condition;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Shape;
import org.tapedeck.engine.lang.Span;

/// What a Python expression stands for while it is translated. Lists, objects and functions are
/// known as such; of what depends on the inputs it is known how it is computed.
sealed interface Item {
  /// A number that is known and off by at most `bound`; `expr` is how it is written in the
  /// translation.
  record Num(double value, double bound, boolean whole, Expr expr) implements Item {
    static Num of(double value, boolean whole, Span span) {
      return of(new Expr.Num(value, Expr.Num.spelling(value), span), whole);
    }

    /// A number that stands for itself.
    static Num of(Expr.Num number, boolean whole) {
      return new Num(number.value(), number.bound(), whole, number);
    }

    /// The value of `function` of numbers, spelled in digits; one of one operand ignores `b`.
    static Expr.Num computed(ElementaryFunction function, Num a, Num b, Span span) {
      Expr.Num number = Expr.Num.of(function, a.number(span), b.number(span), span);
      return number.spelled(Expr.Num.spelling(number.value()));
    }

    private Expr.Num number(Span span) {
      return new Expr.Num(value, "", span, bound);
    }
  }

  /// `True` or `False`.
  record Truth(boolean value) implements Item {}

  /// A string.
  record Text(String text) implements Item {}

  /// `None`
  record Nothing() implements Item {}

  /// Whether derivatives pass through what the run computes.
  enum Flow {
    /// No input is in it.
    CONSTANT,
    ATTACHED,
    /// It was cut off the tape, as by `.data`.
    DETACHED
  }

  /// A number, vector or matrix that the run computes.
  record Computed(Expr expr, Optional<Shape> shape, Flow flow) implements Item {
    /// Whether it can be used any number of times without being computed again.
    boolean isAtom() {
      return expr instanceof Expr.Variable;
    }

    boolean isScalar() {
      return shape.isEmpty();
    }
  }

  /// A comparison that the run decides.
  record Decision(Condition condition) implements Item {}

  /// A list, or a tuple. Lists are known by identity: changed through one name, they are changed
  /// for all.
  final class Sequence implements Item {
    final boolean isTuple;
    final long birth;
    private List<Item> elements;

    Sequence(boolean isTuple, List<Item> elements, long birth) {
      this.isTuple = isTuple;
      this.birth = birth;
      this.elements = List.copyOf(elements);
    }

    List<Item> elements() {
      return elements;
    }

    /// Only for `Store`, which knows how to take it back.
    void replace(List<Item> others) {
      elements = List.copyOf(others);
    }
  }

  /// The elements of a list at one moment.
  record Elements(List<Item> items) implements Item {
    public Elements {
      items = List.copyOf(items);
    }
  }

  /// `range(first, end, step)`
  record Range(long first, long end, long step) implements Item {
    long size() {
      long distance = step > 0 ? end - first : first - end;
      long width = Math.abs(step);
      return distance <= 0 ? 0 : (distance + width - 1) / width;
    }
  }

  /// What `def` or `lambda` makes. `standards` are the values of parameters that have one.
  record Routine(
      String name,
      List<PythonExpr.Parameter> parameters,
      Map<String, Item> standards,
      List<PythonStatement> body,
      Frame outer)
      implements Item {}

  /// A method of an object.
  record Method(Instance self, Type owner, Routine routine) implements Item {}

  /// A method of a number, vector, list or tuple.
  record Member(Item self, String name) implements Item {}

  /// `grad(function)`, written as `call`: to be asked for at some place. `places` are those of the
  /// arguments to differentiate by.
  record Derivative(Item function, List<Integer> places, String call) implements Item {
    public Derivative {
      places = List.copyOf(places);
    }
  }

  /// A module, or what a module or the language gives: by its name behind its module's.
  record Known(String module, String name) implements Item {}

  /// A class.
  record Type(String name, Optional<Type> base, Frame attributes) implements Item {
    /// The attribute `name` of this class or the one that it extends.
    Optional<Item> find(String attribute) {
      Optional<Item> own = attributes.own(attribute);
      return own.isPresent() ? own : base.flatMap(type -> type.find(attribute));
    }

    /// The class that gives the attribute: this one, or one that it extends.
    Type giving(String attribute) {
      Type type = this;
      while (type.attributes.own(attribute).isEmpty() && type.base.isPresent()) {
        type = type.base.get();
      }
      return type;
    }
  }

  /// An object of a class.
  record Instance(Type type, Frame attributes) implements Item {
    @Override
    public boolean equals(Object other) {
      return other instanceof Instance instance && instance.attributes == attributes;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(attributes);
    }
  }

  /// `super()`: the object as one of the class that its own extends.
  record Above(Instance self, Optional<Type> type) implements Item {}

  /// What can be named and handed on, but not computed with: `why` is told where that is tried.
  record Unread(String what, Message why) implements Item {}
}
