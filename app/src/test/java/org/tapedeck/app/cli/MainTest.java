package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.Program;

final class MainTest {
  @Test
  void helpNamesTheCommands() {
    Shell.Result result = Shell.tapedeck("--help");

    assertEquals(0, result.status());
    assertTrue(result.out().contains("Usage: tapedeck"), result.out());
    assertTrue(result.out().contains("trace"), result.out());
    assertEquals("", result.err());
  }

  @Test
  void versionIsTheOneOfTheBuild() {
    Shell.Result result = Shell.tapedeck("--version");

    assertEquals(0, result.status());
    assertTrue(result.out().matches("Tapedeck \\d+\\.\\d+\\.\\d+\\S*\\R"), result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--helb", "trace --fromat json", "trcae a.td", "trace --format xml -"})
  void wrongUsageIsToldOnStandardError(String arguments) {
    Shell.Result result = Shell.tapedeck(arguments.split(" ", -1));

    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("tapedeck: "), result.err());
    assertTrue(result.err().contains("--help` shows how it is used"), result.err());
  }

  @Test
  void capitalsMeanTheSameInCommandsOptionsAndTheirWords() {
    Shell.Result plain = Shell.tapedeck("trace", "-e", "x=3;y=x*x", "--format", "csv");

    assertEquals(plain, Shell.tapedeck("TRACE", "-e", "x=3;y=x*x", "--Format", "CSV"));
    assertEquals(0, plain.status());
  }

  @Test
  void misspelledCommandIsRecognized() {
    Shell.Result result = Shell.tapedeck("trcae", "a.td");

    assertEquals(2, result.status());
    assertTrue(
        result
            .err()
            .startsWith("tapedeck: there is no command or file `trcae`; did you mean `trace`?"));
  }

  @Test
  void argumentMayStartWithAt() {
    Shell.Result result = Shell.tapedeck("trace", "@nowhere");

    assertEquals("tapedeck: cannot read @nowhere: there is no such file\n", lines(result.err()));
  }

  @Test
  void closedPipeEndsQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status =
        Main.run(traceOfSquare(), InputStream.nullInputStream(), broken("Broken pipe"), err);

    assertEquals(0, status);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void fullDiskIsTold() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status = Main.run(traceOfSquare(), InputStream.nullInputStream(), broken("No space"), err);

    assertEquals(1, status);
    assertEquals(
        "tapedeck: cannot write to standard output: No space\n",
        lines(err.toString(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "trace --help",
        "check --help",
        "export --help",
        "trace -e x=3;y=x*x",
        "trace -e x=3;y=x*x --format json",
        "check -e x=3;y=x*x",
      })
  void fullDiskIsToldWhateverWasToBePrinted(String arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status =
        Main.run(arguments.split(" "), InputStream.nullInputStream(), broken("No space"), err);

    assertEquals(1, status);
    assertEquals(
        "tapedeck: cannot write to standard output: No space\n",
        lines(err.toString(StandardCharsets.UTF_8)));
  }

  @Test
  void closedStreamIsTold() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status =
        Main.run(
            traceOfSquare(), InputStream.nullInputStream(), broken("Bad file descriptor"), err);

    assertEquals(1, status);
    assertEquals(
        "tapedeck: cannot write to standard output: it is closed\n",
        lines(err.toString(StandardCharsets.UTF_8)));
  }

  /// Closed by whoever started the program, its number belongs to a file of the Java runtime, which
  /// crashes without it.
  @Test
  void standardInputIsNotClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream("x = 3; y = x^2".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    int status =
        Main.run(
            new String[] {"trace", "-"},
            in,
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());

    assertEquals(0, status);
    assertFalse(closed.get());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void closedStandardInputIsNotReadFromAFileOfTheRuntime() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <&-", "sh"));
    command.addAll(Program.command(List.of(), "trace", "-"));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said = process.inputReader().lines().toList();

    assertEquals(List.of("tapedeck: cannot read standard input: it is closed"), said);
    assertEquals(1, process.waitFor());
  }

  @Test
  void missingFolderForTemporaryFilesIsToldInOneSentence(@TempDir Path folder) throws Exception {
    String to = folder.resolve("a.svg").toString();
    List<String> command =
        Program.command(
            List.of("-Djava.io.tmpdir=/nowhere"), "export", "-e", "x = 3; y = x^2", "--to", to);

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said = process.inputReader().lines().toList();

    assertEquals(1, process.waitFor());
    assertEquals(
        List.of(
            "WARNING: java.io.tmpdir directory does not exist", // said by the Java runtime
            "tapedeck: the fonts cannot be written to the folder for temporary files /nowhere:"
                + " there is no such folder"),
        said);
  }

  @Test
  void whatFailedFirstIsToldWithItsPlace() {
    Exception first = new IllegalStateException("bundled font is damaged");

    String told =
        Main.mistake(new RuntimeException("Exception in Application start method", first));

    String place = "at " + first.getStackTrace()[0];
    assertEquals(first + " " + place + ", in: Exception in Application start method", told);
    assertEquals(first + " " + place, Main.mistake(first));
  }

  @Test
  void complaintCannotSteerTheTerminal() {
    Shell.Result result = Shell.tapedeck("trace", "-e", "y = \u001b[31m x");

    assertEquals(1, result.status());
    assertFalse(result.err().contains("\u001b"), result.err());
  }

  private static String[] traceOfSquare() {
    return new String[] {"trace", "-e", "x = 3; y = x^2"};
  }

  private static OutputStream broken(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private static String lines(String text) {
    return text.replace(System.lineSeparator(), "\n");
  }
}
