package org.tapedeck.app.ui.tape;

import java.util.List;
import java.util.stream.Collectors;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.deck.TapeRows.Row;
import org.tapedeck.app.text.GroupWords;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.TraceNotation;
import org.tapedeck.app.text.VertexFunction;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;

/// What the rows of the tape say of one run at one cursor. A folded group has the name, the value
/// and the derivative of its result, if it has one alone; else its label is all its name, and the
/// numbers of its results are listed.
record TapeText(Run run, StepView now) {
  /// What stands for something that does not exist, such as the adjoint of a constant.
  private static final String NONE = "–";

  /// Behind a sum to which more is to come; it is not to look like a number that is cut.
  static final String MORE = " + …";

  /// So many results of a group are listed.
  private static final int MOST = 12;

  /// A longer list of numbers does not fit into a cell.
  private static final int SHORT = 9;

  /// Whether that run is of the same program, edited perhaps.
  boolean isOfProgramOf(Run other) {
    return run.state().loaded() == other.state().loaded();
  }

  private interface OfVertex {
    String at(int vertex);
  }

  String name(Row row) {
    return switch (row) {
      case Row.Node(int vertex, _) -> name(vertex);
      case Row.Folded(Group group, int card, _) ->
          hasOneResult(group) ? name(card) : GroupWords.label(group);
      case Row.Heading(Group group, _) -> GroupWords.label(group);
    };
  }

  /// Whether the name in a row is that of a node.
  boolean namesNode(Row row) {
    return switch (row) {
      case Row.Node _ -> true;
      case Row.Folded folded -> hasOneResult(folded.group());
      case Row.Heading _ -> false;
    };
  }

  private boolean hasOneResult(Group folded) {
    return folding().hasOneResult(folded);
  }

  private List<Integer> results(Group folded) {
    return folding().results(folded);
  }

  private FoldedGraph folding() {
    return run.picture().layout().folding();
  }

  private String name(int vertex) {
    return TraceNotation.plain(run.trace()).definition(vertex);
  }

  String function(Row row) {
    return switch (row) {
      case Row.Node(int vertex, _) -> function(vertex);
      case Row.Folded(Group group, int card, _) -> hasOneResult(group) ? function(group, card) : "";
      case Row.Heading _ -> "";
    };
  }

  /// A call as the formula has it, of the nodes that its arguments are in this call.
  private String function(Group folded, int result) {
    return TraceNotation.isCall(folded)
        ? TraceNotation.plain(run.trace()).expression(result)
        : GroupWords.label(folded);
  }

  private String function(int vertex) {
    return VertexFunction.of(
        run.graph().vertex(vertex), _ -> TraceNotation.plain(run.trace()).expression(vertex));
  }

  /// How many nodes are in a folded group, or how many of them the pass has done.
  String count(Group folded) {
    return GroupWords.of(run.graph(), folded).count(done(folded));
  }

  /// Whether the pass is inside a folded group.
  boolean isInside(Group folded) {
    return GroupWords.of(run.graph(), folded).isInside(done(folded));
  }

  private int done(Group group) {
    return now.now().done(group.first(), group.end());
  }

  String value(Row row) {
    return number(row, this::value);
  }

  private String value(int vertex) {
    return number(now.value(vertex));
  }

  String derivative(Row row) {
    return number(row, this::derivative);
  }

  private String derivative(int vertex) {
    boolean constant = run.graph().vertex(vertex) instanceof Vertex.Constant;
    return constant ? NONE : number(now.derivative(vertex));
  }

  private String number(Shown shown) {
    String number = now.numbers().text(shown);
    return switch (shown) {
      case Shown.Pending _, Shown.Known _ -> number;
      case Shown.Running _ -> number + MORE;
    };
  }

  private String number(Row row, OfVertex text) {
    return switch (row) {
      case Row.Node(int vertex, _) -> text.at(vertex);
      case Row.Folded(Group group, _, _) -> numbers(results(group), text);
      case Row.Heading _ -> "";
    };
  }

  /// As many as there is room for in a cell.
  private static String numbers(List<Integer> results, OfVertex text) {
    if (results.isEmpty()) {
      return NONE;
    }
    List<String> all = results.stream().limit(MOST).map(text::at).toList();
    if (results.size() == 1 || all.stream().allMatch(String::isEmpty)) {
      return all.getFirst();
    }
    String whole = all.stream().map(TapeText::orDots).collect(Collectors.joining(", "));
    return results.size() <= MOST && whole.length() <= SHORT
        ? whole
        : orDots(all.getFirst()) + ", …";
  }

  private static String orDots(String number) {
    return number.isEmpty() ? "…" : number;
  }

  /// The values of a folded group with several results, each with its name; empty on other rows.
  String values(Row row) {
    return list(row, TraceNotation.plain(run.trace())::definition, this::value);
  }

  /// Its derivatives, likewise.
  String derivatives(Row row) {
    return list(row, TraceNotation.plain(run.trace())::derivative, this::derivative);
  }

  private String list(Row row, OfVertex name, OfVertex number) {
    if (!(row instanceof Row.Folded folded) || results(folded.group()).size() < 2) {
      return "";
    }
    List<Integer> results = results(folded.group());
    String shown =
        results.stream()
            .limit(MOST)
            .map(i -> name.at(i) + " = " + orDots(number.at(i)))
            .collect(Collectors.joining("\n"));
    int hidden = results.size() - MOST;
    return hidden > 0 ? shown + "\n" + Words.say("tape.more", hidden) : shown;
  }
}
