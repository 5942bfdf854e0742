package org.tapedeck.engine.record;

import java.util.List;
import java.util.Objects;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Program;

/// What running a program at one point gives: the graph of what was computed, or why the run was
/// stopped.
public sealed interface Recording {
  /// The run came to its end.
  ///
  /// @param program what was run
  /// @param rules how it was recorded
  /// @param path what the run decided and could decide otherwise elsewhere: equal paths of one
  ///   program make equal graphs
  /// @param graph what it computed
  record Recorded(Program program, RecordingRules rules, List<Long> path, ComputationalGraph graph)
      implements Recording {
    public Recorded {
      Objects.requireNonNull(program, "program");
      Objects.requireNonNull(rules, "rules");
      Objects.requireNonNull(graph, "graph");
      path = List.copyOf(path);
    }

    /// The recording of the same program at other inputs, by the same rules: this one, as long as
    /// no condition or range decides otherwise there. Costs O(1) without loops and conditions, else
    /// O(length of the run).
    public Recording at(double[] inputs) {
      if (path.isEmpty()) {
        return this;
      }
      Recording anew = Recorder.record(program, inputs, rules);
      return anew instanceof Recorded other && other.path.equals(path) ? this : anew;
    }
  }

  /// The run was stopped: a loop did not end, or a range had no whole ends.
  record Failed(Diagnostic diagnostic) implements Recording {
    public Failed {
      Objects.requireNonNull(diagnostic, "diagnostic");
    }
  }
}
