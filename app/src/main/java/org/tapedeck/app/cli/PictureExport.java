package org.tapedeck.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.export.ExportOptions;
import org.tapedeck.app.export.Exporter;
import org.tapedeck.app.export.FileTrouble;
import org.tapedeck.app.export.PictureTooLarge;
import org.tapedeck.app.export.WholeFile;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.app.run.RunPipeline;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.trace.Trace;

/// Writes pictures of runs as an export command asks for them.
final class PictureExport {
  private final Path to;
  private final String step;
  private final Exporter format;
  private final ExportOptions options;
  private final DrawingOptions drawing;

  /// Refuses what no run can be exported as.
  PictureExport(
      Path to, String step, Theme theme, double scale, boolean transparent, DrawingOptions drawing)
      throws CommandFailure {
    this.to = to;
    this.step = step;
    this.drawing = drawing;
    format =
        Exporter.of(to)
            .orElseThrow(
                () ->
                    CommandFailure.wrongUsage(Words.say("ending.unknown", to, Exporter.endings())));
    if (!(scale > 0 && scale <= ExportOptions.MOST_SCALE)) {
      throw CommandFailure.wrongUsage(
          Words.say("scale.wrong", Numbers.shortest(ExportOptions.MOST_SCALE)));
    }
    options = new ExportOptions(Palette.read(theme), scale, transparent);
  }

  /// Writes the step asked for, or all.
  void write(TracedRun run) throws CommandFailure {
    GraphPicture picture =
        RunPipeline.toTheEnd()
            .picture(
                run.withDigits(drawing.digits()),
                folds(run.graph()).in(run.graph()),
                layoutOptions());
    for (Frame frame : frames(picture.trace())) {
      write(frame, picture);
    }
  }

  private FoldState folds(ComputationalGraph graph) {
    return drawing.foldedFrom().isEmpty()
        ? FoldState.none()
        : FoldState.level(graph, drawing.foldedFrom().getAsInt());
  }

  private LayoutOptions layoutOptions() {
    Direction direction =
        switch (drawing.direction()) {
          case LR -> Direction.LEFT_RIGHT;
          case RL -> Direction.RIGHT_LEFT;
          case TD -> Direction.TOP_DOWN;
          case BT -> Direction.BOTTOM_UP;
        };
    OrderPriority priority =
        switch (drawing.taste()) {
          case CROSSINGS -> OrderPriority.FEWEST_CROSSINGS;
          case SOURCE -> OrderPriority.SOURCE_ORDER;
        };
    return LayoutOptions.standard()
        .with(direction)
        .with(priority)
        .withWidth(drawing.width())
        .withCopySpan(drawing.copies());
  }

  /// A file, and the step that it shows.
  private record Frame(Path file, StepView now) {}

  private List<Frame> frames(Trace trace) throws CommandFailure {
    int length = trace.length();
    return switch (step) {
      case "last" -> List.of(new Frame(to, StepView.atEnd(trace)));
      case "all" ->
          IntStream.rangeClosed(0, length)
              .mapToObj(k -> new Frame(numbered(k, length), StepView.of(trace, k)))
              .toList();
      default -> List.of(new Frame(to, StepView.of(trace, cursor(length))));
    };
  }

  private int cursor(int length) throws CommandFailure {
    if (!step.matches("[0-9]{1,9}") || Integer.parseInt(step) > length) {
      throw CommandFailure.wrongUsage(Words.say("step.wrong", length, step));
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

  private void write(Frame frame, GraphPicture picture) throws CommandFailure {
    try {
      WholeFile.write(frame.file(), out -> format.write(picture, frame.now(), options, out));
    } catch (PictureTooLarge e) {
      throw cannotWrite(frame, smaller(e, picture.trace().tape().graph()));
    } catch (IOException e) {
      throw cannotWrite(frame, FileTrouble.reason(e));
    }
  }

  private static CommandFailure cannotWrite(Frame frame, String reason) {
    return CommandFailure.wrongFile(Words.say("file.unwritable", frame.file(), reason));
  }

  /// What makes a picture smaller: also to fold the groups that are not folded yet.
  private String smaller(PictureTooLarge e, ComputationalGraph graph) {
    boolean allFolded = folds(graph).equals(FoldState.all(graph));
    return allFolded ? e.getMessage() : Words.say("png.large.fold", e.getMessage());
  }
}
