package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class DiagnosticsTest {
  private static final List<String> WORDS =
      List.of(
          "x",
          "y",
          "2",
          "2.5",
          "e",
          " ",
          "+",
          "-",
          "*",
          "/",
          "^",
          "(",
          ")",
          "=",
          ",",
          "\n",
          ";",
          "sin",
          "max(",
          "√",
          "²",
          "const ",
          "#",
          "$",
          "<",
          "[",
          "]",
          "@",
          "[1, 2",
          "[[1, 2], [3, 4]]",
          "x[",
          "x = [1, 2]\n",
          "sum(",
          "sum(i = 1..2, ",
          "softmax(",
          "randn(2, 2, 1)",
          "\\sum_{i=1}^{2}",
          "\\sum_{i=1}^",
          "x_{i",
          "x_i",
          "\\mathbf{",
          "\\hat{x}",
          "\\begin{aligned}",
          "\\end{aligned}",
          "\\frac12",
          "\\tanh{",
          "^{\\top}",
          "\\\\",
          "&",
          "{",
          "}",
          ".",
          "..",
          "for k = 1..2 {",
          "while x > 1 {",
          "if(",
          "f(a) = ",
          "f(");

  private static final String UNSEEN = " (delete what stands here, and type it anew)";

  @ParameterizedTest
  @CsvSource({"7, U+0007", "8238, U+202E", "8203, U+200B", "131070, U+1FFFE", "55296, U+D800"})
  void aCharacterThatCannotBeSeenIsToldByItsNumber(int character, String number) {
    String expected = "test:1:8: the character `⟨" + number + "⟩` has no meaning here";

    String told = Programs.diagnostics("y = x1 " + Character.toString(character) + " 2").getFirst();

    assertEquals(
        expected + " (it cannot be seen: delete what stands here, and type it anew)", told);
  }

  @Test
  void aCommentWithAControlCharacterIsToldItsPlace() {
    List<String> told =
        Programs.diagnostics("x = 1 # a\u0007b\n# c\uffff\ny = x*x # \ud800 \ud83d\ude00");

    String holds = "this comment holds a character that cannot be seen, ";
    assertEquals(
        List.of(
            "test:1:10: " + holds + "U+0007" + UNSEEN,
            "test:2:4: " + holds + "U+FFFF" + UNSEEN,
            "test:3:11: " + holds + "U+D800" + UNSEEN),
        told.subList(0, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "y = log⁻¹(x)  | 1:5: `log` with a raised -1 is not known (for 1 divided by it, write"
            + " 1/log(x))",
        "y = clip(x)   | 1:5: `clip` takes 3 arguments, but gets 1 (write clip(a, low, high))",
        "y = sine(x)   | 1:5: `sine` is not known (did you mean `sin`?)",
        "y = x(2)      | 1:5: `x` is not known (to define it, write x(a) = … on a line before)",
        "x = 2; y = x(3, 4) | 1:12: `x` is a value, not a function (to multiply, write x * (…))",
        "y = max()     | 1:5: `max` takes 2 arguments, but gets none (write max(x, y))",
        "y = hypot(a)  | 1:5: `hypot` takes 2 arguments, but gets 1 (write hypot(x, y))",
        "y = sin()     | 1:5: `sin` takes 1 argument, but gets none (write sin(x))",
        "y = sin a     | 1:5: `sin` is a function: its argument goes in parentheses (write sin(a))",
        "y = sin 2     | 1:5: `sin` is a function: its argument goes in parentheses (write sin(2))",
        "y = sin(i = 1) | 1:11: only a single name can stand on the left of `=` (write one"
            + " statement `name = value` per line)",
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
        "y = )         | 1:5: a value is missing between `=` and `)`",
        "y = ]         | 1:5: a value is missing between `=` and `]`",
        "* a           | 1:1: a value is missing before `*`",
        ")             | 1:1: this `)` has no `(` before it",
        "= 3           | 1:1: a value is missing before `=`",
        "²             | 1:1: nothing stands before this exponent",
        "y = ⁻a        | 1:5: nothing stands before this exponent",
        "y = 3 4       | 1:5: an operator is missing between `3` and `4` (to multiply, write 3 *"
            + " 4)",
        "x 5 = 3       | 1:1: an operator is missing between `x` and `5` (to multiply, write x *"
            + " 5)",
        "y = (a b)     | 1:6: an operator is missing between `a` and `b` (to multiply, write a *"
            + " b, or set both names first: a = 2)",
        "y = x² 3      | 1:6: an operator is missing between `^2` and `3` (to multiply, put `*`"
            + " between them)",
        "y = a, b      | 1:6: a comma can only stand between the arguments of a function (a decimal"
            + " number is written with a point, 2.5, and a vector in brackets, [1, 2])",
        "x = {1, 2}    | 1:5: `{` can only stand after `for`, `while`, `if` or `else` (a vector is"
            + " written in brackets, [1, 2, 3], a choice as if(x > 0, x, 0))",
        "y = a $ b     | 1:7: the character `$` has no meaning here",
        "y = $         | 1:5: the character `$` has no meaning here",
        "y = a * * 2   | 1:9: a value is missing between `*` and `*`",
        "y =* 2        | 1:4: a value is missing between `=` and `*`",
        "y = a */ 2    | 1:8: a value is missing between `*` and `/`",
        "a += 2        | 1:4: a value is missing between `+` and `=` (write the name again: x = x +"
            + " …)",
        "a *= 2        | 1:4: a value is missing between `*` and `=` (write the name again: x = x *"
            + " …)",
        "a + = 2       | 1:5: a value is missing between `+` and `=`",
        "y = 1.2.3     | 1:5: an operator is missing between `1.2` and `.3` (to multiply, put `*`"
            + " between them)",
        "a + b = c     | 1:7: only a single name can stand on the left of `=` (write one statement"
            + " `name = value` per line)",
        "2 = x         | 1:3: only a single name can stand on the left of `=` (write one statement"
            + " `name = value` per line)",
        "2(x) = 3      | 1:6: only a single name can stand on the left of `=` (write one statement"
            + " `name = value` per line)",
        "2[1] = 3      | 1:1: only a vector or matrix has elements, and `2` is none (to multiply,"
            + " put `*` between them)",
        "y == x        | 1:3: `==` does not set a value (a single `=` does)",
        "sin = 3       | 1:1: `sin` is a function (choose another name)",
        "sin[1] = 3    | 1:1: `sin` is a function (choose another name)",
        "const = 3     | 1:7: `const` needs a name, `=` and a number (const c = 3)",
        "if = 2        | 1:1: `if` is a word of the language and no name (choose another name)",
        "if x > 1      | 1:1: `if` takes a condition and two values (y = if(x > 0, x, -x))",
        "const 3 = 4   | 1:7: `const` needs a name, `=` and a number (const c = 3)",
        "const 3 == 4  | 1:7: `const` needs a name, `=` and a number (const c = 3)",
        "const c       | 1:7: `const` needs a name, `=` and a number (const c = 3)",
        "y = 2 * const | 1:9: `const` can only stand before a name (const c = 3)",
        "y = a const   | 1:7: `const` can only stand before a name (const c = 3)",
        "x = 1e999     | 1:5: this number is too large (the largest is about 1.8e308)",
        "y = x⁻        | 1:6: this raised sign is no number",
        "x = 2         | 1:1: nothing is computed yet (write a formula, for example y = x1 *"
            + " sin(x2))",
        "# nothing     | 1:1: nothing is computed yet (write a formula, for example y = x1 *"
            + " sin(x2))",
        "y = π         | 1:1: nothing is computed yet (write a formula, for example y = x1 *"
            + " sin(x2))",
        "const c = 2*3 | 1:1: nothing is computed yet (write a formula, for example y = x1 *"
            + " sin(x2))",
        "x = 2; const c = 2*x; y = x*c | 1:20: `x` is not a constant (a constant is made of numbers"
            + " and constants set before)",
        "y = x + 1; x = y*2 | 1:5: `x` is used before line 1 sets it (move that line up, or give"
            + " `x` a number first)",
        "y = x + x; x = y*2 | 1:5: `x` is used before line 1 sets it (move that line up, or give"
            + " `x` a number first)",
        "x = x + 1     | 1:5: `x` is used before line 1 sets it (move that line up, or give `x` a"
            + " number first)",
        "f(f) = f | 1:1: nothing is computed yet (write a formula, for example y = x1 * sin(x2))",
        "f(x) = f(x-1)*x; y = f(2) | 1:8: `f` calls itself, which would never end (a loop can"
            + " repeat something: for k = 1..5 { … })",
        "f(x) = x; y = f(1, 2) | 1:15: `f` takes 1 argument, but gets 2 (write f(x))",
        "g(u, v) = u*v; y = g(1) | 1:20: `g` takes 2 arguments, but gets 1 (write g(u, v))",
        "y = g(1); g(u) = 2*u | 1:5: `g` is not known (to define it, write g(a) = … on a line"
            + " before)",
        "f(x) = x; f(z) = 2; y = f(1) | 1:11: `f` is defined already, on line 1 (choose another"
            + " name)",
        "sin(x) = x | 1:1: `sin` is a function (choose another name)",
        "f(2) = 3 | 1:3: the parameters of a function are names (f(a, b) = a * b)",
        "f(a b) = 3 | 1:3: the parameters of a function are names (f(a, b) = a * b)",
        "f() = 3 | 1:3: the parameters of a function are names (f(a, b) = a * b)",
        "f(a, a) = 3 | 1:6: there are two parameters `a` (rename one)",
        "f(x) = x; y = 2*f | 1:17: `f` is a function: its argument goes in parentheses (write"
            + " f(x))",
        "f(x) = x; const c = f(1, 2); y = c*c | 1:21: `f` takes 1 argument, but gets 2 (write"
            + " f(x))",
        "f(x) = x; const c = 1 + f(2); y = c*c | 1:25: `f(…)` is not a constant (a constant is"
            + " made of numbers and constants set before)",
        "f(x) = x; const c = f(2); y = c*c | 1:21: `f(…)` is not a constant (a constant is made of"
            + " numbers and constants set before)",
        "enrgy(v) = v^2; y = energy(2) | 1:21: `energy` is not known (did you mean `enrgy`?)",
        "y = if(x, 1, 2) | 1:8: a condition compares two values (for example x > 0)",
        "y = if(x = 1, 1, 2) | 1:10: two values are compared with `==`",
        "y = if(x > 1, 2) | 1:5: `if` takes a condition and two values (y = if(x > 0, x, -x))",
        "y = if(x > 1 2, 3) | 1:12: an operator is missing between `1` and `2` (to multiply, write"
            + " 1 * 2)",
        "y = if x > 1 | 1:5: `if` takes a condition and two values (y = if(x > 0, x, -x))",
        "y = x > 1 | 1:7: a comparison can only stand in a condition (y = if(x > 0, x," + " -x))",
        "y = 1..3 | 1:6: `..` can only stand between the ends of a range (for k = 1..5 { …"
            + " }, or sum(i = 1..3, i^2))",
        "y = 2 * for | 1:9: `for` can only stand at the start of a line (for k = 1..5 { … })",
        "y = 2 * while | 1:9: `while` can only stand at the start of a line (while x > 1 { … })",
        "y = 1*1; for k = 1 { y = y*k } | 1:18: `..` and the last number are missing here (for k ="
            + " 1..5 { … })",
        "y = 1*1; for 3 { y = y*y } | 1:14: `for` needs a name, `=` and a range (for k = 1..5 { …"
            + " })",
        "y = 1*1; for k 1..3 { y = y*y } | 1:14: `for` needs a name, `=` and a range (for k = 1..5"
            + " { … })",
        "y = 1*1; for 3 = 1..2 { y = y*y } | 1:14: `for` needs a name, `=` and a range (for k ="
            + " 1..5 { … })",
        "y = 1*1; for k = 1..3 | 1:10: `{` is missing after `for` (put what is repeated in { … })",
        "y = 1*1; while y < 3 4 { y = y*y } | 1:20: an operator is missing between `3` and `4` (to"
            + " multiply, write 3 * 4)",
        "y = 1*1; while y < 3 { y = y*y | 1:22: `}` is missing for the `{` at 1:22",
        "y = 1*1 } | 1:9: this `}` has no `{` before it (remove it)",
        "y = 1*1 { z = 2 } | 1:9: `{` can only stand after `for`, `while`, `if` or `else`",
        "y = 1*1; while y < 3 { y + 1 } | 1:24: the value of this line is not used (give it a name:"
            + " name = …)",
        "y = 1*1; while y < 3 { y = sine(y) } | 1:28: `sine` is not known (did you mean `sin`?)",
        "y = 1*1; for k = 1..2 { f(x) = x } | 1:25: a function cannot be defined in a loop (define"
            + " it before)",
        "for k = 1..2 { y = y * k } | 1:20: `y` is used before line 1 sets it (move that line up,"
            + " or give `y` a number first)",
        "y = [1, 2*3   | 1:5: `]` is missing for the `[` at 1:5 (add `]` where the bracket should"
            + " close)",
        "y = 2*3]      | 1:8: this `]` has no `[` before it (remove it)",
        "]             | 1:1: this `]` has no `[` before it",
        "y = [1 2]     | 1:6: a comma is missing between `1` and `2` (write [1, 2])",
        "y = [[1] [2]] | 1:8: a comma is missing between `]` and `[` (x = [1, 2, 3])",
        "y = [1, 2; 3, 4] | 1:10: each row of a matrix stands in brackets of its own (write [[1,"
            + " 2], [3, 4]])",
        "y = [1, 2; z = 3*4 | 1:5: `]` is missing for the `[` at 1:5 (add `]` where the bracket"
            + " should close)",
        "y = []        | 1:5: a vector has at least one element (x = [1, 2, 3])",
        "y = [1, 2,]   | 1:11: a value is missing between `,` and `]`",
        "y = [1, 2)*3  | 1:10: this `)` has no `(` before it (remove it)",
        "y = [[1, 2], [3]] | 1:14: the rows of a matrix are of one length: this one has 1 element,"
            + " the first has 2",
        "y = [[1, 2], 3] | 1:14: some elements here are rows in brackets, and `3` is a number (W ="
            + " [[1, 2], [3, 4]])",
        "y = [[[1]]]   | 1:6: a matrix has rows and columns, and no third level of brackets",
        "y = 2[1]      | 1:5: only a vector or matrix has elements, and `2` is none (to multiply,"
            + " put `*` between them)",
        "x = [1, 2]; y = 2*x[] | 1:20: an index is missing here (x[2], or W[1, 2])",
        "x = [1, 2]; y = 2*x[1, 1, 1] | 1:27: an element has one or two indices (x[2], or W[1, 2])",
        "x = [1, 2]; y = x' * 2 | 1:18: the character `'` has no meaning here (to swap rows and"
            + " columns, write transpose(W); for another name, x_2)",
        "y = [1, 2][1] | 1:10: an operator is missing between `]` and `[` (to multiply, put `*`"
            + " between them)",
        "x = [1, 2]; y = @ x | 1:17: a value is missing between `=` and `@`",
        "z[2] = 3*4; y = z[2]*z[2] | 1:1: `z` is not set: it needs all its elements first (const z"
            + " = [0, 0, 0])",
        "z[1] = 3*4; z[2] = 5; y = 2*2 | 1:1: `z` is not set: it needs all its elements first"
            + " (const z = [0, 0, 0])",
        "x[1] = 2; x = 2*[1, 2]; y = sum(x) | 1:1: `x` is used before line 1 sets it (move that"
            + " line up, or give `x` a number first)",
        "y = dot([1])  | 1:5: `dot` takes 2 arguments, but gets 1 (write dot(u, v))",
        "y = sum()     | 1:5: `sum` takes 1 argument, but gets none (write sum(x))",
        "y = sum 2     | 1:5: `sum` is a function: its argument goes in parentheses (write sum(x))",
        "y = sum sin(x) | 1:5: `sum` is a function: its argument goes in parentheses (write"
            + " sum(x))",
        "sum = 3; y = sum 2 | 1:14: an operator is missing between `sum` and `2` (to multiply,"
            + " write sum * 2)",
        "y = sum(2 = 1..3, 4) | 1:11: only a single name can stand on the left of `=` (write one"
            + " statement `name = value` per line)",
        "sum(a) = 2*a; y = sum(a = 1) | 1:25: only a single name can stand on the left of `=`"
            + " (write one statement `name = value` per line)",
        "y = sum(i = 1, 3, i) | 1:5: `sum` takes a range, a comma and a term here (sum(i = 1..3,"
            + " i^2))",
        "y = 2*sum x   | 1:7: `sum` is a function: its argument goes in parentheses (write sum(x))",
        "y = summ([1]) | 1:5: `summ` is not known (did you mean `sum`?)",
        "y = average([1]) | 1:5: `average` is not known (it is called `mean` here)",
        "y = sum(i = 1, i) | 1:5: `sum` takes a range, a comma and a term here (sum(i = 1..3,"
            + " i^2))",
        "y = sum(i = 1..3) | 1:5: `sum` takes a range, a comma and a term here (sum(i = 1..3,"
            + " i^2))",
        "y = mean(i = 1..3, i) | 1:5: `mean` takes no range; `sum` and `prod` do (sum(i = 1..3,"
            + " i^2))",
        "y = sum(randn(2)) | 1:9: `randn` takes rows, columns and a seed (W = randn(2, 3, 1), or x"
            + " = randn(3, 1) for a vector)",
        "n = 2; y = 2*randn(n, 1) | 1:20: `randn` takes numbers that are known before the program"
            + " runs (constants that are set once are, and len(x) of an input: const n = 3)",
        "const n = 2; n = 2*n; y = 2*randn(n, 1) | 1:35: `randn` takes numbers that are known"
            + " before the program runs (constants that are set once are, and len(x) of an input:"
            + " const n = 3)",
        "f(n) = sum(randn(n, 1)); y = f(2) | 1:18: `randn` takes numbers that are known before the"
            + " program runs (constants that are set once are, and len(x) of an input: const n ="
            + " 3)",
        "y = sum(randn(if(1 > 0, 1, 2), 1)) | 1:15: `randn` takes numbers that are known before the"
            + " program runs (W = randn(2, 3, 1), or x = randn(3, 1) for a vector)",
        "W = randn(1, 0, 1); y = sum(W) | 1:14: rows and columns are whole numbers from 1 on, and"
            + " this is 0 (W = randn(2, 3, 1), or x = randn(3, 1) for a vector)",
        "const n = 3; W = randn(2, n/2, 1); y = sum(W) | 1:27: rows and columns are whole numbers"
            + " from 1 on, and this is 1.5 (W = randn(2, 3, 1), or x = randn(3, 1) for a vector)",
        "W = randn(2, 0.5); y = sum(W) | 1:14: the seed of `randn` is a whole number, and this is"
            + " 0.5 (W = randn(2, 3, 1), or x = randn(3, 1) for a vector)",
        "W = randn(100000, 1e300); y = sum(W) | 1:19: this seed is too large (one below 2^53 will"
            + " do)",
        "W = randn(1000, 1000, 0); y = sum(W) | 1:5: this makes more than 100,000 numbers (W ="
            + " randn(2, 3, 1), or x = randn(3, 1) for a vector)",
        "x = 2; const c = sum(i = 1..3, i*x) | 1:34: `x` is not a constant (a constant is made of"
            + " numbers and constants set before)",
        "x = [1 2; 3 -4] | 1:6: a comma is missing between `1` and `2` (write [[1, 2], [3, -4]])",
        "x = [1, 2]    | 1:1: nothing is computed yet (write a formula, for example y = x1 *"
            + " sin(x2))",
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
        "x = 1; for k = 1..2 { y = x*k }; x = 3 | 1:34: `x` is set again: from here on it is a"
            + " constant (an input has one start value)",
        "x = [1, 2]; x = [3, 4]; y = dot(x, x) | 1:13: `x` is set again: from here on it is a"
            + " constant (an input has one start value)",
        "y = PI*PI | 1:5: `PI` is not set, so it is an input that starts at 1 (did you mean `pi`?)",
        "y = a*a | 1:5: `a` is not set, so it is an input that starts at 1 (to start elsewhere,"
            + " write a = 2)",
        "x = 3; y = 2 x | 1:12: `2 x` is read as 2*x",
        "x = 3; y = 2(x)(x + 1)x | 1:12: `2(x)(x + 1)x` is read as 2*(x)*(x + 1)*x",
        "x = 3; y = 2x x(3) | 1:12: `2x x(3)` is read as 2*x*x*(3) (`x` is a value; x(a) = …"
            + " makes a function)",
        "W = x*randn(2, 2, 1); x = 0.1; y = sum(W) | 1:1: the random numbers in `W` are constants"
            + " (inputs stand alone: W = randn(2, 3, 1))",
        "x = 3; const h = 2; a = 1/h; y = a*x | 1:21: `a` is an input: it is made of numbers and"
            + " constants alone (to keep it as it is, write const a = …)",
        "x = 3; y = 1/2x | 1:14: `/2x` divides by 2 and then multiplies (to divide by both, put"
            + " them in parentheses)",
      })
  void aHintLeavesTheProgramRunning(String text, String expected) {
    assertEquals(List.of("test:" + expected), Programs.diagnostics(text));
    assertInstanceOf(ParseResult.Parsed.class, Parser.parse(new Source("test", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x = 2; y = x", "x = 2; x", "x = [1, 2]; y = x[2]", "x = 2; y = 3*x"})
  void aSingleFormulaIsAProgram(String text) {
    assertEquals(List.of(), Programs.diagnostics(text));
    assertInstanceOf(ParseResult.Parsed.class, Parser.parse(new Source("test", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y = sin(2)",
        "y = 2 + 3",
        "f(a) = a; y = f(2) + 1",
        "y = if(1 < 2, 3, 4)",
        "y = len([1, 2])",
        "y = sum(i = 1..3, i)",
        "y = [1, -pi]",
        "const c = [1, 2]; c[1] = 2*3",
        "while 1 > 2 { y = 2 + 3 }",
      })
  void aFormulaOfNumbersIsAProgramWithoutInputs(String text) {
    List<String> diagnostics = Programs.diagnostics(text);
    assertEquals(1, diagnostics.size(), diagnostics::toString);
    assertTrue(diagnostics.getFirst().contains("no input"), diagnostics::toString);
    assertInstanceOf(ParseResult.Parsed.class, Parser.parse(new Source("test", text)));
  }

  @Test
  void allMistakesAreReportedAtOnceInTheOrderOfTheText() {
    List<String> diagnostics =
        Programs.diagnostics(
            "x = 1\nconst c = x\ny = sine(x) + pow(1)\nz = 2 +\nw = (x))\nv = w + z");

    assertEquals(
        List.of("test:2:11", "test:3:5", "test:3:15", "test:4:7", "test:5:8"),
        diagnostics.stream().map(d -> d.substring(0, d.indexOf(": "))).toList());
  }

  @Test
  void aNameWhoseStatementIsWrongIsNotReportedAgain() {
    assertEquals(1, Programs.diagnostics("z = 2 +\ny = z * z").size());
    assertEquals(1, Programs.diagnostics("const z = 2 +\ny = z * z").size());
  }

  @Test
  void aRejectionNeedsAnError() {
    Diagnostic hint =
        Diagnostic.hint(new Span(0, 1), Message.of("row.number", "1"), Message.of("remove.hint"));

    assertThrows(IllegalArgumentException.class, () -> new ParseResult.Rejected(List.of(hint)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y = NAME(1)",
        "NAME = 2 +",
        "y = NAME[1,2,3] * [1,2]",
        "x = 1\ny = NAME x",
        "NAME(a) = a\nNAME(a) = a",
        "f(NAME, NAME) = 2",
        "y = NAME'(x)",
        "x = [1,2]; y = x[NAME]",
        "const NAME = x",
        "let NAME = 2",
        "for NAME in 3 { }",
        "y = \\NAME",
        "NAME = [1, 2]\ny = NAME + [1, 2, 3]",
        "x = 1\nNAME = ln(-x)",
        "y = 1NAME",
        "sin = NAME",
        "NAME"
      })
  void noMessageRepeatsALongName(String program) {
    String name = "begin" + "a".repeat(60_000) + "end";

    List<String> diagnostics = Programs.diagnostics(program.replace("NAME", name));

    assertTrue(diagnostics.stream().allMatch(each -> each.length() < 500), diagnostics::toString);
  }

  @Test
  void aLongNameIsCutInItsMiddle() {
    String name = "begin" + "a".repeat(60_000) + "end";

    assertEquals(
        "test:1:5: `begin" + "a".repeat(25) + "…" + "a".repeat(27) + "end` is not known",
        Programs.diagnostics("y = " + name + "(1)").getFirst().replaceAll(" \\(.*", ""));
  }

  @Test
  void blocksNestedTooDeeplyAreDiagnosed() {
    List<String> diagnostics = Programs.diagnostics("while 1 > 2 {".repeat(20_000));

    assertTrue(diagnostics.toString().contains("nested more than 200 levels deep"));
  }

  @Tag("large")
  @Sampled(seed = 20240608, count = 3000)
  void anyTextIsAProgramOrDiagnosedInsideTheText(Sample sample) {
    String text =
        sample
            .random()
            .ints(sample.size(0, 30), 0, WORDS.size())
            .mapToObj(WORDS::get)
            .collect(Collectors.joining());

    ParseResult result = Parser.parse(new Source("test", text));

    for (Diagnostic diagnostic : result.diagnostics()) {
      assertTrue(diagnostic.span().end() <= text.length());
      assertTrue(!diagnostic.message().toString().isEmpty());
    }
    boolean errors = result.diagnostics().stream().anyMatch(Diagnostic::isError);
    assertEquals(errors, result instanceof ParseResult.Rejected);
    if (result instanceof ParseResult.Parsed(Program program, _)
        && Programs.record(program) instanceof Recording.Recorded recorded) {
      ComputationalGraph graph = recorded.graph();
      assertTrue(graph.outputs().stream().allMatch(o -> o.vertex() < graph.size()));
    }
  }
}
