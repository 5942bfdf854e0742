package org.tapedeck.app.layout;

import java.util.OptionalInt;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.GraphMatching;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;

/// How far an edit of a program moves what it does not change.
final class Stability {
  private static final String NEURONS =
      """
      neuron(a, b, u, v, c) = tanh(a*u + b*v + c)
      h1 = neuron(x1, x2, 0.3, -0.2, 0.1)
      h2 = neuron(x1, x2, w1, w2, b)
      y = neuron(h1, h2, 0.7, v, 0.5)
      """;
  private static final String BRANCH =
      """
      x = %s
      a = x*u + exp(u)
      y = a * if(x > 0, x^2 + sin(a), -x) + ln(u)
      """;

  private Stability() {}

  static double appendedStatement() {
    return moved(NEURONS, NEURONS + "z = y*y - h1\n");
  }

  static double changedOperand() {
    return moved(NEURONS, NEURONS.replace("h1, h2, 0.7, v", "h1, h2, w1, v"));
  }

  static double otherBranch() {
    return moved(BRANCH.formatted("1"), BRANCH.formatted("-1"));
  }

  /// The mean distance that vertices of both graphs move across the layers, in px.
  private static double moved(String before, String after) {
    ComputationalGraph first = graph(before);
    ComputationalGraph second = graph(after);
    GraphLayout then = layout(first, LayoutStability.none());
    GraphLayout now = layout(second, LayoutStability.of(then));
    GraphMatching twins = GraphMatching.of(first, second);
    double sum = 0;
    int count = 0;
    for (int v = 0; v < second.size(); v++) {
      OptionalInt earlier = twins.earlier(v);
      if (earlier.isPresent()) {
        sum += Math.abs(now.place(v).across() - then.place(earlier.getAsInt()).across());
        count++;
      }
    }
    return sum / count;
  }

  private static GraphLayout layout(ComputationalGraph graph, LayoutStability continuation) {
    return GraphLayout.of(
        graph,
        v -> new Size(120, 84),
        e -> new Size(46, 20),
        LayoutOptions.standard(),
        continuation);
  }

  private static ComputationalGraph graph(String text) {
    if (Parser.parse(new Source("bench", text)) instanceof ParseResult.Parsed parsed) {
      return Recorder.graph(parsed.program());
    }
    throw new IllegalArgumentException(text);
  }
}
