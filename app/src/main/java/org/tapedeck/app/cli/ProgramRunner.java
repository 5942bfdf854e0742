package org.tapedeck.app.cli;

import java.util.List;
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
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;
import org.tapedeck.engine.record.Recording;

/// Runs programs as a command was asked to, and refuses those that do not fit.
///
/// @param request how programs are run
/// @param named what the request's numbers are for, as the options give them
record ProgramRunner(RunRequest request, List<Assignments> named) {
  private static final RunPipeline PIPELINE = RunPipeline.toTheEnd();

  ProgramRunner {
    named = List.copyOf(named);
  }

  /// A program that fits the request; nothing is differentiated yet.
  private record Fitting(Recording.Recorded recording, List<Diagnostic> hints) {}

  /// Refuses a program that cannot be run as asked.
  void check(Source source) throws CommandFailure {
    fitting(source);
  }

  /// Runs the program in `source`, unless it cannot be run as asked.
  TracedRun run(Source source) throws CommandFailure {
    Fitting fitting = fitting(source);
    return PIPELINE.trace(fitting.recording(), request, fitting.hints());
  }

  private Fitting fitting(Source source) throws CommandFailure {
    return switch (PIPELINE.parse(source)) {
      case ParseResult.Rejected rejected ->
          throw CommandFailure.wrongFile(DiagnosticPrinter.of(source, rejected.diagnostics()));
      case ParseResult.Parsed parsed -> {
        for (Assignments assignments : named) {
          assignments.checkAgainst(parsed.program());
        }
        Recording.Recorded recording = record(parsed.program());
        checkOutput(recording.graph());
        yield new Fitting(recording, hints(parsed));
      }
    };
  }

  private Recording.Recorded record(Program program) throws CommandFailure {
    return switch (PIPELINE.record(program, request)) {
      case Recording.Recorded recorded -> recorded;
      case Recording.Failed failed ->
          throw CommandFailure.wrongFile(
              DiagnosticPrinter.of(program.source(), List.of(failed.diagnostic())));
    };
  }

  /// What is worth knowing of a program; that an input has no start value is not, where it is set
  /// here.
  private List<Diagnostic> hints(ParseResult.Parsed parsed) {
    Set<Span> set =
        parsed.program().inputs().stream()
            .filter(input -> request.point().containsKey(input.name()))
            .map(Program.Input::span)
            .collect(Collectors.toSet());
    return parsed.diagnostics().stream().filter(hint -> !set.contains(hint.span())).toList();
  }

  private void checkOutput(ComputationalGraph graph) throws CommandFailure {
    String output = request.output();
    List<String> names = OutputNames.of(graph);
    boolean known =
        output.isEmpty()
            || names.contains(output)
            || graph.outputs().stream().anyMatch(each -> each.name().equals(output));
    if (!known) {
      throw unknownOutput(graph, names);
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
