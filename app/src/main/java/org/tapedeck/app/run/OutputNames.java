package org.tapedeck.app.run;

import java.util.List;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.graph.Vertex;

/// What the outputs of a graph are called.
public final class OutputNames {
  private OutputNames() {}

  /// In the order of the graph.
  public static List<String> of(ComputationalGraph graph) {
    return graph.outputs().stream().map(output -> of(graph, output)).toList();
  }

  /// The label of the output's vertex where it bears the output's name (`x′` for a name set again),
  /// else the name.
  public static String of(ComputationalGraph graph, Output output) {
    Vertex vertex = graph.vertex(output.vertex());
    return vertex.name().equals(output.name()) ? vertex.label() : output.name();
  }
}
