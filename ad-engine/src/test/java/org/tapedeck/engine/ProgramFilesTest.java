package org.tapedeck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.tape.DerivativeError;
import org.tapedeck.engine.tape.DomainError;
import org.tapedeck.engine.tape.Tape;

/// Program files, of Tapedeck's language and of Python, that say in their comments what is to come
/// of them: `# expect y = 2`, `# expect dy/dx = 3`, and every `# hint 1:5 message`, `# warning 1:5
/// message` of a value, and then of an adjoint, that is no finite number, and `# convention
/// message`; of bad ones `# error 1:5 message` or, for a run that is stopped, `# run error 1:5
/// message`. A line `# ---` begins another program.
class ProgramFilesTest {
  private static final String NAME = "(\\w+′*(?:\\[[0-9,]+])?)";
  private static final Pattern VALUE = Pattern.compile("# expect " + NAME + " = (\\S+)");
  private static final Pattern SLOPE =
      Pattern.compile(
          "# expect d" + NAME + "/d" + NAME + " = (\\S+)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NEXT = Pattern.compile("(?m)^# ---.*\\R");

  private static Stream<Source> programs(boolean good) throws IOException, URISyntaxException {
    List<Source> programs = new ArrayList<>();
    add("/programs", good, programs);
    add("/python", good, programs);
    return programs.stream();
  }

  private static void add(String name, boolean good, List<Source> programs)
      throws IOException, URISyntaxException {
    Path folder = Path.of(ProgramFilesTest.class.getResource(name).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String fileName = file.getFileName().toString();
        if (good != fileName.startsWith("bad-")) {
          NEXT.splitAsStream(Files.readString(file))
              .map(text -> new Source(fileName, text))
              .forEach(programs::add);
        }
      }
    }
  }

  static Stream<Source> goodPrograms() throws IOException, URISyntaxException {
    return programs(true);
  }

  static Stream<Source> badPrograms() throws IOException, URISyntaxException {
    return programs(false);
  }

  @ParameterizedTest
  @MethodSource("goodPrograms")
  void aGoodProgramGivesWhatItExpects(Source source) {
    String text = source.text();
    Tape tape = Programs.tape(source);
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
  @MethodSource("goodPrograms")
  void aGoodProgramIsRemarkedOnAsItExpects(Source source) {
    Tape tape = Programs.tape(source);
    Stream<Diagnostic> values = tape.domainErrors().stream().map(DomainError::diagnostic);
    List<Diagnostic> warnings = Stream.concat(values, derivativeErrors(tape)).toList();
    List<String> conventions =
        IntStream.range(0, tape.graph().edgeCount())
            .mapToObj(tape::convention)
            .flatMap(Optional::stream)
            .distinct()
            .map(Message::toString)
            .toList();

    assertEquals(expected("hint", source), told(Programs.parse(source).diagnostics(), source));
    assertEquals(expected("warning", source), told(warnings, source));
    assertEquals(expected("convention", source), conventions);
  }

  private static Stream<Diagnostic> derivativeErrors(Tape tape) {
    return tape.graph().outputs().stream()
        .flatMap(output -> DerivativeError.of(tape, output.vertex()).stream())
        .filter(DerivativeError::isLast)
        .map(DerivativeError::diagnostic);
  }

  @ParameterizedTest
  @MethodSource("badPrograms")
  void aBadProgramGetsTheDiagnosticsItExpects(Source source) {
    List<String> errors = expected("error", source);
    List<String> runErrors = expected("run error", source);

    assertFalse(errors.isEmpty() && runErrors.isEmpty());
    switch (Programs.parse(source)) {
      case ParseResult.Rejected rejected ->
          assertEquals(errors, errorsAmong(rejected.diagnostics(), source));
      case ParseResult.Parsed parsed ->
          assertEquals(runErrors, errorsAmong(List.of(failure(parsed.program())), source));
    }
  }

  private static Diagnostic failure(Program program) {
    return switch (Programs.record(program)) {
      case Recording.Failed failed -> failed.diagnostic();
      case Recording.Recorded _ -> throw new AssertionError("the run came to its end");
    };
  }

  private static List<String> expected(String kind, Source source) {
    return Pattern.compile("(?m)^# " + kind + " (.+)$")
        .matcher(source.text())
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static List<String> errorsAmong(List<Diagnostic> diagnostics, Source source) {
    return told(diagnostics.stream().filter(Diagnostic::isError).toList(), source);
  }

  private static List<String> told(List<Diagnostic> diagnostics, Source source) {
    return diagnostics.stream()
        .map(told -> source.position(told.span().start()) + " " + told.message())
        .toList();
  }
}
