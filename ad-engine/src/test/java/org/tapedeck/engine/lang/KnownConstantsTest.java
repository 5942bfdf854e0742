package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;

class KnownConstantsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "const n = 2; W = randn(n, 1); y = sum(W) | 2",
        "const n = 2; const m = 2n^2 - n/2*3 + 1; W = randn(m, 1); y = sum(W) | 6",
        "const n = 9; W = randn(√n, max(1, 2), -n); y = sum(W) | 6",
        "x = [1, 2, 3]; W = randn(len(x), 1); y = sum(W) | 6",
        "W = randn(len([[1], [2]]), len([1, 2, 3]), 1); y = sum(W) | 6",
        "V = randn(3, 2, 1); W = randn(len(V), 1); y = sum(W) | 9",
        "const h = [1, 2]; W = randn(len(h), 1); y = sum(W) | 2",
        "f(n) = 2*n; const n = 2; W = randn(n, 1); y = f(sum(W)) | 2"
      })
  void numbersMadeOfWhatIsKnownSayHowManyInputsThereAre(String text, int inputs) {
    assertEquals(inputs, Programs.program(text).inputs().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n = 2; W = randn(n, 1); y = sum(W)",
        "W = randn(n, 1); const n = 2; y = sum(W)",
        "const n = 2; n = n + 1; W = randn(n, 1); y = sum(W)",
        "const n = 2; W = randn(n, 1); n = n + 1; y = sum(W) + n",
        "for k = 1..2 { const n = 2 }; W = randn(n, 1); y = sum(W)",
        "x = [1, 2]; x = [3, 4, x[1]]; W = randn(len(x), 1); y = sum(W)",
        "x = [1, 2]; z = 2*x; W = randn(len(z), 1); y = sum(W)",
        "const v = [2, 3]; W = randn(v[1], 1); y = sum(W)",
        "const v = [2, 3]; W = randn(v, 1); y = sum(W)",
        "x = [1, 2]; W = randn(sum(x), 1); y = sum(W)",
        "const i = 2; y = sum(i = 1..3, sum(randn(i, 1)))",
        "const n = 2; f(n) = sum(randn(n, 1)); y = f(2)",
        "const n = 2; W = randn(n @ n, 1); y = sum(W)",
        "const n = 2; W = randn(sqrt(m), n); y = sum(W)"
      })
  void whatDependsOnTheRunIsNotKnown(String text) {
    assertInstanceOf(ParseResult.Rejected.class, Parser.parse(new Source("test", text)));
  }

  @Test
  void constantsAreKnownInFunctionsAndLoops() {
    String text =
        "const n = 2; f(a) = a*sum(randn(n, 1)); y = f(n); for k = 1..n { y = y + sum(randn(n, k*0"
            + " + 1)) }";
    String known = text.replace("k*0 + 1", "1");

    assertInstanceOf(ParseResult.Rejected.class, Parser.parse(new Source("test", text)));
    assertEquals(0, Programs.program(known).inputs().size());
  }
}
