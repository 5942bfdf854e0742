package org.tapedeck.engine.record;

import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Span;

/// Ends a run; never leaves this package.
final class RunError extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  RunError(Span span, String message, String hint) {
    super(message, null, false, false);
    diagnostic = new Diagnostic(Severity.ERROR, span, message, hint);
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
