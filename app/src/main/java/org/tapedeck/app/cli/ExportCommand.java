package org.tapedeck.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.export.FileTrouble;
import org.tapedeck.app.export.Look;
import org.tapedeck.app.export.PictureFormat;
import org.tapedeck.app.export.WholeFile;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Numbers;
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
      description = "light (the default) or dark.")
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
  public Integer call() throws Refusal {
    PictureFormat format =
        PictureFormat.of(to)
            .orElseThrow(
                () ->
                    Refusal.wrongUsage(
                        "--to " + to + ": the ending is to be one of " + PictureFormat.endings()));
    Look look = look();
    SourceReader.Text program = text.or(file, reader);
    TracedRun run = options.runner().run(program.read());
    terminal.complain(run);
    GraphPicture picture =
        GraphPicture.of(drawing.told(run.trace()), drawing.folding(run.graph()), drawing.options());
    List<Frame> frames = frames(picture.trace().length());
    for (Frame frame : frames) {
      write(frame, picture, format, look);
    }
    return ExitStatus.DONE;
  }

  private Look look() throws Refusal {
    if (!(scale > 0 && scale <= Look.MOST_SCALE)) {
      throw Refusal.wrongUsage(
          "--scale is to be above 0 and at most " + Numbers.shortest(Look.MOST_SCALE));
    }
    return new Look(Palette.read(theme), scale, transparent);
  }

  /// A file, and the cursor that it shows.
  private record Frame(Path file, int cursor) {}

  private List<Frame> frames(int length) throws Refusal {
    if (step.equals("last")) {
      return List.of(new Frame(to, length));
    }
    if (!step.equals("all")) {
      return List.of(new Frame(to, cursor(length)));
    }
    List<Frame> frames = new ArrayList<>();
    for (int cursor = 0; cursor <= length; cursor++) {
      frames.add(new Frame(numbered(cursor, length), cursor));
    }
    return frames;
  }

  private int cursor(int length) throws Refusal {
    if (!step.matches("[0-9]{1,9}") || Integer.parseInt(step) > length) {
      throw Refusal.wrongUsage(
          "--step is to be a number from 0 to " + length + ", last or all, not `" + step + "`");
    }
    return Integer.parseInt(step);
  }

  /// `OUT-007.png` for `OUT.png`, with as many digits for all, so that they sort.
  private Path numbered(int cursor, int length) {
    String name = to.getFileName().toString();
    int dot = name.lastIndexOf('.');
    int digits = Math.max(3, Integer.toString(length).length());
    String number = String.format(Locale.ROOT, "%0" + digits + "d", cursor);
    return to.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
  }

  private static void write(Frame frame, GraphPicture picture, PictureFormat format, Look look)
      throws Refusal {
    try {
      WholeFile.write(frame.file(), out -> format.write(picture, frame.cursor(), look, out));
    } catch (IOException e) {
      throw Refusal.wrongFile(
          "tapedeck: cannot write " + frame.file() + ": " + FileTrouble.reason(e));
    }
  }
}
