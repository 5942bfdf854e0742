package org.tapedeck.engine.lang;

import java.util.Optional;

/// Ends the parsing of one statement; never leaves this package.
final class SyntaxError extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  SyntaxError(Span span, Message message, Optional<Message> hint) {
    super(message.code(), null, false, false);
    diagnostic = new Diagnostic(Severity.ERROR, span, message, hint);
  }

  SyntaxError(Span span, Message message, Message hint) {
    this(span, message, Optional.of(hint));
  }

  SyntaxError(Span span, Message message) {
    this(span, message, Optional.empty());
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
