package org.tapedeck.app.ui;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test in which an exception was not caught on any thread, a line was written to standard
/// error, or a warning was logged, as JavaFX does where it goes on with what is wrong.
final class ComplaintsExtension implements BeforeEachCallback, AfterEachCallback {
  private static final Logger ROOT = Logger.getLogger("");

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Handler log = new Log();
  private PrintStream standardError = System.err;
  private Thread.UncaughtExceptionHandler handler;

  @Override
  public void beforeEach(ExtensionContext test) {
    uncaught.clear();
    logged.clear();
    written.reset();
    standardError = System.err;
    System.setErr(new PrintStream(new Copy(standardError), true, StandardCharsets.UTF_8));
    handler = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> uncaught.add(thrown));
    ROOT.addHandler(log);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    ROOT.removeHandler(log);
    Thread.setDefaultUncaughtExceptionHandler(handler);
    System.setErr(standardError);
    String said = written.toString(StandardCharsets.UTF_8);
    if (!uncaught.isEmpty() || !logged.isEmpty() || !said.isEmpty()) {
      AssertionError failure =
          new AssertionError(
              "the program complained: %d uncaught, logged %s, standard error: %s"
                  .formatted(uncaught.size(), logged, said));
      uncaught.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  /// Writes on, and keeps what was written.
  private final class Copy extends OutputStream {
    private final PrintStream on;

    Copy(PrintStream on) {
      this.on = on;
    }

    @Override
    public void write(int b) {
      on.write(b);
      synchronized (written) {
        written.write(b);
      }
    }
  }

  private final class Log extends Handler {
    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        logged.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
