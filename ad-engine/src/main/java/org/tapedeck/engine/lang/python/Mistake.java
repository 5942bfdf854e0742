package org.tapedeck.engine.lang.python;

import org.tapedeck.engine.lang.Diagnostic;

/// Ends the reading of a statement, or of the program; never leaves this package.
class Mistake extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  Mistake(Diagnostic diagnostic) {
    super(diagnostic.message().code(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
