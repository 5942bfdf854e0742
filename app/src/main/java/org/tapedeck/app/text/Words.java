package org.tapedeck.app.text;

import java.util.List;
import java.util.Locale;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.MessageBundle;

/// What the windows and commands say, in the one language that the program speaks. The sentences
/// stand in `words.properties` beside this class, those of the engine in its own bundle. A language
/// is one more file beside each of them.
public final class Words {
  private static volatile MessageBundle spoken = in(Locale.ENGLISH);

  private Words() {}

  /// All sentences of windows, commands and engine in the language of `locale`.
  public static MessageBundle in(Locale locale) {
    return MessageBundle.ofEngine(locale).and(Words.class, "words", locale);
  }

  /// Has what is said from here on be said in the language of `bundle`. One for the whole program,
  /// as a locale is: a picture, a button and a diagnostic in two languages would help nobody.
  public static void speak(MessageBundle bundle) {
    spoken = bundle;
  }

  /// The sentence `code` with `arguments` filled in.
  public static String say(String code, Object... arguments) {
    return spoken.text(code, List.of(arguments));
  }

  /// What the engine tells.
  public static String say(Message message) {
    return message.in(spoken);
  }
}
