package org.tapedeck.engine.lang.python;

import org.tapedeck.engine.lang.Span;

/// `.backward()` or the like was met: what it was called of is the output, and nothing behind it is
/// read.
final class Finished extends Mistake {
  private static final long serialVersionUID = 1;

  private final transient Item output;
  private final transient Span span;
  private final String call;

  /// `call` is how the text asks for derivatives, as `.backward()`.
  Finished(Item output, String call, Span span) {
    super(PythonMessages.undecidedBackward(call, span).diagnostic());
    this.call = call;
    this.output = output;
    this.span = span;
  }

  Item output() {
    return output;
  }

  /// What is wrong with it where the run decides whether it comes to it.
  Mistake told() {
    return new Mistake(diagnostic());
  }

  String call() {
    return call;
  }

  Span span() {
    return span;
  }
}
