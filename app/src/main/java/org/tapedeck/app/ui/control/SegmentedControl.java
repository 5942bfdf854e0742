package org.tapedeck.app.ui.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;

/// A switch between values, one button each; the one that holds now is on, another is chosen by a
/// press.
public final class SegmentedControl<T> extends HBox {
  /// Size of the letters, and what is on both sides of them: a button is as wide when it is not
  /// chosen as when it is, in bolder letters.
  private static final double PX = 14;

  private static final double PADDING = 24;

  private final ObservableValue<T> value;
  private final Consumer<T> choose;
  private final ToggleGroup group = new ToggleGroup();

  public SegmentedControl(ObservableValue<T> value, Consumer<T> choose) {
    this.value = value;
    this.choose = choose;
    getStyleClass().add("segments");
    setAlignment(Pos.CENTER);
  }

  /// Adds the button for `choice`.
  public ToggleButton add(String id, String text, T choice) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.setMnemonicParsing(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setPrefWidth(Math.ceil(Typesetter.shared().width(text, PX, Weight.SEMIBOLD)) + PADDING);
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          choose.accept(choice);
          button.setSelected(true);
        });
    value.subscribe(
        now -> {
          if (now.equals(choice)) {
            group.selectToggle(button);
          }
        });
    getChildren().add(button);
    return button;
  }
}
