package org.tapedeck.engine.lang.python;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.tape.Tape;

/// Every name of the table gives the value and the gradient that the language's own formula gives.
class PythonFunctionsTest {
  private static final Pattern BAR = Pattern.compile(" ?\\| ?");
  private static final Pattern SPACE = Pattern.compile(" ");

  /// Names of Python, the arguments of a call, and the same in the language; `f` is the name.
  private static final String FORMULAS =
      """
      sin cos tan sinh cosh tanh exp expm1 log10 log2 log1p sqrt cbrt | x | f(x)
      floor ceil relu softplus erf erfc lgamma digamma gelu silu | x | f(x)
      floor ceil relu | -x | f(-x)
      asin acos atan asinh atanh | x | f(x)
      acosh | z | f(z)
      arcsin | x | asin(x)
      arccos | x | acos(x)
      arctan | x | atan(x)
      arcsinh | x | asinh(x)
      arccosh | z | acosh(z)
      arctanh | x | atanh(x)
      log | x | ln(x)
      gammaln | x | lgamma(x)
      psi | x | digamma(x)
      polygamma | 2, x | polygamma(2, x)
      fabs absolute | -x | abs(-x)
      sign sgn | -x | sign(-x)
      sigmoid expit | x | sigmoid(x)
      swish | x | silu(x)
      square | x | x^2
      reciprocal | x | 1/x
      negative neg | x | -x
      hypot | x, z | hypot(x, z)
      atan2 arctan2 | x, z | atan2(x, z)
      maximum fmax | x, z | max(x, z)
      minimum fmin | x, z | min(x, z)
      clip clamp | x, 0.1, 0.5 | 0.5
      clip clamp | x, 0.1, 2.0 | x
      clip clamp | x, 0.8, 2.0 | 0.8
      add | x, z | x + z
      subtract sub | x, z | x - z
      multiply mul | x, z | x*z
      divide div true_divide | x, z | x/z
      power float_power | x, z | x^z
      sum prod mean logsumexp norm | u | f(u)
      amax | u | max(u)
      amin | u | min(u)
      softmax | u | softmax(u)*x
      dot matmul inner | u, v | dot(u, v)
      mm | A, A | A @ A
      mv | A, w | A @ w
      transpose t | A | Aᵀ
      """;

  private static final String PYTHON =
      """
      x = 0.75
      z = 2.5
      u = np.array([0.3, -0.8, 0.5])
      v = np.array([1.5, 0.25, -2.0])
      w = np.array([0.5, 3.0])
      A = np.array([[1.5, -0.5], [2.0, 0.25]])
      """;

  private static final String OWN =
      """
      x = 0.75
      z = 2.5
      u = [0.3, -0.8, 0.5]
      v = [1.5, 0.25, -2.0]
      w = [0.5, 3.0]
      A = [[1.5, -0.5], [2.0, 0.25]]
      """;

  /// Every input is used, so that the tapes have the same inputs; vectors and matrices are weighed.
  private static final String REST = " + 0*(x + z + sum(u) + sum(v) + sum(w) + sum(A))\n";

  record Pair(String name, String arguments, String own) {
    String python() {
      String call = "np." + name + "(" + arguments + ")";
      return PYTHON
          + "y = "
          + switch (name) {
            case "softmax" -> "(" + call + "*x) @ v";
            case "mm", "transpose", "t" -> "(" + call + " @ w) @ w";
            case "mv" -> call + " @ w";
            default -> call;
          }
          + REST.replaceAll("sum", "np.sum");
    }

    String written() {
      return OWN
          + "y = "
          + switch (name) {
            case "softmax" -> "dot(" + own + ", v)";
            case "mm", "transpose", "t" -> "dot((" + own + ") @ w, w)";
            case "mv" -> "dot(" + own + ", w)";
            default -> own;
          }
          + REST;
    }
  }

  static Stream<Pair> pairs() {
    return FORMULAS
        .lines()
        .flatMap(
            line -> {
              String[] cells = BAR.split(line, 3);
              return SPACE
                  .splitAsStream(cells[0])
                  .map(name -> new Pair(name, cells[1], cells[2].replace("f(", name + "(")));
            });
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void eachNameMeansItsFormula(Pair pair) {
    Tape python = Programs.tape(new Source("test.py", pair.python()));
    Tape own = Programs.tape(pair.written());

    int read = python.graph().output("y");
    int written = own.graph().output("y");
    int inputs = own.graph().inputCount();
    assertEquals(inputs, python.graph().inputCount());
    assertTrue(Double.isFinite(own.primal(written)), "nothing is compared");
    assertEquals(own.primal(written), python.primal(read));
    assertArrayEquals(
        Arrays.copyOf(own.gradient(written), inputs), Arrays.copyOf(python.gradient(read), inputs));
  }

  @Test
  void noNameOfTheTableIsLeftOut() {
    Set<String> names =
        PythonFunctions.all().stream()
            .flatMap(row -> row.names().stream())
            .collect(Collectors.toSet());

    assertEquals(names, pairs().map(Pair::name).collect(Collectors.toSet()));
  }
}
