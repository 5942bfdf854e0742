package org.tapedeck.app.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The words of an option, which stand for constants. Case does not matter.
abstract class Choices<T extends Enum<T>> implements ITypeConverter<T>, Iterable<String> {
  private final List<T> constants;

  private Choices(T[] constants) {
    this.constants = List.of(constants);
  }

  static final class OfMode extends Choices<Mode> {
    OfMode() {
      super(Mode.values());
    }
  }

  static final class OfNumbering extends Choices<Numbering> {
    OfNumbering() {
      super(Numbering.values());
    }
  }

  static final class OfTraceFormat extends Choices<TraceFormat> {
    OfTraceFormat() {
      super(TraceFormat.values());
    }
  }

  static final class OfCheckFormat extends Choices<CheckFormat> {
    OfCheckFormat() {
      super(CheckFormat.values());
    }
  }

  static final class OfTheme extends Choices<Theme> {
    OfTheme() {
      super(Theme.values());
    }
  }

  static final class OfDirection extends Choices<DrawingOptions.DirectionWord> {
    OfDirection() {
      super(DrawingOptions.DirectionWord.values());
    }
  }

  static final class OfTaste extends Choices<DrawingOptions.TasteWord> {
    OfTaste() {
      super(DrawingOptions.TasteWord.values());
    }
  }

  @Override
  public T convert(String word) {
    return constants.stream()
        .filter(constant -> word(constant).equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(unknown(word)));
  }

  private String unknown(String word) {
    return Words.say("choice.unknown", word, String.join(", ", this));
  }

  /// All words, which shells complete.
  @Override
  public Iterator<String> iterator() {
    return constants.stream().map(Choices::word).iterator();
  }

  /// How a constant is spelled in an option: `griewank-walther`.
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
