package org.tapedeck.app.deck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Words;

/// That moved inputs made the run take another path, so that the tape was recorded anew.
///
/// @param moved the inputs that did it, by name, and where they are now
/// @param nodes how many nodes the tape has
/// @param nodesBefore how many it had
public record RecordedAnew(Map<String, Double> moved, int nodes, int nodesBefore) {
  private static final int MOST_INPUTS = 3;

  public RecordedAnew {
    moved = Collections.unmodifiableMap(new LinkedHashMap<>(moved));
  }

  /// From one run to another of the same program at another point.
  static RecordedAnew between(Run before, Run now) {
    Map<String, Double> moved = now.point();
    before.point().forEach(moved::remove);
    return new RecordedAnew(moved, now.graph().size(), before.graph().size());
  }

  /// The same where the inputs have moved on along that path.
  RecordedAnew at(Run now) {
    Map<String, Double> still = now.point();
    still.keySet().retainAll(moved.keySet());
    return new RecordedAnew(still, nodes, nodesBefore);
  }

  /// "x is now −1: the run takes another path, so the tape was recorded anew (12 nodes, before
  /// 10)", with numbers as they are to be written.
  public String sentence(Numbers numbers) {
    String inputs =
        moved.entrySet().stream()
            .limit(MOST_INPUTS)
            .map(
                input ->
                    Words.say(
                        "anew.input",
                        NameStyle.plain(input.getKey()),
                        numbers.rounded(input.getValue())))
            .collect(Collectors.joining(", "));
    String all = moved.size() > MOST_INPUTS ? inputs + ", …" : inputs;
    return Words.say("anew", all, nodes, nodesBefore);
  }
}
