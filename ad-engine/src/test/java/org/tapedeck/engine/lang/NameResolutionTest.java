package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;

class NameResolutionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "const k = 2; y = 2; for k = 1..3 { y = y*k }; const c = 2*k; z = c*y",
        "y = 1; for k = 1..3 { const c = 2*k; y = y*c }",
        "const c = 2; x = 3; y = x*c; const c = 2*c",
      })
  void aConstantIsMadeOfConstants(String text) {
    assertEquals(List.of(), Programs.diagnostics(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k | const y = 1; for k = 1..3 { y = y*k }; const c = 2*k",
        "b | const b = 2; b = 2*b; const c = 2*b",
        "b | const b = [1, 2]; b[1] = 2*3; const c = b",
      })
  void whatIsComputedIsNoConstant(String name, String text) {
    assertEquals(
        List.of("`" + name + "` is not a constant"),
        Parser.parse(new Source("test", text)).diagnostics().stream()
            .map(told -> told.message().toString())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc = 3; y = abd*abc | did you mean `abc`?",
        "x = 3; y = sinx*x | did you mean `sin(x)`?",
        "x = [1, 2]; y = x_2*x[1] | did you mean `x[2]`?",
        "A = [[1, 2], [3, 4]]; y = sum(A^-1) | the product of the matrix with itself is A @ A;"
            + " inverses are not computed",
        "ab = 3; y = ac*ab | to start elsewhere, write ac = 2",
      })
  void aNameOfThreeLettersMayBeMisspelled(String text, String hint) {
    assertTrue(Programs.diagnostics(text).getFirst().endsWith("(" + hint + ")"));
  }

  /// Names that seem to be inputs, as the line that sets them is wrong or means another.
  @Test
  void theMistakeComesFirstAndNoNameIsSaidToBeAnInputBesideIt() {
    List<String> told =
        Parser.parse(new Source("test", "z = 2 p q; y = p(z + 1) + q*z\nw = y + foo(p, q)"))
            .diagnostics()
            .stream()
            .map(diagnostic -> diagnostic.message().toString())
            .toList();

    assertTrue(told.getFirst().startsWith("an operator is missing"), told.toString());
    assertTrue(told.stream().noneMatch(message -> message.contains("is not set")), told.toString());
  }

  @Test
  void aNumberSetInALoopIsRemarkedOnOnlyOutside() {
    assertEquals(
        List.of(), Programs.diagnostics("x = 1; y = 2*x; for k = 1..2 { x = 3; y = y*x }"));
    assertEquals(
        List.of("the random numbers in `W` are constants"),
        Parser.parse(
                new Source("test", "y = x; x = 1; for k = 1..2 { W = randn(2, 1); y = sum(W) }"))
            .diagnostics()
            .stream()
            .map(told -> told.message().toString())
            .toList());
  }

  @Test
  void onlyRandnIsRandom() {
    assertEquals(List.of(), Programs.diagnostics("x = 2; y = x*dot(2, 1)"));
  }
}
