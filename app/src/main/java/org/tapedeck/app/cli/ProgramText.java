package org.tapedeck.app.cli;

import java.util.List;
import picocli.CommandLine.Option;

/// The option by which a program's text is given, instead of files.
final class ProgramText {
  @Option(
      names = {"-e", "--expression"},
      paramLabel = "TEXT",
      description = "The program itself, instead of a FILE: 'y = x*x'.")
  private String text;

  /// The programs to run: the one given here or those that `files` name. Refuses both and neither.
  List<SourceReader.Text> or(List<String> files, SourceReader reader) throws CommandFailure {
    return reader.texts(text, files);
  }

  /// The same where there may be one file, or null.
  SourceReader.Text or(String file, SourceReader reader) throws CommandFailure {
    return or(file == null ? List.of() : List.of(file), reader).getFirst();
  }
}
