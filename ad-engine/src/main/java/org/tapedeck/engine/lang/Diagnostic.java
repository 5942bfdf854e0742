package org.tapedeck.engine.lang;

import java.util.Objects;

/// What is wrong or worth knowing at a place in a program, in words a student knows. `hint` says
/// what to do about it; it is empty when there is nothing to add. Characters of the program that
/// are quoted and cannot be seen are spelled out: `⟨U+0007⟩`.
public record Diagnostic(Severity severity, Span span, String message, String hint) {
  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(span, "span");
    message = Invisible.spelledOut(message);
    hint = Invisible.spelledOut(hint);
  }

  static Diagnostic error(Span span, String message, String hint) {
    return new Diagnostic(Severity.ERROR, span, message, hint);
  }

  static Diagnostic hint(Span span, String message, String hint) {
    return new Diagnostic(Severity.HINT, span, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// `name:line:column: message (hint)`, as compilers print it.
  public String format(Source source) {
    String place = source.name() + ":" + source.position(span.start());
    return place + ": " + message + (hint.isEmpty() ? "" : " (" + hint + ")");
  }
}
