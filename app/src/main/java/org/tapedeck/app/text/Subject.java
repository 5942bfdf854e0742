package org.tapedeck.app.text;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// What a place on the screen is about, be it a card, a row of the tape, a stretch of the program
/// or a piece of a formula: some vertices, the edge if it is about one term, and where in the text
/// they come from. Immutable.
public final class Subject {
  /// About nothing.
  public static final Subject NONE =
      new Subject(new BitSet(), OptionalInt.empty(), Optional.empty());

  private final BitSet vertices;
  private final OptionalInt edge;
  private final Optional<Span> span;

  private Subject(BitSet vertices, OptionalInt edge, Optional<Span> span) {
    this.vertices = vertices;
    this.edge = edge;
    this.span = span;
  }

  /// One vertex.
  public static Subject of(ComputationalGraph graph, int vertex) {
    return of(graph, IntStream.of(vertex), OptionalInt.empty());
  }

  /// All vertices of a group.
  public static Subject of(Group group) {
    BitSet all = new BitSet();
    all.set(group.first(), group.end());
    return new Subject(all, OptionalInt.empty(), Optional.of(group.span()));
  }

  /// The term that travels `edge`: that of the vertex at the end where it starts.
  public static Subject term(Trace trace, Edge edge) {
    return of(trace.tape().graph(), IntStream.of(trace.source(edge)), OptionalInt.of(edge.index()));
  }

  /// The term of a step; through a folded group the vertex that it comes from, or all of the group.
  static Subject term(Trace trace, Step.Addition term) {
    return switch (term) {
      case Step.Term(_, _, Edge edge, _, _, _, _, _, _) -> term(trace, edge);
      case Step.GroupTerm through -> of(trace.tape().graph(), through.source());
      case Step.Bundle bundle -> of(bundle.through().group());
    };
  }

  /// What a place of the program's text made: the vertices of the shortest expression there; the
  /// operands of that name, where it is a name. Costs O(vertices + text).
  public static Subject at(ComputationalGraph graph, int offset) {
    return new TextPlace(graph, offset).subject();
  }

  /// Vertices that come from one place of the text.
  public static Subject of(ComputationalGraph graph, List<Vertex> made) {
    return of(graph, made.stream().mapToInt(Vertex::index), OptionalInt.empty());
  }

  private static Subject of(ComputationalGraph graph, IntStream vertices, OptionalInt edge) {
    BitSet all = new BitSet();
    vertices.forEach(all::set);
    return all.isEmpty()
        ? NONE
        : new Subject(all, edge, Optional.of(graph.vertex(all.nextSetBit(0)).span()));
  }

  /// The vertices, ascending.
  public IntStream vertices() {
    return vertices.stream();
  }

  /// The edge of the term; empty where it is about no single term.
  public OptionalInt edge() {
    return edge;
  }

  /// The stretch of the program's text; empty where it is about nothing.
  public Optional<Span> span() {
    return span;
  }

  /// Whether it is about vertex `i`.
  public boolean includes(int i) {
    return vertices.get(i);
  }

  /// Whether it is about any vertex from `first` to before `end`.
  public boolean includesAnyOf(int first, int end) {
    int next = vertices.nextSetBit(first);
    return next >= 0 && next < end;
  }

  /// Whether it is about all vertices from `first` to before `end`.
  public boolean includesAllOf(int first, int end) {
    return vertices.nextClearBit(first) >= end;
  }

  /// Whether both are about one thing: the same term, or where one of them is about no single term
  /// the same vertex.
  public boolean meets(Subject other) {
    boolean terms = edge.isPresent() && other.edge.isPresent();
    return terms ? edge.equals(other.edge) : vertices.intersects(other.vertices);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Subject that
        && vertices.equals(that.vertices)
        && edge.equals(that.edge)
        && span.equals(that.span);
  }

  @Override
  public int hashCode() {
    return 31 * vertices.hashCode() + edge.hashCode();
  }

  @Override
  public String toString() {
    return "vertices " + vertices + ", edge " + edge + ", " + span;
  }
}
