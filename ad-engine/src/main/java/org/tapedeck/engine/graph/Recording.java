package org.tapedeck.engine.graph;

import java.util.Objects;
import org.tapedeck.engine.lang.Diagnostic;

/// What running a program at one point gives: the graph of what was computed, or why the run was
/// stopped.
public sealed interface Recording {
  /// The run came to its end.
  record Recorded(ComputationalGraph graph) implements Recording {
    public Recorded {
      Objects.requireNonNull(graph, "graph");
    }
  }

  /// The run was stopped: a loop did not end, or a range had no whole ends.
  record Failed(Diagnostic diagnostic) implements Recording {
    public Failed {
      Objects.requireNonNull(diagnostic, "diagnostic");
    }
  }
}
