package org.tapedeck.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.tape.Tape;

class NumberingTest {
  private static final int PROGRAMS = 400;
  private static final String BAYDIN = "x1 = 2; x2 = 5; y = ln(x1) + x1*x2 - sin(x2)";

  private static Trace trace(String program, Numbering numbering) {
    Tape tape = Programs.tape(program);
    return Trace.reverse(tape, tape.graph().outputs().getLast().vertex()).with(numbering);
  }

  private static String labels(String program, Numbering numbering) {
    Trace trace = trace(program, numbering);
    List<String> labels =
        IntStream.range(0, trace.tape().graph().size()).mapToObj(trace::label).toList();
    return String.join(" ", labels);
  }

  @ParameterizedTest
  @CsvSource({
    "WENGERT, x1 x2 v1 v2 v3 v4 y",
    "GRIEWANK_WALTHER, v₋₁ v₀ v₁ v₂ v₃ v₄ v₅",
    "NOCEDAL_WRIGHT, x1 x2 x3 x4 x5 x6 x7",
    "NAMES, x1 x2 y_a y_b y_c y_d y"
  })
  void everyNumberingNamesTheWholeTape(Numbering numbering, String labels) {
    assertEquals(labels, labels(BAYDIN, numbering));
  }

  @Test
  void griewankAndWaltherEndTheInputsAtZero() {
    assertEquals("v₀ v₁", labels("x = 1; y = sin(x)", Numbering.GRIEWANK_WALTHER));
    String inputs =
        IntStream.rangeClosed(1, 12).mapToObj(i -> "a" + i).reduce((a, b) -> a + "+" + b).get();
    Trace trace = trace("y = " + inputs, Numbering.GRIEWANK_WALTHER);
    assertEquals("v₋₁₁", trace.label(0));
    assertEquals("v₋₉", trace.label(2));
  }

  @Test
  void constantsKeepTheirNames() {
    assertEquals(
        "v₀ c v₁ 2 v₂", labels("x = 1; const c = 3; y = 2^(c*x)", Numbering.GRIEWANK_WALTHER));
  }

  @Test
  void constantsAreNoPartsOfWhatTheyAreUsedFor() {
    assertEquals(
        "x 2 y_a 3 y_b c y", labels("x = 1; const c = 4; y = 2*x + 3 - c", Numbering.NAMES));
  }

  @Test
  void anotherLetterIsTakenWhereTheProgramMeansSomethingElseByIt() {
    assertEquals("z1 z2 z3", labels("x2 = 1; x1 = 2; y = x1*x2", Numbering.NOCEDAL_WRIGHT));
    assertEquals("x1 x2 x3", labels("x1 = 2; b = 3; x3 = x1*b", Numbering.NOCEDAL_WRIGHT));
    assertEquals(
        "z1 z2 x5 z3", labels("a = 2; b = 3; const x5 = 3; y = a*x5", Numbering.NOCEDAL_WRIGHT));
    assertEquals("z1 x2 z2", labels("a = 2; const x2 = 3; y = a*x2", Numbering.NOCEDAL_WRIGHT));
    assertEquals("z₀ z₁", labels("v1 = 2; a = sin(v1); v2 = a", Numbering.GRIEWANK_WALTHER));
    assertEquals("u₀ u₁", labels("z5 = 2; v9 = sin(z5)", Numbering.GRIEWANK_WALTHER));
  }

  @Test
  void numberThatTheProgramUsesForTheSameIsSpelledAsThere() {
    Trace trace = trace("v0 = 1; y = sin(v0)", Numbering.GRIEWANK_WALTHER);
    assertEquals("v0", trace.label(0));
    assertEquals(Optional.empty(), trace.alias(0));
  }

  @Test
  void lettersRunOutBeforeNamesDo() {
    String program = "v1 = 1; z1 = 1; u1 = 1; w1 = 1; t1 = 1; q1 = 1; y = v1+z1+u1+w1+t1+q1";
    assertEquals("vv₀", trace(program, Numbering.GRIEWANK_WALTHER).label(5));
    String longer = "vv1 = 1; " + program + "+vv1";
    assertEquals("vvv₋₆", trace(longer, Numbering.GRIEWANK_WALTHER).label(0));
  }

  @Test
  void partsSkipNamesInUseAndKeepPrimes() {
    assertEquals("x y_b y y_a", labels("x = 1; y = x*x + x; y_a = sin(y)", Numbering.NAMES));
    assertEquals("x y_a y y_a′ y′", labels("x = 1; y = x*x*x; y = y*y*y", Numbering.NAMES));
  }

  @Test
  void partsOfAnElementStandBeforeItsIndex() {
    assertEquals(
        "x h_a[1] h[1] h_a[2] h[2] y",
        labels("x = 1; h = [sin(x)*x, cos(x)*x]; y = h[1] + h[2]", Numbering.NAMES));
  }

  @Test
  void partsGoOnAfterZ() {
    Trace trace = trace("x = 1; y = " + "x + ".repeat(30) + "x", Numbering.NAMES);
    assertEquals("y_z", trace.label(26));
    assertEquals("y_aa", trace.label(27));
  }

  @Test
  void theProgramsNameIsAnAliasWhereItIsNotUsed() {
    Trace numbered = trace(BAYDIN, Numbering.GRIEWANK_WALTHER);
    assertEquals(Optional.of("x1"), numbered.alias(0));
    assertEquals(Optional.empty(), numbered.alias(2));
    assertEquals(Optional.of("y"), numbered.alias(6));
    Trace consecutive = trace(BAYDIN, Numbering.NOCEDAL_WRIGHT);
    assertEquals(Optional.empty(), consecutive.alias(0));
    assertEquals(Optional.of("y"), consecutive.alias(6));
  }

  @ParameterizedTest
  @CsvSource({
    "WENGERT, false",
    "GRIEWANK_WALTHER, true",
    "NOCEDAL_WRIGHT, true",
    "NAMES, false",
  })
  void aliasesAreOfNumberingsByNumberOnly(Numbering numbering, boolean expected) {
    assertEquals(expected, trace(BAYDIN, numbering).hasAliases());
  }

  @Test
  void aProgramThatNumbersLikeTheNumberingHasNoAliases() {
    assertFalse(trace("x1 = 2; x2 = sin(x1)", Numbering.NOCEDAL_WRIGHT).hasAliases());
  }

  @ParameterizedTest
  @EnumSource(Numbering.class)
  void noTwoVerticesAreCalledTheSame(Numbering numbering) {
    String program =
        "f(a, b) = a*b + sin(a); s = 0; x = 2; x1 = 3; y_a = x*x; s = y_a; for k = 1..40 { s = s*x"
            + " + f(x1, s) }; y = s + f(s, x)";
    Trace trace = trace(program, numbering);
    List<String> labels =
        trace.tape().graph().vertices().stream()
            .filter(vertex -> !(vertex instanceof Vertex.Constant))
            .map(vertex -> trace.label(vertex.index()))
            .toList();
    assertEquals(labels.size(), labels.stream().distinct().count());
  }

  /// The second y_a is called y_a′, and so must no part of y′ be.
  @Test
  void aPartIsNotCalledLikeANameSetAgain() {
    assertEquals(
        "x y_a y_a′ y y_b′ y′",
        labels("x = 1; y_a = x*1; y_a = y_a*1; y = y_a*1; y = y*x*x", Numbering.NAMES)
            .replaceAll(" 1(?= )", ""));
  }

  @Test
  void aValueIsNotCalledLikeTheConstantE() {
    assertEquals(
        "x e y e′ z",
        labels("x = 1; y = e*x; e = 2*x; z = y*e", Numbering.WENGERT).replace(" 2", ""));
    assertEquals(
        "x 2 e 2.718281828459045 y",
        labels("x = 1; f(a) = e*a; e = 2*x; y = f(e)", Numbering.WENGERT));
  }

  @ParameterizedTest
  @EnumSource(Numbering.class)
  void noTwoVerticesOfRandomProgramsAreCalledTheSame(Numbering numbering) {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      String program = RandomNames.program(seed);
      Trace trace = trace(program, numbering);
      Set<String> labels = new HashSet<>();
      Set<String> spellings = new HashSet<>();
      for (Vertex vertex : trace.tape().graph().vertices()) {
        String label = trace.label(vertex.index());
        if (vertex instanceof Vertex.Constant && vertex.name().isEmpty()) {
          spellings.add(label);
        } else {
          assertTrue(labels.add(label), () -> label + " is there twice in\n" + program);
        }
      }
      spellings.retainAll(labels);
      assertEquals(Set.of(), spellings, program);
    }
  }

  @Test
  void numberingChangesNothingElse() {
    Trace trace = trace(BAYDIN, Numbering.WENGERT);
    Trace other = trace.with(Numbering.NAMES);
    assertSame(trace.tape(), other.tape());
    assertEquals(trace.step(14), other.step(14));
    assertSame(other, other.with(Numbering.NAMES));
    assertEquals(Numbering.NAMES, other.numbering());
  }
}
