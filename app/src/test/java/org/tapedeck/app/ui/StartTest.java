package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tapedeck.app.Program;

/// What happens between the start of the process and the first picture.
final class StartTest {
  private static final String AWT_READS = "sun.font.FontConfigManager.getFontConfig";
  private static final String AWT_LISTS = "sun.awt.FcFontManager.getFontPathNative";
  private static final String JAVAFX_ADDS = "OSPango.FcConfigAppFontAddFile";
  private static final String JAVAFX_DRAWS = "FT_Load_Glyph";

  /// Both in fontconfig at once: about one start in 40 ended with a crash of the whole process.
  @Test
  @EnabledOnOs(OS.LINUX)
  void awtIsDoneWithTheFontsOfTheMachineBeforeJavaFxAddsOurs() throws IOException {
    List<String> calls = firstCalls(JAVAFX_DRAWS);

    List<String> ofFonts =
        calls.stream()
            .filter(
                call ->
                    call.contains(" " + AWT_READS + " ")
                        || call.contains(AWT_LISTS)
                        || call.contains(JAVAFX_ADDS))
            .toList();
    assertEquals(2, ofFonts.size(), () -> String.join("\n", calls));
    assertTrue(ofFonts.getFirst().contains(AWT_READS), ofFonts::toString);
    assertTrue(ofFonts.getLast().contains(JAVAFX_ADDS), ofFonts::toString);
  }

  /// The native methods that a start of the window calls, each at its first call, up to `last`.
  private static List<String> firstCalls(String last) throws IOException {
    Process process =
        new ProcessBuilder(Program.command(List.of("-Xlog:jni+resolve=debug:stdout")))
            .redirectErrorStream(true)
            .start();
    List<String> calls = new ArrayList<>();
    try (BufferedReader said = process.inputReader()) {
      String line = said.readLine();
      while (line != null && !line.contains(last)) {
        calls.add(line);
        line = said.readLine();
      }
    } finally {
      process.destroyForcibly();
    }
    return calls;
  }
}
