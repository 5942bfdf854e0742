package org.tapedeck.app.ui.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.EachFrame;
import org.tapedeck.app.ui.control.Stale;
import org.tapedeck.app.ui.graph.MarkNodes;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.trace.Mode;

/// The output's value and derivatives as far as the cursor has brought them, and the cost of both
/// modes in sweeps.
public final class ResultPane extends VBox {
  private static final double TEXT = 18;
  private static final double WIDEST_NAME = 110;

  /// More derivatives than these are a list.
  private static final int MOST_DERIVATIVES = 12;

  /// Height of an entry of the list, and how many are in view where there is room.
  private static final double ENTRY = 46;

  private static final int ENTRIES = 6;

  /// All of the panel's width, in px.
  private static final double WIDEST_ROW = 276;

  /// Longer numbers are in smaller letters.
  private static final int LONG = 14;

  /// About the width of the panel.
  private static final double WRAP = 260;

  private final Deck deck;
  private final VBox head = new VBox();
  private final VBox few = new VBox();
  private final ScrollPane fewInView = new Fitting(few);
  private final ListView<Integer> many = new ListView<>();
  private final List<EntryCell> cells = new ArrayList<>();
  private final Label cost = new Label();
  private Optional<Content> shown = Optional.empty();

  public ResultPane(Deck deck) {
    this.deck = deck;
    setId("result");
    getStyleClass().add("result");
    head.getStyleClass().add("values");
    few.getStyleClass().add("values");
    many.setId("result-list");
    many.setFixedCellSize(ENTRY);
    many.setPrefHeight(ENTRIES * ENTRY);
    many.setCellFactory(_ -> new EntryCell());
    for (Region body : List.of(fewInView, many)) {
      body.setMinHeight(0);
      VBox.setVgrow(body, Priority.ALWAYS);
    }
    cost.getStyleClass().add("cost");
    cost.setWrapText(true);
    Label costTitle = new Label(Words.say("section.cost"));
    costTitle.setId("cost-title");
    costTitle.getStyleClass().add("section");
    for (Region fixed : List.of(head, costTitle, cost)) {
      fixed.setMinHeight(USE_PREF_SIZE);
    }
    for (Region ofRun : List.of(costTitle, cost)) {
      ofRun.visibleProperty().bind(deck.run().map(Optional::isPresent));
    }
    getChildren().addAll(head, fewInView, costTitle, cost);
    Stale.pale(deck, this);
    deck.run().subscribe(_ -> show());
    EachFrame.follow(this, deck.cursor(), this::show);
  }

  /// Few steps change anything here.
  private void show() {
    deck.run().get().ifPresent(run -> show(run, content(run, now())));
  }

  private StepView now() {
    return deck.now().getValue().orElseThrow();
  }

  private void show(Run run, Content content) {
    if (!shown.equals(Optional.of(content))) {
      shown = Optional.of(content);
      head.getChildren().setAll(content.head().stream().map(this::node).toList());
      few.getChildren().setAll(nodes(content));
    }
    int listed = isMany(run) ? entries(run) : 0;
    getChildren().set(1, listed > 0 ? many : fewInView);
    if (many.getItems().size() != listed) {
      many.getItems().setAll(IntStream.range(0, listed).boxed().toList());
    }
    cells.forEach(EntryCell::show);
    cost.setText(cost(run));
  }

  private static String cost(Run run) {
    int inputs = run.graph().inputs().size();
    int outputs = run.graph().outputs().size();
    return Words.say("cost.reverse", outputs) + "\n" + Words.say("cost.forward", inputs);
  }

  /// What a number is of, in LaTeX and in words.
  private record Name(String latex, String words) {
    static Name of(String name) {
      String shown = NameStyle.shortened(name, TEXT, WIDEST_NAME);
      return new Name(NameStyle.latex(shown), NameStyle.plain(name));
    }

    static Name ratio(Name of, Name by) {
      return new Name(
          "\\dfrac{\\partial " + of.latex + "}{\\partial " + by.latex + "}",
          Words.say("result.partial", of.words, by.words));
    }
  }

  /// A number after its name; `nearly` says that it is about that.
  private record Row(Name name, boolean nearly, String number, String style, Subject about) {}

  /// The value that all derivatives are of, and the entries where they are few.
  private record Content(List<Row> head, List<List<Row>> entries) {}

  private static Content content(Run run, StepView now) {
    return new Content(
        run.reverse() ? List.of(value(run, now, run.output())) : List.of(),
        isMany(run)
            ? List.of()
            : IntStream.range(0, entries(run)).mapToObj(k -> entry(run, now, k)).toList());
  }

  private static boolean isMany(Run run) {
    return entries(run) > MOST_DERIVATIVES;
  }

  /// How many derivatives there are: by each input, or of each output.
  private static int entries(Run run) {
    return run.reverse() ? run.graph().inputs().size() : run.graph().outputs().size();
  }

  /// A derivative, in forward mode with the value that it is of.
  private static List<Row> entry(Run run, StepView now, int k) {
    if (run.reverse()) {
      int input = run.graph().inputs().get(k);
      Name by = Name.of(run.graph().vertex(input).label());
      return List.of(derivative(run, now, input, Name.ratio(Name.of(run.output().name()), by)));
    }
    Output output = run.graph().outputs().get(k);
    Name of = Name.of(output.name());
    return List.of(
        value(run, now, output),
        derivative(run, now, output.vertex(), Name.ratio(of, Name.of(run.seededInput()))));
  }

  private static Row value(Run run, StepView now, Output output) {
    Name name = Name.of(output.name());
    Subject about = Subject.of(run.graph(), output.vertex());
    return row(now, name, now.value(output.vertex()), "primal", about);
  }

  private static Row derivative(Run run, StepView now, int vertex, Name name) {
    String style = now.trace().mode() == Mode.REVERSE ? "adjoint" : "tangent";
    Subject about = Subject.of(run.graph(), vertex);
    return row(now, name, now.derivative(vertex), style, about);
  }

  private static Row row(StepView now, Name name, Shown shown, String style, Subject about) {
    return switch (shown) {
      case Shown.Pending _, Shown.Running _ -> new Row(name, false, "…", "pending", about);
      case Shown.Known known when known.is(Shown.Trust.NEGLIGIBLE) ->
          new Row(name, true, "0", style, about);
      case Shown.Known _ -> new Row(name, false, now.numbers().text(shown), style, about);
    };
  }

  /// Side by side where there is room.
  private List<Node> nodes(Content content) {
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("derivatives");
    flow.setPrefWrapLength(WRAP);
    content.entries().stream().map(this::nodes).forEach(nodes -> flow.getChildren().addAll(nodes));
    return List.of(flow);
  }

  private List<Node> nodes(List<Row> rows) {
    return rows.stream().map(this::node).toList();
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
    private List<Row> rows = List.of();

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
      List<Row> now =
          deck.run()
              .get()
              .filter(run -> !isEmpty() && getItem() < entries(run))
              .map(run -> entry(run, now(), getItem()))
              .orElse(List.of());
      if (!now.equals(rows)) {
        rows = now;
        HBox side = new HBox(nodes(now).toArray(Node[]::new));
        side.getStyleClass().add("result-entry");
        setGraphic(now.isEmpty() ? null : side);
      }
    }
  }

  private Node node(Row row) {
    String latex = row.name().latex() + (row.nearly() ? " \\approx " : " = ");
    String words =
        row.nearly()
            ? Words.say("result.about", row.name().words())
            : Words.say("result.is", row.name().words());
    Label right = number(row.number());
    right.getStyleClass().add(row.style());
    HBox node = new HBox(MarkNodes.math(latex, words, TEXT), right);
    node.getStyleClass().add("result-row");
    node.setAlignment(Pos.CENTER_LEFT);
    node.setMaxWidth(WIDEST_ROW);
    SubjectLight.on(node, deck).tell(row.about());
    return node;
  }

  /// A number that is told whole where one points if there is no room for it.
  private static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("result-number");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    if (text.length() > LONG) {
      label.getStyleClass().add("long");
      label.setTooltip(new Tooltip(text));
    }
    return label;
  }
}
