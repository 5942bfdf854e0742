package org.tapedeck.app.ui.program;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;

/// How the text of a program is styled: its words in their colours, underlined where there is
/// something to say about them.
///
/// A line is laid out in time that grows with the square of the number of its parts that differ in
/// style. One of very many words has no colours, and only its first places are underlined.
final class TextStyles {
  /// So many words of a line are coloured, or none; so many of its places are underlined.
  static final int MOST_IN_LINE = 100;

  /// In longer lines the marks take a time that grows with the product of the lines that they are
  /// wrapped into and their length.
  private static final int LONGEST_WRAPPED = 2000;

  /// How the styles of the places that there is something to say about end.
  private static final String UNDERLINED = "-text";

  private final Source source;
  private final Map<Integer, Integer> wordsInLine = new HashMap<>();
  private final StyleSpans<Collection<String>> words;

  TextStyles(Source source) {
    this.source = source;
    List<Word> all = Word.of(source);
    all.forEach(word -> wordsInLine.merge(line(word.span()), 1, Integer::sum));
    words = layer(all.stream().filter(word -> !isPlain(line(word.span()))).toList());
  }

  private int line(Span span) {
    return source.lineAt(span.start());
  }

  private boolean isPlain(int line) {
    return wordsInLine.get(line) > MOST_IN_LINE;
  }

  /// Whether lines are wrapped, which none is where one of them is very long.
  boolean isWrapped() {
    return source.text().lines().allMatch(line -> line.length() <= LONGEST_WRAPPED);
  }

  /// The number of the first line that has no colours.
  OptionalInt plainLine() {
    return wordsInLine.keySet().stream().filter(this::isPlain).mapToInt(line -> line).min();
  }

  /// Underlined as in styles that a text like this one has now.
  StyleSpans<Collection<String>> underlinedAs(StyleSpans<Collection<String>> now) {
    return words.overlay(
        now.mapStyles(styles -> styles.stream().filter(s -> s.endsWith(UNDERLINED)).toList()),
        TextStyles::both);
  }

  /// Underlined where the diagnostics are.
  StyleSpans<Collection<String>> underlined(List<Diagnostic> diagnostics) {
    Map<Integer, Integer> counts = new HashMap<>();
    List<Word> marks =
        diagnostics.stream()
            .map(diagnostic -> new Word(visible(diagnostic.span()), style(diagnostic)))
            .filter(mark -> counts.merge(line(mark.span()), 1, Integer::sum) <= MOST_IN_LINE)
            .toList();
    return words.overlay(layer(marks), TextStyles::both);
  }

  /// One style a place: of overlapping words the one that starts first.
  private StyleSpans<Collection<String>> layer(List<Word> painted) {
    int length = source.text().length();
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int end = 0;
    for (Word word : painted.stream().sorted(comparingInt(w -> w.span().start())).toList()) {
      if (word.span().start() >= end && word.span().end() <= length) {
        builder.add(List.of(), word.span().start() - end);
        builder.add(List.of(word.style()), word.span().length());
        end = word.span().end();
      }
    }
    return builder.add(List.of(), length - end).create();
  }

  private static Collection<String> both(Collection<String> a, Collection<String> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /// At least one character wide, so that a place at the end of the text can be underlined too.
  private Span visible(Span span) {
    int length = source.text().length();
    int end = Math.min(length, Math.max(span.end(), span.start() + 1));
    return new Span(Math.max(0, Math.min(span.start(), end - 1)), end);
  }

  private static String style(Diagnostic diagnostic) {
    return word(diagnostic.severity()) + UNDERLINED;
  }

  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
