package org.tapedeck.engine;

import java.util.List;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.python.PythonReader;
import org.tapedeck.engine.record.Constants;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.record.RecordingRules;
import org.tapedeck.engine.tape.Tape;

/// Short ways from a text to what the engine makes of it.
public final class Programs {
  private Programs() {}

  public static Program program(String text) {
    return program(new Source("test", text));
  }

  /// The program in a text of Tapedeck's language, or of Python where the name says so.
  public static Program program(Source source) {
    return switch (parse(source)) {
      case ParseResult.Parsed parsed -> parsed.program();
      case ParseResult.Rejected rejected ->
          throw new AssertionError(
              source.text()
                  + "\n"
                  + rejected.diagnostics().stream().map(d -> d.format(source)).toList());
    };
  }

  public static ParseResult parse(Source source) {
    return source.name().endsWith(PythonReader.ENDING)
        ? PythonReader.parse(source)
        : Parser.parse(source);
  }

  /// All diagnostics of `text`, formatted.
  public static List<String> diagnostics(String text) {
    Source source = new Source("test", text);
    return Parser.parse(source).diagnostics().stream().map(d -> d.format(source)).toList();
  }

  /// Runs a program at its start values.
  public static Recording record(Program program) {
    return record(program, program.starts());
  }

  /// Runs a program at other inputs.
  public static Recording record(Program program, double... inputs) {
    return Recorder.record(program, inputs, RecordingRules.standard());
  }

  /// The recording of a program that runs at its start values.
  public static Recording.Recorded recorded(String text) {
    return (Recording.Recorded) record(program(text));
  }

  public static ComputationalGraph graph(String text) {
    return Recorder.graph(program(text));
  }

  /// The graph of a program with its constants in full.
  public static ComputationalGraph inFull(String text) {
    Program program = program(text);
    RecordingRules rules = RecordingRules.standard().with(Constants.IN_FULL);
    return ((Recording.Recorded) Recorder.record(program, program.starts(), rules)).graph();
  }

  public static Tape tape(String text) {
    return Tape.of(graph(text));
  }

  public static Tape tape(Source source) {
    return Tape.of(Recorder.graph(program(source)));
  }

  /// The value of the program's only output.
  public static double value(String text) {
    Tape tape = tape(text);
    return tape.primal(onlyOutput(tape.graph()));
  }

  public static int onlyOutput(ComputationalGraph graph) {
    if (graph.outputs().size() != 1) {
      throw new AssertionError("expected one output, got " + graph.outputs());
    }
    return graph.outputs().getFirst().vertex();
  }

  public static int output(ComputationalGraph graph, String name) {
    return graph.outputs().stream()
        .filter(output -> output.name().equals(name))
        .mapToInt(Output::vertex)
        .findFirst()
        .orElseThrow();
  }

  /// The vertex labelled `label`.
  public static int vertex(ComputationalGraph graph, String label) {
    return graph.vertices().stream()
        .filter(vertex -> vertex.label().equals(label))
        .mapToInt(Vertex::index)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no vertex " + label));
  }
}
