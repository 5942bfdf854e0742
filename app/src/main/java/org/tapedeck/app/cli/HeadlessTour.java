package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.export.ExportOptions;
import org.tapedeck.app.export.Exporter;
import org.tapedeck.app.export.FileTrouble;
import org.tapedeck.app.export.WholeFile;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.run.RunPipeline;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.trace.Trace;

/// What Tapedeck does where no window can be opened: it plays a program through both passes in the
/// terminal and writes the picture of every step.
final class HeadlessTour {
  /// The folder of the pictures, below the one that Tapedeck is started in.
  static final String FOLDER = "tapedeck-steps";

  private static final double SCALE = 2;

  private final Writer out;
  private final Path folder;

  /// Writes text to `out` and the pictures below the folder `place`.
  HeadlessTour(Writer out, Path place) {
    this.out = out;
    folder = place.toAbsolutePath().normalize().resolve(FOLDER);
  }

  /// The program on the screen at start-up, at its own input values.
  static Source example() {
    Example example = Example.start();
    return new Source(example.name(), example.text());
  }

  /// Plays `source`, after saying why there is no window: `obstacle` is a clause like "there is no
  /// display". Fails where the program is wrong or the pictures cannot be written.
  void play(Source source, String obstacle) throws IOException, CommandFailure {
    TracedRun run = ProgramRunner.atStart().run(source);
    out.write(Words.say("tour.start", obstacle, place()) + "\n\n");
    out.write(Terminal.harmless(source.text().strip()).indent(2));
    steps(run.trace());
    out.write("\n" + Words.say("tour.tape") + "\n");
    new TableWriter(out, false).write(run);
    out.flush();
    pictures(run);
  }

  private void steps(Trace trace) throws IOException {
    int width = Integer.toString(trace.length()).length();
    for (int cursor = 0; cursor <= trace.length(); cursor++) {
      if (cursor == 0 || cursor == trace.forwardLength() + 1) {
        String pass = cursor == 0 ? Words.say("tour.forward") : Words.say("tour.reverse");
        out.write("\n" + pass + "\n");
      }
      String number = String.format(Locale.ROOT, "  %" + width + "d  ", cursor);
      out.write(number + StepNarration.of(StepView.of(trace, cursor)) + "\n");
    }
  }

  private void pictures(TracedRun run) throws IOException, CommandFailure {
    Trace trace = run.trace();
    FoldedGraph unfolded = FoldedGraph.none(run.graph());
    GraphPicture picture = RunPipeline.toTheEnd().picture(run, unfolded, LayoutOptions.standard());
    ExportOptions options = new ExportOptions(Palette.read(Theme.LIGHT), SCALE, false);
    int digits = Integer.toString(trace.length()).length();
    try {
      Files.createDirectories(folder);
      for (int cursor = 0; cursor <= trace.length(); cursor++) {
        String name = String.format(Locale.ROOT, "step-%0" + digits + "d.png", cursor);
        StepView now = StepView.of(trace, cursor);
        WholeFile.write(
            folder.resolve(name), out -> Exporter.PNG.write(picture, now, options, out));
      }
    } catch (IOException e) {
      throw CommandFailure.wrongFile(Words.say("tour.unwritable", folder, FileTrouble.reason(e)));
    }
    out.write("\n" + Words.say("tour.end", trace.length() + 1, place()) + "\n");
  }

  private String place() {
    return Terminal.harmless(folder.toString());
  }
}
