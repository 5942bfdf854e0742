package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Texts that steer a terminal, break a format, or make a line read unlike what it means never come
/// out as they came in.
final class HostileTextTest {
  static final List<String> HOSTILE =
      Stream.of(
              "\0",
              "\u0007",
              "\u0008",
              "\u000b",
              "\u001b[31m",
              "\u001b]0;title\u0007",
              "\u007f",
              "\u0085",
              "\u009b2J",
              "\u202a\u202b\u202c\u202d\u202e",
              "\u2066\u2067\u2068\u2069",
              "\ufdd0",
              "\ufdef",
              "\ufffe",
              "\uffff",
              codePoint(0x1fffe),
              codePoint(0x10ffff),
              "\ud800",
              "\udc00",
              "\udc00\ud800")
          .toList();

  @TempDir private Path folder;

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void commentsAreHarmless(String hostile) throws IOException {
    String program = "x = 2 # " + hostile + "\ny = sum([x, # <b> & " + hostile + "\n3])";
    String[] commands = {
      "trace",
      "trace --format csv",
      "trace --format json",
      "trace --format latex",
      "trace --format markdown",
      "check",
      "check --format json"
    };
    for (String command : commands) {
      Shell.Result result = Shell.tapedeck(with(command, "-e", program));
      assertEquals(0, result.status(), result.err());
      assertHarmless(result);
    }
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void picturesAreWellFormed(String hostile) throws Exception {
    String program = "x = 2\ny = sum([x, # <b> & " + hostile + "\n3])";
    for (String fold : List.of("none", "all")) {
      Path svg = folder.resolve(fold + ".svg");
      Path json = folder.resolve(fold + ".json");

      for (Path file : List.of(svg, json)) {
        assertHarmless(
            Shell.tapedeck("export", "-e", program, "--fold", fold, "--to", file.toString()));
        assertHarmless(Files.readString(file));
      }

      DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
      xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      xml.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(svg)));
      assertTrue(new ObjectMapper().readTree(Files.readAllBytes(json)).has("nodes"));
    }
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void mistakesAreToldHarmlessly(String hostile) {
    List<String[]> commands =
        List.of(
            new String[] {"trace", "-e", "y = x" + hostile},
            new String[] {"trace", "-e", "y = f(x) # " + hostile},
            new String[] {"check", "-e", "y = x", "--output", "z" + hostile},
            new String[] {"trace", "-e", "y = x", "--at", "z" + hostile + "=1"},
            new String[] {"trace", "-e", "y = x", "--at", "x=" + hostile},
            new String[] {"trace", "-e", "y = x", "--format", "json" + hostile},
            new String[] {"trace", "-e", "y = x", "--" + hostile},
            new String[] {"trace", "nowhere" + hostile},
            new String[] {"check", "nowhere" + hostile},
            new String[] {"export", "nowhere" + hostile, "--to", "a.svg"},
            new String[] {"export", "-e", "y = x", "--to", "nowhere/" + hostile + ".svg"},
            new String[] {"export", "-e", "y = x", "--to", "a.svg", "--step", hostile},
            new String[] {"export", "-e", "y = x", "--to", "a.svg", "--fold", hostile},
            new String[] {"nowhere" + hostile});
    for (String[] command : commands) {
      Shell.Result result = Shell.tapedeck(command);
      assertTrue(result.status() > 0, () -> String.join(" ", command));
      assertEquals("", result.out());
      assertFalse(result.err().contains("a mistake in Tapedeck"), result.err());
      assertHarmless(result);
    }
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void aMistakeIsMarkedBelowItsPlace(String hostile) {
    String single = Shell.tapedeck("trace", "-e", "a = 1 # ab\ny = f(x)").err();

    String told = Shell.tapedeck("trace", "-e", "a = 1 # " + hostile + "\ny = f(x)").err();

    assertTrue(told.startsWith(single.strip()), told);
  }

  /// A line end in a file's name neither looks like a message of its own nor ends a heading.
  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @FieldSource("NAMES")
  void namesOfFilesAreSpelledOut(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x = 2\ny = x*x");
    Path wrong = Files.writeString(folder.resolve("wrong" + name), "y = f(x)");

    for (String format : List.of("table", "csv", "latex", "markdown", "json")) {
      Shell.Result result =
          Shell.tapedeck("trace", file.toString(), file.toString(), "--format", format);
      assertEquals(0, result.status(), result.err());
      assertHarmless(result);
      assertFalse(result.out().contains(name), result.out());
    }
    String told = Shell.tapedeck("check", wrong.toString()).err();
    assertHarmless(told);
    assertTrue(told.lines().findFirst().orElseThrow().contains("wrong⟨U+"), told);
  }

  static final List<String> NAMES =
      List.of("\n\u001b[31m.td", "\r.td", "\u202e.td", "\u0085.td", "\ufffe.td");

  private static String[] with(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command.split(" ")));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static void assertHarmless(Shell.Result result) {
    assertHarmless(result.out());
    assertHarmless(result.err());
  }

  private static void assertHarmless(String text) {
    String harmful =
        text.replace("\r\n", "\n")
            .codePoints()
            .filter(HostileTextTest::isHarmful)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertEquals("", harmful, text);
  }

  private static boolean isHarmful(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xd800 && c <= 0xdfff)
        || (c >= 0xfdd0 && c <= 0xfdef)
        || (c & 0xfffe) == 0xfffe;
  }

  private static String codePoint(int c) {
    return Character.toString(c);
  }
}
