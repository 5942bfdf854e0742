package org.tapedeck.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Position;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Source;

/// Diagnostics as compilers print them: place and message, the line, a mark below the spot, the
/// hint.
final class DiagnosticPrinter {
  private static final int MOST_DIAGNOSTICS = 20;

  /// How many characters of a long line are shown, and how many of them before the spot.
  private static final int MOST_SHOWN = 76;

  private static final int SHOWN_BEFORE = 30;

  private DiagnosticPrinter() {}

  /// The text for `diagnostics` of `source`; the first ones if there are too many to read.
  static String of(Source source, List<Diagnostic> diagnostics) {
    String text =
        diagnostics.stream()
            .limit(MOST_DIAGNOSTICS)
            .map(diagnostic -> of(source, diagnostic))
            .collect(Collectors.joining("\n"));
    int more = diagnostics.size() - MOST_DIAGNOSTICS;
    return more <= 0 ? text : text + "\n" + Words.say("diagnostics.more", source.name(), more);
  }

  private static String of(Source source, Diagnostic diagnostic) {
    Position place = source.position(diagnostic.span().start());
    return source.name()
        + ":"
        + place
        + ": "
        + kind(diagnostic.severity())
        + Words.say(diagnostic.message())
        + excerpt(source.line(place.line()), place.column() - 1, length(source, diagnostic))
        + diagnostic.hint().map(hint -> "\n  " + Words.say(hint)).orElse("");
  }

  private static String kind(Severity severity) {
    return switch (severity) {
      case ERROR -> "";
      case WARNING -> Words.say("diagnostic.warning") + " ";
      case HINT -> Words.say("diagnostic.hint") + " ";
    };
  }

  /// The characters that the diagnostic is about, as code points.
  private static int length(Source source, Diagnostic diagnostic) {
    String text = source.excerpt(diagnostic.span());
    return text.codePointCount(0, text.length());
  }

  /// The line with a mark below; nothing for an empty line.
  private static String excerpt(String text, int start, int length) {
    int[] line = text.codePoints().toArray();
    if (line.length == 0) {
      return "";
    }
    int from = line.length <= MOST_SHOWN ? 0 : Math.max(0, start - SHOWN_BEFORE);
    int to = Math.min(line.length, from + MOST_SHOWN);
    String before = from > 0 ? "…" : "";
    String after = to < line.length ? "…" : "";
    int marked = Math.max(1, Math.min(length, to - start));
    return "\n  "
        + before
        + new String(line, from, to - from)
        + after
        + "\n  "
        + " ".repeat(before.length())
        + blank(line, from, Math.min(start, line.length))
        + " ".repeat(Math.max(0, start - line.length))
        + "^"
        + "~".repeat(marked - 1);
  }

  /// As wide as the characters from `from` to before `to`: tabs stay.
  private static String blank(int[] line, int from, int to) {
    StringBuilder blank = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (Character.getType(line[i]) != Character.NON_SPACING_MARK) {
        blank.append(line[i] == '\t' ? '\t' : ' ');
      }
    }
    return blank.toString();
  }
}
