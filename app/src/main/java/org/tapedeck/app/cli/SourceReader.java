package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tapedeck.engine.lang.Source;

/// Reads programs from files and from standard input, which it reads once and keeps.
final class SourceReader {
  /// What stands for standard input.
  static final String STANDARD_INPUT = "-";

  /// The name of a program that an option gives.
  static final String OF_OPTION = "-e";

  /// Far more than any program that can be shown; keeps an endless device from filling the memory.
  private static final int MOST_BYTES = 64 << 20;

  private final InputStream in;
  private Source standardInput;

  SourceReader(InputStream in) {
    this.in = in;
  }

  /// The text of `file`, or of standard input for `-`; refused with a sentence where it cannot be
  /// read or is not UTF-8.
  Source read(String file) throws Refusal {
    if (!file.equals(STANDARD_INPUT)) {
      return new Source(file, text(file, () -> open(file)));
    }
    if (standardInput == null) {
      standardInput = new Source("stdin", text("standard input", () -> in));
    }
    return standardInput;
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  private static InputStream open(String file) throws IOException {
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    return Files.newInputStream(path);
  }

  private static String text(String name, Opening opening) throws Refusal {
    try (InputStream stream = opening.open()) {
      byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unreadable(name, "it is longer than any program can be (64 MiB)");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw unreadable(name, "it is not UTF-8 text");
    } catch (NoSuchFileException | InvalidPathException e) {
      throw unreadable(name, "there is no such file");
    } catch (AccessDeniedException e) {
      throw unreadable(name, "reading it is not allowed");
    } catch (IOException e) {
      throw unreadable(name, e.getMessage());
    }
  }

  private static Refusal unreadable(String name, String why) {
    return Refusal.wrongFile("tapedeck: cannot read " + name + ": " + why);
  }
}
