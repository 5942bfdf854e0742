package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
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
  private static final int MOST_DERIVATIVES = 12;

  private final Deck deck;
  private final VBox values = new VBox();
  private final Label cost = new Label();

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
    deck.run().subscribe(_ -> show());
    deck.cursor().addListener((_, _, _) -> show());
  }

  private void show() {
    deck.run()
        .get()
        .ifPresent(
            run -> {
              Snapshot now = run.trace().at(deck.cursor().get());
              values.getChildren().setAll(run.reverse() ? gradient(run, now) : slopes(run, now));
              cost.setText(cost(run));
            });
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

  private static List<Node> gradient(Run run, Snapshot now) {
    Output output = run.output();
    String of = Names.latex(output.name());
    List<Node> rows = new ArrayList<>();
    rows.add(value(run, now, output));
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("derivatives");
    run.graph().inputs().stream()
        .limit(MOST_DERIVATIVES)
        .map(i -> derivative(now, i, ratio(of, Names.latex(run.graph().vertex(i).label()))))
        .forEach(flow.getChildren()::add);
    rows.add(flow);
    more(run.graph().inputs().size(), rows);
    return rows;
  }

  private static List<Node> slopes(Run run, Snapshot now) {
    List<Node> rows = new ArrayList<>();
    String by = Names.latex(run.seededInput());
    for (Output output : run.graph().outputs().stream().limit(MOST_DERIVATIVES).toList()) {
      rows.add(value(run, now, output));
      rows.add(derivative(now, output.vertex(), ratio(Names.latex(output.name()), by)));
    }
    more(run.graph().outputs().size(), rows);
    return rows;
  }

  private static void more(int count, List<Node> rows) {
    if (count > MOST_DERIVATIVES) {
      rows.add(new Label("and " + (count - MOST_DERIVATIVES) + " more on the tape"));
    }
  }

  private static Node value(Run run, Snapshot now, Output output) {
    String left = Names.latex(output.name());
    return now.valueKnown(output.vertex())
        ? row(left, Numbers.value(run.trace(), output.vertex()), "primal")
        : row(left, "…", "pending");
  }

  private static String ratio(String of, String by) {
    return "\\dfrac{\\partial " + of + "}{\\partial " + by + "}";
  }

  private static Node derivative(Snapshot now, int vertex, String left) {
    String style = now.trace().mode() == Mode.REVERSE ? "adjoint" : "tangent";
    return now.derivative(vertex) instanceof Progress.Done
        ? row(left, Numbers.derivative(now.trace(), vertex), style)
        : row(left, "…", "pending");
  }

  /// A number that brings a sign of its own, as ≈ 0, needs no other.
  private static Node row(String left, String number, String style) {
    boolean signed = number.startsWith("≈");
    String latex = left + (signed ? " \\approx " : " = ");
    Label right = new Label(signed ? number.substring(2) : number);
    right.getStyleClass().addAll("result-number", style);
    HBox row = new HBox(Ink.math(latex, latex, TEXT), right);
    row.getStyleClass().add("result-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
