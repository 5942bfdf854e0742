package org.tapedeck.engine.lang;

/// Ends the parsing of one statement; never leaves this package.
final class SyntaxError extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  SyntaxError(Span span, String message, String hint) {
    super(message, null, false, false);
    diagnostic = Diagnostic.error(span, message, hint);
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
