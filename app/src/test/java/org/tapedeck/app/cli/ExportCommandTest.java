package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapedeck.app.export.Exporter;

final class ExportCommandTest {
  /// Three operations, so three evaluations, the seed and five terms.
  private static final String PROGRAM = "x1 = 2; x2 = 5; y = ln(x1) + x1*x2";

  private static final int STEPS = 9;

  @TempDir private Path folder;

  @Test
  void helpNamesTheEndingOfEveryFormat() {
    String help = Shell.tapedeck("export", "--help").out();

    for (Exporter exporter : Exporter.values()) {
      assertTrue(help.contains(exporter.ending()), exporter.ending());
    }
  }

  @Test
  void pngHasTwiceTheSizeOfTheDrawing() throws IOException {
    JsonNode bounds = geometry("g.json").get("bounds");

    BufferedImage image = png("g.png");

    assertEquals(Math.ceil(2 * bounds.get(2).asDouble()), image.getWidth());
    assertEquals(Math.ceil(2 * bounds.get(3).asDouble()), image.getHeight());
  }

  @Test
  void foldingIsProposedWhereItMakesAPictureSmaller() {
    String calls = "f(x) = " + "sin(cos(".repeat(90) + "x" + "))".repeat(90) + "\ny = f(f(f(2*x)))";
    String flat = "y = x" + " + sin(x)".repeat(900);

    assertTrue(tooLarge(calls).endsWith(", or fold its groups (--fold all)\n"));
    assertFalse(tooLarge(flat).contains("fold"));
    assertFalse(tooLarge(flat, "--fold", "all").contains("fold"));
  }

  private String tooLarge(String program, String... more) {
    List<String> arguments =
        List.of(
            "export", "-e", program, "--scale", "32", "--to", folder.resolve("l.png").toString());
    Shell.Result result =
        Shell.tapedeck(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
    assertTrue(result.err().contains("pixels are too many"), result.err());
    return result.err();
  }

  @Test
  void lookIsChosenByOptions() throws IOException {
    int light = png("light.png").getRGB(0, 0);
    int dark = png("dark.png", "--theme", "dark").getRGB(0, 0);
    BufferedImage clear = png("clear.png", "--transparent", "--scale", "1");

    assertNotEquals(light, dark);
    assertEquals(0, clear.getRGB(0, 0) >>> 24);
    assertEquals(Math.ceilDiv(png("g.png").getWidth(), 2), clear.getWidth());
  }

  @Test
  void everyStepIsAFileFromTheStartOn() throws IOException {
    export("g.svg", "--step", "all");

    List<String> expected =
        Stream.iterate(0, i -> i <= STEPS, i -> i + 1).map(i -> "g-00" + i + ".svg").toList();
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(expected, files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void lastStepIsTheDefault() throws IOException {
    export("all.svg", "--step", "all");

    assertArrayEquals(bytes("all-00" + STEPS + ".svg"), bytes(export("default.svg")));
    assertArrayEquals(bytes("all-000.svg"), bytes(export("start.svg", "--step", "0")));
    assertFalse(java.util.Arrays.equals(bytes("all-000.svg"), bytes("all-001.svg")));
  }

  @Test
  void geometryFollowsTheDirection() throws IOException {
    JsonNode right = geometry("right.json");
    JsonNode down = geometry("down.json", "--direction", "td");

    assertEquals("lr", right.get("direction").asText());
    assertEquals("td", down.get("direction").asText());
    assertEquals(5, right.get("nodes").size());
    assertEquals(5, right.get("edges").size());
    assertTrue(x(right, 4) > x(right, 0), "the output is at the right");
  }

  @Test
  void mirroredGeometryHasTheOutputAtTheOtherEnd() throws IOException {
    JsonNode left = geometry("left.json", "--direction", "rl");
    JsonNode up = geometry("up.json", "--direction", "bt");

    assertEquals("rl", left.get("direction").asText());
    assertTrue(x(left, 4) < x(left, 0), "the output is at the left");
    assertEquals("bt", up.get("direction").asText());
    assertTrue(y(up, 4) < y(up, 0), "the output is on top");
  }

  @Test
  void drawingOptionsReachThePicture() throws IOException {
    String far = "y = x*sin(exp(tanh(x)))";
    String crossed = "a = sin(x); b = cos(z); y1 = b*x; y2 = a*z; y3 = exp(x)";

    assertNotEquals(geometryOf(far), geometryOf(far, "--copies", "1"));
    assertNotEquals(geometryOf(crossed), geometryOf(crossed, "--taste", "source"));
  }

  @Test
  void foldedCallIsOneNodeOfTheGeometry() throws IOException {
    String calls = "f(a) = sin(a)*a; y = f(x) + f(z)";

    JsonNode open = geometryOf(calls);
    JsonNode folded = geometryOf(calls, "--fold", "all");

    assertEquals(7, open.get("nodes").size());
    assertEquals(2, open.get("groups").size());
    assertEquals(5, folded.get("nodes").size());
    assertEquals("f(x)", folded.get("nodes").get(2).get("folded").asText());
    assertEquals(0, folded.get("groups").size());
    assertEquals(open, geometryOf(calls, "--fold", "2"));
  }

  @Test
  void runOptionsReachThePicture() throws IOException {
    byte[] standard = bytes(export("a.svg"));

    assertFalse(java.util.Arrays.equals(standard, bytes(export("b.svg", "--at", "x1=3"))));
    assertFalse(java.util.Arrays.equals(standard, bytes(export("c.svg", "--mode", "forward"))));
  }

  @Test
  void picturesHaveSoManyDigitsAsAreChosen() throws IOException {
    String usual = Files.readString(export("usual.svg"));
    String eight = Files.readString(export("eight.svg", "--digits", "8"));
    String all = Files.readString(export("all.svg", "--digits", "17"));

    assertTrue(usual.contains("value 10.693,"), usual);
    assertTrue(eight.contains("value 10.693147,"), eight);
    assertTrue(all.contains("value 10.693147180559945,"), all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          g.gif | --step last    | --to %s: the ending is to be one of .png, .svg, .json
          g     | --step last    | --to %s: the ending is to be one of .png, .svg, .json
          g.svg | --step 10      | --step is to be a number from 0 to 9, last or all, not `10`
          g.svg | --step -1      | --step is to be a number from 0 to 9, last or all, not `-1`
          g.svg | --step first   | --step is to be a number from 0 to 9, last or all, not `first`
          g.png | --scale 0      | --scale is to be above 0 and at most 32
          g.png | --scale NaN    | --scale is to be above 0 and at most 32
          g.png | --theme sepia  | Invalid value for option '--theme': `sepia` is not one of light, dark, projector, print, colour-blind
          g.png | --direction up | Invalid value for option '--direction': `up` is not one of lr, rl, td, bt
          g.png | --taste good   | Invalid value for option '--taste': `good` is not one of crossings, source
          g.png | --nodes 0      | --nodes is to be 1 or more nodes, not 0
          g.png | --copies -2    | --copies is to be 0 or more layers, not -2
          g.png | --width -1     | --width is to be 0 or more nodes, not -1
          g.png | --fold some    | --fold is to be none, all or a level from 1 on, not `some`
          g.png | --at x3=1      | --at: `x3` is no input of the program; its inputs are x1, x2; did you mean `x1`?
          """)
  void misfitOptionIsExplained(String name, String options, String sentence) throws IOException {
    Path file = folder.resolve(name);
    List<String> option = List.of(options.split(" ", 2));

    Shell.Result result =
        Shell.tapedeck(
            "export", "-e", PROGRAM, "--to", file.toString(), option.getFirst(), option.getLast());

    assertEquals(2, result.status());
    assertEquals(
        "tapedeck: " + sentence.formatted(file), result.err().lines().findFirst().orElseThrow());
    assertFolderIsEmpty();
  }

  @Test
  void wrongProgramWritesNothing() throws IOException {
    Shell.Result result =
        Shell.tapedeck("export", "-e", "y = sine(x)", "--to", folder.resolve("g.png").toString());

    assertEquals(1, result.status());
    assertTrue(result.err().startsWith("-e:1:5: `sine` is not known"), result.err());
    assertFolderIsEmpty();
  }

  @Test
  void fileThatCannotBeWrittenIsTold() throws IOException {
    Path nowhere = folder.resolve("none").resolve("g.png");

    Shell.Result result = Shell.tapedeck("export", "-e", PROGRAM, "--to", nowhere.toString());

    assertEquals(1, result.status());
    assertEquals(
        "tapedeck: cannot write %s: there is no folder %s".formatted(nowhere, nowhere.getParent()),
        result.err().strip());
    assertFolderIsEmpty();
  }

  @Test
  void oneProgramIsDrawn() {
    Shell.Result result = Shell.tapedeck("export", "a.td", "b.td", "--to", "g.png");

    assertEquals(2, result.status());
    assertTrue(result.err().startsWith("tapedeck: Unmatched argument"), result.err());
  }

  private Path export(String name, String... options) {
    Path file = folder.resolve(name);
    Stream<String> start = Stream.of("export", "-e", PROGRAM, "--to", file.toString());

    Shell.Result result =
        Shell.tapedeck(Stream.concat(start, Stream.of(options)).toArray(String[]::new));

    assertEquals(new Shell.Result(0, "", ""), result);
    return file;
  }

  private BufferedImage png(String name, String... options) throws IOException {
    return ImageIO.read(export(name, options).toFile());
  }

  private JsonNode geometry(String name, String... options) throws IOException {
    return new ObjectMapper().readTree(export(name, options).toFile());
  }

  private JsonNode geometryOf(String program, String... options) throws IOException {
    Path file = folder.resolve("of.json");
    Stream<String> start = Stream.of("export", "-e", program, "--to", file.toString());
    Shell.tapedeck(Stream.concat(start, Stream.of(options)).toArray(String[]::new));
    return new ObjectMapper().readTree(file.toFile());
  }

  private static double y(JsonNode geometry, int node) {
    return geometry.get("nodes").get(node).get("y").asDouble();
  }

  private static double x(JsonNode geometry, int node) {
    return geometry.get("nodes").get(node).get("x").asDouble();
  }

  private byte[] bytes(String name) throws IOException {
    return bytes(folder.resolve(name));
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  private void assertFolderIsEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
