package org.tapedeck.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.tapedeck.app.run.TracedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints how the reverse pass compares with ways to differentiate that know no derivative.
@Command(
    name = "check",
    sortOptions = false,
    header = "Check a program's gradient by central differences and a complex step.",
    description = {
      "Central differences err at wide steps by what they leave out, at narrow ones by rounding; "
          + "their errors show both. A complex step has neither, where all functions are analytic."
    },
    footer = {
      "",
      "Examples:",
      "  tapedeck check -e 'y = x1*x2 + sin(x1)' --at x1=2,x2=5",
      "  tapedeck check lesson.td --output loss --format json",
      "",
      "Exit status: 0 done, 1 the program or file is wrong, 2 wrong usage."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final SourceReader reader;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A program; - is standard input.")
  private String file;

  @Mixin private ProgramText text;

  @Mixin private PointOptions options;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choices.OfCheckFormat.class,
      completionCandidates = Choices.OfCheckFormat.class,
      description = "table (the default) or json.")
  private CheckFormat format = CheckFormat.TABLE;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
    reader = new SourceReader(terminal.in());
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    SourceReader.Text program = text.or(file, reader);
    TracedRun run = options.runner().run(program.read());
    terminal.complain(run);
    format.writer(terminal.out()).write(Checks.of(run));
    terminal.out().flush();
    return ExitStatus.DONE;
  }
}
