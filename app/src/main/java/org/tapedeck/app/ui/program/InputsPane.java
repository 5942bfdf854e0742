package org.tapedeck.app.ui.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.Stale;
import org.tapedeck.app.ui.control.WhileOpen;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Program.InputArray;
import org.tapedeck.engine.lang.Shape;

/// A slider and a field for each input; moving one re-evaluates everything and keeps the cursor.
/// The elements of a vector or matrix stand together under its name. Names, sliders and fields
/// stand in columns.
public final class InputsPane extends VBox {
  private static final double LEAST_NAME = 30;
  private static final double WIDEST_NAME = 80;

  /// Of very many names, so many of the longest say how wide the column is to be.
  private static final int MEASURED = 40;

  private final Deck deck;
  private final WhileOpen open;
  private List<Entry> entries = List.of();

  /// A single input, or a vector or matrix of such.
  private record Entry(List<String> names, String heading, String size) {
    boolean isSingle() {
      return heading.isEmpty();
    }
  }

  public InputsPane(Deck deck, WhileOpen open) {
    this.deck = deck;
    this.open = open;
    setId("inputs");
    getStyleClass().add("inputs");
    Stale.pale(open.see(deck.stale()), this);
    open.see(deck.run()).subscribe(run -> run.ifPresent(this::show));
  }

  private void show(Run run) {
    List<Entry> now = entries(run.program());
    if (!now.equals(entries)) {
      entries = now;
      double nameRoom = nameRoom(now);
      getChildren().setAll(now.stream().map(entry -> view(entry, nameRoom)).toList());
    }
    int first = 0;
    for (int i = 0; i < entries.size(); i++) {
      switch (getChildren().get(i)) {
        case InputRow row -> row.show(run, first);
        case InputSection section -> section.show(run, first);
        default -> throw new IllegalStateException("no view of an input");
      }
      first += entries.get(i).names().size();
    }
  }

  /// The width of the column of names: that of the widest, within bounds.
  private static double nameRoom(List<Entry> entries) {
    double widest =
        entries.stream()
            .map(InputsPane::longest)
            .sorted(Comparator.comparingInt((Name name) -> name.text().length()).reversed())
            .limit(MEASURED)
            .mapToDouble(name -> name.indent() + NameStyle.width(name.text(), InputRow.NAME))
            .max()
            .orElse(0);
    return Math.clamp(Math.ceil(widest), LEAST_NAME, WIDEST_NAME);
  }

  private record Name(String text, double indent) {}

  private static Name longest(Entry entry) {
    return new Name(entry.names().getLast(), entry.isSingle() ? 0 : InputSection.INDENT);
  }

  private Node view(Entry entry, double nameRoom) {
    if (entry.isSingle()) {
      InputRow row = new InputRow(deck, open, nameRoom);
      row.use(entry.names().getFirst());
      return row;
    }
    return new InputSection(
        deck,
        open,
        entry.heading(),
        entry.size(),
        entry.names(),
        () -> new InputRow(deck, open, nameRoom - InputSection.INDENT));
  }

  private static List<Entry> entries(Program program) {
    List<String> names = program.inputs().stream().map(Program.Input::name).toList();
    Map<Integer, InputArray> arrays =
        program.arrays().stream().collect(Collectors.toMap(InputArray::first, Function.identity()));
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < names.size(); i += entries.getLast().names().size()) {
      InputArray array = arrays.get(i);
      entries.add(
          array == null
              ? new Entry(List.of(names.get(i)), "", "")
              : new Entry(
                  names.subList(i, i + array.shape().size()), array.name(), size(array.shape())));
    }
    return entries;
  }

  private static String size(Shape shape) {
    return shape.isVector()
        ? Words.say("inputs.elements", shape.rows())
        : shape.rows() + "×" + shape.columns();
  }
}
