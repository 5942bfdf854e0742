package org.tapedeck.app.ui;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.GraphView;
import org.tapedeck.app.ui.present.InkLayer;
import org.tapedeck.app.ui.present.Presentation;
import org.tapedeck.app.ui.present.Sheet;

/// What a class looks at: the graph, and under it the formula, which takes no more of the height
/// than its share.
final class Board extends StackPane {
  /// The most of the height that the formula takes from the graph; more where letters are large on
  /// purpose.
  private static final double FORMULA_SHARE = 0.36;

  private static final double LARGE_SHARE = 0.5;

  /// How a class is shown what is on the board.
  ///
  /// @param large whether the class reads it here
  record Show(Presentation presentation, ObservableBooleanValue large) {}

  private final GraphView graph;
  private final FormulaStrip formula;
  private final StackPane stage;
  private final VBox column;

  Board(GraphView graph, FormulaStrip formula, Show show, WhileOpen open) {
    this.graph = graph;
    this.formula = formula;
    stage = new StackPane(graph);
    stage.setMinSize(0, 0);
    VBox.setVgrow(stage, Priority.ALWAYS);
    column = new VBox(stage, formula);
    column.setMinWidth(0);
    setMinWidth(0);
    InkLayer ink =
        new InkLayer(
            show.presentation(),
            open,
            Map.of(
                Sheet.GRAPH, new InkLayer.Shown(graph, graph.viewport()),
                Sheet.FORMULA, new InkLayer.Shown(formula, formula.view())));
    getChildren().addAll(column, ink);
    formula.managedProperty().bind(formula.visibleProperty());
    formula.maxHeightProperty().bind(column.heightProperty().multiply(share(show)));
    formula.textSize().bind(open.see(textSize(show)));
  }

  private static ObservableDoubleValue share(Show show) {
    return Bindings.when(show.large()).then(LARGE_SHARE).otherwise(FORMULA_SHARE);
  }

  private static ObservableValue<Number> textSize(Show show) {
    return Bindings.when(show.large()).then(show.presentation().textSize()).otherwise(1.0);
  }

  /// Puts these upon the graph.
  void putUpon(Node... nodes) {
    stage.getChildren().addAll(nodes);
  }

  /// Puts this below the formula.
  void putBelow(Node node) {
    column.getChildren().add(node);
  }

  GraphView graph() {
    return graph;
  }

  FormulaStrip formula() {
    return formula;
  }
}
