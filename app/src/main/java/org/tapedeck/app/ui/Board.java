package org.tapedeck.app.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tapedeck.app.ui.graph.GraphView;
import org.tapedeck.app.ui.present.Presentation;

/// What a class looks at: the graph, and under it the formula, which takes no more of the height
/// than its share.
final class Board extends StackPane {
  /// The most of the height that the formula takes from the graph; more where letters are large on
  /// purpose.
  private static final double FORMULA_SHARE = 0.36;

  private static final double LARGE_SHARE = 0.5;

  private final GraphView graph;
  private final FormulaStrip formula;
  private final StackPane stage;

  Board(GraphView graph, FormulaStrip formula, Presentation shown) {
    this.graph = graph;
    this.formula = formula;
    stage = new StackPane(graph);
    stage.setMinSize(0, 0);
    VBox.setVgrow(stage, Priority.ALWAYS);
    VBox column = new VBox(stage, formula);
    column.setMinWidth(0);
    setMinWidth(0);
    getChildren().add(column);
    formula.managedProperty().bind(formula.visibleProperty());
    formula.maxHeightProperty().bind(column.heightProperty().multiply(share(shown)));
    formula
        .textSize()
        .bind(Bindings.when(shown.presenting()).then(shown.textSize()).otherwise(1.0));
  }

  private static ObservableDoubleValue share(Presentation shown) {
    return Bindings.when(shown.presenting()).then(LARGE_SHARE).otherwise(FORMULA_SHARE);
  }

  /// Puts these upon the graph.
  void putUpon(Node... nodes) {
    stage.getChildren().addAll(nodes);
  }

  GraphView graph() {
    return graph;
  }

  FormulaStrip formula() {
    return formula;
  }
}
