package org.tapedeck.app.ui.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkNodes;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;

/// The elements of one vector or matrix of inputs under a heading that folds them away. Those of a
/// large one are folded at first, and scroll when unfolded: only the rows in view exist.
final class InputSection extends VBox {
  /// The most rows that are shown at once.
  private static final int MOST_ROWS = 12;

  private static final double ROW = 36;

  /// How far elements stand to the right of their heading; and the room of a list's scroll bar.
  static final double INDENT = 22;

  private static final double SCROLL_BAR = 14;
  private static final double HEADING = 170;

  private final List<String> names;
  private final Supplier<InputRow> newRow;
  private final List<InputRow> rows = new ArrayList<>();
  private final List<ElementCell> cells = new ArrayList<>();
  private final BooleanProperty open = new SimpleBooleanProperty();
  private Optional<Run> run = Optional.empty();
  private final SubjectLight light;
  private int first;

  /// `name` is that of the vector or matrix, `size` says how large it is, and `names` are those of
  /// its elements, each of which gets a row as `newRow` makes them.
  InputSection(
      Deck deck,
      WhileOpen window,
      String name,
      String size,
      List<String> names,
      Supplier<InputRow> newRow) {
    this.names = names;
    this.newRow = newRow;
    open.set(names.size() <= MOST_ROWS);
    getStyleClass().add("input-section");
    Region elements = open.get() ? rows() : list();
    elements.setId("elements-" + name);
    elements.getStyleClass().add("elements");
    elements.visibleProperty().bind(open);
    elements.managedProperty().bind(open);
    Button heading = heading(name, size);
    light = SubjectLight.on(heading, deck, window);
    getChildren().setAll(heading, elements);
  }

  private Region rows() {
    names.forEach(
        name -> {
          InputRow row = newRow.get();
          row.use(name);
          rows.add(row);
        });
    return new VBox(rows.toArray(Node[]::new));
  }

  private Region list() {
    ListView<Integer> list = new ListView<>();
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new ElementCell());
    list.getItems().setAll(IntStream.range(0, names.size()).boxed().toList());
    list.setMinHeight(MOST_ROWS * ROW);
    list.setPrefHeight(MOST_ROWS * ROW);
    VBox.setMargin(list, new Insets(0, -SCROLL_BAR, 0, 0));
    return list;
  }

  private Button heading(String name, String size) {
    FontIcon arrow = new FontIcon();
    Label count = new Label(size);
    count.getStyleClass().add("input-size");
    String shown = NameStyle.shortened(name, InputRow.NAME, HEADING);
    HBox words = new HBox(arrow, MarkNodes.name(shown, InputRow.NAME), count);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    Button heading = new Button(null, words);
    heading.setId("inputs-" + name);
    heading.getStyleClass().add("input-heading");
    heading.setTooltip(shown.equals(name) ? null : new Tooltip(name));
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.setOnAction(_ -> open.set(!open.get()));
    open.subscribe(
        now -> {
          arrow.setIconCode(now ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
          heading.setAccessibleText(
              now
                  ? Words.say("inputs.unfolded", NameStyle.plain(name), size)
                  : Words.say("inputs.folded", NameStyle.plain(name), size));
        });
    return heading;
  }

  /// Shows the values of the inputs from position `first` on.
  void show(Run run, int first) {
    this.run = Optional.of(run);
    this.first = first;
    light.tell(elements(run.graph(), first));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(run, first + i);
    }
    cells.forEach(ElementCell::show);
  }

  private Subject elements(ComputationalGraph graph, int first) {
    List<Vertex> all =
        graph.inputs().subList(first, first + names.size()).stream().map(graph::vertex).toList();
    return Subject.of(graph, all);
  }

  private final class ElementCell extends ListCell<Integer> {
    private final InputRow row = newRow.get();

    ElementCell() {
      cells.add(this);
      // No wider than the list: its rows shrink.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Integer position, boolean empty) {
      super.updateItem(position, empty);
      setGraphic(empty ? null : row);
      if (!empty) {
        row.use(names.get(position));
        show();
      }
    }

    private void show() {
      if (!isEmpty()) {
        run.ifPresent(now -> row.show(now, first + getItem()));
      }
    }
  }
}
