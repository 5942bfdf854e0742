package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.tapedeck.app.export.FileTrouble;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.lang.Invisible;
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

  /// A program that can be read.
  interface Text {
    Source read() throws CommandFailure;
  }

  /// The programs that `files` name, or the one that the option `-e` gives as `text`, which is null
  /// where it is not given. Refuses both and neither.
  List<Text> texts(String text, List<String> files) throws CommandFailure {
    if (text == null && files.isEmpty()) {
      throw CommandFailure.wrongUsage(Words.say("program.none"));
    }
    if (text != null && !files.isEmpty()) {
      throw CommandFailure.wrongUsage(Words.say("program.two", files.getFirst()));
    }
    return text != null
        ? List.of(() -> new Source(OF_OPTION, text))
        : files.stream().<Text>map(file -> () -> read(file)).toList();
  }

  /// The text of `file`, or of standard input for `-`; refused with a sentence where it cannot be
  /// read or is not UTF-8.
  Source read(String file) throws CommandFailure {
    if (!file.equals(STANDARD_INPUT)) {
      return new Source(Invisible.spelledOut(file), text(file, () -> bytes(file)));
    }
    if (standardInput == null) {
      // Not closed: where it was closed already, its number belongs to a file of the Java runtime.
      standardInput =
          new Source(
              "stdin", text(Words.say("standard.input"), () -> in.readNBytes(MOST_BYTES + 1)));
    }
    return standardInput;
  }

  private interface Reading {
    byte[] read() throws IOException;
  }

  private static byte[] bytes(String file) throws IOException {
    Path path = path(file);
    if (Files.isDirectory(path)) {
      throw new IOException(Words.say("file.folder"));
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(MOST_BYTES + 1);
    }
  }

  private static Path path(String file) throws IOException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new IOException(Words.say("file.name"), e);
    }
  }

  private static String text(String name, Reading reading) throws CommandFailure {
    try {
      byte[] bytes = reading.read();
      if (bytes.length > MOST_BYTES) {
        throw unreadable(name, Words.say("file.long"));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw unreadable(name, FileTrouble.reason(e));
    }
  }

  private static CommandFailure unreadable(String name, String why) {
    return CommandFailure.wrongFile(Words.say("file.unreadable", name, why));
  }
}
