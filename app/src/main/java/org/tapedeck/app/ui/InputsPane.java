package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Numbers;

/// A slider and a field for each input; moving one re-evaluates everything and keeps the cursor.
final class InputsPane extends VBox {
  private final Deck deck;
  private final List<Row> rows = new ArrayList<>();

  InputsPane(Deck deck) {
    this.deck = deck;
    setId("inputs");
    getStyleClass().add("inputs");
    deck.run().subscribe(run -> run.ifPresent(this::show));
  }

  private void show(Run run) {
    List<String> names = names(run);
    if (!names.equals(rows.stream().map(row -> row.name).toList())) {
      rows.clear();
      names.forEach(name -> rows.add(new Row(name)));
      getChildren().setAll(rows);
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(run.input(i));
    }
  }

  private static List<String> names(Run run) {
    return run.graph().inputs().stream().map(i -> run.graph().vertex(i).label()).toList();
  }

  /// One input.
  private final class Row extends HBox {
    private static final double LEAST_REACH = 5;

    private final String name;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private boolean showing;

    Row(String name) {
      this.name = name;
      getStyleClass().add("input-row");
      setAlignment(Pos.CENTER_LEFT);
      slider.setId("slider-" + name);
      slider.setAccessibleText("Value of " + name);
      field.setId("field-" + name);
      field.setAccessibleText("Value of " + name);
      HBox.setHgrow(slider, Priority.ALWAYS);
      getChildren().addAll(label(), slider, field);
      slider.valueProperty().addListener((_, _, value) -> slid(value.doubleValue()));
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

    private Label label() {
      Label label = new Label(null, Ink.name(name, 19));
      label.getStyleClass().add("input-name");
      return label;
    }

    private void show(double value) {
      showing = true;
      if (Double.isFinite(value) && !slider.isValueChanging()) {
        reach(value);
      }
      if (slider.getValue() != value) {
        slider.setValue(value);
      }
      if (!field.isFocused()) {
        field.setText(shortest(value));
      }
      field.pseudoClassStateChanged(Ink.WRONG, false);
      showing = false;
    }

    /// Widens the range so that the value lies well inside.
    private void reach(double value) {
      double reach = Math.max(LEAST_REACH, 2 * Math.abs(value));
      boolean first = slider.getMax() - slider.getMin() == 100;
      if (first || value <= slider.getMin() || value >= slider.getMax()) {
        slider.setMin(-reach);
        slider.setMax(reach);
      }
    }

    private void slid(double value) {
      if (!showing) {
        move(roundTo(value, (slider.getMax() - slider.getMin()) / 400));
      }
    }

    /// The nearest multiple of the power of ten just below the slider's resolution.
    private static double roundTo(double value, double resolution) {
      double digits = Math.ceil(-Math.log10(resolution));
      double scale = Math.pow(10, Math.clamp(digits, -300, 300));
      return Math.rint(value * scale) / scale;
    }

    private void typed() {
      Optional<Double> value = number(field.getText());
      field.pseudoClassStateChanged(Ink.WRONG, value.isEmpty());
      value.filter(v -> v != current()).ifPresent(this::move);
    }

    private static Optional<Double> number(String typed) {
      try {
        double value = Double.parseDouble(typed.strip().replace('−', '-').replace(',', '.'));
        return Optional.of(value).filter(Double::isFinite);
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }

    private static String shortest(double value) {
      String exact = Numbers.exact(value);
      return exact.endsWith(".0") ? exact.substring(0, exact.length() - 2) : exact;
    }

    private double current() {
      return deck.run().get().map(run -> run.input(rows.indexOf(this))).orElse(Double.NaN);
    }

    private void move(double value) {
      deck.moveInput(name, value);
    }
  }
}
