package org.tapedeck.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.OrderPriority;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Turns the words of an option into constants. Case does not matter.
final class Choices {
  private Choices() {}

  static final class OfMode implements ITypeConverter<Mode> {
    @Override
    public Mode convert(String word) {
      return choice(word, Mode.values());
    }
  }

  static final class OfNumbering implements ITypeConverter<Numbering> {
    @Override
    public Numbering convert(String word) {
      return choice(word, Numbering.values());
    }
  }

  static final class OfTraceFormat implements ITypeConverter<TraceFormat> {
    @Override
    public TraceFormat convert(String word) {
      return choice(word, TraceFormat.values());
    }
  }

  static final class OfCheckFormat implements ITypeConverter<CheckFormat> {
    @Override
    public CheckFormat convert(String word) {
      return choice(word, CheckFormat.values());
    }
  }

  static final class OfTheme implements ITypeConverter<Theme> {
    @Override
    public Theme convert(String word) {
      return choice(word, Theme.values());
    }
  }

  /// `lr` (left to right), `rl`, `td` (top down) or `bt` (bottom to top).
  static final class OfDirection implements ITypeConverter<Direction> {
    @Override
    public Direction convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "lr" -> Direction.LEFT_RIGHT;
        case "rl" -> Direction.RIGHT_LEFT;
        case "td" -> Direction.TOP_DOWN;
        case "bt" -> Direction.BOTTOM_UP;
        default -> throw new TypeConversionException("`" + word + "` is not one of lr, rl, td, bt");
      };
    }
  }

  /// `crossings` (as few as possible) or `source` (the order of the program).
  static final class OfTaste implements ITypeConverter<OrderPriority> {
    @Override
    public OrderPriority convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "crossings" -> OrderPriority.FEWEST_CROSSINGS;
        case "source" -> OrderPriority.SOURCE_ORDER;
        default ->
            throw new TypeConversionException("`" + word + "` is not one of crossings, source");
      };
    }
  }

  private static <T extends Enum<T>> T choice(String word, T[] choices) {
    return Arrays.stream(choices)
        .filter(choice -> word(choice).equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(unknown(word, choices)));
  }

  private static String unknown(String word, Enum<?>[] choices) {
    String known = Arrays.stream(choices).map(Choices::word).collect(Collectors.joining(", "));
    return "`" + word + "` is not one of " + known;
  }

  /// How a constant is spelled in an option: `griewank-walther`.
  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
