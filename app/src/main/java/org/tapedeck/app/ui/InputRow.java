package org.tapedeck.app.ui;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.drawing.Numbers;

/// One input: its name, a slider and a field.
final class InputRow extends HBox {
  private static final double LEAST_REACH = 5;

  private final Deck deck;
  private final Label label = new Label();
  private final Slider slider = new Slider();
  private final TextField field = new TextField();
  private String name = "";
  private double value = Double.NaN;
  private boolean showing;
  private boolean fresh;

  /// A row that `use` gives its input.
  InputRow(Deck deck) {
    this.deck = deck;
    getStyleClass().add("input-row");
    setAlignment(Pos.CENTER_LEFT);
    label.getStyleClass().add("input-name");
    HBox.setHgrow(slider, Priority.ALWAYS);
    getChildren().addAll(label, slider, field);
    slider.valueProperty().addListener((_, _, moved) -> slid(moved.doubleValue()));
    field.setOnAction(_ -> typed());
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                typed();
              }
            });
  }

  /// Makes this the row of the input called `name`, whose value `show` tells.
  void use(String name) {
    if (this.name.equals(name)) {
      return;
    }
    this.name = name;
    fresh = true;
    label.setGraphic(Ink.name(name, 19));
    slider.setId("slider-" + name);
    slider.setAccessibleText("Value of " + name);
    field.setId("field-" + name);
    field.setAccessibleText("Value of " + name);
  }

  /// Shows the value that the input has.
  void show(double value) {
    this.value = value;
    showing = true;
    if (Double.isFinite(value) && !slider.isValueChanging()) {
      reach(value);
    }
    if (slider.getValue() != value) {
      slider.setValue(value);
    }
    if (!field.isFocused()) {
      field.setText(Numbers.shortest(value));
    }
    field.pseudoClassStateChanged(Ink.WRONG, false);
    showing = false;
  }

  /// Widens the range so that the value lies well inside.
  private void reach(double value) {
    double reach = Math.max(LEAST_REACH, 2 * Math.abs(value));
    if (fresh || value <= slider.getMin() || value >= slider.getMax()) {
      slider.setMin(-reach);
      slider.setMax(reach);
      fresh = false;
    }
  }

  private void slid(double moved) {
    if (!showing) {
      move(roundTo(moved, (slider.getMax() - slider.getMin()) / 400));
    }
  }

  /// The nearest multiple of the power of ten just below the slider's resolution.
  private static double roundTo(double value, double resolution) {
    double digits = Math.ceil(-Math.log10(resolution));
    double scale = Math.pow(10, Math.clamp(digits, -300, 300));
    return Math.rint(value * scale) / scale;
  }

  private void typed() {
    Optional<Double> number = number(field.getText());
    field.pseudoClassStateChanged(Ink.WRONG, number.isEmpty());
    number.filter(v -> v != value).ifPresent(this::move);
  }

  private static Optional<Double> number(String typed) {
    try {
      double value = Double.parseDouble(typed.strip().replace('−', '-').replace(',', '.'));
      return Optional.of(value).filter(Double::isFinite);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private void move(double to) {
    deck.moveInput(name, to);
  }
}
