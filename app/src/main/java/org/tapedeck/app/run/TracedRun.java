package org.tapedeck.app.run;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.trace.Trace;

/// A program run at a point, as a request asked for.
///
/// @param request what was asked for
/// @param recording what was computed
/// @param hints what there is to say about the text
/// @param output the result that is looked at, in reverse mode the seeded one
/// @param trace the explained history of the sweep
public record TracedRun(
    RunRequest request,
    Recording.Recorded recording,
    List<Diagnostic> hints,
    Output output,
    Trace trace) {
  public TracedRun {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(recording, "recording");
    hints = List.copyOf(hints);
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(trace, "trace");
  }

  public ComputationalGraph graph() {
    return recording.graph();
  }

  public Source source() {
    return graph().source();
  }

  /// What is worth knowing of the program and of this run, each thing once: a loop repeats what
  /// goes wrong in it.
  public List<Diagnostic> remarks() {
    return Stream.concat(hints.stream(), trace.diagnostics().stream()).distinct().toList();
  }

  /// The value of the output.
  public double value() {
    return trace.tape().primal(output.vertex());
  }

  /// The derivative of the output by each input. In forward mode, where the trace knows it along
  /// the seed only, this costs a sweep of its own.
  public double[] gradient() {
    double[] adjoints =
        switch (trace.mode()) {
          case REVERSE ->
              IntStream.range(0, graph().inputCount()).mapToDouble(trace::derivative).toArray();
          case FORWARD -> trace.tape().adjoints(output.vertex());
        };
    return Arrays.copyOf(adjoints, graph().inputCount());
  }

  /// What the output is called.
  public String outputName() {
    return OutputNames.of(graph(), output);
  }

  /// What the outputs are called, in the order of the program.
  public List<String> outputNames() {
    return OutputNames.of(graph());
  }

  /// The same with numbers told to so many significant digits.
  public TracedRun withDigits(int digits) {
    return new TracedRun(
        request.withDigits(digits), recording, hints, output, trace.withDigits(digits));
  }

  /// What the program computes at its own start values, where another path is taken there.
  public Optional<ComputationalGraph> otherAtStart() {
    return !request.point().isEmpty()
            && recording.at(graph().starts()) instanceof Recording.Recorded start
        ? Optional.of(start.graph()).filter(other -> other != graph())
        : Optional.empty();
  }
}
