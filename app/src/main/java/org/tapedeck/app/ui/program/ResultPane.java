package org.tapedeck.app.ui.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.app.ui.control.EachFrame;
import org.tapedeck.app.ui.control.Stale;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkNodes;

/// The output's value and derivatives as far as the cursor has brought them, and the cost of both
/// modes in sweeps. Where there is little room the value and a whole row of the derivatives stay,
/// which scroll, and the cost gives way.
public final class ResultPane extends Region {
  /// Between the value, the derivatives and the cost.
  private static final double GAP = 6;

  /// Between two rows of derivatives.
  private static final double ROW_GAP = 4;

  /// Height of an entry of a list, and how many are in view where there is room.
  private static final double ENTRY = 46;

  private static final int LISTED = 6;

  /// So many rows of derivatives are in view before the cost is.

  private static final int ROWS_BEFORE_COST = 3;

  /// All of the panel's width, in px.
  private static final double WIDEST_ROW = 276;

  /// Longer numbers are in smaller letters; the sizes of both, as `controls.css` has them.
  private static final int LONG = 14;

  private static final double NUMBER = 16;
  private static final double LONG_NUMBER = 12;

  /// About the width of the panel.
  private static final double WRAP = 260;

  private final Deck deck;
  private final WhileOpen open;
  private final VBox head = new VBox();
  private final VBox few = new VBox(ROW_GAP);
  private final ScrollPane fewInView = new Fitting(few);
  private final ListView<Integer> many = new ListView<>();
  private final List<EntryCell> cells = new ArrayList<>();
  private final Label sweeps = new Label();
  private final VBox cost = new VBox();
  private Region body = fewInView;
  private Optional<ResultText> shown = Optional.empty();

  public ResultPane(Deck deck, WhileOpen open) {
    this.deck = deck;
    this.open = open;
    setId("result");
    getStyleClass().add("result");
    head.getStyleClass().add("values");
    many.setId("result-list");
    many.setFixedCellSize(ENTRY);
    many.setPrefHeight(LISTED * ENTRY);
    many.setCellFactory(_ -> new EntryCell());
    sweeps.getStyleClass().add("cost");
    Label costTitle = new Label(Words.say("section.cost"));
    costTitle.setId("cost-title");
    costTitle.getStyleClass().add("section");
    cost.getChildren().addAll(costTitle, sweeps);
    getChildren().addAll(head, body, cost);
    Stale.pale(open.see(deck.stale()), this);
    open.see(deck.run()).subscribe(_ -> show());
    EachFrame.follow(this, open.see(deck.cursor()), this::show);
  }

  /// Few steps change anything here.
  private void show() {
    deck.run().get().ifPresent(run -> show(run, ResultText.of(run, now())));
  }

  private StepView now() {
    return deck.now().getValue().orElseThrow();
  }

  private void show(Run run, ResultText text) {
    if (!shown.equals(Optional.of(text))) {
      shown = Optional.of(text);
      head.getChildren().setAll(nodes(text.head()));
      few.getChildren().setAll(run.reverse() ? List.of(together(text)) : apart(text));
    }
    int listed = ResultText.isMany(run) ? ResultText.entries(run) : 0;
    body = listed > 0 ? many : fewInView;
    if (!getChildren().contains(body)) {
      getChildren().set(1, body);
    }
    if (many.getItems().size() != listed) {
      many.getItems().setAll(IntStream.range(0, listed).boxed().toList());
    }
    cells.forEach(EntryCell::show);
    sweeps.setText(cost(run));
    requestLayout();
  }

  private static String cost(Run run) {
    int inputs = run.graph().inputs().size();
    int outputs = run.graph().outputs().size();
    return Words.say("cost.reverse", outputs) + "\n" + Words.say("cost.forward", inputs);
  }

  /// All entries side by side where there is room.
  private Node together(ResultText text) {
    return flow(text.entries().stream().flatMap(List::stream).toList());
  }

  /// Each entry in a row of its own.
  private List<Node> apart(ResultText text) {
    return text.entries().stream().map(this::flow).toList();
  }

  private Node flow(List<ResultText.Row> rows) {
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("derivatives");
    flow.setVgap(ROW_GAP);
    flow.setRowValignment(VPos.CENTER);
    flow.setPrefWrapLength(WRAP);
    flow.getChildren().setAll(nodes(rows));
    return flow;
  }

  private List<Node> nodes(List<ResultText.Row> rows) {
    return rows.stream().map(this::node).toList();
  }

  /// How high this is where there is so much room, in px: all of it, or without the cost and with
  /// as many whole rows as fit, but one at least.
  double fitting(double width, double room) {
    double body = bodyHeight(width, room);
    return top(width) + body + (isCostly(width, room) ? GAP + cost.prefHeight(width) : 0);
  }

  private double top(double width) {
    return head.prefHeight(width) + GAP;
  }

  private double bodyHeight(double width, double room) {
    double below = isCostly(width, room) ? GAP + cost.prefHeight(width) : 0;
    return whole(body.prefHeight(width), room - top(width) - below);
  }

  /// Whether there is room for the cost below the first rows.
  private boolean isCostly(double width, double room) {
    double before = Math.min(body.prefHeight(width), rows(ROWS_BEFORE_COST));
    return deck.run().get().isPresent()
        && room >= top(width) + before + GAP + cost.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double top = top(width);
    double height = bodyHeight(width, getHeight());
    head.resizeRelocate(0, 0, width, top - GAP);
    body.resizeRelocate(0, top, width, height);
    cost.setVisible(isCostly(width, getHeight()));
    cost.resizeRelocate(0, top + height + GAP, width, cost.prefHeight(width));
  }

  /// All that is wanted, or as many whole rows as there is room for.
  private double whole(double wanted, double room) {
    double gap = gap();
    double rows = Math.max(1, Math.floor((room + gap) / (row() + gap)));
    return room >= wanted ? wanted : rows(rows);
  }

  private double rows(double count) {
    return count * (row() + gap()) - gap();
  }

  private double gap() {
    return body.equals(many) ? 0 : ROW_GAP;
  }

  /// Height of a row of derivatives.
  private double row() {
    return body.equals(many)
        ? ENTRY
        : few.getChildren().stream()
            .flatMap(flow -> ((FlowPane) flow).getChildren().stream())
            .mapToDouble(entry -> entry.prefHeight(-1))
            .max()
            .orElse(0);
  }

  /// As tall as its content is where it is as wide as this, as long as there is room.
  private static final class Fitting extends ScrollPane {
    private final Region content;

    Fitting(Region content) {
      super(content);
      this.content = content;
      setFitToWidth(true);
      setFocusTraversable(false);
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return snappedTopInset() + content.prefHeight(width) + snappedBottomInset();
    }
  }

  /// One derivative of many.
  private final class EntryCell extends ListCell<Integer> {
    private List<ResultText.Row> rows = List.of();

    EntryCell() {
      cells.add(this);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Integer entry, boolean empty) {
      super.updateItem(entry, empty);
      show();
    }

    private void show() {
      List<ResultText.Row> now =
          deck.run()
              .get()
              .filter(run -> !isEmpty() && getItem() < ResultText.entries(run))
              .map(run -> ResultText.entry(run, now(), getItem()))
              .orElse(List.of());
      if (!now.equals(rows)) {
        rows = now;
        HBox side = new HBox(nodes(now).toArray(Node[]::new));
        side.getStyleClass().add("result-entry");
        setGraphic(now.isEmpty() ? null : side);
      }
    }
  }

  private Node node(ResultText.Row row) {
    HBox node = new HBox(MarkNodes.math(row.latex(), row.words(), ResultText.NAME), number(row));
    node.getStyleClass().add("result-row");
    node.setAlignment(Pos.CENTER_LEFT);
    node.setMaxWidth(WIDEST_ROW);
    SubjectLight.on(node, deck, open).tell(row.about());
    return node;
  }

  /// A number in the room that it has in the end; it is told whole where one points if there is
  /// none.
  private static Label number(ResultText.Row row) {
    Label label = new Label(row.number());
    label.getStyleClass().addAll("result-number", row.style());
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    boolean isLong = row.last().length() > LONG;
    double px = isLong ? LONG_NUMBER : NUMBER;
    label.setPrefWidth(Math.max(width(row.last(), px), width(ResultText.PENDING, px)));
    if (isLong) {
      label.getStyleClass().add("long");
      label.setTooltip(new Tooltip(row.number()));
    }
    row.digits().ifPresent(digits -> label.setTooltip(new Tooltip(digits)));
    return label;
  }

  private static double width(String text, double px) {
    return Math.ceil(Typesetter.shared().width(text, px, Weight.SEMIBOLD)) + 1;
  }
}
