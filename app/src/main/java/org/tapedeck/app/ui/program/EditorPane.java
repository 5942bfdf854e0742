package org.tapedeck.app.ui.program;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.Selection;
import org.fxmisc.richtext.SelectionImpl;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.deck.Typing;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.CodeText;
import org.tapedeck.app.ui.control.EachFrame;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Severity;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Span;

/// The program text, parsed as one types: words coloured, errors underlined with their message
/// below, and the expression of the current step marked.
public final class EditorPane extends VBox {
  private static final double LINE = 21;
  private static final double FRAME = 26;
  private static final int LEAST_LINES = 3;
  private static final int MOST_LINES = 14;
  private static final int MOST_MESSAGES = 3;

  private final Deck deck;
  private final CodeArea area = new Area();
  private final VBox messages = new VBox();
  private final Selection<Collection<String>, String, Collection<String>> now =
      new SelectionImpl<>("now", area, path -> path.getStyleClass().add("now-text"));
  private final Selection<Collection<String>, String, Collection<String>> lit =
      new SelectionImpl<>("lit", area, path -> path.getStyleClass().add("lit-text"));
  private TextStyles styles;

  /// Which of the programs put on the deck this shows.
  private int loaded;

  public EditorPane(Deck deck, WhileOpen open) {
    this.deck = deck;
    getStyleClass().add("editor-pane");
    area.setId("editor");
    area.getStyleClass().add("editor");
    area.setParagraphGraphicFactory(lineNumbers());
    area.addSelection(now);
    area.addSelection(lit);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    area.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    area.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> deck.hovered().set(Subject.NONE));
    messages.setId("messages");
    messages.getStyleClass().add("messages");
    VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
    StackPane frame = new StackPane(scroll);
    frame.getStyleClass().add("editor-frame");
    getChildren().addAll(frame, messages);
    area.replaceText(deck.text().get());
    area.setUndoManager(UndoUtils.noOpUndoManager());
    read(area.getText());
    loaded = deck.state().get().loaded();
    area.plainTextChanges().subscribe(this::changed);
    open.see(deck.text()).addListener((_, _, text) -> replace(text));
    ChangeListener<Object> restyle = (_, _, _) -> style();
    open.see(deck.diagnostics()).addListener(restyle);
    open.see(deck.run()).addListener(restyle);
    EachFrame.follow(this, open.see(deck.cursor()), this::mark);
    open.see(deck.hovered()).addListener((_, _, hovered) -> light(hovered));
    fitHeight(frame);
    style();
  }

  /// Tab goes on to the next control, as everywhere: lines need not be indented.
  private void leave(KeyEvent press) {
    if (press.getCode() == KeyCode.TAB && !press.isShortcutDown() && !press.isAltDown()) {
      area.requestFocusTraversal(
          press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      press.consume();
    }
  }

  private IntFunction<Node> lineNumbers() {
    return LineNumberFactory.get(area, digits -> "%" + digits + "d");
  }

  /// Letters are typed on; what is pasted, and a line that is ended, is answered at once.
  private void changed(PlainTextChange change) {
    String text = area.getText();
    read(text);
    colour();
    String inserted = change.getInserted();
    if (inserted.codePointCount(0, inserted.length()) > 1 || inserted.equals("\n")) {
      deck.text().set(text);
    } else {
      deck.type(text);
    }
  }

  private void read(String text) {
    styles = new TextStyles(deck.source(text));
    area.setWrapText(styles.isWrapped());
  }

  /// Gives the words their colours; what is underlined stays so until there is an answer.
  private void colour() {
    area.setStyleSpans(0, styles.underlinedAs(area.getStyleSpans(0, area.getLength())));
  }

  /// Another program is shown from its beginning; what was taken back, where it was.
  private void replace(String text) {
    if (area.getText().equals(text)) {
      return;
    }
    if (loaded == deck.state().get().loaded()) {
      Typing change = Typing.between(area.getText(), text);
      area.replaceText(change.start(), change.start() + change.removed(), change.inserted());
    } else {
      area.replaceText(text);
      area.moveTo(0);
    }
    loaded = deck.state().get().loaded();
    area.requestFollowCaret();
  }

  /// As high as its lines, within bounds; it scrolls beyond.
  private void fitHeight(Region frame) {
    frame
        .minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.clamp(textHeight(), LEAST_LINES * LINE, MOST_LINES * LINE) + FRAME,
                area.totalHeightEstimateProperty(),
                area.textProperty()));
    frame.prefHeightProperty().bind(frame.minHeightProperty());
    frame.maxHeightProperty().bind(frame.minHeightProperty());
  }

  /// The height of the lines, wrapped ones included as soon as the area has been laid out.
  private double textHeight() {
    double unwrapped = area.getParagraphs().size() * LINE;
    Double measured = area.totalHeightEstimateProperty().getValue();
    return measured == null ? unwrapped : Math.max(unwrapped, measured);
  }

  private void style() {
    String text = area.getText();
    if (!text.equals(deck.text().get())) {
      return;
    }
    List<Diagnostic> diagnostics = deck.diagnostics().get();
    area.setStyleSpans(0, styles.underlined(diagnostics));
    Source source = deck.source(text);
    messages.getChildren().clear();
    diagnostics.stream()
        .limit(MOST_MESSAGES)
        .map(diagnostic -> message(source, diagnostic))
        .forEach(messages.getChildren()::add);
    styles
        .plainLine()
        .ifPresent(
            line ->
                messages.getChildren().add(message(Words.say("line.plain", line), Severity.HINT)));
    mark();
  }

  /// Marks the expression of the current step as a second selection: the lines are set anew where
  /// their style changes.
  private void mark() {
    Span span = currentSpan().orElse(new Span(0, 0));
    now.selectRange(span.start(), span.end());
  }

  /// The run that is of the text as it stands.
  private Optional<Run> shown() {
    return deck.run()
        .get()
        .filter(run -> run.state().text().equals(area.getText()) && !deck.stale().get());
  }

  private void point(MouseEvent event) {
    OptionalInt place = area.hit(event.getX(), event.getY()).getCharacterIndex();
    Optional<Run> run = shown().filter(_ -> place.isPresent());
    deck.hovered()
        .set(run.map(now -> Subject.at(now.graph(), place.getAsInt())).orElse(Subject.NONE));
  }

  private void light(Subject hovered) {
    Span span = shown().flatMap(_ -> hovered.span()).orElse(new Span(0, 0));
    lit.selectRange(span.start(), span.end());
  }

  private Optional<Span> currentSpan() {
    OptionalInt vertex = deck.currentVertex();
    return shown()
        .filter(_ -> vertex.isPresent())
        .map(run -> run.graph().vertex(vertex.getAsInt()).span());
  }

  private static Node message(Source source, Diagnostic diagnostic) {
    int line = source.lineAt(diagnostic.span().start());
    String message = Words.say(diagnostic.message());
    String told =
        diagnostic
            .hint()
            .map(hint -> Words.say("line.message.hint", line, message, Words.say(hint)))
            .orElseGet(() -> Words.say("line.message", line, message));
    return message(told, diagnostic.severity());
  }

  private static Node message(String told, Severity severity) {
    CodeText text = new CodeText(told);
    text.getStyleClass().addAll("message", TextStyles.word(severity));
    return text;
  }

  /// Where a drag selects beyond its edge it scrolls on at each frame, even when its panel is
  /// closed meanwhile and no place on the screen is in it any more.
  private static final class Area extends CodeArea {
    @Override
    public CharacterHit hit(double x, double y) {
      return localToScreen(0, 0) == null
          ? CharacterHit.insertionAt(getCaretPosition())
          : super.hit(x, y);
    }
  }
}
