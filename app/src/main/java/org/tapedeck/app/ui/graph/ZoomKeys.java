package org.tapedeck.app.ui.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys that zoom: those of the numpad too, and with Shift or without, as on most keyboards `+`
/// or `=` is the shifted one of the other.
public final class ZoomKeys {
  private static final double STEP = 1.25;

  private static final List<KeyCode> LARGER = List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
  private static final List<KeyCode> SMALLER = List.of(KeyCode.MINUS, KeyCode.SUBTRACT);
  private static final List<KeyCode> WHOLE = List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0);

  private ZoomKeys() {}

  public static void install(Scene scene, GraphView graph) {
    Map<KeyCombination, Runnable> keys = scene.getAccelerators();
    combinations(LARGER).forEach(key -> keys.put(key, () -> larger(graph)));
    combinations(SMALLER).forEach(key -> keys.put(key, () -> smaller(graph)));
    combinations(WHOLE).forEach(key -> keys.put(key, graph::fit));
  }

  private static Stream<KeyCombination> combinations(List<KeyCode> codes) {
    return codes.stream()
        .map(
            code ->
                new KeyCodeCombination(
                    code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY));
  }

  static void larger(GraphView graph) {
    graph.zoomBy(STEP);
  }

  static void smaller(GraphView graph) {
    graph.zoomBy(1 / STEP);
  }
}
