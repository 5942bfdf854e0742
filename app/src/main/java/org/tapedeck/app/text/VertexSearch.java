package org.tapedeck.app.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Trace;

/// Finds vertices by what a person types: a name (`x1`, `v₁₇` or `v17`, `h[2]`), a function (`sin`,
/// `*`, `input`), a value (`3.14`, `nan`) or a bound of values (`> 100`).
///
/// Making one costs O(vertices), and so does a search.
public final class VertexSearch {
  private static final Pattern BOUND = Pattern.compile("(<=|>=|≤|≥|<|>)\\s*(\\S+)");
  private static final Pattern DECIMALS = Pattern.compile("-?\\d*\\.(\\d+)");
  private static final Pattern PRIMES = Pattern.compile("[′']+\\d*$");
  private static final Pattern INDEX = Pattern.compile("\\[.*");

  private final Trace trace;

  /// Per vertex its name as the program has it, and as the screen shows it.
  private final String[] labels;

  private final String[] shown;

  public VertexSearch(Trace trace) {
    this.trace = trace;
    TraceNotation wording = TraceNotation.plain(trace);
    int size = trace.tape().graph().size();
    labels = new String[size];
    shown = new String[size];
    for (int i = 0; i < size; i++) {
      labels[i] = plain(trace.tape().graph().vertex(i).label());
      shown[i] = plain(wording.value(i));
    }
  }

  /// The vertices that `query` may mean, ascending; none for a blank one. A name that begins with
  /// the query counts only where nothing else is meant. Values are found before they are computed.
  public int[] find(String query, StepView view) {
    String text = plain(query);
    if (text.isEmpty()) {
      return new int[0];
    }
    String typeset = plain(NameStyle.plain(Normalizer.normalize(query.strip(), Form.NFC)));
    int[] named = matching(i -> isNamed(i, text) || isNamed(i, typeset) || isFunction(i, text));
    if (named.length > 0) {
      return named;
    }
    return values(text)
        .map(test -> matching(i -> test.test(value(i, view))))
        .orElseGet(() -> matching(i -> labels[i].startsWith(text) || shown[i].startsWith(text)));
  }

  private double value(int i, StepView view) {
    return switch (view.value(i)) {
      case Shown.Pending _, Shown.Running _ -> trace.tape().primal(i);
      case Shown.Known(double number, _) -> number;
    };
  }

  private int[] matching(IntPredicate test) {
    return IntStream.range(0, labels.length).filter(test).toArray();
  }

  private boolean isNamed(int i, String text) {
    return !(trace.tape().graph().vertex(i) instanceof Vertex.Constant constant
            && constant.name().isEmpty())
        && (is(labels[i], text) || is(shown[i], text));
  }

  /// `x` is the name of x, x′ and x′′; `h` that of h[1] and h[2].
  private static boolean is(String name, String text) {
    if (name.equals(text)) {
      return true;
    }
    if (!name.startsWith(text)) {
      return false;
    }
    String bare = PRIMES.matcher(name).replaceFirst("");
    return bare.equals(text) || INDEX.matcher(bare).replaceFirst("").equals(text);
  }

  private boolean isFunction(int i, String text) {
    return VertexFunction.symbol(trace.tape().graph().vertex(i)).equals(text);
  }

  private static Optional<DoublePredicate> values(String text) {
    Matcher bound = BOUND.matcher(text);
    if (bound.matches()) {
      return number(bound.group(2)).map(limit -> bounded(bound.group(1), limit));
    }
    return number(text).map(number -> close(number, text));
  }

  private static DoublePredicate bounded(String sign, double limit) {
    return switch (sign) {
      case "<" -> value -> value < limit;
      case ">" -> value -> value > limit;
      case "<=", "≤" -> value -> value <= limit;
      default -> value -> value >= limit;
    };
  }

  /// A number with decimals means all that round to it.
  private static DoublePredicate close(double number, String text) {
    Matcher decimals = DECIMALS.matcher(text);
    if (!decimals.matches()) {
      return value -> Double.compare(value + 0.0, number + 0.0) == 0;
    }
    double half = 0.5 * Math.pow(10, -decimals.group(1).length());
    return value -> Math.abs(value - number) <= half * (1 + 1e-9);
  }

  private static Optional<Double> number(String text) {
    return switch (text) {
      case "nan" -> Optional.of(Double.NaN);
      case "inf", "infinity", "∞" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity", "-∞" -> Optional.of(Double.NEGATIVE_INFINITY);
      default -> {
        try {
          yield Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
          yield Optional.empty();
        }
      }
    };
  }

  /// One spelling for all: small letters, lowered digits raised, the keyboard's signs.
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char c : text.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      switch (c) {
        case '_' -> {}
        case '\u2212', '\u208b' -> plain.append('-');
        case '·', '×' -> plain.append('*');
        case '÷' -> plain.append('/');
        default -> plain.append(c >= '\u2080' && c <= '\u2089' ? (char) (c - '\u2080' + '0') : c);
      }
    }
    return plain.toString();
  }
}
