package org.tapedeck.app.drawing;

/// What a mark in the picture of a graph is of. Written out it is the mark's id, such as `card:3`;
/// the ids of the marks that it is made of begin with it and a slash.
public sealed interface MarkId {
  /// The frame of a group, by its index.
  record Frame(int group) implements MarkId {
    @Override
    public String toString() {
      return "group:" + group;
    }
  }

  /// The line of an edge, by its index.
  record Line(int edge) implements MarkId {
    @Override
    public String toString() {
      return "edge:" + edge;
    }
  }

  /// The line of the term that travels now.
  record Term() implements MarkId {
    @Override
    public String toString() {
      return "term";
    }
  }

  /// The partial on the line of an edge.
  record Partial(int edge) implements MarkId {
    @Override
    public String toString() {
      return "label:" + edge;
    }
  }

  /// The card of a vertex.
  record Card(int vertex) implements MarkId {
    @Override
    public String toString() {
      return "card:" + vertex;
    }
  }

  /// The copy of a vertex that the line of an edge starts at.
  record Copy(int edge) implements MarkId {
    @Override
    public String toString() {
      return "copy:" + edge;
    }
  }

  /// The badge of the term that travels now.
  record Pill() implements MarkId {
    @Override
    public String toString() {
      return "pill";
    }
  }

  /// The id of a mark that this one is made of.
  default String part(String name) {
    return this + "/" + name;
  }
}
