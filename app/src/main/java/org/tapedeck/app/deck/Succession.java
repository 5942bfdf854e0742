package org.tapedeck.app.deck;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tapedeck.engine.graph.GraphMatching;
import org.tapedeck.engine.trace.Trace;

/// What becomes of the places in one run when another follows it.
final class Succession {
  private Succession() {}

  /// Where a cursor goes: where groups are folded or unfolded it keeps to what has been told.
  static int cursor(int cursor, Run before, Run now) {
    boolean folded =
        before.state().with(now.state().folds()).hasRunOf(now.state())
            && before.graph() == now.graph();
    return folded
        ? now.trace().cursorLike(before.trace(), cursor)
        : cursor(cursor, before.trace(), now.trace());
  }

  /// Where a cursor goes when one trace follows another: the end stays the end; a place before the
  /// reverse pass is counted from the start, one in it from the end, where the inputs are.
  private static int cursor(int cursor, Trace before, Trace now) {
    int left = before.length() - cursor;
    if (cursor > 0 && left == 0) {
      return now.length();
    }
    int place =
        cursor <= before.forwardLength()
            ? Math.min(cursor, now.forwardLength())
            : Math.max(now.length() - left, now.forwardLength() + 1);
    return Math.min(place, now.length());
  }

  /// The pace with its breakpoints at the nodes of another graph that were there before.
  static Pace pace(Pace pace, Run before, Run now) {
    if (pace.breakpoints().isEmpty() || before.graph() == now.graph()) {
      return pace;
    }
    GraphMatching matching = GraphMatching.of(before.graph(), now.graph());
    return pace.withBreakpoints(
        IntStream.range(0, now.graph().size())
            .filter(v -> matching.earlier(v).stream().anyMatch(pace.breakpoints()::contains))
            .boxed()
            .collect(Collectors.toSet()));
  }
}
