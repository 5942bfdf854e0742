package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Source;

/// Reads a Python text as a program, without running it.
public final class PythonReader {
  /// How the names of Python's files end.
  public static final String ENDING = ".py";

  /// Lines that the language of Tapedeck does not have.
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?m)^[ \\t]*(>>> .*|import [\\w.]+.*|from [\\w.]+ import .*|def \\w+\\(.*|class \\w+.*:["
              + " \\t]*(#.*)?|(if|elif|while) .*:[ \\t]*(#.*)?|else:.*|for [\\w, ()]+ in [^{\\n"
              + "]*:[^{\\n"
              + "]*|return .*|print\\(.*|[\\w.]+\\.backward\\(\\).*|\\w+ *="
              + " *Value\\([-+0-9.].*|.*\\b(np|math|torch|jnp)\\.[a-z]\\w*\\(.*)$");

  private PythonReader() {}

  /// Whether `source` is to be read as Python: by the name of its file, or because it plainly is.
  public static boolean isPython(Source source) {
    return source.name().endsWith(ENDING) || PLAIN.matcher(source.text()).find();
  }

  /// The program that `source` holds, or all that is wrong with it.
  public static ParseResult parse(Source source) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<PythonStatement> statements = PythonParser.statements(source.text(), diagnostics);
    if (diagnostics.isEmpty()) {
      try {
        return read(source, statements, Reading.of(source.text(), statements));
      } catch (Mistake mistake) {
        diagnostics.add(mistake.diagnostic());
      }
    }
    diagnostics.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return new ParseResult.Rejected(diagnostics);
  }

  /// Reads as `first` says, and otherwise where that finds no inputs or counts with one.
  private static ParseResult read(Source source, List<PythonStatement> statements, Reading first)
      throws Mistake {
    Reading reading = first;
    while (true) {
      try {
        Translation.Result result = Translation.of(source, statements, reading);
        if (!result.program().inputs().isEmpty() || reading.isLast()) {
          return parsed(source, result);
        }
        reading = reading.next();
      } catch (NothingComputed nothing) {
        if (reading.isLast()) {
          throw nothing;
        }
        reading = reading.next();
      } catch (NeedsKnown count) {
        if (reading.constants().contains(count.name())) {
          throw count;
        }
        reading = reading.with(count.name());
      }
    }
  }

  private static ParseResult parsed(Source source, Translation.Result result) {
    List<Diagnostic> hints = new ArrayList<>(result.hints());
    if (!source.name().endsWith(ENDING)) {
      hints.add(PythonMessages.readAsPython());
    }
    hints.sort(Comparator.comparingInt(hint -> hint.span().start()));
    return new ParseResult.Parsed(result.program(), hints);
  }
}
