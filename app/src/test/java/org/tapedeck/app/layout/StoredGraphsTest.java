package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;

class StoredGraphsTest {
  private static final Size NODE = new Size(60, 36);
  private static final Size LABEL = new Size(50, 14);
  static final List<String> SMALL = GraphFile.SMALL;

  /// ELK Layered 0.11 draws these nine with 36 crossings in sum, Graphviz dot 2.43 with 34.
  @Test
  void smallGraphsTogetherCrossAtMost23Times() {
    long crossings =
        SMALL.stream()
            .mapToLong(
                n -> GraphFile.read(n).layout(NODE, LABEL, LayoutOptions.standard()).crossings())
            .sum();

    assertTrue(crossings <= 23, () -> "crossings " + crossings);
  }

  /// ELK Layered 0.11 draws these with 237, 184, 431, 4420 and 788 crossings.
  @ParameterizedTest
  @CsvSource({
    "rnn-12, 150",
    "newton-100, 100",
    "slp-400, 200",
    "mlp-2-16-16-1, 3165",
    "lotka-rk4-13, 560"
  })
  void mediumGraphsCrossAtMost(String name, long most) {
    var model = GraphFile.read(name).layout(NODE, LABEL, LayoutOptions.standard());

    assertTrue(model.crossings() <= most, () -> "crossings " + model.crossings());
  }

  @ParameterizedTest
  @CsvSource({"rnn-12, 110", "slp-400, 170"})
  void thoroughSearchLeavesAtMost(String name, long most) {
    GraphFile file = GraphFile.read(name);

    var model = file.layout(NODE, LABEL, LayoutOptions.standard().thorough());

    assertTrue(model.crossings() <= most, () -> "crossings " + model.crossings());
    assertEquals(List.of(), Figures.overlaps(file.graph(), model));
  }

  @ParameterizedTest
  @FieldSource("SMALL")
  void nothingOverlaps(String name) {
    GraphFile file = GraphFile.read(name);

    var model = file.layout(NODE, LABEL, LayoutOptions.standard());

    assertEquals(List.of(), Figures.overlaps(file.graph(), model));
  }

  @ParameterizedTest
  @FieldSource("SMALL")
  void edgesCrossAsOftenAsCounted(String name) {
    GraphFile file = GraphFile.read(name);

    var model = file.layout(NODE, LABEL, LayoutOptions.standard());

    assertEquals(model.crossings(), Figures.crossings(file.graph(), model, Direction.LEFT_RIGHT));
  }

  @ParameterizedTest
  @EnumSource
  void nothingOverlapsInAnyDirection(Direction direction) {
    GraphFile file = GraphFile.read("rnn-12");

    var model = file.layout(NODE, LABEL, LayoutOptions.standard().with(direction));

    assertEquals(List.of(), Figures.overlaps(file.graph(), model));
  }
}
