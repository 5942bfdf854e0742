package org.tapedeck.engine.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.lang.Program;

class ShapesTest {
  private static final String INPUTS = "a = 2; x = [1, 2, 3]; u = [4, 5]; W = [[1, 2], [3, 4]];";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x + u | `x + u` needs the same shape on both sides: `x` has 3 elements, `u` has 2"
            + " elements",
        "2 + u*W | `u*W` needs the same shape on both sides: `u` has 2 elements, `W` is 2×2"
            + " (element by element; the product of matrices and vectors is u @ W)",
        "2 + (u + W) | `u + W` needs the same shape on both sides: `u` has 2 elements, `W` is 2×2",
        "max(x, u) | `max(x, u)` needs the same shape on both sides: `x` has 3 elements, `u` has 2"
            + " elements",
        "W @ x | `W @ x` needs as many columns in `W` as `x` has elements: `W` is 2×2, `x` has 3"
            + " elements",
        "x @ W | `x @ W` needs as many elements in `x` as `W` has rows: `x` has 3 elements, `W` is"
            + " 2×2",
        "W @ [[1, 2]] | `W @ [[1, 2]]` needs as many columns in `W` as `[[1, 2]]` has rows: `W` is"
            + " 2×2, `[[1, 2]]` is 1×2",
        "x @ u | `x @ u` needs vectors of the same length: `x` has 3 elements, `u` has 2 elements",
        "dot(x, u) | `dot(x, u)` needs the same shape on both sides: `x` has 3 elements, `u` has 2"
            + " elements",
        "W @ a | `@` multiplies matrices and vectors, and `a` is a single number (with a single"
            + " number, `*` does)",
        "dot(W, W) | `dot` takes two vectors, and `W` is 2×2 (W[1] is the first row of W)",
        "softmax(a) | `softmax` takes a vector or matrix, and `a` is a single number (x = [1, 2,"
            + " 3])",
        "transpose(a) | only a vector or matrix can be transposed, and `a` is a single number (to"
            + " raise to a power that is called T, give T a number on a line before)",
        "sum(a) | `sum` takes a vector or matrix, and `a` is a single number (x = [1, 2, 3])",
        "max(a) | `max` takes a vector or two numbers, and `a` is a single number",
        "x[0] | elements are counted from 1: `x` has 3 elements",
        "x[-1] | elements are counted from 1: `x` has 3 elements",
        "x[4] | there is no element 4: `x` has 3 elements",
        "x[1e300] | there is no element 1e300: `x` has 3 elements",
        "x[1.5] | an index is a whole number, and this one is 1.5 (x[1] is the first)",
        "W[3] | there is no row 3: `W` is 2×2",
        "W[3, 1] | there is no row 3: `W` is 2×2",
        "W[1, 3] | there is no column 3: `W` is 2×2",
        "x[1, 1] | an element of a vector has one index, and `x` has 3 elements",
        "a[1] | `a` is a single number and has no elements (a vector is set by x = [1, 2, 3])",
        "[x, u] | the rows of a matrix are of one length: `x` has 3 elements, `u` has 2 elements",
        "[x, W] | each row of a matrix is a vector, and `W` is 2×2",
        "[a, x] | a single number is needed here, and `x` has 3 elements (a row goes with other"
            + " rows: [[1, 2], [3, 4]])",
        "if(x > 1, 2, a) | a single number is needed here, and `x` has 3 elements (take one"
            + " element, as in x[1], or sum(x))",
        "sum(i = 1..x, a) | a single number is needed here, and `x` has 3 elements (take one"
            + " element, as in x[1], or sum(x))",
        "sum(i = 1..4, x[i]) | there is no element 4: `x` has 3 elements",
        "x[u] | a single number is needed here, and `u` has 2 elements (take one element, as in"
            + " x[1], or sum(x))",
      })
  void aShapeThatDoesNotFitIsNamed(String expression, String expected) {
    Program program = Programs.program(INPUTS + " t = 1*a; y = " + expression);

    Recording recording = Programs.record(program);

    assertEquals(expected, failure(recording));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x[1] = u | a single number is needed here, and `u` has 2 elements (take one element, as in"
            + " x[1], or sum(x))",
        "x[4] = 2 | there is no element 4: `x` has 3 elements",
        "W[1] = 2 | this part has 2 elements, and `2` is a single number (W[1, 2] = … sets one"
            + " element, W[1, 1..2] = … each to the same)",
        "a[1] = 2 | `a` is a single number and has no elements (a vector is set by x = [1, 2, 3])",
        "x[1, 1] = 2 | an element of a vector has one index, and `x` has 3 elements",
        "z[1] = 2; z = [1, 2] | `z` has no value here: what sets it did not run (set `z`"
            + " before, too)",
      })
  void anElementThatCannotBeSetIsNamed(String statement, String expected) {
    String loop = statement.startsWith("z") ? "for k = 1..0 { z = [1, 2] }; " : "";
    Program program = Programs.program(INPUTS + loop + statement + "; y = 2*a");

    assertEquals(expected, failure(Programs.record(program)));
  }

  @ParameterizedTest
  @Tag("large")
  @CsvSource(
      delimiter = '|',
      value = {
        "V = W @ randn(2, 40000, 1)",
        "V = randn(300, 300, 1) + 1*2",
        "V = (a * randn(300, 300, 1)) @ randn(300, 300, 2)"
      })
  void aRunThatGrowsTooLargeIsStopped(String statement) {
    Program program = Programs.program(INPUTS + statement + "; y = 2*sum(V)");

    assertEquals(
        "this records more than 100,000 nodes (take smaller vectors and matrices)",
        failure(Programs.record(program)));
  }

  private static String failure(Recording recording) {
    var diagnostic = assertInstanceOf(Recording.Failed.class, recording).diagnostic();
    return diagnostic.message() + diagnostic.hint().map(hint -> " (" + hint + ")").orElse("");
  }
}
