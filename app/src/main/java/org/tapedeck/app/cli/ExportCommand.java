package org.tapedeck.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.run.TracedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the picture of a run.
@Command(
    name = "export",
    sortOptions = false,
    header = "Write the picture of a program's graph at one step, or at each.",
    footer = {
      "",
      "Examples:",
      "  tapedeck export lesson.td --to lesson.svg",
      "  tapedeck export lesson.td --to slides.png --step all --theme dark --scale 3",
      "  tapedeck export -e 'y = x1*x2 + sin(x1)' --to graph.png --step 0 --transparent",
      "",
      "Exit status: 0 done, 1 a program is wrong or a file cannot be written, 2 wrong usage."
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final SourceReader reader;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A program; - is standard input.")
  private String file;

  @Mixin private ProgramText text;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "OUT",
      description = "The file to write: .png, .svg, or .json for the geometry in numbers.")
  private Path to;

  @Option(
      names = "--step",
      paramLabel = "N|last|all",
      description =
          "The step to show: a number from 0, where nothing is computed yet; last (the default); "
              + "or all, which writes OUT-000, OUT-001, ...")
  private String step = "last";

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      converter = Choices.OfTheme.class,
      completionCandidates = Choices.OfTheme.class,
      description = "${COMPLETION-CANDIDATES}; light is the default.")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      description = "The size of a .png: 1 is that of the screen. Default: 2.")
  private double scale = 2;

  @Option(names = "--transparent", description = "Leave the background out.")
  private boolean transparent;

  @Mixin private DrawingOptions drawing;

  @Mixin private RunOptions options;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
    reader = new SourceReader(terminal.in());
  }

  @Override
  public Integer call() throws CommandFailure {
    drawing.check();
    PictureExport export = new PictureExport(to, step, theme, scale, transparent, drawing);
    SourceReader.Text program = text.or(file, reader);
    TracedRun run = options.runner().run(program.read());
    terminal.complain(run);
    export.write(run);
    return ExitStatus.DONE;
  }
}
