package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.GraphMatching;

class TwinsTest {
  @Test
  void insertedInputLeavesTheOthersTheSame() {
    assertEquals(
        List.of("a=new", "x1=x1", "x2=x2", "v1=v1", "v2=v2", "v3=new", "y=y"),
        twins("y = ln(x1) + x1*x2", "a = 3; y = ln(x1) + x1*x2*a"));
  }

  @Test
  void appendedTermMakesANewSumOfTheOldOne() {
    assertEquals(
        List.of("a=a", "b=b", "v1=y", "v2=new", "y=new"), twins("y = a*b", "y = a*b + sin(a)"));
  }

  @Test
  void changedFunctionKeepsItsName() {
    assertEquals(
        List.of("x=x", "p=p", "y=y"), twins("p = sin(x); y = exp(p)", "p = cos(x); y = exp(p)"));
  }

  @Test
  void unnamedValueOfAChangedOneIsFoundByItsPlace() {
    assertEquals(
        List.of("x=x", "p=p", "v1=v1", "y=y"),
        twins("p = sin(x); y = exp(ln(p))", "p = cos(x); y = exp(ln(p))"));
  }

  @Test
  void ofSeveralAlikeEachHasItsOwnTwin() {
    assertEquals(
        List.of("x=x", "v1=v1", "v2=v2", "y=y"), twins("y = sin(x)*sin(x)", "y = sin(x)*sin(x)"));
  }

  @Test
  void inputsWhoseNamesHaveTheSameHashAreNotTakenForEachOther() {
    assertEquals("Aa".hashCode(), "BB".hashCode());
    assertEquals(List.of("BB=new", "y=y"), twins("y = sin(Aa)", "y = sin(BB)"));
  }

  /// Each vertex after, with the one it was before.
  private static List<String> twins(String before, String after) {
    ComputationalGraph then = Traces.graph(before);
    ComputationalGraph now = Traces.graph(after);
    GraphMatching twins = GraphMatching.of(then, now);
    return IntStream.range(0, now.size())
        .mapToObj(v -> now.vertex(v).label() + "=" + name(then, twins.earlier(v)))
        .toList();
  }

  private static String name(ComputationalGraph graph, OptionalInt vertex) {
    return vertex.isEmpty() ? "new" : graph.vertex(vertex.getAsInt()).label();
  }
}
