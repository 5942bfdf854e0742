package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonWriterTest {
  private static final Path WORKED_EXAMPLES =
      Path.of("..", "ad-engine", "src", "test", "resources", "worked-examples.json");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<JsonNode> workedExamples() throws IOException {
    return MAPPER.readTree(WORKED_EXAMPLES.toFile()).valueStream();
  }

  @ParameterizedTest
  @MethodSource("workedExamples")
  void workedExampleHasItsPublishedNumbers(JsonNode example) throws IOException {
    JsonNode trace =
        trace(example.get("source").asText(), "--output", example.get("output").asText());

    assertEquals(example.get("output").asText(), trace.get("output").asText());
    assertClose(example.get("value"), trace.get("value"));
    assertSameNumbers(example.get("gradient"), trace.get("gradient"));
    assertSameNumbers(example.get("values"), byName(trace, "value"));
    assertSameNumbers(example.get("adjoints"), byName(trace, "adjoint"));
  }

  @ParameterizedTest
  @MethodSource("workedExamples")
  void termsAddUpToTheirAdjoint(JsonNode example) throws IOException {
    JsonNode trace = trace(example.get("source").asText());

    for (JsonNode node : trace.get("nodes")) {
      double sum =
          node.get("terms").valueStream().mapToDouble(t -> t.get("product").asDouble()).sum();
      if (!node.get("terms").isEmpty()) {
        assertEquals(node.get("adjoint").asDouble(), sum, 1e-12 * Math.abs(sum));
      }
    }
  }

  @Test
  void elementsOfVectorsAndMatricesAreNamedByTheirIndices() throws IOException {
    JsonNode trace =
        trace(
            "W = [[1, 2], [3, 4]]\nx = [1, 1]\nh = W @ x",
            "--at",
            "x[2]=3,W[1, 2]=5",
            "--output",
            "h[1]");

    assertEquals("[\"h[1]\",\"h[2]\"]", trace.get("outputs").toString());
    assertEquals(
        "{\"W[1,1]\":1.0,\"W[1,2]\":3.0,\"W[2,1]\":0.0,\"W[2,2]\":0.0,\"x[1]\":1.0,\"x[2]\":5.0}",
        trace.get("gradient").toString());
    assertEquals("W[1,2]", trace.get("nodes").get(1).get("name").asText());
  }

  @Test
  void everyFieldIsAsDocumented() {
    String json = Shell.traced("x = 3\nz = x*x + 0.5", "--format", "json");

    assertEquals(
        """
        {"inputs":{"x":3.0},"output":"z","outputs":["z"],"value":9.5,"gradient":{"x":6.0},"nodes":[\
        {"index":1,"name":"x","function":"input","operands":[],"value":3.0,"adjoint":6.0,"terms":[\
        {"from":2,"operand":0,"adjoint":1.0,"partial":3.0,"product":3.0},\
        {"from":2,"operand":1,"adjoint":1.0,"partial":3.0,"product":3.0}]},\
        {"index":2,"name":null,"function":"*","operands":[1,1],"value":9.0,"adjoint":1.0,"terms":[\
        {"from":4,"operand":0,"adjoint":1.0,"partial":1.0,"product":1.0}]},\
        {"index":3,"name":null,"function":"constant","operands":[],"value":0.5,"adjoint":null,\
        "terms":[]},\
        {"index":4,"name":"z","function":"+","operands":[2,3],"value":9.5,"adjoint":1.0,"terms":[]}],\
        "steps":[\
        {"step":1,"kind":"evaluate","node":2},\
        {"step":2,"kind":"evaluate","node":4},\
        {"step":3,"kind":"seed","node":4},\
        {"step":4,"kind":"term","node":2,"from":4,"operand":0,"sum":1.0},\
        {"step":5,"kind":"term","node":1,"from":2,"operand":0,"sum":3.0},\
        {"step":6,"kind":"term","node":1,"from":2,"operand":1,"sum":6.0}]}
        """,
        json);
  }

  @Test
  void forwardModeHasTangentsAndSeed() throws IOException {
    JsonNode trace = trace("x = 2; y = 5; z = x*y", "--mode", "forward", "--seed", "y=1,x=0.5");

    assertEquals(MAPPER.readTree("{\"x\": 0.5, \"y\": 1.0}"), trace.get("seed"));
    assertEquals(4.5, trace.get("tangent").asDouble());
    assertEquals(
        MAPPER.readTree(
            """
            {"index": 3, "name": "z", "function": "*", "operands": [1, 2], "value": 10.0,
             "tangent": 4.5, "terms": [
              {"from": 1, "operand": 0, "tangent": 0.5, "partial": 5.0, "product": 2.5},
              {"from": 2, "operand": 1, "tangent": 1.0, "partial": 2.0, "product": 2.0}]}
            """),
        trace.get("nodes").get(2));
    assertEquals("seed", trace.get("steps").get(0).get("kind").asText());
  }

  @Test
  void forwardModeStartsAlongTheFirstInput() throws IOException {
    JsonNode trace = trace("x = 2; y = 5; z = x*y", "--mode", "forward");

    assertEquals(MAPPER.readTree("{\"x\": 1.0, \"y\": 0.0}"), trace.get("seed"));
    assertEquals(MAPPER.readTree("{\"x\": 5.0, \"y\": 2.0}"), trace.get("gradient"));
  }

  @Test
  void severalOutputsAreListed() throws IOException {
    JsonNode trace = trace("x = 2; a = x^2; b = 1/x", "--output", "b");

    assertEquals("b", trace.get("output").asText());
    assertEquals(MAPPER.readTree("[\"a\", \"b\"]"), trace.get("outputs"));
    assertEquals(-0.25, trace.get("gradient").get("x").asDouble());
    assertEquals(0.0, byName(trace, "adjoint").get("a").asDouble());
  }

  @Test
  void nameSetAgainIsToldApart() throws IOException {
    String program = "x = 3; y = x + 1; y = y * x";

    JsonNode trace = trace(program);

    assertEquals("y′", trace.get("output").asText());
    assertEquals(4.0, byName(trace, "value").get("y").asDouble());
    assertEquals(12.0, byName(trace, "value").get("y′").asDouble());
    assertEquals(trace, trace(program, "--output", "y"));
    assertEquals(trace, trace(program, "--output", "y′"));
  }

  @Test
  void numbersOutsideJsonAreStrings() throws IOException {
    JsonNode trace = traceWithRemarks("x = 0; y = 1/x; z = -1/x; w = ln(x - 1)");

    JsonNode values = byName(trace, "value");
    assertEquals("\"Infinity\"", values.get("y").toString());
    assertEquals("\"-Infinity\"", values.get("z").toString());
    assertEquals("\"NaN\"", values.get("w").toString());
  }

  @Test
  void nodeWhereAValueCeasesToBeANumberSaysWhy() throws IOException {
    JsonNode nodes = traceWithRemarks("x = -1; a = ln(x); y = 2*a").get("nodes");

    assertEquals("`ln(-1)` is undefined", nodes.get(1).get("domainError").asText());
    assertEquals(1, nodes.findValues("domainError").size());
  }

  @Test
  void pathOtherThanThatOfTheStartValuesIsMarked() throws IOException {
    String program = "x = 1; y = if(x > 0, x^2, -x)";

    assertTrue(traceWithRemarks(program, "--at", "x=-1").get("recordedAnew").asBoolean());
    assertFalse(trace(program, "--at", "x=2").has("recordedAnew"));
  }

  @Test
  void numberingAddsLabelsAndKeepsNames() throws IOException {
    String program = "a = 3; b = 2; y = sin(a*b)";

    JsonNode nodes = trace(program, "--numbering", "griewank-walther").get("nodes");
    assertEquals(List.of("v₋₁", "v₀", "v₁", "v₂"), nodes.findValuesAsText("label"));
    assertEquals(List.of("a", "b", "null", "y"), nodes.findValuesAsText("name"));

    assertEquals(List.of(), trace(program).get("nodes").findValuesAsText("label"));
  }

  @Test
  void aPartialAndAProductOfFewDigitsHaveTheirBounds() throws IOException {
    JsonNode z = trace("x = 0.1; z = 0.3; y = (x + 0.2 - z)*z").get("nodes").get(1);
    List<JsonNode> terms = new ArrayList<>();
    z.get("terms").forEach(terms::add);

    assertFalse(terms.get(0).has("partialBound"));
    assertEquals(0, terms.get(1).get("partialDigits").asInt());
    assertEquals(0, terms.get(1).get("productDigits").asInt());
    assertTrue(terms.get(1).get("productBound").asDouble() >= 5.5e-17);
  }

  @Test
  void boundStandsBesideWhatItExceeds() throws IOException {
    JsonNode nodes = trace("a = 1; x = a*pi/2; y = sin(x)").get("nodes");

    JsonNode a = nodes.get(0);
    assertTrue(a.get("adjointBound").asDouble() >= Math.abs(a.get("adjoint").asDouble()));
    assertFalse(a.has("valueBound"));
    assertEquals(List.of(), trace("x = 1; y = sin(x)").get("nodes").findValues("adjointBound"));
  }

  @Test
  void boundOfATangentStandsBesideIt() throws IOException {
    JsonNode nodes = trace("a = 1; x = a*pi/2; y = sin(x)", "--mode", "forward").get("nodes");

    JsonNode y = nodes.get(5);
    assertTrue(y.get("tangentBound").asDouble() >= Math.abs(y.get("tangent").asDouble()));
    assertFalse(nodes.get(2).has("tangentBound"));
  }

  @Test
  void termAtAKinkTellsTheConvention() throws IOException {
    JsonNode terms = trace("x = 0; y = relu(x) + x").get("nodes").get(0).get("terms");

    assertEquals(
        "relu is not differentiable at 0; 0 is taken", terms.get(0).get("convention").asText());
    assertFalse(terms.get(1).has("convention"));
  }

  @Test
  void sharedExpressionIsOneNode() throws IOException {
    String program = "a = 3; b = 2; y = sin(a*b) + a*b";

    assertEquals(6, trace(program).get("nodes").size());
    JsonNode shared = trace(program, "--share");
    assertEquals(5, shared.get("nodes").size());
    assertEquals(trace(program).get("gradient"), shared.get("gradient"));
  }

  @Test
  void constantsAreOneNodeOrInFull() throws IOException {
    String program = "x = 3; y = 1/2*x";

    assertEquals(3, trace(program).get("nodes").size());
    JsonNode full = trace(program, "--full-tape");
    assertEquals(5, full.get("nodes").size());
    assertEquals(trace(program).get("gradient"), full.get("gradient"));
  }

  @Test
  void severalProgramsAreOneObjectALine() throws IOException {
    Shell.Result result = Shell.withInput("x = 1; y = x/3", "trace", "-", "-", "--format", "json");

    List<String> lines = result.out().lines().toList();
    assertEquals(2, lines.size());
    assertEquals(0.3333333333333333, MAPPER.readTree(lines.getLast()).get("value").asDouble());
    assertTrue(lines.getLast().contains("\"value\":0.3333333333333333,"));
  }

  @Test
  void longSumStaysWithinMemory() throws IOException {
    String program = "x = 0.5\ny = " + "sin(x) + ".repeat(20_000) + "x";

    JsonNode trace =
        MAPPER.readTree(Shell.withInput(program, "trace", "-", "--format", "json").out());

    assertEquals(40_001, trace.get("nodes").size());
    assertEquals(20_001, trace.get("nodes").get(0).get("terms").size());
  }

  private static JsonNode trace(String program, String... options) throws JsonProcessingException {
    Stream<String> all = Stream.concat(Stream.of(options), Stream.of("--format", "json"));
    return MAPPER.readTree(Shell.traced(program, all.toArray(String[]::new)));
  }

  /// The trace of a program whose run is remarked on.
  private static JsonNode traceWithRemarks(String program, String... options)
      throws JsonProcessingException {
    Stream<String> all =
        Stream.of(Stream.of("trace", "-e", program, "--format", "json"), Stream.of(options))
            .flatMap(words -> words);
    Shell.Result result = Shell.tapedeck(all.toArray(String[]::new));
    assertEquals(0, result.status());
    assertFalse(result.err().isEmpty());
    return MAPPER.readTree(result.out());
  }

  /// The field of each named node.
  private static JsonNode byName(JsonNode trace, String field) {
    var fields = MAPPER.createObjectNode();
    for (JsonNode node : trace.get("nodes")) {
      if (!node.get("name").isNull()) {
        fields.set(node.get("name").asText(), node.get(field));
      }
    }
    return fields;
  }

  private static void assertSameNumbers(JsonNode expected, JsonNode actual) {
    assertTrue(expected.size() > 0);
    expected
        .properties()
        .forEach(entry -> assertClose(entry.getValue(), actual.get(entry.getKey())));
  }

  private static void assertClose(JsonNode expected, JsonNode actual) {
    double number = Double.parseDouble(expected.asText());
    assertEquals(number, actual.asDouble(), 1e-12 * Math.abs(number));
    assertTrue(actual.isNumber(), actual.toString());
  }
}
