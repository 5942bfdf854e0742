package org.tapedeck.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.record.RecordingRules;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;
import org.tapedeck.engine.trace.Trace;

/// How programs are to be run: at `point`, differentiating `output` (empty for the first one) in
/// `mode`, in forward mode along `direction`; recorded by `rules` and told with `numbering`.
record Request(
    Assignments point,
    Assignments direction,
    Mode mode,
    String output,
    RecordingRules rules,
    Numbering numbering) {

  /// A program that fits the request; nothing is computed yet.
  record Plan(
      Request request, Recording.Recorded recording, List<Diagnostic> hints, Output output) {
    Plan {
      hints = List.copyOf(hints);
    }

    Run run() {
      return new Run(this, request.trace(recording, output));
    }

    /// What the program computes at its own start values, where another path is taken there.
    Optional<ComputationalGraph> otherAtStart() {
      boolean moved = !request.point.isEmpty();
      return moved && recording.at(recording.graph().starts()) instanceof Recording.Recorded start
          ? Optional.of(start.graph()).filter(other -> other != recording.graph())
          : Optional.empty();
    }
  }

  /// Parses `source` and checks that it can be run as asked.
  Plan plan(Source source) throws Refusal {
    return switch (Parser.parse(source)) {
      case ParseResult.Rejected rejected ->
          throw Refusal.wrongFile(Complaint.of(source, rejected.diagnostics()));
      case ParseResult.Parsed parsed -> {
        point.checkAgainst(parsed.program());
        direction.checkAgainst(parsed.program());
        Recording.Recorded recording = record(parsed.program());
        yield new Plan(this, recording, hints(parsed), output(recording.graph()));
      }
    };
  }

  /// What the program computes at the point.
  private Recording.Recorded record(Program program) throws Refusal {
    return switch (Recorder.record(program, inputs(program), rules)) {
      case Recording.Recorded recorded -> recorded;
      case Recording.Failed failed ->
          throw Refusal.wrongFile(Complaint.of(program.source(), List.of(failed.diagnostic())));
    };
  }

  private double[] inputs(Program program) {
    return program.inputs().stream()
        .mapToDouble(input -> point.numberOr(input.start(), input.name()))
        .toArray();
  }

  /// What is worth knowing of a program; that an input has no start value is not, where it is set
  /// here.
  private List<Diagnostic> hints(ParseResult.Parsed parsed) {
    Set<Span> set =
        parsed.program().inputs().stream()
            .filter(input -> point.numbers().containsKey(input.name()))
            .map(Program.Input::span)
            .collect(Collectors.toSet());
    return parsed.diagnostics().stream().filter(hint -> !set.contains(hint.span())).toList();
  }

  private Trace trace(Recording.Recorded recording, Output output) {
    Program program = recording.program();
    Tape tape = Tape.of(recording.graph(), inputs(program));
    Trace trace =
        switch (mode) {
          case REVERSE -> Trace.reverse(tape, output.vertex());
          case FORWARD -> Trace.forward(tape, seed(program.inputs()));
        };
    return trace.with(numbering);
  }

  private double[] seed(List<Program.Input> inputs) {
    double[] seed = inputs.stream().mapToDouble(x -> direction.numberOr(0, x.name())).toArray();
    if (direction.isEmpty() && seed.length > 0) {
      seed[0] = 1;
    }
    return seed;
  }

  private Output output(ComputationalGraph graph) throws Refusal {
    if (output.isEmpty()) {
      return graph.outputs().getFirst();
    }
    return graph.outputs().stream()
        .filter(each -> output.equals(each.name()) || output.equals(Run.name(graph, each)))
        .findFirst()
        .orElseThrow(() -> unknownOutput(graph));
  }

  private Refusal unknownOutput(ComputationalGraph graph) {
    List<String> names = Run.names(graph);
    boolean isNode = graph.vertices().stream().anyMatch(vertex -> vertex.label().equals(output));
    return Refusal.wrongUsage(
        "--output: `"
            + output
            + "` is no output of "
            + Spelling.program(graph.source())
            + (isNode ? ", where it is an input or used further" : "")
            + (names.size() == 1 ? "; its output is " : "; its outputs are ")
            + Spelling.list(names)
            + (isNode ? "" : Spelling.didYouMean(output, names)));
  }
}
