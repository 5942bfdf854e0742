package org.tapedeck.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.record.Active;
import org.tapedeck.engine.record.ActiveSection;
import org.tapedeck.engine.tape.Hessian;
import org.tapedeck.engine.tape.Jacobian;
import org.tapedeck.engine.tape.Tape;

/// The README's example of the engine as a library.
class LibraryExampleTest {
  @Test
  void aLoopOfJavaIsRecordedDifferentiatedAndReplayed() {
    // The example begins here.
    ActiveSection section = new ActiveSection();
    Active a = section.input("a", 2);
    Active b = section.input("b", 3);
    Active root = section.constant(1);
    for (int i = 0; i < 6; i++) { // Heron's method, by Java's own loop
      root = root.plus(a.dividedBy(root)).dividedBy(2);
    }
    section.output("root", root);
    section.output("y", root.times(b).sin());
    Tape tape = Tape.of(section.graph());
    int y = tape.graph().output("y");
    double[] gradient = tape.gradient(y); // one entry per input
    double elsewhere = tape.replay(new double[] {9, 1})[y]; // the same run at a = 9, b = 1
    Jacobian jacobian = Jacobian.of(tape); // row = output
    double mixed = Hessian.of(tape, y).entry(0, 1); // ∂²y/∂a∂b
    // The example ends here.

    double angle = 3 * StrictMath.sqrt(2);
    double cos = StrictMath.cos(angle);
    assertArrayEquals(
        new double[] {1.5 / StrictMath.sqrt(2) * cos, StrictMath.sqrt(2) * cos}, gradient, 1e-14);
    assertEquals(StrictMath.sin(3), elsewhere, 1e-7);
    assertEquals(0.5 / StrictMath.sqrt(2), jacobian.entry(0, 0), 1e-14);
    assertArrayEquals(gradient, jacobian.row(1));
    double expected = (cos - angle * StrictMath.sin(angle)) / (2 * StrictMath.sqrt(2));
    assertEquals(expected, mixed, 1e-13);
  }

  @Test
  void theReadmeShowsThisVeryCode() throws IOException {
    Path source = Path.of("src/test/java/org/tapedeck/engine/LibraryExampleTest.java");
    List<String> lines = Files.readAllLines(source);
    int begin = lines.indexOf("    // The example begins here.") + 1;
    int end = lines.indexOf("    // The example ends here.");

    String example = String.join("\n", lines.subList(begin, end)) + "\n";

    assertEquals(15, end - begin);
    assertTrue(Files.readString(Path.of("README.md")).contains("\n\n" + example + "\n"));
  }
}
