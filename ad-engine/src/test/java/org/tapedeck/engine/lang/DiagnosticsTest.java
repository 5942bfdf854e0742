package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.Programs;

class DiagnosticsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "y = sine(x)   | 1:5: `sine` is not known (did you mean `sin`?)",
        "y = x(2)      | 1:5: `x` is not known (to multiply, write x * (…))",
        "x = 2; y = x(3) | 1:12: `x` is a value, not a function (to multiply, write x * (…))",
        "y = max(a)    | 1:5: `max` takes 2 arguments, but gets 1 (write max(x, y))",
        "y = sin()     | 1:5: `sin` takes 1 argument, but gets none (write sin(x))",
        "y = sin(a, b) | 1:5: `sin` takes 1 argument, but gets 2 (write sin(x))",
        "y = sin x     | 1:5: `sin` is a function: its argument goes in parentheses (write sin(x))",
        "y = 2*max     | 1:7: `max` is a function: its argument goes in parentheses (write max(x,"
            + " y))",
        "y = 2*(a + b  | 1:7: `)` is missing for the `(` at 1:7 (add `)` where the bracket should"
            + " close)",
        "y = (a + b))  | 1:12: this `)` has no `(` before it (remove it)",
        "y = ()        | 1:5: there is nothing between `(` and `)`",
        "y = a + * b   | 1:9: a value is missing between `+` and `*`",
        "y = a +       | 1:7: a value is missing after `+`",
        "y =           | 1:3: a value is missing after `=`",
        "y = * a       | 1:5: a value is missing between `=` and `*`",
        "* a           | 1:1: a value is missing before `*`",
        ")             | 1:1: this `)` has no `(` before it",
        "= 3           | 1:1: a value is missing before `=`",
        "²             | 1:1: nothing stands before this exponent",
        "y = 3 4       | 1:5: an operator is missing between `3` and `4` (to multiply, write 3 *"
            + " 4)",
        "y = 2 x       | 1:5: an operator is missing between `2` and `x` (to multiply, write 2 *"
            + " x)",
        "y = (a)(b)    | 1:7: an operator is missing between `)` and `(` (to multiply, put `*`"
            + " between them)",
        "y = a, b      | 1:6: a comma can only stand between the arguments of a function (a decimal"
            + " number is written with a point: 2.5)",
        "y = a $ b     | 1:7: the character `$` has no meaning here",
        "y = $         | 1:5: the character `$` has no meaning here",
        "a + b = c     | 1:7: only a single name can stand on the left of `=` (write one statement"
            + " `name = value` per line)",
        "2 = x         | 1:3: only a single name can stand on the left of `=` (write one statement"
            + " `name = value` per line)",
        "y == x        | 1:3: `==` does not set a value (a single `=` does)",
        "sin = 3       | 1:1: `sin` is a function (choose another name)",
        "const = 3     | 1:7: `const` needs a name, `=` and a number (const c = 3)",
        "const c       | 1:7: `const` needs a name, `=` and a number (const c = 3)",
        "y = 2 * const | 1:9: `const` can only stand before a name (const c = 3)",
        "y = a const   | 1:7: `const` can only stand before a name (const c = 3)",
        "x = 1e999     | 1:5: this number is too large (the largest is about 1.8e308)",
        "y = x⁻        | 1:6: this raised sign is no number",
        "x = 2         | 1:1: nothing is computed yet (write a formula, for example y = x1 *"
            + " sin(x2))",
        "# nothing     | 1:1: nothing is computed yet (write a formula, for example y = x1 *"
            + " sin(x2))",
        "y = a         | 1:1: nothing is computed yet (write a formula, for example y = x1 *"
            + " sin(x2))",
        "x = 2; const c = 2*x; y = x*c | 1:20: `x` is not a constant (a constant is made of numbers"
            + " and constants set before)",
        "y = x + 1; x = y*2 | 1:5: `x` is used before line 1 sets it (move that line up, or give"
            + " `x` a number first)",
        "x = x + 1     | 1:5: `x` is used before line 1 sets it (move that line up, or give `x` a"
            + " number first)",
        "x = 1; x + 2; y = x | 1:8: the value of this line is not used (give it a name: name = …)",
      })
  void anErrorNamesPlaceReasonAndRemedy(String text, String expected) {
    List<String> errors =
        Programs.diagnostics(text).stream().filter(d -> !d.contains("is not set, so")).toList();

    assertEquals(List.of("test:" + expected), errors);
    assertInstanceOf(ParseResult.Rejected.class, Parser.parse(new Source("test", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "y = 2*x | 1:7: `x` is not set, so it is an input that starts at 1 (to start elsewhere,"
            + " write x = 2)",
        "weight = 3; y = weigth * weight | 1:17: `weigth` is not set, so it is an input that starts"
            + " at 1 (did you mean `weight`?)",
        "x = 2; x = 3; y = x*x | 1:8: `x` is set again: from here on it is a constant (an input has"
            + " one start value)",
        "x = 3; y = 1/2x | 1:14: `/2x` divides by 2 and then multiplies (to divide by both, put"
            + " them in parentheses)",
      })
  void aHintLeavesTheProgramRunning(String text, String expected) {
    assertEquals(List.of("test:" + expected), Programs.diagnostics(text));
    assertInstanceOf(ParseResult.Parsed.class, Parser.parse(new Source("test", text)));
  }

  @Test
  void allMistakesAreReportedAtOnceInTheOrderOfTheText() {
    List<String> diagnostics =
        Programs.diagnostics("x = 1\ny = sine(x) + max(1)\nz = 2 +\nw = (x))\nv = 2*w + z");

    assertEquals(
        List.of("test:2:5", "test:2:15", "test:3:7", "test:4:8"),
        diagnostics.stream().map(d -> d.substring(0, d.indexOf(": "))).toList());
  }

  @Test
  void aNameWhoseStatementIsWrongIsNotReportedAgain() {
    assertEquals(1, Programs.diagnostics("z = 2 +\ny = z * z").size());
  }

  @Test
  void aRejectionNeedsAnError() {
    Diagnostic hint = Diagnostic.hint(new Span(0, 1), "message", "");

    assertThrows(IllegalArgumentException.class, () -> new ParseResult.Rejected(List.of(hint)));
  }

  @Provide
  Arbitrary<String> almostPrograms() {
    return Arbitraries.of(
            "x", "y", "2", "2.5", "e", " ", "+", "-", "*", "/", "^", "(", ")", "=", ",", "\n", ";",
            "sin", "max(", "√", "²", "const ", "#", "$", "<", "[", "]", "{", "}", ".", "for", "if")
        .list()
        .ofMaxSize(30)
        .map(words -> String.join("", words));
  }

  @Property(seed = "20240608", tries = 3000)
  void anyTextIsAProgramOrDiagnosedInsideTheText(@ForAll("almostPrograms") String text) {
    ParseResult result = Parser.parse(new Source("test", text));

    for (Diagnostic diagnostic : result.diagnostics()) {
      assertTrue(diagnostic.span().end() <= text.length());
      assertTrue(!diagnostic.message().isEmpty());
    }
    boolean errors = result.diagnostics().stream().anyMatch(Diagnostic::isError);
    assertEquals(errors, result instanceof ParseResult.Rejected);
  }
}
