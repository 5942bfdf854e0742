package org.tapedeck.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.GraphBuilder;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.lang.Statement;

/// Runs a program at one point and records what it computes. Loops and conditions are followed: the
/// graph holds the iterations that were run and the branches that were taken, as a tape does. The
/// conditions themselves and the ends of ranges decide, but are no part of the function, so they
/// are computed beside the graph.
public final class Recorder {
  private final Program program;
  private final RecordingRules rules;
  private final GraphBuilder graph;
  private final Environment environment = new Environment();
  private final Evaluator evaluator;
  private final Assigner assigner;
  private final Limits limits;
  private final UsedNames names;

  /// What the run decided and could decide otherwise at other inputs: for a condition 1 or 0, for a
  /// range its ends, and indices.
  private final List<Long> path = new ArrayList<>();

  private Recorder(Program program, RecordingRules rules, Limits limits) {
    this.program = program;
    this.rules = rules;
    graph = new GraphBuilder(program.source(), program.names(), rules.sharing());
    this.limits = limits;
    names = new UsedNames();
    evaluator =
        new Evaluator(program.source(), graph, environment, rules.constants(), limits, path);
    assigner = new Assigner(program, graph, environment, evaluator);
  }

  /// The graph of `program` at its start values, by the standard rules; an
  /// `IllegalArgumentException` where the program cannot run there. Costs O(length of the run).
  public static ComputationalGraph graph(Program program) {
    return switch (record(program, program.starts(), RecordingRules.standard())) {
      case Recording.Recorded recorded -> recorded.graph();
      case Recording.Failed failed ->
          throw new IllegalArgumentException(failed.diagnostic().format(program.source()));
    };
  }

  /// Runs `program` at `inputs`, one value per input, and records what it computes. Costs O(length
  /// of the run).
  public static Recording record(Program program, double[] inputs, RecordingRules rules) {
    return record(program, inputs, rules, Limits.of(rules));
  }

  /// `limits` have not been used before.
  static Recording record(Program program, double[] inputs, RecordingRules rules, Limits limits) {
    if (inputs.length != program.inputs().size()) {
      throw new IllegalArgumentException(
          "expected " + program.inputs().size() + " inputs, got " + inputs.length);
    }
    Recorder recorder = new Recorder(program, rules, limits);
    try {
      return recorder.run(inputs);
    } catch (RunError error) {
      return new Recording.Failed(error.diagnostic());
    }
  }

  private Recording run(double[] inputs) throws RunError {
    assigner.setInputs(inputs);
    block(program.statements());
    Map<String, Value> results = environment.results(program);
    if (results.isEmpty()) {
      throw new RunError(
          program.statements().getLast().span(),
          Message.of("run.without.output"),
          Message.of("run.without.output.hint"));
    }
    List<Output> outputs =
        results.entrySet().stream()
            .map(result -> new Output(result.getKey(), result.getValue().in(graph)))
            .toList();
    return new Recording.Recorded(program, rules, path, graph.build(outputs));
  }

  private void block(List<Statement> statements) throws RunError {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Setting setting -> set(setting);
        case Statement.ElementSetting setting -> assigner.assign(setting);
        case Statement.Definition _ -> {}
        case Statement.For loop -> run(loop);
        case Statement.While loop -> run(loop);
        case Statement.If choice -> run(choice);
        case Statement.Binding binding -> assigner.bind(binding);
        case Statement.Section section -> run(section);
      }
    }
  }

  private void set(Statement.Setting setting) throws RunError {
    switch (setting.kind()) {
      case INPUT -> {}
      case CONSTANT -> assigner.constant(setting);
      case ASSIGNMENT -> assigner.assign(setting);
    }
  }

  private void run(Statement.For loop) throws RunError {
    Evaluator.Range range = evaluator.range(loop.from(), loop.to());
    environment.use(names.before(loop));
    limits.enterLoop(loop.span());
    Optional<Quantity> shadowed = environment.remove(loop.variable());
    for (long k = range.from(); k <= range.to(); k++) {
      String text = Long.toString(k);
      environment.set(loop.variable(), Arithmetic.constant(k, loop.variableSpan()));
      iteration(loop.variable() + " = " + text, loop.body(), loop.span());
    }
    environment.restore(loop.variable(), shadowed);
    limits.leaveLoop();
  }

  private void run(Statement.While loop) throws RunError {
    environment.use(names.before(loop));
    limits.enterLoop(loop.span());
    for (int count = 1; evaluator.holds(loop.condition()); count++) {
      iteration("iteration " + count, loop.body(), loop.span());
    }
    limits.leaveLoop();
  }

  private void run(Statement.If choice) throws RunError {
    environment.use(names.before(choice));
    block(evaluator.holds(choice.condition()) ? choice.then() : choice.otherwise());
  }

  private void run(Statement.Section section) throws RunError {
    Span span = section.span();
    limits.enterLoop(span);
    String label = section.label().isEmpty() ? evaluator.label(span) : section.label();
    iteration(label, section.body(), span);
    limits.leaveLoop();
  }

  private void iteration(String label, List<Statement> body, Span span) throws RunError {
    limits.countWork(span);
    graph.openGroup(label, span);
    block(body);
    graph.closeGroup();
  }
}
