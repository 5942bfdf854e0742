package org.tapedeck.app.ui.graph;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.VertexSearch;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.IconButton;
import org.tapedeck.app.ui.control.StepKeys;
import org.tapedeck.app.ui.control.WhileOpen;

/// A small field over the graph that finds nodes by name, function or value: Enter goes to the
/// next, Shift+Enter to the one before, Escape closes it and gives the view back.
public final class FindField extends HBox {
  private final Deck deck;
  private final GraphView graph;
  private final TextField text = new TextField();
  private final Label count = new Label();
  private Optional<VertexSearch> finder = Optional.empty();
  private int[] matches = {};
  private int shown;

  public FindField(Deck deck, WhileOpen open, GraphView graph) {
    this.deck = deck;
    this.graph = graph;
    setId("find");
    getStyleClass().add("find");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_RIGHT);
    text.setId("find-text");
    text.setPromptText(Words.say("find.prompt"));
    text.setAccessibleText(Words.say("find.spoken"));
    count.setId("find-count");
    count.getStyleClass().add("count");
    getChildren()
        .addAll(text, count, button(Feather.CHEVRON_UP, -1), button(Feather.CHEVRON_DOWN, 1));
    getChildren()
        .add(quiet(new IconButton("find-close", Feather.X, Words.say("find.close"), this::close)));
    text.textProperty().subscribe(_ -> search());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    open.see(deck.run()).addListener((_, _, _) -> forget());
    setVisible(false);
  }

  private IconButton button(Feather icon, int by) {
    String hint = by < 0 ? Words.say("find.before") : Words.say("find.next");
    return quiet(new IconButton(by < 0 ? "find-back" : "find-on", icon, hint, () -> move(by)));
  }

  private static IconButton quiet(IconButton button) {
    button.setFocusTraversable(false);
    return button;
  }

  /// Opens the field, its text selected.
  public void open() {
    if (!isVisible()) {
      graph.beginSearch();
    }
    setVisible(true);
    text.requestFocus();
    text.selectAll();
    search();
  }

  private void close() {
    setVisible(false);
    graph.endSearch();
    graph.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      move(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  /// Closes the field at Escape, pressed anywhere but in another text.
  public void escape(KeyEvent event) {
    boolean elsewhere = StepKeys.writes(event.getTarget()) && !text.isFocused();
    if (isVisible() && !elsewhere && event.getCode() == KeyCode.ESCAPE) {
      close();
    }
  }

  private void forget() {
    finder = Optional.empty();
    if (isVisible()) {
      search();
    }
  }

  private void search() {
    if (!isVisible()) {
      return;
    }
    if (finder.isEmpty()) {
      finder = deck.run().get().map(Run::trace).map(VertexSearch::new);
    }
    matches =
        finder
            .flatMap(all -> deck.now().getValue().map(now -> all.find(text.getText(), now)))
            .orElse(new int[0]);
    shown = 0;
    show();
  }

  private void move(int by) {
    if (matches.length > 0) {
      shown = Math.floorMod(shown + by, matches.length);
      show();
    }
  }

  private void show() {
    boolean none = matches.length == 0;
    count.setText(
        text.getText().isBlank()
            ? ""
            : none ? Words.say("find.none") : Words.say("find.count", shown + 1, matches.length));
    text.pseudoClassStateChanged(MarkNodes.WRONG, none && !text.getText().isBlank());
    graph.find(none ? OptionalInt.empty() : OptionalInt.of(matches[shown]));
  }
}
