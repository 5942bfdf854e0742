package org.tapedeck.app.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// The fonts that come with the program, loaded so that no font of the machine is needed.
///
/// On Linux, AWT refuses to load any font from a file as long as the machine has no font or no
/// fontconfig of its own, as on a server. It takes a list of fonts instead, if that is named before
/// AWT starts: ours names Inter for everything. That makes the outlines the same everywhere, too.
final class TypesetterFonts {
  private static final String LIST = "sun.awt.fontconfig";
  private static final String FALLBACK = "Inter-Regular.ttf";
  private static final List<String> FAMILIES =
      List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
  private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

  private TypesetterFonts() {}

  /// Names the list of fonts to AWT, unless someone did. Has no effect once AWT has started.
  ///
  /// Throws [UncheckedIOException] where there is no room for temporary files, which AWT needs for
  /// every font.
  static synchronized void prepare() {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    if (linux && System.getProperty(LIST) == null) {
      try {
        System.setProperty(LIST, list().toString());
      } catch (IOException e) {
        throw notUnpacked(e);
      }
    }
  }

  /// The fonts are in the program's jars, and AWT reads none but from files.
  static UncheckedIOException notUnpacked(IOException reason) {
    String folder = System.getProperty("java.io.tmpdir");
    return new UncheckedIOException(
        "the fonts cannot be written to the folder for temporary files " + folder,
        Files.isDirectory(Path.of(folder)) ? reason : new IOException("there is no such folder"));
  }

  private static Path list() throws IOException {
    Path folder = Files.createTempDirectory("tapedeck-fonts");
    folder.toFile().deleteOnExit();
    Path font = folder.resolve(FALLBACK);
    font.toFile().deleteOnExit();
    try (InputStream in = open(FALLBACK)) {
      Files.copy(in, font);
    }
    Path list = folder.resolve("fontconfig.properties");
    list.toFile().deleteOnExit();
    try (var out = Files.newOutputStream(list)) {
      properties(font).store(out, null);
    }
    return list;
  }

  private static Properties properties(Path font) {
    Properties properties = new Properties();
    properties.setProperty("version", "1");
    properties.setProperty("sequence.allfonts", "latin");
    properties.setProperty("allfonts.latin", "Inter");
    properties.setProperty("filename.Inter", font.toString());
    for (String family : FAMILIES) {
      for (String style : STYLES) {
        properties.setProperty(family + "." + style + ".latin", "Inter");
      }
    }
    return properties;
  }

  /// The font in the resource `file`, at 1 px.
  static Font load(String file) {
    prepare();
    try (InputStream in = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw notUnpacked(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("damaged font " + file, e);
    }
  }

  private static InputStream open(String file) {
    InputStream in = TypesetterFonts.class.getResourceAsStream("/fonts/" + file);
    if (in == null) {
      throw new IllegalStateException("missing from the class path: /fonts/" + file);
    }
    return in;
  }
}
