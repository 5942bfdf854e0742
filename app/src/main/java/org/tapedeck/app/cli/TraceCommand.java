package org.tapedeck.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tapedeck.app.run.TracedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints runs of programs.
@Command(
    name = "trace",
    sortOptions = false,
    header = "Print a program's values, adjoints and every adjoint sum.",
    description = {
      "Runs each FILE through the forward and the reverse pass and prints the result. "
          + "Unless all programs are right, nothing is printed but what is wrong with them."
    },
    footer = {
      "",
      "Examples:",
      "  tapedeck trace -e 'y = x1*x2 + sin(x1)' --at x1=2,x2=5",
      "  tapedeck trace lesson.td --output loss --format latex > table.tex",
      "  tapedeck trace *.td --format json | jq .gradient",
      "",
      "Exit status: 0 done, 1 a program or file is wrong, 2 wrong usage."
    })
final class TraceCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final SourceReader reader;

  @Parameters(paramLabel = "FILE", description = "Programs; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Mixin private ProgramText text;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.OfTraceFormat.class,
      completionCandidates = Choices.OfTraceFormat.class,
      description =
          "table (the default), json (one object a line for each FILE), csv, latex or markdown.")
  private TraceFormat format = TraceFormat.TABLE;

  @Mixin private RunOptions options;

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
    reader = new SourceReader(terminal.in());
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    List<SourceReader.Text> texts = text.or(files, reader);
    ProgramRunner runner = options.runner();
    RunWriter writer = format.writer(terminal.out(), texts.size() > 1);
    if (texts.size() > 1) {
      int status = check(texts, runner);
      if (status != ExitStatus.DONE) {
        return status;
      }
    }
    for (SourceReader.Text each : texts) {
      print(runner.run(each.read()), writer);
    }
    return ExitStatus.DONE;
  }

  /// Says what is wrong with any of the programs. They are dropped again: there may be many.
  private int check(List<SourceReader.Text> texts, ProgramRunner runner) {
    int status = ExitStatus.DONE;
    for (SourceReader.Text each : texts) {
      try {
        runner.check(each.read());
      } catch (CommandFailure failure) {
        terminal.complain(failure.getMessage());
        status = Math.max(status, failure.status());
      }
    }
    return status;
  }

  private void print(TracedRun run, RunWriter writer) throws IOException {
    terminal.complain(run);
    writer.write(run);
    terminal.out().flush();
  }
}
