package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceCommandTest {
  private static final String SQUARE = "x = 3; y = x^2";

  @TempDir private Path folder;

  @Test
  void programIsReadFromFileInputOrOption() throws IOException {
    String expected = Shell.tapedeck("trace", "-e", SQUARE).out();

    assertEquals(expected, Shell.tapedeck("trace", file("a.td", SQUARE)).out());
    assertEquals(expected, Shell.withInput(SQUARE, "trace", "-").out());
    assertTrue(expected.startsWith("y = 9\n"), expected);
  }

  @Test
  void mistakeIsShownInItsLine() throws IOException {
    String path = file("a.td", "x = 2\n\ty = sine(x)\n");

    Shell.Result result = Shell.tapedeck("trace", path);

    assertEquals(1, result.status());
    assertEquals("", result.out());
    assertEquals(
        path + ":2:6: `sine` is not known\n  \ty = sine(x)\n  \t    ^~~~\n  did you mean `sin`?\n",
        result.err().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void longLineIsCutAroundTheMistake() {
    String sum = "x + ".repeat(1000);

    Shell.Result result =
        Shell.tapedeck("trace", "-e", "x = 1\ny = " + sum + "oops(x) + " + sum + "1");

    List<String> lines = result.err().lines().toList();
    assertTrue(lines.get(1).length() < 82, lines.get(1));
    assertEquals("oops", lines.get(1).substring(lines.get(2).indexOf('^'), lines.get(2).length()));
  }

  @Test
  void aLongRunIsAllowedByItsNumberOfNodes() {
    String text = "x = 1; for k = 1..200 { x = x*2 }; y = x";

    Shell.Result stopped = Shell.tapedeck("trace", "-e", text, "--nodes", "100");
    Shell.Result whole = Shell.tapedeck("check", "-e", text, "--nodes", "1000");

    assertEquals(1, stopped.status());
    assertTrue(stopped.err().contains("-e:1:8: this records more than 100 nodes"), stopped.err());
    assertEquals(0, whole.status());
  }

  @Test
  void endlessComplaintsAreCounted() {
    Shell.Result result = Shell.tapedeck("trace", "-e", "y = @\n".repeat(500));

    assertEquals(1, result.status());
    assertTrue(result.err().contains("-e: … and 480 more"), result.err());
  }

  @Test
  void hintDoesNotStopTheRun() {
    Shell.Result result = Shell.tapedeck("trace", "-e", "y = x + 1");

    assertEquals(0, result.status());
    assertTrue(result.out().startsWith("y = 2\n"), result.out());
    assertTrue(result.err().startsWith("-e:1:5: hint: `x` is not set"), result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"theta", "θ"})
  void oneThingHasOneNameInEachOption(String theta) {
    String program = "θ = 1; x_1 = 2; W1 = [1, 2]; y₁ = θ*x1*W1[2]; z = θ";
    String[] options = {"--at", theta + "=3,x₁=5,W₁[2]=7", "--output", "y_1", "--format", "csv"};
    String[] seed = {"--mode", "forward", "--seed", "x₁=2," + theta + "=0"};

    String out = Shell.traced(program, options);
    String forward = Shell.traced(program, seed);

    assertTrue(out.contains("θ,input,,3.0,35.0"), out);
    assertTrue(out.contains("x_1,input,,5.0,21.0"), out);
    assertTrue(forward.contains("ẋ_1   = 2"), forward);
    assertTrue(
        Shell.tapedeck("trace", "-e", program, "--at", theta + "=3,θ=4")
            .err()
            .contains("--at sets `θ` twice"));
  }

  @Test
  void inputSetByOptionNeedsNoHint() {
    Shell.Result result = Shell.tapedeck("trace", "-e", "y = x + 1", "--at", "x=2");

    assertEquals("", result.err());
  }

  @Test
  void elementsAreSetOneByOneOrTogether() {
    String program = "x = [1, 2, 3]; b = 4; y = sum(x) + b";
    String one = Shell.tapedeck("trace", "-e", program, "--at", "x[1]=5,x[2]=6,x[3]=7,b=1").out();

    String together = Shell.tapedeck("trace", "-e", program, "--at", "x=[5,6,7],b=1").out();

    assertTrue(one.startsWith("y = 19\n"), one);
    assertEquals(one, together);
  }

  @Test
  void deepNestingIsADiagnostic() {
    String text = "y = " + "(".repeat(5000) + "x" + ")".repeat(5000);

    Shell.Result result = Shell.withInput(text, "trace", "-");

    assertEquals(1, result.status());
    assertTrue(result.err().startsWith("stdin:1:"), result.err());
  }

  @Test
  void emptyProgramIsADiagnostic() {
    Shell.Result result = Shell.withInput("", "trace", "-");

    assertEquals(1, result.status());
    assertTrue(result.err().startsWith("stdin:1:1: nothing is computed yet"), result.err());
  }

  @Test
  void unreadableFilesAreNamed() throws IOException {
    Path latin = folder.resolve("latin.td");
    Files.write(latin, new byte[] {'x', (byte) 0xe9});

    Shell.Result result = Shell.tapedeck("trace", folder.toString(), latin.toString(), "none.td");

    assertEquals(1, result.status());
    assertEquals("", result.out());
    assertEquals(
        String.format(
            "tapedeck: cannot read %s: it is a folder%n"
                + "tapedeck: cannot read %s: it is not UTF-8 text%n"
                + "tapedeck: cannot read none.td: there is no such file%n",
            folder, latin),
        result.err());
  }

  @Test
  void nothingIsPrintedUnlessAllProgramsAreRight() throws IOException {
    Shell.Result result =
        Shell.tapedeck("trace", file("a.td", SQUARE), file("b.td", "y ="), "--format", "json");

    assertEquals(1, result.status());
    assertEquals("", result.out());
  }

  @Test
  void severalProgramsGetHeadings() throws IOException {
    String path = file("a.td", SQUARE);

    String out = Shell.tapedeck("trace", path, path).out();

    assertTrue(out.startsWith("=== " + path + "\ny = 9\n"), out);
    assertTrue(out.contains("\n\n=== " + path + "\ny = 9\n"), out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --at x            | --at takes NAME=NUMBER, as in --at x1=2, not `x`
          --at =2           | --at takes NAME=NUMBER, as in --at x1=2, not `=2`
          --at x1=          | --at x1 needs a number, as in 2, -0.5, 1e-3 or pi/4
          --at x1=NaN       | --at x1 needs a number, not `NaN`, as in 2, -0.5, 1e-3 or pi/4
          --at x1=Infinity  | --at x1 needs a number, not `Infinity`, as in 2, -0.5, 1e-3 or pi/4
          --at x1=2d        | --at x1 needs a number, not `2d`, as in 2, -0.5, 1e-3 or pi/4
          --at x1=1e999     | --at x1: 1e999 is too large; the largest is 1.79e308
          --at x1=[1,2      | --at x1 needs numbers in brackets, not `[1,2`, as in [1, 2] or [[1, 2], [3, 4]]
          --at x1=[1,b]     | --at x1 needs numbers in brackets, not `[1,b]`, as in [1, 2] or [[1, 2], [3, 4]]
          --at x1=[1,2]     | --at: `x1[1]` is no input of the program; its inputs are x1, x2
          --at x1=1,x1=2    | --at sets `x1` twice
          --at x3=1         | --at: `x3` is no input of the program; its inputs are x1, x2; did you mean `x1`?
          --at c=1          | --at: `c` is no input of the program; its inputs are x1, x2
          --output z        | --output: `z` is no output of the program; its outputs are first, second
          --output frist    | --output: `frist` is no output of the program; its outputs are first, second; did you mean `first`?
          --output x1       | --output: `x1` is no output of the program, where it is an input or used further; its outputs are first, second
          --seed x1=1       | --seed is the direction of forward mode; add --mode forward, or choose with --output where reverse mode starts
          """)
  void misfitOptionIsExplained(String options, String sentence) {
    String program = "x1 = 2; x2 = 5; const c = 3; first = x1*x2; second = c*x2";
    List<String> option = List.of(options.split(" ", 2));

    Shell.Result result =
        Shell.tapedeck("trace", "-e", program, option.getFirst(), option.getLast());

    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertEquals("tapedeck: " + sentence, result.err().strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x=pi/4 | 0.7853981633974483",
        "x=atan2(1, 1) | 0.7853981633974483",
        "x=-sqrt(2) | -1.4142135623730951",
        "x=2π | 6.283185307179586",
        "x=−3 | -3",
      })
  void aValueMayBeWrittenByNumbersAndConstants(String at, String value) {
    String program = "x = 1; y = 1*x";

    String moved = Shell.tapedeck("trace", "-e", program, "--at", at).out();
    String seeded = Shell.tapedeck("trace", "-e", program, "--mode", "forward", "--seed", at).out();

    assertTrue(moved.contains("y = " + value + "\n"), moved);
    assertTrue(seeded.contains(value), seeded);
  }

  @Test
  void numberingIsChosenByName() {
    Shell.Result result = Shell.tapedeck("trace", "-e", SQUARE, "--numbering", "griewank");

    assertEquals(2, result.status());
    assertTrue(
        result
            .err()
            .contains("`griewank` is not one of wengert, griewank-walther, nocedal-wright, names"),
        result.err());
  }

  @Test
  void programIsNeededOnce() {
    Shell.Result none = Shell.tapedeck("trace");
    Shell.Result two = Shell.tapedeck("trace", "-e", SQUARE, "a.td");

    assertEquals(2, none.status());
    assertTrue(none.err().startsWith("tapedeck: no program: name a FILE"), none.err());
    assertEquals(2, two.status());
    assertTrue(two.err().startsWith("tapedeck: -e gives a program, and so does a.td"), two.err());
  }

  @Test
  void decisionsAreTakenAtThePoint() {
    String program = "x = 2; y = if(x > 0, x^2, -x)";

    assertTrue(Shell.traced(program).startsWith("y = 4\n"));
    Shell.Result other = Shell.tapedeck("trace", "-e", program, "--at", "x=-3");
    assertTrue(other.out().startsWith("y = 3\n"), other.out());
    assertEquals(
        "-e: note: another path is taken here than at the start values (2 nodes instead of 3)",
        other.err().strip());
  }

  @Test
  void undefinedValueIsAWarningAtItsPlace() {
    Shell.Result result = Shell.tapedeck("trace", "-e", "x = 2; y = 3 + ln(x)", "--at", "x=-1");

    assertEquals(0, result.status());
    assertEquals(
        """
        -e:1:16: warning: `ln(-1)` is undefined
          x = 2; y = 3 + ln(x)
                         ^~~~~
          the value is NaN; ln(a) is defined where a > 0
        """,
        result.err().replace(System.lineSeparator(), "\n"));
    assertTrue(result.out().startsWith("y = NaN\n"), result.out());
    assertTrue(result.out().contains("ln(x)     NaN   (`ln(-1)` is undefined)\n"), result.out());
    assertEquals(1, result.out().split("is undefined", -1).length - 1, result.out());
  }

  @Test
  void endlessLoopIsStopped() {
    Shell.Result result = Shell.tapedeck("trace", "-e", "x = 2; y = x; while x > 1 { y = y * x }");

    assertEquals(1, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("-e:1:15: this records"), result.err());
    assertTrue(result.err().contains("does this loop end?"), result.err());
  }

  @Test
  void optionsAreSpelledLikePrograms() {
    Shell.Result result =
        Shell.tapedeck("trace", "-e", "y = x₁*x₂", "--at", "x₁ = 2, x2=−5", "--at", "x2=3");

    assertEquals("tapedeck: --at sets `x2` twice\n", result.err());
    assertTrue(
        Shell.tapedeck("trace", "-e", "y = x₁*x₂", "--at", "x₁ = 2, x2=−5")
            .out()
            .startsWith("y = -10\n"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
