package org.tapedeck.app.cli;

import java.io.Writer;

/// The formats that a run can be printed in.
enum TraceFormat {
  TABLE,
  JSON,
  CSV,
  LATEX,
  MARKDOWN;

  /// Writes runs to `out` in this format. `several` says whether more than one will come.
  RunWriter writer(Writer out, boolean several) {
    return switch (this) {
      case TABLE -> new TableWriter(out, several);
      case JSON -> new JsonWriter(out);
      case CSV -> new CsvWriter(out, several);
      case LATEX -> new LatexWriter(out, several);
      case MARKDOWN -> new MarkdownWriter(out, several);
    };
  }
}
