package org.tapedeck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Recording;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.tape.Tape;

/// Program files that say in their comments what is to come of them: `# expect y = 2`, `# expect
/// dy/dx = 3`, `# error 1:5 message` or, for a run that is stopped, `# run error ...`.
class ProgramFilesTest {
  private static final String NAME = "(\\w+(?:\\[[0-9,]+])?)";
  private static final Pattern VALUE = Pattern.compile("# expect " + NAME + " = (\\S+)");
  private static final Pattern SLOPE =
      Pattern.compile(
          "# expect d" + NAME + "/d" + NAME + " = (\\S+)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ERROR = Pattern.compile("(?m)^# error (.+)$");
  private static final Pattern RUN_ERROR = Pattern.compile("(?m)^# run error (.+)$");

  private static Stream<Path> files(boolean good) throws IOException, URISyntaxException {
    Path folder = Path.of(ProgramFilesTest.class.getResource("/programs").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> good != file.getFileName().toString().startsWith("bad-"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Path> goodFiles() throws IOException, URISyntaxException {
    return files(true);
  }

  static Stream<Path> badFiles() throws IOException, URISyntaxException {
    return files(false);
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void aGoodProgramGivesWhatItExpects(Path file) throws IOException {
    String text = Files.readString(file);
    Tape tape = Programs.tape(text);
    List<MatchResult> values = VALUE.matcher(text).results().toList();
    List<MatchResult> slopes = SLOPE.matcher(text).results().toList();

    assertEquals(tape.graph().outputs().size(), values.size());
    assertEquals(values.size() * tape.graph().inputCount(), slopes.size());
    for (MatchResult value : values) {
      assertClose(value.group(2), tape.primal(tape.graph().output(value.group(1))), value.group());
    }
    for (MatchResult slope : slopes) {
      double[] gradient = tape.gradient(tape.graph().output(slope.group(1)));
      int input = Programs.vertex(tape.graph(), slope.group(2));
      assertClose(slope.group(3), gradient[input], slope.group());
    }
  }

  private static void assertClose(String expected, double actual, String what) {
    double number = Double.parseDouble(expected);
    double size = StrictMath.max(StrictMath.abs(number), 1e-3);
    assertEquals(number, actual, Double.isFinite(number) ? 1e-12 * size : 0, what);
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aBadProgramGetsTheDiagnosticsItExpects(Path file) throws IOException {
    Source source = new Source("file", Files.readString(file));
    List<String> errors =
        ERROR.matcher(source.text()).results().map(result -> result.group(1)).toList();
    List<String> runErrors =
        RUN_ERROR.matcher(source.text()).results().map(result -> result.group(1)).toList();

    assertFalse(errors.isEmpty() && runErrors.isEmpty());
    switch (Parser.parse(source)) {
      case ParseResult.Rejected rejected ->
          assertEquals(errors, errorsAmong(rejected.diagnostics(), source));
      case ParseResult.Parsed parsed ->
          assertEquals(runErrors, errorsAmong(List.of(failure(parsed.program())), source));
    }
  }

  private static Diagnostic failure(Program program) {
    return switch (ComputationalGraph.record(program, program.starts())) {
      case Recording.Failed failed -> failed.diagnostic();
      case Recording.Recorded _ -> throw new AssertionError("the run came to its end");
    };
  }

  private static List<String> errorsAmong(List<Diagnostic> diagnostics, Source source) {
    return diagnostics.stream()
        .filter(Diagnostic::isError)
        .map(error -> source.position(error.span().start()) + " " + error.message())
        .toList();
  }
}
