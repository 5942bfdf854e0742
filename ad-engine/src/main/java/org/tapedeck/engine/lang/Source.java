package org.tapedeck.engine.lang;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/// A program's text and where it came from; equal if both are. Lines end with `\n`, `\r\n` or `\r`.
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /// `name` is shown before positions: a file name, or a word like "input".
  public Source(String name, String text) {
    this.name = Objects.requireNonNull(name, "name");
    this.text = Objects.requireNonNull(text, "text");
    lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.rangeClosed(1, text.length()).filter(i -> endsLine(text, i - 1)))
            .toArray();
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /// The line and column of a char offset between 0 and the text's length. Costs O(log lines) and
  /// the way from the start of the line.
  public Position position(int offset) {
    int line = lineAt(offset);
    return new Position(line, text.codePointCount(lineStarts[line - 1], offset) + 1);
  }

  /// The number of the line (from 1) of a char offset. Costs O(log lines).
  public int lineAt(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The text of a line (from 1), without its end.
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    return text.substring(start, end).stripTrailing();
  }

  /// The text that `span` covers.
  public String excerpt(Span span) {
    return text.substring(span.start(), span.end());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source source && name.equals(source.name) && text.equals(source.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, text);
  }

  @Override
  public String toString() {
    return "Source[" + name + ", " + text.length() + " characters]";
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }
}
