package org.tapedeck.app.deck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;

/// The tape as it is listed: a row for each node, one row for all of a folded group, and a heading
/// over the nodes of a group that can be folded. Immutable; made in O(vertices).
public final class TapeRows {
  /// One row; `depth` tells how many headings it is under.
  public sealed interface Row {
    int depth();

    /// A vertex of its own.
    record Node(int vertex, int depth) implements Row {}

    /// A folded group, represented by the vertex `card`.
    record Folded(Group group, int card, int depth) implements Row {}

    /// What the rows after it are: an unfolded group.
    record Heading(Group group, int depth) implements Row {}
  }

  private final FoldedGraph folding;
  private final boolean headed;
  private final boolean constants;
  private final List<Row> rows = new ArrayList<>();

  /// For each vertex the row it is in.
  private final int[] places;

  private TapeRows(FoldedGraph folding, boolean headed, boolean constants) {
    this.folding = folding;
    this.headed = headed;
    this.constants = constants;
    places = new int[folding.graph().size()];
    list();
  }

  /// The rows where these groups are folded; without headings unless `headed`, and without those of
  /// constants unless `constants`.
  public static TapeRows of(FoldedGraph folding, boolean headed, boolean constants) {
    return new TapeRows(folding, headed, constants);
  }

  private void list() {
    Map<Integer, List<Group>> beginning = new HashMap<>();
    int[] ends = new int[places.length + 1];
    if (headed) {
      folding.open().stream()
          .filter(group -> FoldedGraph.isFoldable(folding.graph(), group))
          .forEach(
              group -> beginning.computeIfAbsent(group.first(), _ -> new ArrayList<>()).add(group));
    }
    int depth = 0;
    for (int v = 0; v < places.length; v++) {
      depth -= ends[v];
      for (Group group : beginning.getOrDefault(v, List.of())) {
        rows.add(new Row.Heading(group, depth++));
        ends[group.end()]++;
      }
      if (isListed(v) && (v == 0 || !isWithLast(v))) {
        rows.add(row(v, depth));
      }
      places[v] = Math.max(0, rows.size() - 1);
    }
  }

  private boolean isListed(int vertex) {
    return constants || !folding.graph().isConstant(vertex) || folding.group(vertex).isPresent();
  }

  private boolean isWithLast(int vertex) {
    return folding.group(vertex).isPresent()
        && folding.group(vertex).equals(folding.group(vertex - 1));
  }

  private Row row(int vertex, int depth) {
    return folding
        .group(vertex)
        .<Row>map(group -> new Row.Folded(group, folding.card(vertex), depth))
        .orElseGet(() -> new Row.Node(vertex, depth));
  }

  /// The rows from top to bottom.
  public List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /// Where a vertex, or the folded group it is in, is among the rows; the row before a constant
  /// that has none.
  public int place(int vertex) {
    return places[vertex];
  }

  /// Whether a row is of a constant.
  public boolean isOfConstant(Row row) {
    return row instanceof Row.Node(int vertex, _) && folding.graph().isConstant(vertex);
  }

  /// Whether any group has a row.
  public boolean hasGroups() {
    return rows.stream().anyMatch(row -> !(row instanceof Row.Node));
  }

  /// Whether these are the rows of that folding.
  public boolean areOf(FoldedGraph other, boolean withHeadings, boolean withConstants) {
    return headed == withHeadings && constants == withConstants && folding.equals(other);
  }
}
