package org.tapedeck.app.ui.tape;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tapedeck.app.deck.TapeRows.Row;
import org.tapedeck.app.ui.control.PrimaryButton;
import org.tapedeck.engine.graph.Group;

/// The cells of the tape.
final class TapeCells {
  private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");
  private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("several");

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final PseudoClass LONGEST = PseudoClass.getPseudoClass("longest");

  private TapeCells() {}

  /// A cell that shows what is known at the cursor, and of that only what changes anew.
  abstract static class Plain extends TableCell<Row, Row> {
    private final ObservableValue<Optional<TapeText>> now;
    private final BiFunction<TapeText, Row, String> text;
    private final ChangeListener<Object> told = (_, _, _) -> tell();

    Plain(
        String id,
        ObservableValue<Optional<TapeText>> now,
        BiFunction<TapeText, Row, String> text) {
      this.now = now;
      this.text = text;
      setId(id);
      now.addListener(new WeakChangeListener<>(told));
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      show(row);
    }

    private void tell() {
      Row row = getItem();
      if (row != null && isListed(row)) {
        show(row);
      }
    }

    /// False while the cell waits for the next layout to give it another row.
    private boolean isListed(Row row) {
      List<Row> listed = getTableView().getItems();
      return getIndex() < listed.size() && row.equals(listed.get(getIndex()));
    }

    private void show(Row row) {
      Optional<TapeText> known = row == null ? Optional.empty() : now.getValue();
      setText(known.map(texts -> text.apply(texts, row)).orElse(""));
      known.ifPresent(texts -> decorate(texts, row));
      if (known.isEmpty()) {
        clear();
      }
    }

    /// Adds what is no text.
    abstract void decorate(TapeText texts, Row row);

    /// Takes it away.
    void clear() {
      setGraphic(null);
    }
  }

  /// Has words told whole where one points if they are cut.
  private static Tooltip tellWhole(Labeled words) {
    Tooltip whole = new Tooltip();
    words
        .tooltipProperty()
        .bind(
            Bindings.createObjectBinding(
                () ->
                    words.isTextTruncated() || !whole.getText().equals(words.getText())
                        ? whole
                        : null,
                words.textTruncatedProperty(),
                words.textProperty(),
                whole.textProperty()));
    return whole;
  }

  /// A number, in smaller letters where there is no room for it; of a folded group with several
  /// results the first. Where one points all of them are told, and a number that is cut off.
  static final class Figure extends Plain {
    private final FigureStyle style;
    private final BiFunction<TapeText, Row, String> list;
    private final Tooltip all = new Tooltip();
    private String results = "";

    Figure(
        FigureStyle style,
        ObservableValue<Optional<TapeText>> now,
        BiFunction<TapeText, Row, String> text,
        BiFunction<TapeText, Row, String> list) {
      super(style.id(), now, text);
      this.style = style;
      this.list = list;
      setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      widthProperty().addListener((_, _, _) -> fit());
    }

    @Override
    void decorate(TapeText texts, Row row) {
      results = list.apply(texts, row);
      pseudoClassStateChanged(SEVERAL, !results.isEmpty());
      fit();
    }

    @Override
    void clear() {
      super.clear();
      setTooltip(null);
    }

    private void fit() {
      FigureStyle.Letters letters = style.fitting(getText(), getWidth());
      pseudoClassStateChanged(LONG, letters != FigureStyle.Letters.USUAL);
      pseudoClassStateChanged(LONGEST, letters == FigureStyle.Letters.SMALLEST);
      boolean cut = style.isCut(getText(), getWidth());
      all.setText(results.isEmpty() ? getText() : results);
      setTooltip(cut || !results.isEmpty() ? all : null);
    }
  }

  /// What a click on the sign of a row does.
  interface Flip {
    void click(MouseEvent click, Row row);
  }

  /// The name of a node under the headings it is under; the sign that folds or unfolds a group.
  static final class NameCell extends Plain {
    /// Room for the sign, and how much farther right the rows under a heading stand.
    static final double SIGN = 22;

    static final double INDENT = 8;

    /// So many headings move what is under them to the right.
    static final int DEEPEST = 3;

    private final DoubleSupplier gutter;
    private final Region indent = new Region();
    private final FontIcon arrow = new FontIcon();
    private final StackPane sign = new StackPane(arrow);
    private final GroupLabel label = new GroupLabel();
    private final HBox lead = new HBox(indent, sign, label);

    /// `flip` folds or unfolds the group of a row; `gutter` is the room for signs.
    NameCell(ObservableValue<Optional<TapeText>> now, DoubleSupplier gutter, Flip flip) {
      super("name", now, TapeText::name);
      tellWhole(this).textProperty().bind(textProperty());
      this.gutter = gutter;
      // A group's label may reach over the next columns, which are empty in its row.
      skinProperty().subscribe(_ -> setClip(null));
      label.setMinWidth(USE_PREF_SIZE);
      lead.setAlignment(Pos.CENTER_LEFT);
      lead.setMinWidth(USE_PREF_SIZE);
      sign.setMinSize(SIGN - getGraphicTextGap(), SIGN);
      sign.getStyleClass().add("fold-sign");
      sign.setOnMouseClicked(PrimaryButton.only(event -> flip.click(event, getItem())));
    }

    @Override
    void decorate(TapeText texts, Row row) {
      boolean named = texts.namesNode(row);
      indent.setMinWidth(INDENT * Math.min(DEEPEST, row.depth()));
      sign.setVisible(!(row instanceof Row.Node));
      arrow.setIconCode(row instanceof Row.Heading ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
      label.setVisible(!named);
      label.setManaged(!named);
      label.show(getText(), texts, row);
      setContentDisplay(named ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      setGraphic(gutter.getAsDouble() > 0 ? lead : null);
    }
  }

  /// What a node computes; of a folded group with a name its label and how many nodes are in it.
  static final class FunctionCell extends Plain {
    private final GroupLabel label = new GroupLabel();

    FunctionCell(ObservableValue<Optional<TapeText>> now) {
      super("function", now, TapeText::function);
      tellWhole(this).textProperty().bind(textProperty());
    }

    @Override
    void decorate(TapeText texts, Row row) {
      boolean labelled = row instanceof Row.Folded && texts.namesNode(row);
      label.show(getText(), texts, row);
      setContentDisplay(labelled ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
      setGraphic(labelled ? label : null);
    }
  }

  /// A group's label, and if it is folded how many nodes are in it.
  private static final class GroupLabel extends VBox {
    private final Label label = new Label();
    private final Label count = new Label();
    private final Tooltip whole = tellWhole(label);

    GroupLabel() {
      label.getStyleClass().add("group-label");
      count.getStyleClass().add("group-count");
      setAlignment(Pos.CENTER_LEFT);
      getChildren().addAll(label, count);
    }

    void show(String text, TapeText texts, Row row) {
      label.setText(text);
      whole.setText(
          switch (row) {
            case Row.Node _ -> text;
            case Row.Folded(Group group, _, _) -> group.label();
            case Row.Heading(Group group, _) -> group.label();
          });
      boolean folded = row instanceof Row.Folded;
      count.setVisible(folded);
      count.setManaged(folded);
      if (row instanceof Row.Folded(Group group, _, _)) {
        count.setText(texts.count(group));
        count.pseudoClassStateChanged(INSIDE, texts.isInside(group));
      }
    }
  }
}
