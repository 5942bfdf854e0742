package org.tapedeck.app.export;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.tapedeck.app.text.Words;

/// Why a file cannot be read or written, as half a sentence.
public final class FileTrouble {
  private FileTrouble() {}

  /// What went wrong, such as "there is no such file".
  public static String reason(IOException e) {
    return switch (e) {
      case CharacterCodingException _ -> Words.say("file.not.text");
      case NoSuchFileException _ -> Words.say("file.missing");
      case AccessDeniedException _ -> Words.say("file.forbidden");
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> words(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    };
  }

  /// What the system and Java say of a stream that is not open is not told as it is.
  private static String words(String reason) {
    boolean closed = reason.equals("Bad file descriptor") || reason.equals("Stream closed");
    return closed ? Words.say("file.closed") : reason;
  }
}
