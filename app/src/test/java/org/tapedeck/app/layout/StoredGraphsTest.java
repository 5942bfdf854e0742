package org.tapedeck.app.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class StoredGraphsTest {
  private static final Size NODE = new Size(120, 84);
  private static final Size LABEL = new Size(46, 20);
  static final List<String> SMALL = GraphFile.SMALL;

  @ParameterizedTest
  @FieldSource("SMALL")
  void nothingOverlaps(String name) {
    GraphFile file = GraphFile.read(name);

    var model = file.layout(NODE, LABEL, Options.standard());

    assertEquals(List.of(), Figures.overlaps(file.graph(), model));
  }

  @ParameterizedTest
  @EnumSource
  void nothingOverlapsInAnyDirection(Direction direction) {
    GraphFile file = GraphFile.read("softmax-ce3");

    var model = file.layout(NODE, LABEL, Options.standard().with(direction));

    assertEquals(List.of(), Figures.overlaps(file.graph(), model));
  }
}
