package org.tapedeck.engine.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// All sentences in one language, by their codes. They stand in a file of properties in UTF-8, the
/// English ones in `messages.properties`; another language adds `messages_de.properties` beside it,
/// and what it leaves out is English. See `Sentence` for what stands in a sentence.
///
/// Own code rather than `ResourceBundle` and `MessageFormat`: the sentences quote programs, and
/// there each `'` and each brace of `for k = 1..5 { … }` would have to be escaped; a number would
/// be written as the machine's language does; and where a language is missing, they look for that
/// of the machine.
///
/// @param sentences by code, as they are written
public record MessageBundle(Map<String, String> sentences) {
  public MessageBundle {
    sentences = Map.copyOf(sentences);
  }

  /// What the engine says, in the language of `locale`.
  public static MessageBundle ofEngine(Locale locale) {
    return new MessageBundle(Map.of()).and(MessageBundle.class, "messages", locale);
  }

  /// These sentences and those of the file `name`.properties beside `home`, in the language of
  /// `locale`.
  ///
  /// @throws IllegalStateException if there is no such file, not even in English
  public MessageBundle and(Class<?> home, String name, Locale locale) {
    Map<String, String> all = new HashMap<>(sentences);
    if (!read(home, name + ".properties", all)) {
      throw new IllegalStateException(name + ".properties is missing beside " + home.getName());
    }
    read(home, name + "_" + locale.getLanguage() + ".properties", all);
    return new MessageBundle(all);
  }

  private static boolean read(Class<?> home, String file, Map<String, String> into) {
    try (InputStream in = home.getResourceAsStream(file)) {
      if (in == null) {
        return false;
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.forEach((code, sentence) -> into.put((String) code, (String) sentence));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /// The sentence `code` with `arguments` filled in.
  ///
  /// @throws IllegalArgumentException if there is none of that code, or an argument is missing
  public String text(String code, List<?> arguments) {
    String sentence = sentences.get(code);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence " + code);
    }
    return Sentence.filled(sentence, arguments.stream().map(this::shown).toList());
  }

  private String shown(Object argument) {
    return argument instanceof Message message ? message.in(this) : argument.toString();
  }
}
