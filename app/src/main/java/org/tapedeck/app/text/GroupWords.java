package org.tapedeck.app.text;

import java.util.stream.IntStream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Group;

/// What is said of a folded group: its label, and how many nodes are in it or how many of them the
/// pass has done.
///
/// @param group the folded group
/// @param nodes how many values are in the group, constants left out
/// @param kind what they are called: nodes, or inputs
public record GroupWords(Group group, int nodes, String kind) {
  private static final int LONGEST = 26;

  /// Costs O(vertices of the group).
  public static GroupWords of(ComputationalGraph graph, Group group) {
    long nodes =
        IntStream.range(group.first(), group.end()).filter(i -> !graph.isConstant(i)).count();
    String kind = group.first() < graph.inputCount() ? "inputs" : "nodes";
    return new GroupWords(group, (int) nodes, kind);
  }

  /// A group's label, cut to what fits on a card, a frame or a row.
  public static String label(Group group) {
    String label = group.label();
    return label.codePointCount(0, label.length()) <= LONGEST
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /// Whether a pass that has `done` so many of the values is inside the group.
  public boolean isInside(int done) {
    return done > 0 && done < nodes;
  }

  /// "3 nodes", or "1 of 3" inside.
  public String count(int done) {
    return isInside(done)
        ? Words.say("group.done", done, nodes)
        : Words.say("group.count", kind, nodes);
  }

  /// The folded group in words.
  public String spoken(int done) {
    return isInside(done)
        ? Words.say("group.folded.done", group.label(), kind, done, nodes)
        : Words.say("group.folded", group.label(), kind, nodes);
  }
}
