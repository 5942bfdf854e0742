package org.tapedeck.app.cli;

import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.app.run.FoldState;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.trace.Trace;
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
  private OrderPriority taste = OrderPriority.FEWEST_CROSSINGS;

  @Option(
      names = "--width",
      paramLabel = "N",
      description =
          "At most N nodes side by side in a layer. Default: 0, as many as suit the size of the"
              + " graph.")
  private int width;

  @Option(
      names = "--copies",
      paramLabel = "N",
      description =
          "Repeat an input or constant where it is used more than N layers away. Default: 0,"
              + " never.")
  private int copies;

  @Option(
      names = "--fold",
      paramLabel = "none|all|LEVEL",
      description =
          "Draw calls and iterations as one card each: all of them, or from a level of nesting on, "
              + "where 1 is the outermost. Default: none.")
  private String fold = "none";

  @Option(
      names = "--digits",
      paramLabel = "N",
      description =
          "How many significant digits numbers have, 3 to 17; 17 are all that there are. Default:"
              + " 5.")
  private int digits = Trace.USUAL_DIGITS;

  /// `trace` with its numbers told to as many digits as are asked for.
  Trace told(Trace trace) throws Refusal {
    if (digits < Trace.FEWEST_DIGITS || digits > Trace.ALL_DIGITS) {
      throw Refusal.wrongUsage(
          "--digits is to be a number from 3 to 17 (all there are), not " + digits);
    }
    return trace.withDigits(digits);
  }

  /// How the graph is to be drawn.
  LayoutOptions options() throws Refusal {
    if (copies < 0) {
      throw Refusal.wrongUsage("--copies is to be 0 or more layers, not " + copies);
    }
    if (width < 0) {
      throw Refusal.wrongUsage("--width is to be 0 or more nodes, not " + width);
    }
    return LayoutOptions.standard()
        .with(direction)
        .with(taste)
        .withWidth(width)
        .withCopySpan(copies);
  }

  /// What of a graph is to be folded.
  FoldedGraph folding(ComputationalGraph graph) throws Refusal {
    FoldState folds =
        switch (fold) {
          case "none" -> FoldState.none();
          case "all" -> FoldState.all(graph);
          default -> FoldState.level(graph, level());
        };
    return folds.in(graph);
  }

  private int level() throws Refusal {
    if (!fold.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.wrongUsage(
          "--fold is to be none, all or a level from 1 on, not `" + fold + "`");
    }
    return Integer.parseInt(fold);
  }
}
