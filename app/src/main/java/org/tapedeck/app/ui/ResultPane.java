package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Names;
import org.tapedeck.app.drawing.Numbers;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Progress;
import org.tapedeck.engine.trace.Snapshot;

/// The output's value and derivatives as far as the cursor has brought them, and the cost of both
/// modes in sweeps.
final class ResultPane extends VBox {
  private static final double TEXT = 18;
  private static final double WIDEST_NAME = 110;
  private static final int MOST_DERIVATIVES = 12;

  private final Deck deck;
  private final VBox values = new VBox();
  private final Label cost = new Label();
  private Optional<Content> shown = Optional.empty();

  ResultPane(Deck deck) {
    this.deck = deck;
    setId("result");
    getStyleClass().add("result");
    values.getStyleClass().add("values");
    cost.getStyleClass().add("cost");
    cost.setWrapText(true);
    Label costTitle = new Label("COST OF ALL DERIVATIVES");
    costTitle.getStyleClass().add("section");
    getChildren().addAll(values, costTitle, cost);
    Stale.pale(deck, this);
    deck.run().subscribe(_ -> show());
    deck.cursor().addListener((_, _, _) -> show());
  }

  /// Few steps change anything here.
  private void show() {
    deck.run().get().ifPresent(run -> show(run, content(run, deck.cursor().get())));
  }

  private void show(Run run, Content content) {
    if (!shown.equals(Optional.of(content))) {
      shown = Optional.of(content);
      values.getChildren().setAll(nodes(content));
    }
    cost.setText(cost(run));
  }

  private static String cost(Run run) {
    int inputs = run.graph().inputs().size();
    int outputs = run.graph().outputs().size();
    return "reverse mode: "
        + count(outputs, "sweep", "one per output")
        + "\nforward mode: "
        + count(inputs, "sweep", "one per input");
  }

  private static String count(int n, String what, String why) {
    return n + " " + what + (n == 1 ? "" : "s") + ", " + why;
  }

  /// A number after its name in LaTeX.
  private record Row(String name, String number, String style) {}

  /// The rows, those after the first `stacked` side by side, and how many more there would be.
  private record Content(List<Row> rows, int stacked, int hidden) {}

  private static Content content(Run run, int cursor) {
    Snapshot now = run.trace().at(cursor);
    return run.reverse() ? gradient(run, now) : slopes(run, now);
  }

  private static Content gradient(Run run, Snapshot now) {
    Output output = run.output();
    String of = latex(output.name());
    List<Integer> inputs = run.graph().inputs();
    List<Row> rows = new ArrayList<>();
    rows.add(value(run, now, output));
    inputs.stream()
        .limit(MOST_DERIVATIVES)
        .map(i -> derivative(now, i, ratio(of, latex(run.graph().vertex(i).label()))))
        .forEach(rows::add);
    return new Content(rows, 1, inputs.size() - MOST_DERIVATIVES);
  }

  private static Content slopes(Run run, Snapshot now) {
    String by = latex(run.seededInput());
    List<Output> outputs = run.graph().outputs();
    List<Row> rows = new ArrayList<>();
    for (Output output : outputs.stream().limit(MOST_DERIVATIVES).toList()) {
      rows.add(value(run, now, output));
      rows.add(derivative(now, output.vertex(), ratio(latex(output.name()), by)));
    }
    return new Content(rows, rows.size(), outputs.size() - MOST_DERIVATIVES);
  }

  private static Row value(Run run, Snapshot now, Output output) {
    String name = latex(output.name());
    return now.valueKnown(output.vertex())
        ? new Row(name, Numbers.value(run.trace(), output.vertex()), "primal")
        : pending(name);
  }

  private static String latex(String name) {
    return Names.latex(Names.shortened(name, TEXT, WIDEST_NAME));
  }

  private static String ratio(String of, String by) {
    return "\\dfrac{\\partial " + of + "}{\\partial " + by + "}";
  }

  private static Row derivative(Snapshot now, int vertex, String name) {
    String style = now.trace().mode() == Mode.REVERSE ? "adjoint" : "tangent";
    return now.derivative(vertex) instanceof Progress.Done
        ? new Row(name, Numbers.derivative(now.trace(), vertex), style)
        : pending(name);
  }

  private static Row pending(String name) {
    return new Row(name, "…", "pending");
  }

  private static List<Node> nodes(Content content) {
    List<Node> rows = content.rows().stream().map(ResultPane::node).toList();
    List<Node> nodes = new ArrayList<>(rows.subList(0, content.stacked()));
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("derivatives");
    flow.getChildren().setAll(rows.subList(content.stacked(), rows.size()));
    nodes.add(flow);
    if (content.hidden() > 0) {
      nodes.add(new Label("and " + content.hidden() + " more on the tape"));
    }
    return nodes;
  }

  /// A number that brings a sign of its own, as ≈ 0, needs no other.
  private static Node node(Row row) {
    boolean signed = row.number().startsWith("≈");
    String latex = row.name() + (signed ? " \\approx " : " = ");
    Label right = new Label(signed ? row.number().substring(2) : row.number());
    right.getStyleClass().addAll("result-number", row.style());
    HBox node = new HBox(Ink.math(latex, latex, TEXT), right);
    node.getStyleClass().add("result-row");
    node.setAlignment(Pos.CENTER_LEFT);
    return node;
  }
}
