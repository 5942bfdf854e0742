package org.tapedeck.app.ui.present;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is drawn over the steps: strokes belong to the step at which they are drawn, are gone at
/// another and there again when that step is. At each step the last change can be taken back.
public final class Sketches {
  /// What is drawn at one step, and what was before the last changes and those taken back.
  private static final class Page {
    private final Deque<List<Stroke>> before = new ArrayDeque<>();
    private final Deque<List<Stroke>> after = new ArrayDeque<>();
    private List<Stroke> strokes = List.of();
  }

  private final Map<Object, Page> pages = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<Stroke>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<Stroke>> pencil =
      new SimpleObjectProperty<>(Optional.empty());
  private Object step = this;
  private Page open = new Page();
  private boolean erasing;

  /// What is drawn at the step that is shown.
  public ReadOnlyObjectProperty<List<Stroke>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The stroke that is being drawn.
  public ReadOnlyObjectProperty<Optional<Stroke>> pencil() {
    return pencil;
  }

  /// Another step is shown, told by `to`; a stroke that is being drawn stays with its own.
  void turnTo(Object to) {
    end();
    step = to;
    open = pages.getOrDefault(to, new Page());
    shown.set(open.strokes);
  }

  /// Begins a stroke, or goes on with it.
  void draw(Stroke stroke) {
    pencil.set(Optional.of(stroke));
  }

  /// The pen or the eraser is lifted.
  void end() {
    pencil
        .get()
        .ifPresent(
            stroke -> {
              List<Stroke> more = new ArrayList<>(open.strokes);
              more.add(stroke);
              change(more);
            });
    pencil.set(Optional.empty());
    erasing = false;
  }

  /// Takes away what is within `reach` of a spot; all until the eraser is lifted is one change.
  void erase(Spot spot, double reach) {
    List<Stroke> left = open.strokes.stream().filter(each -> !each.isNear(spot, reach)).toList();
    if (left.size() == open.strokes.size()) {
      return;
    }
    if (erasing) {
      open.strokes = left;
      shown.set(left);
    } else {
      change(left);
    }
    erasing = true;
  }

  private void change(List<Stroke> strokes) {
    pages.put(step, open);
    open.before.push(open.strokes);
    open.after.clear();
    open.strokes = List.copyOf(strokes);
    shown.set(open.strokes);
  }

  void undo() {
    move(open.before, open.after);
  }

  void redo() {
    move(open.after, open.before);
  }

  private void move(Deque<List<Stroke>> from, Deque<List<Stroke>> to) {
    if (!from.isEmpty()) {
      to.push(open.strokes);
      open.strokes = from.pop();
      shown.set(open.strokes);
    }
  }
}
