package org.tapedeck.app.ui;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.app.ui.graph.MarkNodes;

/// Where the number of a step is typed to go to; gone when it has lost the focus.
final class StepField extends TextField {
  /// It is as wide as the count that it lies over, and needs no more room.
  private static final double LEAST = 40;

  private final Deck deck;

  StepField(Deck deck, WhileOpen open) {
    this.deck = deck;
    setId("step-field");
    setPromptText(Words.say("step.go.prompt"));
    setAccessibleText(Words.say("step.go"));
    setTooltip(new Tooltip(Words.say("step.go.hint")));
    setVisible(false);
    setPrefWidth(LEAST);
    setOnAction(_ -> go());
    textProperty().subscribe(_ -> judge());
    focusedProperty().addListener((_, _, focused) -> setVisible(focused));
    open.see(deck.run()).addListener((_, _, _) -> judge());
  }

  /// Appears, for a number to be typed.
  void ask() {
    setText("" + deck.cursor().get());
    setVisible(true);
    requestFocus();
    selectAll();
  }

  private int length() {
    return deck.run().get().map(run -> run.trace().length()).orElse(0);
  }

  /// The number that is typed, if there is such a step.
  private OptionalInt step() {
    try {
      int step = Integer.parseInt(getText().strip());
      return step >= 0 && step <= length() ? OptionalInt.of(step) : OptionalInt.empty();
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  private void judge() {
    boolean wrong = !getText().isBlank() && step().isEmpty();
    pseudoClassStateChanged(MarkNodes.WRONG, wrong);
    getTooltip()
        .setText(
            wrong
                ? Words.say("step.go.wrong", getText().strip(), length())
                : Words.say("step.go.hint"));
  }

  private void go() {
    step()
        .ifPresent(
            step -> {
              deck.jump(step);
              Optional.ofNullable(getScene().lookup("#graph")).ifPresent(n -> n.requestFocus());
            });
  }
}
