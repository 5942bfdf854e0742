package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tapedeck.engine.Programs.output;
import static org.tapedeck.engine.Programs.vertex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;

/// The examples that textbooks and courses work out by hand; the numbers are known to 25 digits.
class WorkedExamplesTest {
  private static final BigDecimal RELATIVE = new BigDecimal("1e-12");

  record Example(String name, JsonNode json) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Example> examples() throws IOException {
    try (InputStream in = WorkedExamplesTest.class.getResourceAsStream("/worked-examples.json")) {
      JsonNode all = new ObjectMapper().readTree(in);
      return StreamSupport.stream(all.spliterator(), false)
          .map(json -> new Example(json.get("name").asText(), json));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void valuesOfAllNamedNodesAreRight(Example example) {
    Tape tape = Programs.tape(example.json().get("source").asText());

    assertTrue(example.json().get("values").size() >= 2);
    example
        .json()
        .get("values")
        .properties()
        .forEach(
            entry -> {
              double actual = tape.primal(vertex(tape.graph(), entry.getKey()));
              assertClose(entry.getKey(), entry.getValue(), actual);
            });
  }

  @ParameterizedTest
  @MethodSource("examples")
  void adjointsOfAllNamedNodesAreRight(Example example) {
    Tape tape = Programs.tape(example.json().get("source").asText());

    double[] adjoints = tape.adjoints(seeded(example, tape.graph()));

    assertTrue(example.json().get("adjoints").size() >= 2);
    example
        .json()
        .get("adjoints")
        .properties()
        .forEach(
            entry -> {
              double actual = adjoints[vertex(tape.graph(), entry.getKey())];
              assertClose(entry.getKey(), entry.getValue(), actual);
            });
  }

  @ParameterizedTest
  @MethodSource("examples")
  void tangentsGiveTheSameGradient(Example example) {
    Tape tape = Programs.tape(example.json().get("source").asText());
    ComputationalGraph graph = tape.graph();

    for (int input : graph.inputs()) {
      double[] seed = new double[graph.inputCount()];
      seed[input] = 1;
      double slope = tape.tangents(seed)[seeded(example, graph)];
      String name = graph.vertex(input).name();
      assertClose(name, example.json().get("gradient").get(name), slope);
    }
  }

  private static int seeded(Example example, ComputationalGraph graph) {
    return output(graph, example.json().get("output").asText());
  }

  private static void assertClose(String name, JsonNode expected, double actual) {
    BigDecimal exact = new BigDecimal(expected.asText());
    BigDecimal error = new BigDecimal(actual).subtract(exact).abs();
    BigDecimal limit = exact.abs().multiply(RELATIVE, MathContext.DECIMAL64);

    assertTrue(error.compareTo(limit) <= 0, () -> name + ": " + actual + " for " + exact);
    assertEquals(exact.signum(), (int) StrictMath.signum(actual), name);
  }
}
