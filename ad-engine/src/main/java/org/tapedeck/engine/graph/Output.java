package org.tapedeck.engine.graph;

import java.util.Objects;

/// A result of the program: a name that is set and never used, and the vertex it stands for.
public record Output(String name, int vertex) {
  public Output {
    Objects.requireNonNull(name, "name");
  }
}
