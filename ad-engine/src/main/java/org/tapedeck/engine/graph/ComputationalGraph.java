package org.tapedeck.engine.graph;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.lang.Source;

/// A function as a directed acyclic graph. Vertices are numbered in the order of the tape, which is
/// topological: the inputs first, then each value before its users; a constant stands directly
/// before its first user. There is one edge per operand.
///
/// Immutable; equal only to itself. Holds 9 bytes per vertex, besides names and places in the text;
/// when edges are asked for two ints per vertex and three per edge more.
public final class ComputationalGraph {
  private final Source source;
  private final Set<String> names;
  private final Wiring wiring;
  private final Vertices vertices;
  private final List<Output> outputs;
  private final List<Group> groups;

  /// Made when first asked for; made twice, it is equal.
  private EdgeIndex edges;

  ComputationalGraph(
      Source source,
      Set<String> names,
      Wiring wiring,
      Vertices vertices,
      List<Output> outputs,
      List<Group> groups) {
    this.source = source;
    this.names = names;
    this.wiring = wiring;
    this.vertices = vertices;
    this.outputs = List.copyOf(outputs);
    this.groups = List.copyOf(groups);
  }

  /// What the places of vertices and groups are in; its text is empty where nobody wrote one.
  public Source source() {
    return source;
  }

  /// The names that the source uses for its values.
  public Set<String> names() {
    return names;
  }

  public int size() {
    return wiring.size();
  }

  public int edgeCount() {
    return wiring.edgeCount();
  }

  public Vertex vertex(int i) {
    return vertices.get(i);
  }

  /// All vertices in topological order.
  public List<Vertex> vertices() {
    return vertices;
  }

  /// Whether vertex `i` is a constant.
  public boolean isConstant(int i) {
    return wiring.isConstant(i);
  }

  /// Whether vertex `i` is the value of a function.
  public boolean isOperation(int i) {
    return wiring.isOperation(i);
  }

  /// The value of the constant `i`.
  public double constant(int i) {
    return wiring.constant(i);
  }

  /// The function of the operation `i`.
  public ElementaryFunction function(int i) {
    return wiring.function(i);
  }

  /// The vertex that is operand number `k` of the operation `i`.
  public int operand(int i, int k) {
    return wiring.operand(i, k);
  }

  public Edge edge(int e) {
    return edges().edge(e);
  }

  /// The edges into vertex `i`, in the order of the operands. A view; costs O(1).
  public List<Edge> operands(int i) {
    int first = edges().firstEdge(i);
    return view(operandCount(i), k -> edge(first + k));
  }

  /// The edges out of vertex `i`, by ascending `(to, operand)`. A view; costs O(1).
  public List<Edge> uses(int i) {
    return view(useCount(i), k -> edge(useEdge(i, k)));
  }

  public int operandCount(int i) {
    return wiring.operandCount(i);
  }

  public int useCount(int i) {
    return edges().useCount(i);
  }

  /// The index of the edge from operand number `k` of vertex `i`.
  public int operandEdge(int i, int k) {
    return edges().firstEdge(i) + k;
  }

  /// The index of the edge of use number `k` of vertex `i`.
  public int useEdge(int i, int k) {
    return edges().useEdge(i, k);
  }

  /// The vertex where edge `e` starts, without making an `Edge`.
  public int from(int e) {
    return edges().from(e);
  }

  /// The vertex where edge `e` ends, without making an `Edge`.
  public int to(int e) {
    return edges().to(e);
  }

  /// The indices of the inputs: 0 to n-1, in the order of their first appearance in the text.
  public List<Integer> inputs() {
    return IntStream.range(0, inputCount()).boxed().toList();
  }

  /// The number n of inputs; they are the vertices 0 to n-1.
  public int inputCount() {
    return vertices.inputs().size();
  }

  /// The start values of the inputs, in their order.
  public double[] starts() {
    return vertices.inputs().stream().mapToDouble(Vertex.Input::start).toArray();
  }

  /// At least one, in the order in which the program sets them.
  public List<Output> outputs() {
    return outputs;
  }

  /// The vertices that `vertex` depends on, itself included. Costs O(edges).
  public BitSet ancestors(int vertex) {
    BitSet ancestors = new BitSet(size());
    ancestors.set(vertex);
    for (int i = vertex; i >= 0; i = ancestors.previousSetBit(i - 1)) {
      for (int k = 0; k < wiring.operandCount(i); k++) {
        ancestors.set(wiring.operand(i, k));
      }
    }
    return ancestors;
  }

  /// The vertices that depend on one of `origins`, these included. Costs O(edges).
  public BitSet descendants(BitSet origins) {
    BitSet descendants = (BitSet) origins.clone();
    for (int i = 0; i < size(); i++) {
      for (int k = 0; k < wiring.operandCount(i); k++) {
        if (descendants.get(wiring.operand(i, k))) {
          descendants.set(i);
        }
      }
    }
    return descendants;
  }

  /// The calls and iterations that recorded the vertices, in the order of their beginnings; a group
  /// stands before those in it.
  public List<Group> groups() {
    return groups;
  }

  /// The vertex that the output called `name` stands for.
  public int output(String name) {
    return outputs.stream()
        .filter(output -> output.name().equals(name))
        .mapToInt(Output::vertex)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no output " + name));
  }

  private EdgeIndex edges() {
    EdgeIndex known = edges;
    if (known == null) {
      known = new EdgeIndex(wiring);
      edges = known;
    }
    return known;
  }

  private static List<Edge> view(int size, IntFunction<Edge> element) {
    return new EdgeList(size, element);
  }

  private static final class EdgeList extends AbstractList<Edge> implements RandomAccess {
    private final int size;
    private final IntFunction<Edge> element;

    EdgeList(int size, IntFunction<Edge> element) {
      this.size = size;
      this.element = element;
    }

    @Override
    public Edge get(int k) {
      return element.apply(Objects.checkIndex(k, size));
    }

    @Override
    public int size() {
      return size;
    }
  }
}
