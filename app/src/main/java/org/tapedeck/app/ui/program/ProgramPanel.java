package org.tapedeck.app.ui.program;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.DeckState;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.WhileOpen;

/// Program and inputs, which scroll, and under them the results, which are always in view.
public final class ProgramPanel extends Region {
  /// So much of the height, in px, and such a share of it, program and inputs have before more than
  /// the least of the results.
  private static final double LEAST_PROGRAM = 420;

  private static final double PROGRAM_SHARE = 0.5;

  private final VBox content;
  private final ScrollPane scroll;
  private final ResultPane results;
  private final Label title = section(Words.say("section.result"));
  private final Region result;

  public ProgramPanel(Deck deck, WhileOpen open) {
    content =
        new VBox(
            section(Words.say("section.program")),
            new EditorPane(deck, open),
            section(Words.say("section.inputs")),
            new InputsPane(deck, open));
    content.getStyleClass().add("left-content");
    // What is too wide for the panel does not push the rest of it out of sight.
    content.setMinWidth(0);
    scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    open.see(deck.state()).map(DeckState::loaded).subscribe(_ -> scroll.setVvalue(0));
    results = new ResultPane(deck, open);
    result = new VBox(title, results);
    VBox.setVgrow(results, Priority.ALWAYS);
    result.getStyleClass().add("result-section");
    getChildren().addAll(scroll, result);
  }

  /// The title of a part of a panel.
  public static Label section(String title) {
    Label label = new Label(title);
    label.getStyleClass().add("section");
    return label;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
    double height = getHeight();
    double program =
        Math.min(content.prefHeight(width), Math.max(LEAST_PROGRAM, PROGRAM_SHARE * height));
    double below = resultHeight(width, height - program);
    scroll.resizeRelocate(getInsets().getLeft(), 0, width, Math.max(0, height - below));
    result.resizeRelocate(getInsets().getLeft(), height - below, width, below);
  }

  /// What the results take of so much room.
  private double resultHeight(double width, double room) {
    Insets insets = result.getInsets();
    double inner = width - insets.getLeft() - insets.getRight();
    double frame = insets.getTop() + insets.getBottom() + title.prefHeight(inner);
    return frame + results.fitting(inner, room - frame);
  }
}
