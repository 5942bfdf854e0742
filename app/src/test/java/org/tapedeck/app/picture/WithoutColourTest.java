package org.tapedeck.app.picture;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.engine.trace.Trace;

/// What a colour tells is told by a shape too: a dash, a thicker line or letter, a number, a bar.
class WithoutColourTest {
  static Stream<Trace> traces() {
    return Stream.of(
        Traces.reverse("y = ln(x1) + x1*x2 - sin(x2); x1 = 2; x2 = 5"),
        Traces.reverse("f(a) = sin(a)*a; x = 2; y = f(x) + f(2*x)"));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void nothingChangesFromStepToStepByItsColourAlone(Trace trace) {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    int changes = 0;
    for (int step = 1; step <= trace.length(); step++) {
      Map<String, Mark> before = marks(picture.at(step - 1));
      for (Mark mark : picture.at(step).marks()) {
        Mark last = before.getOrDefault(mark.id(), mark);
        if (!last.equals(mark)) {
          changes++;
          assertNotEquals(grey(last), grey(mark), mark.id() + " at step " + step);
        }
      }
    }
    assertTrue(changes > trace.length(), "" + changes);
  }

  private static Map<String, Mark> marks(Drawing drawing) {
    return drawing.marks().stream().collect(Collectors.toMap(Mark::id, Function.identity()));
  }

  /// The same in one colour, without words.
  private static Mark grey(Mark mark) {
    return switch (mark) {
      case Mark.Path path ->
          new Mark.Path(
              path.id(),
              path.outline(),
              path.fill().map(_ -> Role.INK),
              path.pencil().map(WithoutColourTest::grey));
      case Mark.Label label ->
          new Mark.Label(label.id(), label.glyphs(), label.x(), label.baseline(), Role.INK);
      case Mark.Compound group ->
          new Mark.Compound(
              group.id(), "", group.marks().stream().map(WithoutColourTest::grey).toList());
    };
  }

  private static Mark.Pencil grey(Mark.Pencil pencil) {
    return new Mark.Pencil(Role.INK, pencil.width(), pencil.dashes());
  }
}
