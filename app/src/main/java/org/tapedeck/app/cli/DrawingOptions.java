package org.tapedeck.app.cli;

import org.tapedeck.app.layout.Direction;
import org.tapedeck.app.layout.Options;
import org.tapedeck.app.layout.Taste;
import picocli.CommandLine.Option;

/// The options that say how a graph is drawn.
final class DrawingOptions {
  @Option(
      names = "--direction",
      paramLabel = "DIRECTION",
      converter = Choices.OfDirection.class,
      description = "lr (left to right, the default), rl, td (top down) or bt (bottom to top).")
  private Direction direction = Direction.LEFT_RIGHT;

  @Option(
      names = "--taste",
      paramLabel = "TASTE",
      converter = Choices.OfTaste.class,
      description = "crossings (as few as possible, the default) or source (the program's order).")
  private Taste taste = Taste.FEWEST_CROSSINGS;

  @Option(
      names = "--copies",
      paramLabel = "N",
      description =
          "Repeat an input or constant where it is used more than N layers away. Default: 0,"
              + " never.")
  private int copies;

  /// How the graph is to be drawn.
  Options options() throws Refusal {
    if (copies < 0) {
      throw Refusal.wrongUsage("--copies is to be 0 or more layers, not " + copies);
    }
    return Options.standard().with(direction).with(taste).withCopySpan(copies);
  }
}
