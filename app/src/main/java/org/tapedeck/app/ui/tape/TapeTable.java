package org.tapedeck.app.ui.tape;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.deck.TapeRows;
import org.tapedeck.app.deck.TapeRows.Row;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.BreakpointActions;
import org.tapedeck.app.ui.control.EachFrame;
import org.tapedeck.app.ui.control.FoldActions;
import org.tapedeck.app.ui.control.PrimaryButton;
import org.tapedeck.app.ui.control.Stale;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkNodes;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.trace.Trace;

/// The Wengert list with values and adjoints as far as they are known at the cursor; a click on a
/// row jumps to the step that completes it. It folds with the graph: a folded group is one row, and
/// an unfolded one has a heading that folds it.
public final class TapeTable extends TableView<Row> {
  private static final PseudoClass TANGENTS = PseudoClass.getPseudoClass("tangents");

  /// A row that cannot be clicked.
  private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");

  private static final PseudoClass BREAKPOINT = PseudoClass.getPseudoClass("breakpoint");
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private static final double NAME = 46;

  private static final double SCROLL_BAR = 14;

  /// What a name and the program's name for it need more than one of them.
  private static final double ALIAS = 34;

  private static final double MOST_NAME = 112;
  private static final double NAME_PADDING = 16;
  private static final double NAME_CHARACTER = 7.5;

  private final Deck deck;
  private final FoldActions folds;
  private final BreakpointActions breakpoints;
  private final ObservableList<Row> items = FXCollections.observableArrayList();

  /// What the rows say now.
  private final ObjectProperty<Optional<TapeText>> text =
      new SimpleObjectProperty<>(Optional.empty());

  private final TableColumn<Row, Row> names;
  private final TableColumn<Row, Row> functions;
  private final TableColumn<Row, Row> values;
  private final TableColumn<Row, Row> derivatives;

  /// How much wider the figures are than usual ones.
  private final ReadOnlyDoubleWrapper wider = new ReadOnlyDoubleWrapper();

  /// How much wider the texts of this program are, which is given where there is room.
  private final ReadOnlyDoubleWrapper wish = new ReadOnlyDoubleWrapper();

  private Optional<TapeRoom> room = Optional.empty();

  private final BooleanProperty constants = new SimpleBooleanProperty(true);
  private Optional<TapeRows> rows = Optional.empty();
  private double gutter;
  private boolean clicked;

  public TapeTable(Deck deck, WhileOpen open, FoldActions folds) {
    this.deck = deck;
    this.folds = folds;
    breakpoints = new BreakpointActions(deck);
    setId("tape");
    getStyleClass().add("tape");
    setItems(items);
    setPlaceholder(new Label(Words.say("tape.empty")));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setSelectionModel(null);
    setFocusTraversable(false);
    setRowFactory(_ -> new TapeRow(open));
    names = column(Words.say("tape.node"), "name", NAME);
    names.setCellFactory(_ -> new TapeCells.NameCell(text, () -> gutter, this::flip));
    functions = column(Words.say("tape.function"), "function", TapeRoom.WORDS - NAME);
    functions.setCellFactory(_ -> new TapeCells.FunctionCell(text));
    values = column(Words.say("tape.value"), "value", FigureStyle.VALUE.width(Trace.USUAL_DIGITS));
    values.setCellFactory(
        _ -> new TapeCells.Figure(FigureStyle.VALUE, text, TapeText::value, TapeText::values));
    derivatives =
        column(
            Words.say("tape.adjoint"),
            "derivative",
            FigureStyle.DERIVATIVE.width(Trace.USUAL_DIGITS));
    derivatives.setCellFactory(
        _ ->
            new TapeCells.Figure(
                FigureStyle.DERIVATIVE, text, TapeText::derivative, TapeText::derivatives));
    Stream.of(names, functions, values, derivatives).forEach(getColumns()::add);
    Stale.pale(open.see(deck.stale()), this);
    open.see(deck.run()).subscribe(run -> run.ifPresent(this::show));
    EachFrame.follow(this, open.see(deck.cursor()), this::follow);
    widthProperty().addListener((_, _, _) -> share());
    constants.addListener((_, _, _) -> deck.run().get().ifPresent(this::show));
  }

  /// How much more room is needed than for the usual number of digits, in px.
  public ReadOnlyDoubleProperty wider() {
    return wider.getReadOnlyProperty();
  }

  /// How much more room would show all texts whole, in px.
  public ReadOnlyDoubleProperty wish() {
    return wish.getReadOnlyProperty();
  }

  /// Whether constants have rows.
  public BooleanProperty constants() {
    return constants;
  }

  private static TableColumn<Row, Row> column(String title, String style, double width) {
    TableColumn<Row, Row> column = new TableColumn<>(title);
    column.getStyleClass().add(style);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    return column;
  }

  private void tell(Run run) {
    text.set(deck.now().getValue().map(now -> new TapeText(run, now)));
  }

  private void show(Run run) {
    boolean followed = place().filter(this::isInView).isPresent() || !isOf(run);
    boolean another = text.get().filter(last -> last.isOfProgramOf(run)).isEmpty();
    boolean listed = list(run);
    tell(run);
    if (listed) {
      layout(); // the rows are scrolled to as they are counted now
    }
    derivatives.setText(run.reverse() ? Words.say("tape.adjoint") : Words.say("tape.tangent"));
    pseudoClassStateChanged(TANGENTS, !run.reverse());
    room = Optional.of(TapeRoom.of(run, items, nameWidth(run.trace())));
    share();
    int digits = Math.max(Trace.USUAL_DIGITS, run.trace().digits());
    wider.set(figures(digits) - figures(Trace.USUAL_DIGITS));
    wish.set(room.get().wish());
    if (another) {
      scrollTo(0);
    }
    if (followed) {
      reveal();
    }
  }

  /// Shares the width between the columns.
  private void share() {
    room.map(all -> all.shared(getWidth() - SCROLL_BAR))
        .ifPresent(
            widths -> {
              names.setPrefWidth(widths.name());
              functions.setPrefWidth(widths.function());
              values.setPrefWidth(widths.value());
              derivatives.setPrefWidth(widths.derivative());
            });
  }

  private static double figures(int digits) {
    return FigureStyle.VALUE.width(digits) + FigureStyle.DERIVATIVE.width(digits);
  }

  private boolean isOf(Run run) {
    return text.get().filter(last -> last.run().graph() == run.graph()).isPresent();
  }

  /// Whether there are other rows now. Costs O(vertices), unless the rows stay the same.
  private boolean list(Run run) {
    FoldedGraph folding = run.picture().layout().folding();
    boolean headed = run.state().options().groups();
    if (rows.filter(last -> last.areOf(folding, headed, constants.get())).isPresent()) {
      return false;
    }
    TapeRows now = TapeRows.of(folding, headed, constants.get());
    stayAbove(now.rows().size()); // lays the rows out once more that there were
    rows = Optional.of(now);
    gutter = now.hasGroups() ? TapeCells.NameCell.SIGN + indent(now) : 0;
    items.setAll(now.rows());
    return true;
  }

  /// Scrolls up where there will be only `count` rows: the flow of cells complains of a place that
  /// is no more.
  private void stayAbove(int count) {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getLastVisibleCell() != null
        && flow.getLastVisibleCell().getIndex() >= count) {
      scrollTo(0);
      layout();
    }
  }

  private static double indent(TapeRows rows) {
    int deepest = rows.rows().stream().mapToInt(Row::depth).max().orElse(0);
    return TapeCells.NameCell.INDENT * Math.min(TapeCells.NameCell.DEEPEST, deepest);
  }

  /// Room for the longest name of a node, within bounds: `W[1,2]` needs more than `x`.
  private double nameWidth(Trace trace) {
    int longest = items.stream().mapToInt(row -> nameLength(trace, row)).max().orElse(0);
    double alias = trace.hasAliases() ? ALIAS : 0;
    double width = Math.max(NAME, NAME_PADDING + longest * NAME_CHARACTER);
    return Math.min(MOST_NAME, width + alias + gutter);
  }

  private static int nameLength(Trace trace, Row row) {
    return switch (row) {
      case Row.Node(int vertex, _) -> trace.label(vertex).length();
      case Row.Folded(_, int card, _) -> trace.label(card).length();
      case Row.Heading _ -> 0;
    };
  }

  private void follow() {
    deck.run().get().ifPresent(this::tell);
    if (!clicked) {
      reveal();
    }
    clicked = false;
  }

  /// Where the row of the step's node is.
  private Optional<Integer> place() {
    return text.get()
        .flatMap(told -> told.now().step())
        .flatMap(step -> rows.map(all -> all.place(step.vertex())));
  }

  private void reveal() {
    if (getHeight() > 0) {
      int fitting = (int) (getHeight() / getFixedCellSize()) - 2;
      place().ifPresent(row -> scrollTo(Math.max(0, row - Math.max(0, fitting / 2))));
    }
  }

  private boolean isInView(int row) {
    if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return true;
    }
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    return first != null && last != null && row >= first.getIndex() && row <= last.getIndex();
  }

  private void flip(MouseEvent click, Row row) {
    switch (row) {
      case Row.Node _ -> {
        return;
      }
      case Row.Folded folded -> folds.fold(folded.group().index(), false);
      case Row.Heading heading -> folds.fold(heading.group().index(), true);
    }
    click.consume();
  }

  /// A row that is marked while its node, or one in its folded group, is the current one.
  private final class TapeRow extends TableRow<Row> {
    private final ChangeListener<Object> told = (_, _, _) -> mark();

    TapeRow(WhileOpen open) {
      setOnMouseClicked(PrimaryButton.only(this::click));
      setOnContextMenuRequested(this::offer);
      setOnMouseMoved(_ -> point());
      setOnMouseExited(_ -> deck.hovered().set(Subject.NONE));
      open.see(deck.hovered()).addListener(new WeakChangeListener<>(told));
      open.see(deck.breakpoints()).addListener(new WeakChangeListener<>(told));
      text.addListener(new WeakChangeListener<>(told));
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(HEADING, row instanceof Row.Heading);
      pseudoClassStateChanged(STILL, isStill(row));
      mark();
    }

    /// A constant has no step to jump to.
    private boolean isStill(Row row) {
      return row != null && rows.filter(all -> all.isOfConstant(row)).isPresent();
    }

    private void mark() {
      boolean now = getItem() != null && place().filter(place -> place == getIndex()).isPresent();
      pseudoClassStateChanged(MarkNodes.NOW, now);
      pseudoClassStateChanged(BREAKPOINT, card().filter(this::stops).isPresent());
      pseudoClassStateChanged(MarkNodes.LIT, getItem() != null && isAbout(deck.hovered().get()));
    }

    private boolean isAbout(Subject hovered) {
      return switch (getItem()) {
        case Row.Node node -> hovered.includes(node.vertex());
        case Row.Folded(Group group, _, _) -> hovered.includesAnyOf(group.first(), group.end());
        case Row.Heading(Group group, _) -> hovered.includesAllOf(group.first(), group.end());
      };
    }

    private void point() {
      Optional<Run> run = text.get().map(TapeText::run);
      if (getItem() != null && run.isPresent()) {
        deck.hovered()
            .set(
                switch (getItem()) {
                  case Row.Node node -> Subject.of(run.get().graph(), node.vertex());
                  case Row.Folded folded -> Subject.of(folded.group());
                  case Row.Heading heading -> Subject.of(heading.group());
                });
      }
    }

    /// The vertex whose steps the row stands for.
    private Optional<Integer> card() {
      return Optional.ofNullable(getItem())
          .flatMap(
              row ->
                  switch (row) {
                    case Row.Node node -> Optional.of(node.vertex());
                    case Row.Folded folded -> Optional.of(folded.card());
                    case Row.Heading _ -> Optional.empty();
                  });
    }

    private boolean stops(int vertex) {
      return deck.breakpoints().get().contains(vertex);
    }

    private void offer(ContextMenuEvent event) {
      Optional<Run> run = text.get().map(TapeText::run);
      if (run.isPresent() && card().isPresent()) {
        ContextMenu menu = new ContextMenu();
        menu.setId("tape-menu");
        menu.getItems().setAll(breakpoints.items(run.get(), card().get()));
        menu.show(getScene().getWindow(), event.getScreenX(), event.getScreenY());
      }
      event.consume();
    }

    private void click(MouseEvent event) {
      if (getItem() == null) {
        return;
      }
      switch (getItem()) {
        case Row.Node node -> jump(node.vertex());
        case Row.Folded folded -> jump(folded.card());
        case Row.Heading heading -> flip(event, heading);
      }
      event.consume();
    }
  }

  /// The row that was clicked is in view and stays where it is.
  private void jump(int vertex) {
    int before = deck.cursor().get();
    deck.jumpTo(vertex);
    clicked = deck.cursor().get() != before;
  }
}
