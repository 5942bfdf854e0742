package org.tapedeck.app.layout;

import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.record.RecordingRules;

/// Programs over two long vectors `x` and `w`, for measurements.
final class Vectors {
  private static final Size OPERATION = new Size(100, 84);
  private static final Size LEAF = new Size(70, 64);
  private static final Size LABEL = new Size(50, 20);

  private Vectors() {}

  static ComputationalGraph graph(int elements, String statement) {
    String vectors = "x = randn(" + elements + ", 1)\nw = randn(" + elements + ", 2)\n";
    ParseResult result = Parser.parse(new Source("bench", vectors + statement + "\n"));
    if (result instanceof ParseResult.Parsed parsed
        && Recorder.record(
                parsed.program(),
                parsed.program().starts(),
                RecordingRules.standard().withMost(1_000_000))
            instanceof Recording.Recorded recorded) {
      return recorded.graph();
    }
    throw new IllegalArgumentException(statement);
  }

  static GraphLayout draw(ComputationalGraph graph, LayoutOptions options) {
    return GraphLayout.of(
        graph, v -> v instanceof Vertex.Operation ? OPERATION : LEAF, _ -> LABEL, options);
  }
}
