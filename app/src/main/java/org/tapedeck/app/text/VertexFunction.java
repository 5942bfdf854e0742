package org.tapedeck.app.text;

import java.util.function.Function;
import org.tapedeck.engine.graph.Vertex;

/// What a vertex is, as a column "function" says it: an input, a constant, or what it computes.
public final class VertexFunction {
  private VertexFunction() {}

  /// `computed` is how the function of an operation is written.
  public static String of(Vertex vertex, Function<Vertex.Operation, String> computed) {
    return switch (vertex) {
      case Vertex.Input _ -> Words.say("node.input");
      case Vertex.Constant _ -> Words.say("node.constant");
      case Vertex.Operation operation -> computed.apply(operation);
    };
  }

  /// The same for other programs, in no language: `input`, `constant`, or the function's symbol.
  public static String symbol(Vertex vertex) {
    return switch (vertex) {
      case Vertex.Input _ -> "input";
      case Vertex.Constant _ -> "constant";
      case Vertex.Operation operation -> operation.function().symbol();
    };
  }
}
