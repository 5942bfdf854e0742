package org.tapedeck.app.ui;

import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Numbers;
import org.tapedeck.app.drawing.Wording;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Progress;
import org.tapedeck.engine.trace.Snapshot;

/// The Wengert list with values and adjoints as far as they are known at the cursor; a click on a
/// row jumps to the step that completes it.
final class TapeTable extends TableView<Integer> {
  private static final PseudoClass TANGENTS = PseudoClass.getPseudoClass("tangents");

  private static final double NAME = 46;
  private static final double FUNCTION = 106;

  /// What a name and the program's name for it need more than one of them.
  private static final double ALIAS = 34;

  private static final double MOST_NAME = 104;
  private static final double NAME_PADDING = 18;
  private static final double NAME_CHARACTER = 7.5;

  private final Deck deck;
  private final ObservableList<Integer> vertices = FXCollections.observableArrayList();
  private final TableColumn<Integer, Integer> names;
  private final TableColumn<Integer, Integer> functions;
  private final TableColumn<Integer, Integer> derivatives;

  TapeTable(Deck deck) {
    this.deck = deck;
    setId("tape");
    getStyleClass().add("tape");
    setItems(vertices);
    setPlaceholder(new Label("Nothing recorded yet"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setSelectionModel(null);
    setFocusTraversable(false);
    setRowFactory(_ -> new Row());
    derivatives = column("Adjoint ↑", "derivative", 102, this::derivative);
    names = column("Node", "name", NAME, this::name);
    functions = column("Function", "function", FUNCTION, this::function);
    getColumns().add(names);
    getColumns().add(functions);
    getColumns().add(column("Value ↓", "value", 90, this::value));
    getColumns().add(derivatives);
    deck.run().subscribe(run -> run.ifPresent(this::show));
    deck.cursor().addListener((_, _, _) -> follow());
  }

  private void show(Run run) {
    derivatives.setText(run.reverse() ? "Adjoint ↑" : "Tangent ↓");
    pseudoClassStateChanged(TANGENTS, !run.reverse());
    double alias = run.trace().hasAliases() ? ALIAS : 0;
    double name = Math.min(MOST_NAME, nameWidth(run) + alias);
    names.setPrefWidth(name);
    functions.setPrefWidth(NAME + FUNCTION - name);
    if (vertices.size() != run.graph().size()) {
      vertices.setAll(IntStream.range(0, run.graph().size()).boxed().toList());
    }
    follow();
  }

  /// Room for the longest name, within bounds: `W[1,2]` needs more than `x`.
  private static double nameWidth(Run run) {
    int longest =
        run.graph().vertices().stream().mapToInt(vertex -> vertex.label().length()).max().orElse(0);
    return Math.max(NAME, NAME_PADDING + longest * NAME_CHARACTER);
  }

  private void follow() {
    refresh();
    deck.currentVertex().ifPresent(this::reveal);
  }

  private void reveal(int vertex) {
    if (getHeight() > 0) {
      int shown = (int) (getHeight() / getFixedCellSize()) - 2;
      scrollTo(Math.max(0, vertex - Math.max(0, shown / 2)));
    }
  }

  private interface CellText {
    String of(Run run, Snapshot now, int vertex);
  }

  private TableColumn<Integer, Integer> column(
      String title, String style, double width, CellText text) {
    TableColumn<Integer, Integer> column = new TableColumn<>(title);
    column.getStyleClass().add(style);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    column.setCellFactory(_ -> new Cell(style, text));
    return column;
  }

  /// A cell that shows what is known at the cursor.
  private final class Cell extends TableCell<Integer, Integer> {
    private final CellText text;

    Cell(String id, CellText text) {
      this.text = text;
      setId(id);
    }

    @Override
    protected void updateItem(Integer vertex, boolean empty) {
      super.updateItem(vertex, empty);
      setText(empty || vertex == null ? "" : textAt(vertex, text));
    }
  }

  private String textAt(int vertex, CellText text) {
    return deck.run()
        .get()
        .filter(run -> vertex < run.graph().size())
        .flatMap(run -> deck.snapshot().map(now -> text.of(run, now, vertex)))
        .orElse("");
  }

  private String name(Run run, Snapshot now, int vertex) {
    return Wording.plain(run.trace()).definition(vertex);
  }

  private String function(Run run, Snapshot now, int vertex) {
    return switch (run.graph().vertex(vertex)) {
      case Vertex.Input _ -> "input";
      case Vertex.Constant _ -> "constant";
      case Vertex.Operation _ -> Wording.plain(run.trace()).expression(vertex);
    };
  }

  private String value(Run run, Snapshot now, int vertex) {
    return now.valueKnown(vertex) ? Numbers.value(run.trace(), vertex) : "";
  }

  private String derivative(Run run, Snapshot now, int vertex) {
    if (run.graph().vertex(vertex) instanceof Vertex.Constant) {
      return "–";
    }
    return switch (now.derivative(vertex)) {
      case Progress.Pending _ -> "";
      case Progress.Partial partial -> Numbers.rounded(partial.sum()) + " …";
      case Progress.Done _ -> Numbers.derivative(run.trace(), vertex);
    };
  }

  /// A row that is marked while its vertex is the current one.
  private final class Row extends TableRow<Integer> {
    Row() {
      setOnMouseClicked(this::jump);
    }

    @Override
    protected void updateItem(Integer vertex, boolean empty) {
      super.updateItem(vertex, empty);
      boolean now = !empty && vertex != null && vertex == deck.currentVertex().orElse(-1);
      pseudoClassStateChanged(Ink.NOW, now);
    }

    private void jump(MouseEvent event) {
      Integer vertex = getItem();
      if (vertex != null) {
        deck.playing().set(false);
        deck.jumpTo(vertex);
        event.consume();
      }
    }
  }
}
