package org.tapedeck.app.ui;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Listens, until it is closed, for what a program should never say: exceptions that are not caught
/// on any thread, lines on standard error, and warnings that are logged, as JavaFX does where it
/// goes on with what is wrong.
final class Complaints implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Handler log = new Log();
  private final PrintStream standardError = System.err;
  private final Thread.UncaughtExceptionHandler handler =
      Thread.getDefaultUncaughtExceptionHandler();

  Complaints() {
    System.setErr(new PrintStream(new Copy(standardError), true, StandardCharsets.UTF_8));
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> uncaught.add(thrown));
    ROOT.addHandler(log);
  }

  @Override
  public void close() {
    ROOT.removeHandler(log);
    Thread.setDefaultUncaughtExceptionHandler(handler);
    System.setErr(standardError);
  }

  /// What was complained of so far; empty where nothing was.
  Optional<AssertionError> heard() {
    String said = written.toString(StandardCharsets.UTF_8);
    if (uncaught.isEmpty() && logged.isEmpty() && said.isEmpty()) {
      return Optional.empty();
    }
    AssertionError failure =
        new AssertionError(
            "the program complained: uncaught %s, logged %s, standard error: %s"
                .formatted(uncaught.stream().map(Complaints::place).toList(), logged, said));
    uncaught.forEach(failure::addSuppressed);
    return Optional.of(failure);
  }

  /// What was thrown, and where in the program.
  private static String place(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.tapedeck."))
        .findFirst()
        .map(frame -> thrown + " at " + frame)
        .orElseGet(thrown::toString);
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
