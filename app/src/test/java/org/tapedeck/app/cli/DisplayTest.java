package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class DisplayTest {
  private static final Set<String> ALL = Set.of("libX11.so.6", "libXtst.so.6", "libgtk-3.so.0");

  @Test
  void desktopHasNoObstacle() {
    assertEquals(Optional.empty(), obstacle(new Fake(true, false, ":0", ALL, true)));
  }

  @Test
  void missingDisplayIsNamed() {
    assertEquals(
        Optional.of("there is no display (DISPLAY is not set)"),
        obstacle(new Fake(true, false, "", Set.of(), false)));
  }

  @Test
  void missingGtkIsNamedWithItsPackage() {
    assertEquals(
        Optional.of("GTK 3 is missing (on Debian and Ubuntu, install libgtk-3-0)"),
        obstacle(new Fake(true, false, ":0", Set.of("libX11.so.6", "libXtst.so.6"), true)));
  }

  @Test
  void missingXlibIsNamedBeforeItIsCalled() {
    assertEquals(
        Optional.of("Xlib is missing (on Debian and Ubuntu, install libx11-6)"),
        obstacle(new Fake(true, false, ":0", Set.of(), false)));
  }

  @Test
  void displayThatDoesNotAnswerIsNamed() {
    assertEquals(
        Optional.of("the display :7 does not answer"),
        obstacle(new Fake(true, false, ":7", ALL, false)));
  }

  @Test
  void drawingIntoMemoryNeedsNoDisplay() {
    assertEquals(Optional.empty(), obstacle(new Fake(true, true, "", Set.of(), false)));
  }

  @Test
  void otherSystemsHaveADesktop() {
    assertEquals(Optional.empty(), obstacle(new Fake(false, false, "", Set.of(), false)));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void dynamicLinkerTellsWhatIsThere() {
    ThisMachine machine = new ThisMachine();

    assertTrue(machine.hasLibrary("libc.so.6"));
    assertFalse(machine.hasLibrary("libtapedeck-needs-no-such.so.1"));
  }

  private static Optional<String> obstacle(Fake machine) {
    return new Display(machine).obstacle();
  }

  private record Fake(
      boolean isLinux,
      boolean isHeadlessPlatform,
      String displayName,
      Set<String> libraries,
      boolean answers)
      implements Display.Machine {
    @Override
    public boolean hasLibrary(String file) {
      return libraries.contains(file);
    }
  }
}
