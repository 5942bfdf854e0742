package org.tapedeck.app.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.tapedeck.app.export.WholeFile;
import org.tapedeck.app.text.Words;

/// A program as it is saved: its text as UTF-8, and nothing else.
///
/// The step, the values that inputs were moved to, what is folded and how the graph is drawn are
/// not in the file, so none of them counts as a change that is not saved: an opened program starts
/// at the values in its text.
///
/// @param text with `\n` at the ends of lines
/// @param windows whether lines end with `\r\n` in the file
record ProgramFile(Path path, String text, boolean windows) {
  /// No program is larger, in bytes.
  private static final long LARGEST = 10_000_000;

  private static final Pattern LINE_END = Pattern.compile("\r\n?");
  private static final String BYTE_ORDER_MARK = "\ufeff";

  static ProgramFile read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(Words.say("file.folder"));
    }
    if (Files.size(path) > LARGEST) {
      throw new IOException(Words.say("file.large", Files.size(path) / 1_000_000));
    }
    String content = Files.readString(path);
    String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
    return new ProgramFile(path, LINE_END.matcher(text).replaceAll("\n"), content.contains("\r\n"));
  }

  ProgramFile withText(String changed) {
    return new ProgramFile(path, changed, windows);
  }

  void write() throws IOException {
    String content = windows ? text.replace("\n", "\r\n") : text;
    WholeFile.write(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Its name without the folder.
  String name() {
    return path.getFileName().toString();
  }
}
