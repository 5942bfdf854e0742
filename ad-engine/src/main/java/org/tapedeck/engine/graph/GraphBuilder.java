package org.tapedeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Span;

/// The vertices, values and groups recorded so far, in the order of the tape.
final class GraphBuilder {
  private static final int NO_PARENT = -1;

  private final RecordingRules rules;
  private final WiringBuilder wiring = new WiringBuilder();
  private final VertexNotes notes = new VertexNotes();
  private final VertexLabels labels;
  private final CommonSubexpressions known = new CommonSubexpressions();
  private final List<Group> groups = new ArrayList<>();
  private final Deque<Integer> openGroups = new ArrayDeque<>();
  private int inputCount;

  /// `names` are those that the program uses.
  GraphBuilder(Set<String> names, RecordingRules rules) {
    labels = new VertexLabels(names);
    this.rules = rules;
  }

  int size() {
    return wiring.size();
  }

  /// The value of a vertex.
  double primal(int vertex) {
    return wiring.value(vertex);
  }

  /// Inputs come before all other vertices, each with a name of its own; an
  /// `IllegalArgumentException` otherwise.
  int input(Program.Input input, double value) {
    if (size() > inputCount) {
      throw new IllegalArgumentException("input " + input.name() + " comes after an operation");
    }
    if (!labels.named(input.name()).equals(input.name())) {
      throw new IllegalArgumentException("two inputs are called " + input.name());
    }
    inputCount++;
    return wiring.addInput(value);
  }

  /// The vertex of a value; a constant gets its own here.
  int vertexOf(Value value) {
    return switch (value) {
      case Value.Computed computed -> computed.vertex();
      case Value.Pending constant -> {
        if (constant.vertex() == Value.Pending.NONE) {
          constant.becomes(constant(constant));
        }
        yield constant.vertex();
      }
    };
  }

  private int constant(Value.Pending constant) {
    int before = size();
    boolean spelled = !constant.name.isEmpty() || labels.spells(constant.text);
    String text = spelled ? constant.text : "";
    int vertex = constant(constant.value, text);
    if (vertex == before) {
      notes.spell(vertex, constant.span, text);
    }
    if (!constant.name.isEmpty()) {
      name(vertex, constant.name);
    }
    return vertex;
  }

  /// The vertex of a constant that no text spells.
  int constant(double value) {
    return constant(value, "");
  }

  private int constant(double value, String text) {
    return switch (rules.sharing()) {
      case AS_WRITTEN -> wiring.addConstant(value);
      case SHARED -> known.constant(value, text, () -> wiring.addConstant(value));
    };
  }

  /// The vertex of `function` of one operand: a new one, unless it is shared.
  int operation(ElementaryFunction function, int operand, Span span) {
    return switch (rules.sharing()) {
      case AS_WRITTEN -> add(function, operand, span);
      case SHARED ->
          known.operation(function, operand, operand, () -> add(function, operand, span));
    };
  }

  /// The vertex of `function` of two operands: a new one, unless it is shared.
  int operation(ElementaryFunction function, int left, int right, Span span) {
    return switch (rules.sharing()) {
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
  void name(int vertex, String name) {
    if (vertex >= inputCount && notes.at(vertex).name().isEmpty()) {
      notes.name(vertex, name, labels.named(name));
    }
  }

  void openGroup(String label, Span span) {
    int parent = openGroups.isEmpty() ? NO_PARENT : openGroups.peek();
    openGroups.push(groups.size());
    groups.add(new Group(groups.size(), parent, label, span, size(), size()));
  }

  /// Ends the group opened last; one without vertices is as if it had not been.
  void closeGroup() {
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
  record Mark(int vertex, int group) {}

  Mark mark() {
    return new Mark(size(), groups.size());
  }

  /// Makes what was recorded since `mark`, at which the same groups were open, a group of its own,
  /// if it is more than one vertex. A group that already holds all of it gets the label instead.
  void enclose(Mark mark, String label, Span span) {
    if (size() - mark.vertex() < 2) {
      return;
    }
    int parent = openGroups.isEmpty() ? NO_PARENT : openGroups.peek();
    Group group = new Group(mark.group(), parent, label, span, mark.vertex(), size());
    List<Group> inside = groups.subList(mark.group(), groups.size());
    boolean same =
        !inside.isEmpty()
            && inside.getFirst().first() == mark.vertex()
            && inside.getFirst().end() == size();
    if (same) {
      inside.set(0, group);
    } else {
      inside.replaceAll(inner -> inner.inside(group));
      groups.add(mark.group(), group);
    }
  }

  /// The graph recorded for `program`, whose outputs are `results` by their names. `path` are the
  /// decisions that the run took.
  ComputationalGraph build(Program program, Map<String, Value> results, List<Long> path) {
    List<Output> outputs =
        results.entrySet().stream()
            .map(result -> new Output(result.getKey(), vertexOf(result.getValue())))
            .toList();
    return new ComputationalGraph(program, this, outputs, path);
  }

  RecordingRules rules() {
    return rules;
  }

  /// What was recorded so far, as it will stay.
  Wiring wiring() {
    return wiring.wiring();
  }

  /// The vertices of `wiring`, which start at the `inputs`' values.
  Vertices vertices(List<Program.Input> inputs, Wiring recorded) {
    return new Vertices(inputs, recorded, notes.copy(), labels.taken());
  }

  List<Group> groups() {
    return List.copyOf(groups);
  }
}
