package org.tapedeck.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.trace.Trace;

/// A program run at a point, as a command was asked to.
record Run(Request.Plan plan, Trace trace) {
  Run {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(trace, "trace");
  }

  /// The result that is looked at, in reverse mode the seeded one.
  Output output() {
    return plan.output();
  }

  /// What is worth knowing of the program and of this run, each thing once: a loop repeats what
  /// goes wrong in it.
  List<Diagnostic> remarks() {
    return Stream.concat(plan.hints().stream(), trace.diagnostics().stream()).distinct().toList();
  }

  ComputationalGraph graph() {
    return trace.tape().graph();
  }

  Source source() {
    return graph().source();
  }

  /// The value of the output.
  double value() {
    return trace.tape().primal(output().vertex());
  }

  /// The derivative of the output by each input. In forward mode, where the trace knows it along
  /// the seed only, this costs a sweep of its own.
  double[] gradient() {
    double[] adjoints =
        switch (trace.mode()) {
          case REVERSE ->
              IntStream.range(0, graph().inputCount()).mapToDouble(trace::derivative).toArray();
          case FORWARD -> trace.tape().adjoints(output().vertex());
        };
    return Arrays.copyOf(adjoints, graph().inputCount());
  }

  String outputName() {
    return name(graph(), output());
  }

  List<String> outputNames() {
    return names(graph());
  }

  /// What the outputs are called, in the order of the program.
  static List<String> names(ComputationalGraph graph) {
    return graph.outputs().stream().map(output -> name(graph, output)).toList();
  }

  /// The label of the output's vertex where it bears the output's name (`x′` for a name set again),
  /// else the name.
  static String name(ComputationalGraph graph, Output output) {
    Vertex vertex = graph.vertex(output.vertex());
    return vertex.name().equals(output.name()) ? vertex.label() : output.name();
  }
}
