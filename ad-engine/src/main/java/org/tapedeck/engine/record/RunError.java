package org.tapedeck.engine.record;

import java.util.Optional;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Span;

/// Ends a run; never leaves this package.
final class RunError extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  RunError(Span span, Message message, Optional<Message> hint) {
    super(message.code(), null, false, false);
    diagnostic = new Diagnostic(Severity.ERROR, span, message, hint);
  }

  RunError(Span span, Message message, Message hint) {
    this(span, message, Optional.of(hint));
  }

  RunError(Span span, Message message) {
    this(span, message, Optional.empty());
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
