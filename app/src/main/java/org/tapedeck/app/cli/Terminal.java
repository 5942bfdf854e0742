package org.tapedeck.app.cli;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.lang.Invisible;

/// The three standard streams. Text is UTF-8 whatever the locale says. `out` throws when it cannot
/// be written.
record Terminal(InputStream in, Writer out, PrintWriter err) {
  Terminal {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }

  static Terminal of(InputStream in, OutputStream out, OutputStream err) {
    Writer errors = new OutputStreamWriter(err, StandardCharsets.UTF_8);
    return new Terminal(
        in,
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16),
        new PrintWriter(errors, true));
  }

  /// Prints `text` on standard error, where no character of it can steer the terminal.
  void complain(String text) {
    err.println(harmless(text));
  }

  /// Prints what is worth knowing of a run.
  void complain(TracedRun run) {
    if (!run.remarks().isEmpty()) {
      complain(DiagnosticPrinter.of(run.source(), run.remarks()));
    }
    run.otherAtStart()
        .ifPresent(
            start ->
                complain(
                    Words.say(
                        "path.other", run.source().name(), run.graph().size(), start.size())));
  }

  /// `text` with a replacement for each character that has no place in a text, and for what moves
  /// to the start of a line.
  static String harmless(String text) {
    return Invisible.replaced(text).replace('\r', '\uFFFD');
  }
}
