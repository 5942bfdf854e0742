package org.tapedeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Span;

/// The vertices, values and groups recorded so far, in the order of the tape.
final class GraphBuilder {
  private static final int[] NO_OPERANDS = {};
  private static final int NO_PARENT = -1;

  private final Labels labels;
  private final Sharing sharing;
  private final Map<Origin, Integer> known = new HashMap<>();
  private final List<Vertex> vertices = new ArrayList<>();
  private final List<int[]> operands = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Deque<Integer> openGroups = new ArrayDeque<>();
  private double[] primals = new double[64];

  /// Where a value comes from; equal origins make equal values.
  private sealed interface Origin {
    record Leaf(long bits, String text) implements Origin {}

    record Of(ElementaryFunction function, int first, int last) implements Origin {}
  }

  /// `names` are those that the program uses.
  GraphBuilder(Set<String> names, Sharing sharing) {
    labels = new Labels(names);
    this.sharing = sharing;
  }

  int size() {
    return vertices.size();
  }

  /// The value of a vertex.
  double primal(int vertex) {
    return primals[vertex];
  }

  int input(Program.Input input, double value) {
    String label = labels.named(input.name());
    Vertex vertex = new Vertex.Input(size(), input.name(), label, input.span(), input.start());
    return add(vertex, NO_OPERANDS, value);
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
    Origin origin = new Origin.Leaf(Double.doubleToLongBits(constant.value), constant.text);
    int vertex = shared(origin, () -> add(constant));
    if (!constant.name.isEmpty()) {
      name(vertex, constant.name);
    }
    return vertex;
  }

  private int add(Value.Pending constant) {
    String text = constant.text;
    Vertex vertex = new Vertex.Constant(size(), "", text, constant.span, constant.value, text);
    return add(vertex, NO_OPERANDS, constant.value);
  }

  /// The vertex of `function` of the operands `of`: a new one, unless it is shared.
  int operation(ElementaryFunction function, int[] of, Span span) {
    Origin origin = new Origin.Of(function, of[0], of[of.length - 1]);
    return shared(origin, () -> add(function, of, span));
  }

  private int shared(Origin origin, IntSupplier recorded) {
    return switch (sharing) {
      case AS_WRITTEN -> recorded.getAsInt();
      case SHARED -> {
        Integer vertex = known.get(origin);
        if (vertex == null) {
          vertex = recorded.getAsInt();
          known.put(origin, vertex);
        }
        yield vertex;
      }
    };
  }

  private int add(ElementaryFunction function, int[] of, Span span) {
    double value = function.value(primals[of[0]], of.length == 1 ? 0 : primals[of[1]]);
    return add(new Vertex.Operation(size(), "", "", span, function), of, value);
  }

  /// Names a vertex that has no name yet.
  void name(int vertex, String name) {
    Vertex unnamed = vertices.get(vertex);
    if (unnamed.name().isEmpty()) {
      String label = labels.named(name);
      vertices.set(
          vertex,
          switch (unnamed) {
            case Vertex.Input input -> input;
            case Vertex.Constant c ->
                new Vertex.Constant(vertex, name, label, c.span(), c.value(), c.text());
            case Vertex.Operation o ->
                new Vertex.Operation(vertex, name, label, o.span(), o.function());
          });
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
    labels.restart();
    List<Vertex> finished = vertices.stream().map(this::labelled).toList();
    return new ComputationalGraph(program, sharing, finished, operands, outputs, groups, path);
  }

  private Vertex labelled(Vertex vertex) {
    if (vertex instanceof Vertex.Operation o && o.name().isEmpty()) {
      return new Vertex.Operation(o.index(), "", labels.next(), o.span(), o.function());
    }
    return vertex;
  }

  private int add(Vertex vertex, int[] of, double value) {
    int index = size();
    if (index == primals.length) {
      primals = Arrays.copyOf(primals, 2 * index);
    }
    primals[index] = value;
    vertices.add(vertex);
    operands.add(of);
    return index;
  }
}
