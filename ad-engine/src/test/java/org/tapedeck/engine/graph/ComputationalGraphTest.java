package org.tapedeck.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tapedeck.engine.Programs.graph;
import static org.tapedeck.engine.Programs.vertex;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.function.ElementaryFunction;

class ComputationalGraphTest {
  /// One line per vertex: label, function or kind, operands.
  private static List<String> listing(String text) {
    ComputationalGraph graph = graph(text);
    return graph.vertices().stream().map(vertex -> line(graph, vertex)).toList();
  }

  private static String line(ComputationalGraph graph, Vertex vertex) {
    String what =
        switch (vertex) {
          case Vertex.Input input -> "input " + input.start();
          case Vertex.Constant constant -> "constant " + constant.value();
          case Vertex.Operation operation -> {
            List<String> operands =
                graph.operands(vertex.index()).stream()
                    .map(edge -> graph.vertex(edge.from()).label())
                    .toList();
            yield operation.function() + " " + operands;
          }
        };
    return vertex.label() + ": " + what;
  }

  @Test
  void inputsComeFirstAndEachValueBeforeItsUsers() {
    assertEquals(
        List.of(
            "x1: input 2.0",
            "x2: input 5.0",
            "v1: LN [x1]",
            "v2: MULTIPLY [x1, x2]",
            "v3: ADD [v1, v2]",
            "v4: SIN [x2]",
            "y: SUBTRACT [v3, v4]"),
        listing("x1 = 2\nx2 = 5\ny = ln(x1) + x1*x2 - sin(x2)"));
  }

  @Test
  void everyLiteralIsALeafOfItsOwnDirectlyBeforeItsUser() {
    assertEquals(
        List.of(
            "x: input 1.0",
            "v1: SIN [x]",
            "2: constant 2.0",
            "v2: MULTIPLY [2, v1]",
            "2: constant 2.0",
            "v3: POWER [x, 2]",
            "y: ADD [v2, v3]"),
        listing("y = 2*sin(x) + x²"));
  }

  @Test
  void aNamedConstantIsOneLeafDirectlyBeforeItsFirstUser() {
    assertEquals(
        List.of(
            "x: input 3.0",
            "v1: SIN [x]",
            "c: constant 4.0",
            "v2: MULTIPLY [c, v1]",
            "y: ADD [v2, c]"),
        listing("const c = 2 + 2; const unused = 7; x = 3; y = c*sin(x) + c"));
  }

  @Test
  void aConstantExpressionIsFoldedWithItsTextKept() {
    ComputationalGraph graph = graph("const a = -2^2 * π / e; const b = √a² + a; y = x * b");

    Vertex.Constant b = (Vertex.Constant) graph.vertex(vertex(graph, "b"));
    assertEquals("√a² + a", b.text());
    assertEquals("b", b.name());
    double a = -4 * StrictMath.PI / StrictMath.E;
    assertEquals(Double.NaN, StrictMath.sqrt(a));
    assertEquals(Double.NaN, b.value());
  }

  @Test
  void piAndEAreLeavesUnlessSet() {
    assertEquals(
        List.of(
            "x: input 1.0",
            "π: constant 3.141592653589793",
            "v1: MULTIPLY [x, π]",
            "e: constant 2.718281828459045",
            "y: POWER [v1, e]"),
        listing("y = (x*pi)^e"));
    assertEquals(
        List.of("x: input 1.0", "π: constant 3.141592653589793", "y: MULTIPLY [x, π]"),
        listing("y = x*π"));
  }

  @Test
  void aSquareHasTwoEdges() {
    ComputationalGraph graph = graph("x = 3; y = x * x");

    assertEquals(2, graph.edgeCount());
    assertEquals(List.of(new Edge(0, 0, 1, 0), new Edge(1, 0, 1, 1)), graph.operands(1));
    assertEquals(graph.operands(1), graph.uses(0));
  }

  @Test
  void usesAreSortedByUserAndOperand() {
    ComputationalGraph graph = graph("a = sin(x); b = x * a; c = a + x; y = b * c");

    assertEquals(
        List.of("1.0", "2.0", "3.1"),
        graph.uses(0).stream().map(edge -> edge.to() + "." + edge.operand()).toList());
    assertEquals(
        graph.uses(0),
        IntStream.range(0, graph.useCount(0))
            .mapToObj(k -> graph.edge(graph.useEdge(0, k)))
            .toList());
    assertThrows(IndexOutOfBoundsException.class, () -> graph.uses(0).get(3));
  }

  @Test
  void anotherNameIsNoNode() {
    ComputationalGraph graph = graph("x = 2; a = x * x; b = a; c = (x); y = b + c");

    assertEquals(List.of("x", "a", "y"), graph.vertices().stream().map(Vertex::label).toList());
  }

  @Test
  void anOutputCanBeAnotherName() {
    ComputationalGraph graph = graph("x = 2; a = x * x; b = a");

    assertEquals(List.of(new Output("b", 1)), graph.outputs());
  }

  @Test
  void aNameSetAgainGetsAPrime() {
    ComputationalGraph graph = graph("x = 2; x = x * x; x = x + x; y = sin(x)");

    assertEquals(
        List.of("x", "x′", "x′′", "y"), graph.vertices().stream().map(Vertex::label).toList());
    assertEquals(List.of("x", "x", "x", "y"), graph.vertices().stream().map(Vertex::name).toList());
    assertEquals(List.of(new Output("y", 3)), graph.outputs());
  }

  @Test
  void manyPrimesAreCounted() {
    ComputationalGraph graph = graph("x = 1" + "; x = x + x".repeat(5));

    assertEquals(
        List.of("x", "x′", "x′′", "x′′′", "x′4", "x′5"),
        graph.vertices().stream().map(Vertex::label).toList());
  }

  @Test
  void unnamedIntermediatesLeaveOutTakenNames() {
    ComputationalGraph graph = graph("v1 = 2; v₃ = sin(cos(v1)) + tan(v1)");

    assertEquals(
        List.of("v1", "v2", "v4", "v5", "v3"),
        graph.vertices().stream().map(Vertex::label).toList());
  }

  @Test
  void aNameThatGetsNoVertexIsTakenToo() {
    ComputationalGraph graph = graph("x = 2; v1 = x; y = sin(v1)*x");

    assertEquals(List.of("x", "v2", "y"), graph.vertices().stream().map(Vertex::label).toList());
  }

  @Test
  void outputsAreTheNamesNeverUsedInTheOrderOfTheirSetting() {
    ComputationalGraph graph = graph("x = 1; unused = 2; b = x + 1; a = x * x; c = a; d = 2");

    assertEquals(List.of("b", "c"), graph.outputs().stream().map(Output::name).toList());
  }

  @Test
  void anOutputSetAgainTakesItsPlaceAnew() {
    ComputationalGraph graph = graph("x = 1; a = sin(x); b = cos(x); a = tan(x)");

    assertEquals(List.of(new Output("b", 2), new Output("a", 3)), graph.outputs());
    assertEquals("a′", graph.vertex(3).label());
  }

  @Test
  void aConstantSetAfterAnInputIsAnOutputWithAVertex() {
    ComputationalGraph graph = graph("x = 1; y = sin(x); x = 3");

    assertEquals(
        List.of("x: input 1.0", "y: SIN [x]", "x′: constant 3.0"),
        listing("x = 1; y = sin(x); x = 3"));
    assertEquals(List.of(new Output("y", 1), new Output("x", 2)), graph.outputs());
  }

  @Test
  void spansMarkTheTextOfEachVertex() {
    String text = "x = 2; y = (x + 3) * -x²";
    ComputationalGraph graph = graph(text);

    assertEquals(
        List.of("x", "3", "(x + 3)", "²", "x²", "-x²", "(x + 3) * -x²"),
        graph.vertices().stream().map(vertex -> graph.source().excerpt(vertex.span())).toList());
  }

  @Test
  void spansOfTheStepsOfASumReachAsFarAsTheyGo() {
    ComputationalGraph graph = graph("x = 2; y = (x + x - x) * x");

    assertEquals(
        List.of("x", "x + x", "(x + x - x)", "(x + x - x) * x"),
        graph.vertices().stream().map(vertex -> graph.source().excerpt(vertex.span())).toList());
  }

  @Test
  void bothSignsAreFunctionsOfTheirOwn() {
    ComputationalGraph graph = graph("a = 1; y = -a - a");

    assertEquals(ElementaryFunction.NEGATE, ((Vertex.Operation) graph.vertex(1)).function());
    assertEquals(ElementaryFunction.SUBTRACT, ((Vertex.Operation) graph.vertex(2)).function());
  }

  @Test
  void ancestorsAndDescendantsIncludeThemselves() {
    ComputationalGraph graph = graph("x = 1; z = 2; a = sin(x); b = cos(z); c = a + a; d = c * b");

    assertEquals(BitSet.valueOf(new long[] {0b010101}), graph.ancestors(4));
    BitSet z = new BitSet();
    z.set(1);
    assertEquals(BitSet.valueOf(new long[] {0b101010}), graph.descendants(z));
    assertEquals(1, z.cardinality());
  }

  @Test
  void inputsAreTheFirstVertices() {
    assertEquals(List.of(0, 1, 2), graph("c = a * b + d").inputs());
    assertEquals(3, graph("c = a * b + d").inputCount());
  }
}
