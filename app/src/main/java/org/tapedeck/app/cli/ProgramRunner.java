package org.tapedeck.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tapedeck.app.run.OutputNames;
import org.tapedeck.app.run.RunPipeline;
import org.tapedeck.app.run.RunRequest;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.SameName;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.record.Recording;

/// Runs programs as a command was asked to, and refuses those that do not fit.
///
/// @param request how programs are run, but for point and direction
/// @param point numbers for inputs, as the option gives them
/// @param direction their seeds, likewise
record ProgramRunner(RunRequest request, Assignments point, Assignments direction) {
  private static final RunPipeline PIPELINE = RunPipeline.toTheEnd();

  /// Runs programs at their start values.
  static ProgramRunner atStart() {
    Assignments none = new Assignments("", Map.of());
    return new ProgramRunner(RunRequest.standard(), none, none);
  }

  /// A program that fits the request, which calls things as the program does; nothing is
  /// differentiated yet.
  private record Fitting(
      RunRequest request, Recording.Recorded recording, List<Diagnostic> hints) {}

  /// Refuses a program that cannot be run as asked.
  void check(Source source) throws CommandFailure {
    fitting(source);
  }

  /// Runs the program in `source`, unless it cannot be run as asked.
  TracedRun run(Source source) throws CommandFailure {
    Fitting fitting = fitting(source);
    return PIPELINE.trace(fitting.recording(), fitting.request(), fitting.hints());
  }

  private Fitting fitting(Source source) throws CommandFailure {
    return switch (PIPELINE.parse(source)) {
      case ParseResult.Rejected rejected ->
          throw CommandFailure.wrongFile(DiagnosticPrinter.of(source, rejected.diagnostics()));
      case ParseResult.Parsed parsed -> {
        RunRequest asked = inWordsOf(parsed.program());
        Recording.Recorded recording = record(parsed.program(), asked);
        checkOutput(recording.graph());
        yield new Fitting(
            asked.withOutput(output(recording.graph()).orElse("")),
            recording,
            hints(parsed, asked));
      }
    };
  }

  private RunRequest inWordsOf(Program program) throws CommandFailure {
    return request.withPoint(point.in(program)).withDirection(direction.in(program));
  }

  private static Recording.Recorded record(Program program, RunRequest asked)
      throws CommandFailure {
    return switch (PIPELINE.record(program, asked)) {
      case Recording.Recorded recorded -> recorded;
      case Recording.Failed failed ->
          throw CommandFailure.wrongFile(
              DiagnosticPrinter.of(program.source(), List.of(failed.diagnostic())));
    };
  }

  /// What is worth knowing of a program; that an input has no start value is not, where it is set
  /// here.
  private static List<Diagnostic> hints(ParseResult.Parsed parsed, RunRequest asked) {
    Set<Span> set =
        parsed.program().inputs().stream()
            .filter(input -> asked.point().containsKey(input.name()))
            .map(Program.Input::span)
            .collect(Collectors.toSet());
    return parsed.diagnostics().stream().filter(hint -> !set.contains(hint.span())).toList();
  }

  /// The name of the output that was asked for, as the program spells it.
  private Optional<String> output(ComputationalGraph graph) {
    List<String> names = new ArrayList<>(OutputNames.of(graph));
    graph.outputs().forEach(each -> names.add(each.name()));
    return SameName.among(names).apply(request.output());
  }

  private void checkOutput(ComputationalGraph graph) throws CommandFailure {
    if (!request.output().isEmpty() && output(graph).isEmpty()) {
      throw unknownOutput(graph, OutputNames.of(graph));
    }
  }

  private CommandFailure unknownOutput(ComputationalGraph graph, List<String> names) {
    String output = request.output();
    boolean isNode = graph.vertices().stream().anyMatch(vertex -> vertex.label().equals(output));
    return CommandFailure.wrongUsage(
        Words.say(
            "output.unknown",
            output,
            graph.source().name(),
            isNode ? "node" : "",
            names.size(),
            OptionNames.list(names),
            isNode ? "" : OptionNames.meant(output, names)));
  }
}
