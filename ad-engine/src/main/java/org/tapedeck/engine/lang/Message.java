package org.tapedeck.engine.lang;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A sentence that is told, in no language yet: its code in the bundle `messages.properties` beside
/// this class, and what is filled in. Arguments are whole numbers, texts (names, excerpts of a
/// program, numbers as they are to be shown; the middle of what is long is left out) and messages
/// that are clauses of this one. Two messages are equal when they tell the same, so a test or a
/// quick fix asks for the code, not for the words.
public record Message(String code, List<Object> arguments) {
  public Message {
    arguments = arguments.stream().map(Message::checked).toList();
  }

  public static Message of(String code, Object... arguments) {
    return new Message(code, Arrays.asList(arguments));
  }

  private static Object checked(Object argument) {
    return switch (argument) {
      case String text -> Shortened.quotation(Invisible.spelledOut(text));
      case Integer number -> number;
      case Message message -> message;
      default -> throw new IllegalArgumentException("no argument of a message: " + argument);
    };
  }

  /// The sentence in the language of `bundle`.
  public String in(MessageBundle bundle) {
    return bundle.text(code, arguments);
  }

  /// The sentence in English.
  @Override
  public String toString() {
    return in(English.BUNDLE);
  }

  /// Read when the first sentence is needed: most runs tell nothing.
  private static final class English {
    static final MessageBundle BUNDLE = MessageBundle.ofEngine(Locale.ENGLISH);
  }
}
