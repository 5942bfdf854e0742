package org.tapedeck.app.cli;

import java.util.OptionalInt;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.trace.Trace;
import picocli.CommandLine.Option;

/// The options that say how a graph is drawn. They are words and numbers: picocli loads what the
/// fields and methods of all commands name, and `trace` needs no layout.
final class DrawingOptions {
  /// From where to where the graph is drawn.
  enum DirectionWord {
    LR,
    RL,
    TD,
    BT
  }

  /// What is preferred where nodes stand side by side.
  enum TasteWord {
    CROSSINGS,
    SOURCE
  }

  @Option(
      names = "--direction",
      paramLabel = "DIRECTION",
      converter = Choices.OfDirection.class,
      completionCandidates = Choices.OfDirection.class,
      description = "lr (left to right, the default), rl, td (top down) or bt (bottom to top).")
  private DirectionWord direction = DirectionWord.LR;

  @Option(
      names = "--taste",
      paramLabel = "TASTE",
      converter = Choices.OfTaste.class,
      completionCandidates = Choices.OfTaste.class,
      description = "crossings (as few as possible, the default) or source (the program's order).")
  private TasteWord taste = TasteWord.CROSSINGS;

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

  /// Refuses a number that means nothing.
  void check() throws CommandFailure {
    if (digits < Trace.FEWEST_DIGITS || digits > Trace.ALL_DIGITS) {
      throw CommandFailure.wrongUsage(Words.say("digits.wrong", digits));
    }
    if (copies < 0) {
      throw CommandFailure.wrongUsage(Words.say("copies.wrong", copies));
    }
    if (width < 0) {
      throw CommandFailure.wrongUsage(Words.say("width.wrong", width));
    }
    if (!fold.matches("none|all|[1-9][0-9]{0,5}")) {
      throw CommandFailure.wrongUsage(Words.say("fold.wrong", fold));
    }
  }

  DirectionWord direction() {
    return direction;
  }

  TasteWord taste() {
    return taste;
  }

  int width() {
    return width;
  }

  int copies() {
    return copies;
  }

  int digits() {
    return digits;
  }

  /// The level of nesting from which on groups are folded; 1 is the outermost.
  OptionalInt foldedFrom() {
    return switch (fold) {
      case "none" -> OptionalInt.empty();
      case "all" -> OptionalInt.of(1);
      default -> OptionalInt.of(Integer.parseInt(fold));
    };
  }
}
