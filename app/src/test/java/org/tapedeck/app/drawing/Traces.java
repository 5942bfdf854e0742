package org.tapedeck.app.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.engine.trace.Trace;

/// Traces for tests, from program text and of the worked examples that come with the program.
public final class Traces {
  private Traces() {}

  /// The reverse trace of the last output of the program `text` at its start values.
  public static Trace reverse(String text) {
    ComputationalGraph graph = graph(text);
    return Trace.reverse(Tape.of(graph), graph.outputs().getLast().vertex());
  }

  /// The forward trace of the program `text` along its first input.
  public static Trace forward(String text) {
    ComputationalGraph graph = graph(text);
    double[] seed = new double[graph.inputCount()];
    seed[0] = 1;
    return Trace.forward(Tape.of(graph), seed);
  }

  /// The graph of the program `text`.
  public static ComputationalGraph graph(String text) {
    return switch (Parser.parse(new Source("test", text))) {
      case ParseResult.Parsed parsed -> Recorder.graph(parsed.program());
      case ParseResult.Rejected rejected ->
          throw new IllegalArgumentException(text + ": " + rejected.diagnostics());
    };
  }

  /// The graph of a trace with these groups folded.
  public static FoldedGraph folded(Trace trace, int... groups) {
    BitSet set = new BitSet();
    IntStream.of(groups).forEach(set::set);
    return FoldedGraph.of(trace.tape().graph(), set);
  }

  /// Both traces of every worked example.
  public static Stream<Named<Trace>> worked() {
    return resource("index.txt")
        .lines()
        .filter(name -> !name.isBlank())
        .flatMap(
            name ->
                Stream.of(
                    Named.of(name + ", reverse", reverse(resource(name + ".td"))),
                    Named.of(name + ", forward", forward(resource(name + ".td")))));
  }

  private static String resource(String file) {
    try (InputStream in = Traces.class.getResourceAsStream("/examples/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
