package org.tapedeck.engine.lang;

/// A stretch of a source text: char offsets from `start` to before `end`.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /// The shortest span that holds this one and `other`.
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public int length() {
    return end - start;
  }
}
