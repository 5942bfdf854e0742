package org.tapedeck.engine.lang;

import java.util.Objects;
import java.util.Optional;

/// What is wrong or worth knowing at a place in a program, in words a student knows. `hint` says
/// what to do about it, where there is something to add. Characters of the program that are quoted
/// and cannot be seen are spelled out: `⟨U+0007⟩`.
public record Diagnostic(Severity severity, Span span, Message message, Optional<Message> hint) {
  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
  }

  static Diagnostic error(Span span, Message message) {
    return new Diagnostic(Severity.ERROR, span, message, Optional.empty());
  }

  static Diagnostic error(Span span, Message message, Message hint) {
    return new Diagnostic(Severity.ERROR, span, message, Optional.of(hint));
  }

  static Diagnostic hint(Span span, Message message, Message hint) {
    return new Diagnostic(Severity.HINT, span, message, Optional.of(hint));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// `name:line:column: message (hint)`, as compilers print it, in English.
  public String format(Source source) {
    String place = source.name() + ":" + source.position(span.start());
    return place + ": " + message + hint.map(more -> " (" + more + ")").orElse("");
  }
}
