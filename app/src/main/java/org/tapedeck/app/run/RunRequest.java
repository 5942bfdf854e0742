package org.tapedeck.app.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.record.Constants;
import org.tapedeck.engine.record.RecordingRules;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;
import org.tapedeck.engine.trace.Trace;

/// How a program is to be run, differentiated and told. A name in it that the program does not have
/// is passed over: programs are edited under a standing request.
///
/// @param point values of those inputs that are not at their start, by name
/// @param output name of the output whose derivatives are asked for; empty for the first one
/// @param mode forward or reverse
/// @param direction in forward mode the tangent of each input, by name; 0 where there is none, and
///   1 for the first input where there is none at all
/// @param rules how the run is recorded
/// @param numbering how nodes are called
/// @param digits how many significant digits numbers are told to
public record RunRequest(
    Map<String, Double> point,
    String output,
    Mode mode,
    Map<String, Double> direction,
    RecordingRules rules,
    Numbering numbering,
    int digits) {
  public RunRequest {
    point = Map.copyOf(point);
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(mode, "mode");
    direction = Map.copyOf(direction);
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(numbering, "numbering");
  }

  /// The adjoints of the first output at the start values.
  public static RunRequest standard() {
    return new RunRequest(
        Map.of(),
        "",
        Mode.REVERSE,
        Map.of(),
        RecordingRules.standard(),
        Numbering.WENGERT,
        Trace.USUAL_DIGITS);
  }

  public RunRequest withPoint(Map<String, Double> other) {
    return new RunRequest(other, output, mode, direction, rules, numbering, digits);
  }

  public RunRequest withOutput(String name) {
    return new RunRequest(point, name, mode, direction, rules, numbering, digits);
  }

  public RunRequest with(Mode other) {
    return new RunRequest(point, output, other, direction, rules, numbering, digits);
  }

  public RunRequest withDirection(Map<String, Double> other) {
    return new RunRequest(point, output, mode, other, rules, numbering, digits);
  }

  public RunRequest with(RecordingRules other) {
    return new RunRequest(point, output, mode, direction, other, numbering, digits);
  }

  public RunRequest with(Sharing sharing) {
    return with(rules.with(sharing));
  }

  public RunRequest with(Constants constants) {
    return with(rules.with(constants));
  }

  public RunRequest with(Numbering other) {
    return new RunRequest(point, output, mode, direction, rules, other, digits);
  }

  public RunRequest withDigits(int number) {
    return new RunRequest(point, output, mode, direction, rules, numbering, number);
  }

  /// The point to run `program` at: one value per input.
  double[] pointOf(Program program) {
    return program.inputs().stream()
        .mapToDouble(input -> point.getOrDefault(input.name(), input.start()))
        .toArray();
  }

  /// The output asked for, by its name or by the label of its vertex.
  Output outputOf(ComputationalGraph graph) {
    return graph.outputs().stream()
        .filter(each -> output.equals(each.name()) || output.equals(OutputNames.of(graph, each)))
        .findFirst()
        .orElseGet(() -> graph.outputs().getFirst());
  }

  /// The direction as a seed: one tangent per input.
  double[] seedOf(ComputationalGraph graph) {
    List<String> names = graph.inputs().stream().map(i -> graph.vertex(i).label()).toList();
    double[] seed = names.stream().mapToDouble(name -> direction.getOrDefault(name, 0.0)).toArray();
    if (seed.length > 0 && names.stream().noneMatch(direction::containsKey)) {
      seed[0] = 1;
    }
    return seed;
  }
}
