package org.tapedeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.function.OwnRounding;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;

/// The vertices, values and groups recorded so far, in the order of the tape: whoever runs
/// something tells it what is computed, and gets the graph in the end.
public final class GraphBuilder {
  private static final int NO_PARENT = -1;

  private final Source source;
  private final Set<String> names;
  private final Sharing sharing;
  private final WiringBuilder wiring = new WiringBuilder();
  private final VertexNotes notes = new VertexNotes();
  private final VertexLabels labels;
  private final CommonSubexpressions known = new CommonSubexpressions();
  private final List<Group> groups = new ArrayList<>();
  private final Deque<Integer> openGroups = new ArrayDeque<>();
  private final List<Vertex.Input> inputs = new ArrayList<>();

  /// A graph of which nothing is recorded yet.
  ///
  /// @param source what the places of vertices and groups are in
  /// @param names those that the source uses: no unnamed vertex is called so
  /// @param sharing whether what is computed twice is recorded twice
  public GraphBuilder(Source source, Set<String> names, Sharing sharing) {
    this.source = source;
    this.names = Set.copyOf(names);
    this.sharing = sharing;
    labels = new VertexLabels(names);
  }

  /// How many vertices there are so far.
  public int size() {
    return wiring.size();
  }

  /// The value of a vertex.
  public double primal(int vertex) {
    return wiring.value(vertex);
  }

  /// The vertex of an input that is now at `value`. Inputs come before all other vertices, each
  /// with a name of its own; an `IllegalArgumentException` otherwise.
  public int input(Program.Input input, double value) {
    String name = input.name();
    if (size() > inputs.size()) {
      throw new IllegalArgumentException("input " + name + " comes after an operation");
    }
    if (!labels.named(name).equals(name)) {
      throw new IllegalArgumentException("two inputs are called " + name);
    }
    inputs.add(
        new Vertex.Input(
            inputs.size(), name, name, input.span(), input.start(), input.text(), input.bound()));
    return wiring.addInput(value);
  }

  /// The vertex of the constant `number`; `name` is empty for a literal.
  public int constant(String name, Expr.Num number) {
    String text = number.text();
    int before = size();
    boolean spelled = !name.isEmpty() || labels.spells(text);
    String spelling = spelled ? text : "";
    int vertex = constant(number.value(), spelling, number.bound());
    if (vertex == before) {
      notes.spell(vertex, number.span(), spelling, number.bound());
    }
    if (!name.isEmpty()) {
      name(vertex, name);
    }
    return vertex;
  }

  /// The vertex of a constant that no text spells.
  public int constant(double value) {
    return constant(value, "", OwnRounding.ofNumber("", value));
  }

  private int constant(double value, String text, double bound) {
    return switch (sharing) {
      case AS_WRITTEN -> wiring.addConstant(value);
      case SHARED -> known.constant(value, text, bound, () -> wiring.addConstant(value));
    };
  }

  /// The vertex of `function` of one operand: a new one, unless it is shared.
  public int operation(ElementaryFunction function, int operand, Span span) {
    return switch (sharing) {
      case AS_WRITTEN -> add(function, operand, span);
      case SHARED ->
          known.operation(function, operand, operand, () -> add(function, operand, span));
    };
  }

  /// The vertex of `function` of two operands: a new one, unless it is shared.
  public int operation(ElementaryFunction function, int left, int right, Span span) {
    return switch (sharing) {
      case AS_WRITTEN -> add(function, left, right, span);
      case SHARED -> known.operation(function, left, right, () -> add(function, left, right, span));
    };
  }

  private int add(ElementaryFunction function, int operand, Span span) {
    int vertex = wiring.add(function, operand);
    notes.place(vertex, span);
    return vertex;
  }

  private int add(ElementaryFunction function, int left, int right, Span span) {
    int vertex = wiring.add(function, left, right);
    notes.place(vertex, span);
    return vertex;
  }

  /// Names a vertex that has no name yet.
  public void name(int vertex, String name) {
    if (vertex >= inputs.size() && notes.at(vertex).name().isEmpty()) {
      notes.name(vertex, name, labels.named(name));
    }
  }

  /// Begins a group: what is recorded from here on stands in it.
  public void openGroup(String label, Span span) {
    int parent = openGroups.isEmpty() ? NO_PARENT : openGroups.peek();
    openGroups.push(groups.size());
    groups.add(new Group(groups.size(), parent, label, span, size(), size()));
  }

  /// Ends the group opened last; one without vertices is as if it had not been.
  public void closeGroup() {
    int index = openGroups.pop();
    Group open = groups.get(index);
    if (open.first() == size()) {
      groups.subList(index, groups.size()).clear();
    } else {
      groups.set(
          index, new Group(index, open.parent(), open.label(), open.span(), open.first(), size()));
    }
  }

  /// How far the recording has come.
  public record Position(int vertex, int group) {}

  /// Where the recording is now.
  public Position position() {
    return new Position(size(), groups.size());
  }

  /// Makes what was recorded since `mark`, at which the same groups were open, a group of its own,
  /// if it is more than one vertex. A group that already holds all of it gets the label instead.
  public void enclose(Position start, String label, Span span) {
    if (size() - start.vertex() < 2) {
      return;
    }
    int parent = openGroups.isEmpty() ? NO_PARENT : openGroups.peek();
    Group group = new Group(start.group(), parent, label, span, start.vertex(), size());
    List<Group> inside = groups.subList(start.group(), groups.size());
    boolean same =
        !inside.isEmpty()
            && inside.getFirst().first() == start.vertex()
            && inside.getFirst().end() == size();
    if (same) {
      inside.set(0, group);
    } else {
      inside.replaceAll(inner -> inner.inside(group));
      groups.add(start.group(), group);
    }
  }

  /// The graph of what was recorded so far. Recording may go on, for another graph.
  public ComputationalGraph build(List<Output> outputs) {
    Wiring recorded = wiring.wiring();
    Vertices vertices = new Vertices(List.copyOf(inputs), recorded, notes.copy(), labels.taken());
    return new ComputationalGraph(source, names, recorded, vertices, outputs, groups);
  }
}
