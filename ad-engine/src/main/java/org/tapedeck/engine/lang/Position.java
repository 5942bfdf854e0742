package org.tapedeck.engine.lang;

/// A place in a source text as editors show it; line and column count from 1, columns in
/// characters.
public record Position(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
