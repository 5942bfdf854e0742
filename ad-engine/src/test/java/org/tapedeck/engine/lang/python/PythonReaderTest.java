package org.tapedeck.engine.lang.python;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.Programs;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.engine.record.RecordingRules;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class PythonReaderTest {
  private static final int MOST_NODES = 2000;
  private static final String SIGNS = "()[]{}:=,.*+-#'\"\n \t0ax";

  private static Program program(String text) {
    return Programs.program(new Source("test.py", text));
  }

  private static ComputationalGraph graph(String text) {
    return Recorder.graph(program(text));
  }

  private static List<String> told(String text) {
    Source source = new Source("test.py", text);
    return PythonReader.parse(source).diagnostics().stream()
        .map(each -> each.message().toString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import math\nx = 2",
        "x = 1\nfor k in range(3):\n  x += k",
        "def f(x): return x",
        "a = Value(2.0)\nb = a*a",
        "a = 1\nb = a\nb.backward()",
        ">>> x = 2",
        "x = 2\nif x > 1:\n    y = x",
        "y = np.log(x)"
      })
  void whatIsPlainlyPythonIsTakenForIt(String text) {
    assertTrue(PythonReader.isPython(new Source("program", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 2\ny = x^2",
        "f(a) = a*b\nx = 1\nfor k = 1..5 { x = f(x) }",
        "y = if(x > 0, x, -x)\nwhile y > 1 { y = y/2 }",
        "x = 2 # from here on: import nothing\ny = sin(x)",
        ""
      })
  void whatTheLanguageHasIsNotTakenForPython(String text) {
    assertFalse(PythonReader.isPython(new Source("program", text)));
    assertTrue(PythonReader.isPython(new Source("program.py", text)));
  }

  @Test
  void whatIsTakenForPythonByItsTextIsSaid() {
    Source source = new Source("program", "import math\nx = 2.0\ny = math.sin(x)\n");

    assertEquals(
        List.of("this is read as Python"),
        PythonReader.parse(source).diagnostics().stream()
            .map(each -> each.message().toString())
            .toList());
  }

  @Test
  void placesAreThoseOfThePythonText() {
    String text = "def twice(a):\n    return 2*a\n\nx = 3.0\ny = twice(x) + x**2\n";

    ComputationalGraph graph = graph(text);

    assertEquals("2*a", excerpt(text, graph, "v1"));
    assertEquals("x**2", excerpt(text, graph, "v2"));
    assertEquals("twice(x) + x**2", excerpt(text, graph, "y"));
  }

  private static String excerpt(String text, ComputationalGraph graph, String label) {
    int vertex = Programs.vertex(graph, label);
    return text.substring(graph.vertex(vertex).span().start(), graph.vertex(vertex).span().end());
  }

  @Test
  void callsAndIterationsAreGroups() {
    ComputationalGraph graph =
        graph(
            """
            def step(x, k):
                moved = x + k
                return moved * x
            x = 2.0
            y = step(x, 1) - step(x, k=3)
            for i in range(2):
                y = y * x
            """);

    assertEquals(
        List.of("step(x, 1)", "step(x, k=3)", "i = 0", "i = 1"),
        graph.groups().stream().map(group -> group.label()).toList());
  }

  @Test
  void inputsInObjectsAreCalledByTheirPlaces() {
    String text =
        """
        from micrograd.engine import Value
        class Unit:
            def __init__(self, n):
                self.w = [Value(float(k)) for k in range(n)]
                self.b = Value(0.5)
            def __call__(self, x):
                return sum((w*x for w in self.w), self.b)
        units = [Unit(1), Unit(2)]
        out = units[0](2.0) * units[1](3.0)
        out.backward()
        """;

    assertEquals(
        List.of("w[0,0]", "b[0]", "w[1,0]", "w[1,1]", "b[1]"),
        program(text).inputs().stream().map(Program.Input::name).toList());
  }

  @Test
  void numbersThatCountAreNoInputs() {
    List<String> inputs =
        program("n = 3\nm = n + 1\nx = 0.5\ny = sum([x**k for k in range(m)])\n").inputs().stream()
            .map(Program.Input::name)
            .toList();

    assertEquals(List.of("x"), inputs);
  }

  @Test
  void chanceIsTheSameInEachRunAndSaid() {
    String text =
        """
        import random
        from micrograd.engine import Value
        random.seed(7)
        a = Value(random.uniform(-1, 1))
        b = a * Value(random.gauss(0, 1))
        b.backward()
        """;

    assertArrayEquals(program(text).starts(), program(text).starts());
    assertTrue(Math.abs(program(text).starts()[0]) <= 1);
    assertEquals(
        List.of("random numbers are drawn with the seed 7, the same in each run"), told(text));
  }

  @Test
  void namesAreSwappedAtOnceInALoopThatTheRunDecides() {
    String text = "a = 3.0\nb = 5.0\nx, y = a, b\nwhile x < 4:\n    x, y = y, x\nz = x - 2*y\n";

    Tape tape = Tape.of(graph(text));

    assertArrayEquals(new double[] {-2, 1}, tape.gradient(tape.graph().output("z")));
  }

  @Test
  void aChangedListIsChangedInOneBranchOnly() {
    String text =
        """
        x = 2.0
        parts = [x, x * x]
        if x > 3:
            parts[0] = x * 10
        else:
            parts[1] = parts[0] + 1
        y = parts[0] * parts[1]
        """;

    assertEquals(6, Tape.of(graph(text)).primal(graph(text).output("y")));
  }

  @Test
  void deepNestingIsToldAndDoesNotOverflow() {
    int depth = 100_000;
    List<String> texts =
        List.of(
            "y = " + "(".repeat(depth) + "x",
            "y = " + "-".repeat(depth) + "2",
            "y = " + "not ".repeat(depth) + "2",
            "y = 2" + "**2".repeat(depth),
            "y = f" + ".g".repeat(depth),
            "y = " + "1 if x else ".repeat(depth) + "2",
            "y = " + "lambda: ".repeat(depth) + "2",
            "if 1:" + "\n  pass\nelif 1:".repeat(depth) + "\n  pass\nx = 1",
            "def f(x):\n" + "  if x > 0:\n    return x\n".repeat(500) + "x = 1.0\ny = f(x)",
            nestedBlocks(1000),
            ">>> ".repeat(depth));

    for (String text : texts) {
      assertFalse(told(text).isEmpty(), text.substring(0, 40));
    }
  }

  private static String nestedBlocks(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(" ".repeat(i)).append("if 1:\n");
    }
    return text.append(" ".repeat(depth)).append("x = 1\n").toString();
  }

  @Test
  void manyChoicesOneAfterAnotherAreNoNesting() {
    String text = "x = 1.0\ny = x\n" + "if x > 0:\n  y = y + x\n".repeat(2000) + "z = y\n";

    assertEquals(2001, Tape.of(graph(text)).primal(graph(text).outputs().getFirst().vertex()));
  }

  @Test
  void longSumsAreNoNesting() {
    String text = "x = 1.0\ny = x" + " + x".repeat(20_000) + "\n";

    assertEquals(20_001, graph(text).size());
  }

  @Sampled(seed = 20261128, count = 400)
  void aRandomFormulaMeansTheSameInBothLanguages(Sample sample) {
    Random random = sample.random();
    StringBuilder python = new StringBuilder("import math\nx = 0.75\nz = -1.5\n");
    StringBuilder own = new StringBuilder("x = 0.75\nz = -1.5\n");
    int lines = sample.size(1, 6);
    for (int i = 0; i < lines; i++) {
      String formula = formula(random, 3);
      python.append("y = ").append(i == 0 ? "x" : "y").append(" + ").append(formula).append('\n');
      own.append("y = ").append(i == 0 ? "x" : "y").append(" + ");
      own.append(formula.replace("**", "^").replace("math.", "").replace("log", "ln"));
      own.append('\n');
    }

    Tape read = Tape.of(graph(python.toString()));
    Tape written = Programs.tape(own.toString());

    int output = read.graph().output("y");
    int same = written.graph().output("y");
    assertEquals(written.primal(same), read.primal(output), python.toString());
    assertArrayEquals(written.gradient(same), read.gradient(output), python.toString());
  }

  private static String formula(Random random, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return List.of("x", "z", "2", "0.5", "3.25").get(random.nextInt(5));
    }
    String a = formula(random, depth - 1);
    String b = formula(random, depth - 1);
    return switch (random.nextInt(9)) {
      case 0 -> a + " + " + b;
      case 1 -> a + " - " + b;
      case 2 -> a + " * " + b;
      case 3 -> a + " / (x*x + 1) / " + List.of("x", "z", "2").get(random.nextInt(3));
      case 4 -> "-" + a;
      case 5 -> "(" + a + ")";
      case 6 -> "(" + a + ")**2";
      case 7 -> "math.sin(" + a + ")";
      default -> "math.exp(-(" + a + ")**2)";
    };
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of(PythonReaderTest.class.getResource("/python").toURI()))) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
    return texts;
  }

  @Sampled(seed = 20261129, count = 3000)
  void aBrokenTextIsToldOfAndThrowsNothing(Sample sample) {
    Random random = sample.random();
    List<String> texts = texts();
    StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
    for (int left = sample.size(1, 8); left > 0 && !text.isEmpty(); left--) {
      mutate(text, random, texts);
    }
    Source source = new Source("test.py", text.toString());

    switch (PythonReader.parse(source)) {
      case ParseResult.Rejected(List<Diagnostic> diagnostics) ->
          diagnostics.forEach(told -> assertInside(told, source));
      case ParseResult.Parsed(Program program, List<Diagnostic> diagnostics) -> {
        diagnostics.forEach(told -> assertInside(told, source));
        RecordingRules rules = RecordingRules.standard().withMost(MOST_NODES);
        Recorder.record(program, program.starts(), rules);
      }
    }
  }

  private static void assertInside(Diagnostic told, Source source) {
    assertTrue(told.span().end() <= source.text().length(), told.toString());
    assertFalse(told.message().toString().isBlank());
  }

  private static void mutate(StringBuilder text, Random random, List<String> texts) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(6));
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(at, end));
      case 2 -> {
        String other = texts.get(random.nextInt(texts.size()));
        int from = random.nextInt(other.length());
        text.insert(at, other.substring(from, Math.min(other.length(), from + 12)));
      }
      default -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
  }
}
