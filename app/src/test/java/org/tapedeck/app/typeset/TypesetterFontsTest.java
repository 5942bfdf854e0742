package org.tapedeck.app.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tapedeck.app.typeset.Typesetter.Weight;

class TypesetterFontsTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void awtIsGivenTheProgramsOwnFontForEveryFamily() throws IOException {
    Typesetter.shared().sans("x", 10, Weight.REGULAR);
    Properties list = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(System.getProperty("sun.awt.fontconfig")))) {
      list.load(in);
    }
    assertTrue(Files.size(Path.of(list.getProperty("filename.Inter"))) > 100_000);
    assertEquals("Inter", list.getProperty("serif.italic.latin"));
  }

  @Test
  void theFontsAreThoseInTheProgram() {
    assertEquals("Inter", TypesetterFonts.load("Inter-Regular.ttf").getFamily());
  }
}
