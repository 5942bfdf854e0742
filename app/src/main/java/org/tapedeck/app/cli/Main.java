package org.tapedeck.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tapedeck.app.export.FileTrouble;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.TapedeckApp;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one entry point: opens the window or runs a command.
public final class Main {
  private Main() {}

  /// Runs the command line and ends the process with its exit status.
  public static void main(String[] args) throws IOException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(args, standardInput(), out, err));
  }

  /// Standard input. Where it was closed, a file of the Java runtime has its number, and to read
  /// that would be to read the runtime.
  private static InputStream standardInput() throws IOException {
    Path opened = Path.of("/proc/self/fd/0");
    Path runtime = Path.of(System.getProperty("java.home")).toRealPath();
    if (!Files.isRegularFile(opened) || !opened.toRealPath().startsWith(runtime)) {
      return System.in;
    }
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    return closed;
  }

  /// Runs the command line on these standard streams; the result is the exit status. Text comes in
  /// and goes out as UTF-8.
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    Terminal terminal = Terminal.of(in, out, err);
    StringWriter help = new StringWriter();
    try {
      int status = commandLine(terminal, help).execute(args);
      terminal.out().write(help.toString());
      terminal.out().flush();
      return status;
    } catch (IOException e) {
      return unwritable(e, terminal);
    } catch (OutOfMemoryError e) {
      terminal.complain(Words.say("memory"));
      return ExitStatus.WRONG_FILE;
    }
  }

  /// Help goes to `help`, since picocli does not tell when it cannot be printed.
  private static CommandLine commandLine(Terminal terminal, StringWriter help) {
    // A lambda loads what it names when it is called; a reference to a method would do so here.
    return new CommandLine(new TapedeckCommand(terminal, file -> TapedeckApp.open(file)))
        .addSubcommand(new TraceCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new ExportCommand(terminal))
        .addSubcommand(new CompletionCommand(terminal))
        .setOptionsCaseInsensitive(true)
        .setSubcommandsCaseInsensitive(true)
        .setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(help))
        .setErr(terminal.err())
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler((e, _) -> wrongUsage(e, terminal))
        .setExecutionExceptionHandler((e, _, _) -> failed(e, terminal));
  }

  private static int wrongUsage(ParameterException e, Terminal terminal) {
    terminal.complain("tapedeck: " + e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      UnmatchedArgumentException.printSuggestions(unmatched, terminal.err());
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.complain(Words.say("help", command));
    return ExitStatus.WRONG_USAGE;
  }

  private static int failed(Exception failure, Terminal terminal) {
    return switch (failure) {
      case CommandFailure told -> {
        terminal.complain(told.getMessage());
        yield told.status();
      }
      case IOException e -> unwritable(e, terminal);
      case UncheckedIOException e -> unusable(e, terminal);
      default -> {
        terminal.complain(Words.say("mistake", mistake(failure)));
        yield ExitStatus.WRONG_FILE;
      }
    };
  }

  /// What went wrong first and where: JavaFX wraps what fails at its start, and its own words tell
  /// nothing.
  static String mistake(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    StackTraceElement[] places = first.getStackTrace();
    String where = places.length > 0 ? " at " + places[0] : "";
    return first.equals(failure)
        ? failure + where
        : first + where + ", in: " + failure.getMessage();
  }

  /// The machine lacks what the program needs, which the message says in words.
  private static int unusable(UncheckedIOException e, Terminal terminal) {
    terminal.complain("tapedeck: " + e.getMessage() + ": " + FileTrouble.reason(e.getCause()));
    return ExitStatus.WRONG_FILE;
  }

  /// A reader that has seen enough, as `head`, ends a command quietly.
  private static int unwritable(IOException e, Terminal terminal) {
    String reason = String.valueOf(e.getMessage());
    if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
      return ExitStatus.DONE;
    }
    terminal.complain(Words.say("output.unwritable", FileTrouble.reason(e)));
    return ExitStatus.WRONG_FILE;
  }
}
