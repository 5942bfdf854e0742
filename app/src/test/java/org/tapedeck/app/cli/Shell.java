package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// Runs command lines in this process.
final class Shell {
  private Shell() {}

  /// What a command line left behind.
  record Result(int status, String out, String err) {}

  static Result tapedeck(String... args) {
    return withInput("", args);
  }

  /// The command line `trace -e program options`, which is right.
  static String traced(String program, String... options) {
    String[] args =
        Stream.concat(Stream.of("trace", "-e", program), Stream.of(options)).toArray(String[]::new);
    Result result = tapedeck(args);
    assertEquals(new Result(0, result.out(), ""), result);
    return result.out();
  }

  static Result withInput(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int status = Main.run(args, in, out, err);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
