package org.tapedeck.engine.lang.python;

import org.tapedeck.engine.lang.Span;

/// `.backward()` was met: what it was called of is the output, and nothing behind it is read.
final class Finished extends Mistake {
  private static final long serialVersionUID = 1;

  private final transient Item output;
  private final transient Span span;

  Finished(Item output, Span span) {
    super(PythonMessages.undecidedBackward(span).diagnostic());
    this.output = output;
    this.span = span;
  }

  Item output() {
    return output;
  }

  Span span() {
    return span;
  }
}
