package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.tape.Hessian;
import org.tapedeck.engine.tape.Jacobian;
import org.tapedeck.engine.tape.RandomPrograms;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class ActiveSectionTest {
  private static ActiveSection baydin() {
    ActiveSection section = new ActiveSection();
    Active x1 = section.input("x1", 2);
    Active x2 = section.input("x2", 5);
    section.output("y", x1.ln().plus(x1.times(x2)).minus(x2.sin()));
    return section;
  }

  @Test
  void aFunctionIsRecordedDifferentiatedAndReplayed() {
    ComputationalGraph graph = baydin().graph();
    Tape tape = Tape.of(graph);

    double[] gradient = tape.gradient(graph.output("y"));

    assertArrayEquals(new double[] {5.5, 2 - StrictMath.cos(5)}, gradient);
    Tape elsewhere = Tape.of(graph, new double[] {1, 3});
    assertEquals(3 - StrictMath.sin(3), elsewhere.primal(graph.output("y")));
  }

  @Test
  void valuesAreBitForBitThoseOfTheText() {
    ComputationalGraph graph = baydin().graph();
    Tape byText = Programs.tape("x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)");
    Tape byJava = Tape.of(graph);

    assertEquals(
        byText.graph().vertices().stream().map(Vertex::label).toList(),
        graph.vertices().stream().map(Vertex::label).toList());
    for (int i = 0; i < graph.size(); i++) {
      assertEquals(byText.primal(i), byJava.primal(i));
    }
    assertEquals(14, Trace.reverse(byJava, graph.output("y")).length());
  }

  @Sampled(seed = 20241124, count = 1000)
  void randomProgramsGiveTheSameBitsByTextLibraryAndReplay(Sample sample) {
    long seed = sample.seed();
    Tape byText = Programs.tape(RandomPrograms.wild(seed, 8));

    List<Active> byJava = recorded(byText);
    double[] replayed = byText.replay(byText.inputs());

    for (int i = 0; i < byText.graph().size(); i++) {
      long bits = Double.doubleToLongBits(byText.primal(i));
      assertEquals(bits, Double.doubleToLongBits(byJava.get(i).value()));
      assertEquals(bits, Double.doubleToLongBits(replayed[i]));
    }
  }

  /// The vertices of the tape's graph, recorded one by one without a text.
  private static List<Active> recorded(Tape tape) {
    ComputationalGraph graph = tape.graph();
    ActiveSection section = new ActiveSection();
    List<Active> recorded = new ArrayList<>();
    for (Vertex vertex : graph.vertices()) {
      int i = vertex.index();
      recorded.add(
          switch (vertex) {
            case Vertex.Input input -> section.input(input.label(), tape.primal(i));
            case Vertex.Constant constant -> section.constant(constant.value());
            case Vertex.Operation operation -> {
              Active first = recorded.get(graph.from(graph.operandEdge(i, 0)));
              yield operation.function().arity() == 1
                  ? first.apply(operation.function())
                  : first.apply(
                      operation.function(), recorded.get(graph.from(graph.operandEdge(i, 1))));
            }
          });
    }
    return recorded;
  }

  @Test
  void controlFlowIsThatOfJava() {
    ActiveSection section = new ActiveSection();
    Active a = section.input("a", 2);
    Active x = section.constant(1);
    while (StrictMath.abs(x.value() * x.value() - a.value()) > 1e-12) {
      x = x.plus(a.dividedBy(x)).dividedBy(2);
    }
    section.output("root", x);
    Tape tape = Tape.of(section.graph());

    assertEquals(StrictMath.sqrt(2), tape.primal(x.vertex()), 1e-12);
    assertEquals(0.5 / StrictMath.sqrt(2), tape.gradient(x.vertex())[0], 1e-6);
  }

  @Test
  void anUnnamedIntermediateIsNotCalledLikeAnOutput() {
    ActiveSection section = new ActiveSection();
    Active x = section.input("x", 0.6);
    section.output("v1", x.sin().plus(x));

    assertEquals(
        List.of("x", "v2", "v1"), section.graph().vertices().stream().map(Vertex::label).toList());
  }

  @Test
  void everyMethodIsItsFunction() {
    ActiveSection section = new ActiveSection();
    Active x = section.input("x", 0.6);
    List<Active> results =
        List.of(
            x.sin(),
            x.cos(),
            x.tan(),
            x.exp(),
            x.ln(),
            x.sqrt(),
            x.tanh(),
            x.abs(),
            x.negated(),
            x.plus(2),
            x.minus(2),
            x.times(2),
            x.dividedBy(2),
            x.power(2),
            x.power(x),
            x.minus(x),
            x.apply(ElementaryFunction.ERF),
            x.apply(ElementaryFunction.MAX, section.constant(1)));

    assertArrayEquals(
        new double[] {
          StrictMath.sin(0.6),
          StrictMath.cos(0.6),
          StrictMath.tan(0.6),
          StrictMath.exp(0.6),
          StrictMath.log(0.6),
          StrictMath.sqrt(0.6),
          StrictMath.tanh(0.6),
          0.6,
          -0.6,
          0.6 + 2,
          0.6 - 2,
          0.6 * 2,
          0.6 / 2,
          StrictMath.pow(0.6, 2),
          StrictMath.pow(0.6, 0.6),
          0,
          ElementaryFunction.ERF.value(0.6, 0),
          1
        },
        results.stream().mapToDouble(Active::value).toArray());
    assertEquals("Active[0.6]", x.toString());
  }

  @Test
  void jacobiansAndHessiansWorkWithoutText() {
    ActiveSection section = new ActiveSection();
    Active x = section.input("x", 2);
    Active y = section.input("y", 3);
    section.output("p", x.times(y));
    section.output("q", x.power(2));
    Tape tape = Tape.of(section.graph());

    assertArrayEquals(new double[] {3, 2}, Jacobian.of(tape).row(0));
    assertArrayEquals(new double[] {4, 0}, Jacobian.of(tape).row(1));
    assertEquals(1, Hessian.of(tape, tape.graph().output("p")).entry(0, 1));
  }

  @Test
  void anInputCanBeAnOutput() {
    ActiveSection section = new ActiveSection();
    section.output("same", section.input("x", 2));

    assertEquals(List.of(new Output("same", 0)), section.graph().outputs());
    assertEquals("x", section.graph().vertex(0).label());
  }

  @Test
  void recordingMayGoOn() {
    ActiveSection section = baydin();
    ComputationalGraph first = section.graph();
    section.output("twice", section.constant(2).times(section.constant(3)));

    assertEquals(1, first.outputs().size());
    assertEquals(2, section.graph().outputs().size());
    assertEquals("v1", section.graph().vertex(2).label());
    assertEquals("v1", first.vertex(2).label());
  }

  @Test
  void misuseIsRefused() {
    ActiveSection section = baydin();
    Active stranger = baydin().constant(1);
    Active one = section.constant(1);

    assertThrows(IllegalArgumentException.class, () -> section.input("x3", 1));
    assertThrows(IllegalArgumentException.class, () -> section.output("y", one));
    assertThrows(IllegalArgumentException.class, () -> section.output("z", stranger));
    assertThrows(IllegalArgumentException.class, () -> one.plus(stranger));
    assertThrows(IllegalArgumentException.class, () -> one.apply(ElementaryFunction.ADD));
    assertThrows(IllegalArgumentException.class, () -> one.apply(ElementaryFunction.SIN, one));
    assertThrows(IllegalArgumentException.class, () -> section.graph().output("q"));
    assertThrows(IllegalStateException.class, () -> new ActiveSection().graph());
    ActiveSection twice = new ActiveSection();
    twice.input("x", 1);
    assertThrows(IllegalArgumentException.class, () -> twice.input("x", 1));
  }
}
