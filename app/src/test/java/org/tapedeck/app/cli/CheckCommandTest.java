package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckCommandTest {
  private static String checked(String program, String... options) {
    List<String> args = new ArrayList<>(List.of("check", "-e", program));
    args.addAll(List.of(options));
    Shell.Result result = Shell.tapedeck(args.toArray(String[]::new));
    assertEquals(new Shell.Result(0, result.out(), ""), result);
    return result.out();
  }

  private static List<String> words(String line) {
    return new Scanner(line).tokens().toList();
  }

  @Test
  void eachInputGetsItsDerivativeInThreeWays() {
    List<String> lines = checked("x1 = 2; x2 = 5; y = x1^2 * x2").lines().toList();

    assertEquals("y = 20", lines.getFirst());
    assertEquals(
        List.of("by", "reverse pass", "complex step", "best difference", "width", "error"),
        List.of(Pattern.compile(" {2,}").split(lines.get(3).strip())));
    assertEquals("x1", words(lines.get(4)).get(0));
    assertEquals("20", words(lines.get(4)).get(1));
    assertEquals("20", words(lines.get(4)).get(2));
    assertEquals("4", words(lines.get(5)).get(2));
  }

  @Test
  void equalWrongNumbersAreNotPresentedAsAgreement() {
    String table = checked("x = 1e-9; y = (1 - cos(x))/x^2");

    assertTrue(table.startsWith("y ≈ 0\n"), table);
    assertTrue(table.contains("x   ≈ "), table);
    assertTrue(table.contains("x: rounding errors can be as large as "), table);
    assertTrue(table.contains("equal numbers prove nothing here"), table);
    String json = checked("x = 1e-9; y = (1 - cos(x))/x^2", "--format", "json");
    assertTrue(json.contains("\"derivativeDigits\":0"), json);
  }

  @Test
  void anErrorWithoutBoundIsToldInASentence() {
    String table = checked("x = 1e300; y = tan(x)");

    assertTrue(table.contains("x: rounding errors are without bound"), table);
    assertFalse(table.contains("as large as"), table);
  }

  @Test
  void theSlopesToBothSidesOfAKinkAreShown() {
    String table = checked("x = 0; y = 3*abs(x) + x");
    String json = checked("x = 0; y = 3*abs(x) + x", "--format", "json");

    assertTrue(table.contains("x: a kink; its slope is -2 from the left, 4 from the right"), table);
    assertTrue(json.contains("\"left\":-2.0,\"right\":4.0"), json);
  }

  @Test
  void aSmoothFunctionHasNoSides() {
    assertTrue(!checked("x = 2; y = 3*abs(x) + x").contains("kink"));
    assertTrue(!checked("x = 2; z = 0; y = abs(z) + x^2").contains("x: a kink"));
  }

  @Test
  void errorsOfTheDifferencesStandBelowTheirWidths() {
    List<String> lines = checked("x = 1; y = x^3").lines().toList();

    assertEquals("Errors of the central differences, by width / |input|", lines.get(6));
    List<String> widths = words(lines.get(7));
    List<String> errors = words(lines.get(8));
    assertEquals(14, widths.size());
    assertEquals(14, errors.size());
    assertEquals("1e-2", widths.get(3));
    assertEquals("1.0e-04", errors.get(3));
  }

  @Test
  void theFunctionThatPreventsAComplexStepIsNamed() {
    String out = checked("x = -2; z = 3; y = abs(x) * z", "--at", "x=-4");

    assertTrue(out.contains("\n– no complex step: `abs` in v1 is not analytic here\n"), out);
    assertTrue(out.contains("  z   4             4 "), out);
  }

  @Test
  void jsonHoldsTheWholeCurve() throws JsonProcessingException {
    String out = checked("x = 3; p = x^2; q = relu(x)", "--format", "json", "--output", "q");
    JsonNode json = new ObjectMapper().readTree(out);
    JsonNode check = json.get("checks").get(0);

    assertEquals("q", json.get("output").asText());
    assertEquals(3, json.get("value").asDouble());
    assertEquals("x", check.get("input").asText());
    assertEquals(1, check.get("derivative").asDouble());
    assertTrue(check.get("complexStep").isNull());
    assertEquals("relu", check.get("notAnalytic").get("function").asText());
    assertEquals(5, check.get("notAnalytic").get("node").asInt() + 1);
    assertEquals(13, check.get("curve").size());
    assertEquals(3, check.get("curve").get(0).get("width").asDouble());
  }

  @Test
  void jsonHoldsTheComplexStep() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(checked("x = 3; y = x^2", "--format", "json"));

    assertEquals(6, json.get("checks").get(0).get("complexStep").asDouble());
  }

  @Test
  void aProgramWithoutInputsHasNothingToCheck() {
    Shell.Result result = Shell.tapedeck("check", "-e", "y = 1 + 2");

    assertEquals(0, result.status());
    assertEquals("y = 3\n\nNo inputs: there is nothing to check.\n", result.out());
    assertTrue(result.err().contains("hint: no input reaches this"), result.err());
  }

  @Test
  void wrongProgramsAndWrongUsageAreTold() {
    assertEquals(1, Shell.tapedeck("check", "-e", "y = sine(x)").status());
    assertEquals(2, Shell.tapedeck("check").status());
    assertEquals(2, Shell.tapedeck("check", "-e", "y = x", "--format", "csv").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x = 0; y = sqrt(x)^2", "x = 1; y = sqrt((x - 1)^2)", "x = 0; y = x*x^0.5"})
  void aBrokenChainIsToldAtTheInputThatItReaches(String program) {
    String text = program + "; z = 3; w = y*z";
    Shell.Result table = Shell.tapedeck("check", "-e", text);
    Shell.Result json = Shell.tapedeck("check", "--format", "json", "-e", text);

    assertTrue(
        table.out().contains("x: ∞ · 0 is not defined: the chain rule breaks at"), table.out());
    assertFalse(table.out().contains("z: ∞"), table.out());
    assertEquals(
        2, json.out().split("\"derivativeError\":\"∞ · 0 is not defined", -1).length, json.out());
  }
}
