package org.tapedeck.app.ui.program;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.UndoKeys;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkNodes;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.ExpressionResult;
import org.tapedeck.engine.lang.Literal;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.trace.Trace;

/// One input: its name, a slider and a field, in columns that are as wide in every row.
///
/// The field shows what fits of the value's digits, never part of a number that means another one.
/// While it has the focus it shows all digits and is as wide as they need, over slider and name.
final class InputRow extends Pane {
  /// Size of the letters of names.
  static final double NAME = 17;

  private static final double HEIGHT = 32;
  private static final double GAP = 8;
  private static final double FIELD = 100;
  private static final double LEAST_SLIDER = 40;

  /// Of a field's width, what is not for text: padding, border and the caret.
  private static final double FIELD_FRAME = 20;

  /// A number with a comma for its point.
  private static final Pattern COMMA = Pattern.compile("^([-+\u2212]?\\d*),(\\d+)$");

  private final Deck deck;
  private final double nameRoom;
  private final Label label = new Label();
  private final InputSlider slider;
  private final TextField field = new TextField();
  private final SubjectLight light;
  private String name = "";
  private double value = Double.NaN;

  /// The text of the field that tells the value; another one is being typed.
  private String told = "";

  /// A row that `use` gives its input.
  ///
  /// @param nameRoom the width of the column of names, in px
  InputRow(Deck deck, WhileOpen open, double nameRoom) {
    this.deck = deck;
    this.nameRoom = nameRoom;
    slider = new InputSlider(this::move, () -> deck.resetInput(name));
    light = SubjectLight.on(this, deck, open);
    getStyleClass().add("input-row");
    setMinHeight(HEIGHT);
    label.getStyleClass().add("input-name");
    getChildren().addAll(label, slider, field);
    field.setTooltip(new Tooltip());
    field.setOnAction(_ -> typed());
    UndoKeys.share(field, deck, () -> field.getText().equals(told));
    field.textProperty().addListener((_, _, _) -> requestLayout());
    field.focusedProperty().addListener((_, _, focused) -> focus(focused));
  }

  private void focus(boolean focused) {
    if (focused) {
      write(Numbers.shortest(value));
      field.selectAll();
    } else if (typed()) {
      write(fitting());
    }
    requestLayout();
  }

  private void write(String text) {
    told = text;
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  /// All digits where they fit into the field, otherwise as many as are told of all numbers, or as
  /// do fit.
  private String fitting() {
    IntStream fewer =
        IntStream.iterate(deck.digits().get(), d -> d > Trace.FEWEST_DIGITS, d -> d - 1);
    return IntStream.concat(IntStream.of(Trace.ALL_DIGITS), fewer)
        .mapToObj(digits -> new Numbers(digits).rounded(value))
        .filter(this::fits)
        .findFirst()
        .orElseGet(() -> new Numbers(Trace.FEWEST_DIGITS).rounded(value));
  }

  private boolean fits(String number) {
    return width(number) <= FIELD - FIELD_FRAME;
  }

  private double width(String text) {
    Text measured = new Text(text);
    measured.setFont(field.getFont());
    return measured.getLayoutBounds().getWidth();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double wanted = field.isFocused() ? width(field.getText()) + FIELD_FRAME : FIELD;
    double box = Math.clamp(wanted, FIELD, Math.max(FIELD, width));
    double track = width - nameRoom - box - 2 * GAP;
    double labelHeight = label.prefHeight(-1);
    label.resizeRelocate(0, (height - labelHeight) / 2, nameRoom, labelHeight);
    label.setVisible(width - box - GAP >= nameRoom);
    slider.setVisible(track >= LEAST_SLIDER);
    slider.resizeRelocate(nameRoom + GAP, 0, Math.max(0, track), height);
    field.resizeRelocate(width - box, 0, box, height);
  }

  /// Makes this the row of the input called `name`, whose value `show` tells.
  void use(String name) {
    if (this.name.equals(name)) {
      return;
    }
    this.name = name;
    String shown = NameStyle.shortened(name, NAME, nameRoom);
    label.setGraphic(MarkNodes.name(shown, NAME));
    label.setTooltip(shown.equals(name) ? null : new Tooltip(name));
    slider.use(name);
    field.setId("field-" + name);
    field.setAccessibleText(Words.say("input.value", NameStyle.plain(name)));
  }

  /// Shows the value that the input at this position has, and the one it starts with.
  void show(Run run, int position) {
    value = run.input(position);
    slider.show(value, run.start(position));
    light.tell(Subject.of(run.graph(), run.graph().inputs().get(position)));
    if (!field.isFocused()) {
      write(fitting());
    } else if (field.getText().equals(told)) {
      write(Numbers.shortest(value));
    }
    judge(true);
  }

  /// Moves the input to what was typed; whether that is a number.
  private boolean typed() {
    Optional<Double> number = number(field.getText());
    judge(number.isPresent());
    number.ifPresent(_ -> told = field.getText());
    number.filter(v -> v != value).ifPresent(this::move);
    return number.isPresent();
  }

  private void judge(boolean good) {
    field.pseudoClassStateChanged(MarkNodes.WRONG, !good);
    field
        .getTooltip()
        .setText(
            good
                ? name + " = " + Numbers.shortest(value)
                : Words.say("input.no.number", field.getText(), name, Numbers.shortest(value)));
  }

  /// A number, with a point or a comma, or what is made of numbers and constants: `pi/4`.
  private static Optional<Double> number(String typed) {
    String text = typed.strip();
    String number = COMMA.matcher(text).replaceFirst("$1.$2");
    return Parser.expression(new Source("field", number))
            instanceof ExpressionResult.Read(Expr expr)
        ? Literal.of(expr)
            .filter(literal -> literal.shape().isEmpty())
            .map(literal -> literal.numbers().getFirst().value())
        : Optional.empty();
  }

  private void move(double to) {
    deck.moveInput(name, to);
  }
}
