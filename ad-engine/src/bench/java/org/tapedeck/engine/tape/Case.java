package org.tapedeck.engine.tape;

import org.tapedeck.engine.graph.ComputationalGraph;

/// One function with its fast tape, ready to be timed.
final class Case {
  final String name;
  final ComputationalGraph graph;
  final FlatTape tape;
  final double[] point;
  final double[] gradient;

  /// The tape as the library lays it out.
  Case(String name, ComputationalGraph graph) {
    this(name, graph, FlatTape.of(graph, graph.output("y")));
  }

  private Case(String name, ComputationalGraph graph, FlatTape tape) {
    this.name = name;
    this.graph = graph;
    this.tape = tape;
    point = graph.starts();
    gradient = new double[point.length];
  }

  /// The same sorted into runs, however short.
  Case inRuns() {
    return new Case(name, graph, new FlatTapeBuilder(graph, graph.output("y")).buildInRuns());
  }

  /// The same node by node, however long the runs would be.
  Case nodeByNode() {
    return new Case(name, graph, new FlatTapeBuilder(graph, graph.output("y")).buildInTapeOrder());
  }

  /// The primal sweep.
  double replay() {
    return tape.replay(point);
  }

  /// The primal sweep and the adjoint sweep.
  double gradient() {
    double value = tape.replay(point);
    tape.gradient(gradient);
    return value + gradient[0];
  }
}
