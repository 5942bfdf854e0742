package org.tapedeck.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.app.ui.graph.GraphView;
import org.tapedeck.bench.Report;
import org.tapedeck.bench.Rounds;
import org.tapedeck.bench.Row;

/// Measures the window on large graphs with the software renderer and without a screen: how long a
/// large program takes from its text to its first painting, and how long frames take while the view
/// moves and while steps are made. Prints a table and writes it as JSON to the file given.
public final class ScreenBench extends Application {
  private static final int WARM_UP = 40;
  private static final int FRAMES = 120;
  private static final double FRAME_GOAL = 33;
  private static final double OPENING_GOAL = 3_000;

  /// What happens in each frame of a measurement.
  private record Phase(String name, Runnable before, IntConsumer frame) {}

  private final List<Row> rows = new ArrayList<>();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deck deck = new Deck(work::add, Runnable::run);
  private GraphView graph;

  public static void main(String[] args) {
    launch(args);
  }

  /// A program of about so many nodes: a loop of three operations, as recurrent models have them.
  private static String program(int nodes) {
    return "x = 1.1; a = 0.3; s = x; for k = 1.." + nodes / 3 + " { s = sin(s)*a + x }; y = s";
  }

  @Override
  public void start(Stage stage) {
    Styling.loadFonts();
    FileCommands commands = new FileCommands(deck, new NoFile());
    load(300);
    Scene scene = new Window(deck, commands, 1200, 800).scene();
    stage.setScene(scene);
    stage.show();
    graph = (GraphView) scene.lookup("#graph");
    Deque<Phase> phases = new ArrayDeque<>();
    phases.add(new Phase("", () -> {}, _ -> graph.zoomBy(1)));
    phases.add(new Phase("10,000 nodes: frame while panning", this::unfolded, _ -> pan()));
    phases.add(new Phase("10,000 nodes: frame with a step", () -> {}, _ -> deck.forward()));
    phases.add(new Phase("10,000 nodes: frame while panning from afar", this::afar, _ -> pan()));
    phases.add(
        new Phase(
            "10,000 nodes: frame while zooming",
            () -> graph.fit(),
            i -> graph.zoomBy(i % 80 < 40 ? 1.25 : 0.8)));
    phases.add(
        new Phase("10,000 nodes: frame with a step from afar", graph::fit, _ -> deck.forward()));
    new Frames(phases).start();
  }

  private void load(int nodes) {
    deck.load(program(nodes));
    answer();
  }

  /// Works out what is to be shown. A better drawing, which would be looked for in the background
  /// meanwhile, is not.
  private void answer() {
    work.removeFirst().run();
    work.clear();
  }

  private void unfolded() {
    load(10_000);
    long start = System.nanoTime();
    deck.fold((_, _) -> FoldState.none());
    answer();
    row("10,000 nodes: unfolding", (System.nanoTime() - start) / 1e6, OPENING_GOAL);
    deck.jump(5_000);
  }

  private void afar() {
    graph.fit();
    graph.zoomBy(4);
  }

  private void pan() {
    graph.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, true, false, false));
  }

  /// Plays the phases, one frame after the other, as fast as they are rendered.
  private final class Frames extends AnimationTimer {
    private final Deque<Phase> phases;
    private final double[] times = new double[FRAMES];
    private int frame = -1;
    private long last;

    Frames(Deque<Phase> phases) {
      this.phases = phases;
    }

    @Override
    public void handle(long now) {
      long time = System.nanoTime();
      if (frame < 0) {
        phases.getFirst().before().run();
      } else if (frame >= WARM_UP) {
        times[frame - WARM_UP] = (time - last) / 1e6;
      }
      last = System.nanoTime();
      phases.getFirst().frame().accept(frame + 1);
      if (++frame == WARM_UP + FRAMES) {
        next();
      }
    }

    private void next() {
      if (!phases.getFirst().name().isEmpty()) {
        row(phases.getFirst().name(), Rounds.median(times), FRAME_GOAL);
      }
      phases.removeFirst();
      frame = -1;
      if (phases.isEmpty()) {
        stop();
        Platform.runLater(ScreenBench.this::finish);
      }
    }
  }

  private void finish() {
    open();
    write();
    Platform.exit();
  }

  /// The second of two, as the first one warms up.
  private void open() {
    double time = 0;
    for (int i = 0; i < 2; i++) {
      load(300);
      long start = System.nanoTime();
      load(50_000);
      graph.getScene().snapshot(null);
      time = (System.nanoTime() - start) / 1e6;
    }
    row("50,000 nodes: from the text to the first painting", time, OPENING_GOAL);
  }

  private void row(String name, double value, double goal) {
    Row row = Row.atMost(goal, name, value, "ms");
    rows.add(row);
    Report.print(row);
  }

  private void write() {
    Path file = Path.of(getParameters().getUnnamed().getFirst());
    try {
      Report.write(file, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
