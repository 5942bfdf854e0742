package org.tapedeck.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.DrawingStream;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Rgb;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.drawing.Traces;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.trace.Trace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExporterTest {
  private static final Palette LIGHT = Palette.read(Theme.LIGHT);

  private static final Mark BOX =
      Mark.Path.filled("box", Outline.roundedRectangle(new Box(0, 0, 9, 9), 1), Role.PANEL);

  static Stream<Named<Trace>> worked() {
    return Traces.worked();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void pixelsHaveTheColoursOfTheTheme(Theme theme) throws Exception {
    Palette palette = Palette.read(theme);
    GraphPicture picture = squared();
    BufferedImage image = png(picture, new ExportOptions(palette, 2, false));
    assertEquals(Math.ceil(2 * picture.layout().width()), image.getWidth());
    assertEquals(palette.colour(Role.GROUND), pixel(image, 1, 1));
    double x = picture.layout().node(1).x() + 6;
    double y = picture.layout().node(1).center().y() - 12;
    assertEquals(palette.colour(Role.PANEL), pixel(image, (int) (2 * x), (int) (2 * y)));
  }

  private static Rgb pixel(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    return new Rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  @Test
  void aTransparentPictureHasNoGround() throws Exception {
    BufferedImage image = png(squared(), new ExportOptions(LIGHT, 1, true));
    assertEquals(0, image.getRGB(1, 1) >>> 24);
    String svg = svg(squared(), 4, new ExportOptions(LIGHT, 1, true));
    assertTrue(svg.contains("<svg") && !svg.contains("<rect"));
  }

  @Test
  void aPictureOfTooManyPixelsIsRefused() {
    StringBuilder program = new StringBuilder("y = x");
    program.append(" + x".repeat(150));
    GraphPicture picture =
        GraphPicture.of(Traces.reverse(program.toString()), LayoutOptions.standard());
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                Exporter.PNG.bytes(
                    picture, StepView.of(picture.trace(), 0), new ExportOptions(LIGHT, 32, false)));
    assertTrue(e.getMessage().contains("choose a scale of at most "), e.getMessage());
  }

  @Test
  void theScaleThatIsNamedForALargePictureFits() throws Exception {
    Drawing drawing = new Drawing("large", 3_000, 1_000, List.of());

    IOException refused =
        assertThrows(
            IOException.class,
            () -> PngImage.pixels(drawing, new ExportOptions(LIGHT, 2, false), 1e6));

    String scale = refused.getMessage().replaceAll(".*at most ([0-9.]+).*", "$1");
    ExportOptions smaller = new ExportOptions(LIGHT, Double.parseDouble(scale), false);
    BufferedImage image = PngImage.pixels(drawing, smaller, 1e6);
    assertTrue(image.getWidth() > 1_600, () -> "width " + image.getWidth());
  }

  @Test
  void aPictureThatFitsTheMemoryAtNoReadableScaleIsReferredToSvg() {
    Drawing drawing = new Drawing("huge", 300_000, 100_000, List.of());

    IOException refused =
        assertThrows(
            IOException.class,
            () -> PngImage.pixels(drawing, new ExportOptions(LIGHT, 2, false), 1e6));

    assertTrue(refused.getMessage().contains("write an .svg"), refused.getMessage());
  }

  @Test
  void pixelsLeaveHalfOfASmallMemoryFree() {
    assertEquals(32e6, PngImage.mostPixels(256_000_000));
    assertEquals(PngImage.mostPixels(8_000_000_000L), PngImage.mostPixels(16_000_000_000L));
  }

  @Test
  void svgIsWrittenMarkByMark() throws Exception {
    Mark mark = new Mark.Compound("group", "a".repeat(1_000), List.of(BOX));
    Portions out = new Portions();
    long[] waiting = new long[2];
    Stream<Mark> marks =
        Stream.generate(() -> mark)
            .limit(100_000)
            .peek(m -> waiting[1] = Math.max(waiting[1], ++waiting[0] - out.sum / 1_000));

    SvgImage.write(
        new DrawingStream("many", 10, 10, marks), new ExportOptions(LIGHT, 1, false), out);

    assertTrue(waiting[1] < 100, () -> "made and not yet written: " + waiting[1]);
    assertTrue(out.largest < 100_000, () -> "at once: " + out.largest);
    assertTrue(out.sum > 100_000_000, () -> "in all: " + out.sum);
  }

  @Test
  void geometryIsWrittenPieceByPiece() throws Exception {
    String text = "x = randn(1000, 1)\ny = sum(tanh(x))\n";
    GraphPicture picture = GraphPicture.of(Traces.reverse(text), LayoutOptions.standard());
    Portions out = new Portions();

    Exporter.JSON.write(
        picture, StepView.of(picture.trace(), 0), new ExportOptions(LIGHT, 1, false), out);

    assertTrue(out.largest < 100_000, () -> "at once: " + out.largest);
    assertTrue(out.sum > 500_000, () -> "in all: " + out.sum);
  }

  /// Keeps nothing but how much it was given.
  private static final class Portions extends OutputStream {
    long largest;
    long sum;

    @Override
    public void write(int b) {
      throw new AssertionError("one by one");
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      largest = Math.max(largest, length);
      sum += length;
    }
  }

  @ParameterizedTest
  @MethodSource("worked")
  void svgIsWellFormedWithUniqueIdsAndWords(Trace trace) throws Exception {
    GraphPicture picture = GraphPicture.of(trace, LayoutOptions.standard());
    for (int cursor = 0; cursor <= trace.length(); cursor += 3) {
      Document document = xml(svg(picture, cursor, new ExportOptions(LIGHT, 1, false)));
      NodeList all = document.getElementsByTagName("*");
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < all.getLength(); i++) {
        String id = ((Element) all.item(i)).getAttribute("id");
        assertTrue(id.isEmpty() || ids.add(id), id);
      }
      assertTrue(ids.contains("card-0"));
      Drawing drawing = picture.at(cursor);
      assertEquals(
          drawing.title(), document.getElementsByTagName("title").item(0).getTextContent());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0x7f, 0x9b, 0x202e, 0x2066, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0xd800})
  void svgReplacesWhatNoTextShouldHave(int character) throws Exception {
    String hostile = "a < b & \"c\" " + Character.toString(character);
    Mark group = new Mark.Compound("group", hostile, List.of(BOX));
    ByteArrayOutputStream svg = new ByteArrayOutputStream();

    Drawing drawing = new Drawing(hostile, 10, 10, List.of(group));

    SvgImage.write(drawing.stream(), new ExportOptions(LIGHT, 1, false), svg);

    NodeList titles = xml(svg.toString(StandardCharsets.UTF_8)).getElementsByTagName("title");
    assertEquals(2, titles.getLength());
    assertEquals("a < b & \"c\" \uFFFD", titles.item(0).getTextContent());
    assertEquals("a < b & \"c\" \uFFFD", titles.item(1).getTextContent());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x7f, 0x9b, 0x202e, 0x2066, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0xd800})
  void jsonReplacesWhatNoTextShouldHave(int character) throws Exception {
    String hostile = "\"a\\" + Character.toString(character);
    Json.Content content =
        json -> {
          json.writeStartObject();
          json.writeStringField(hostile, hostile);
          json.writeEndObject();
        };
    StringWriter text = new StringWriter();
    ByteArrayOutputStream ascii = new ByteArrayOutputStream();

    Json.write(text, content);
    Json.write(ascii, content);

    assertEquals("{\"\\\"a\\\\\uFFFD\":\"\\\"a\\\\\uFFFD\"}\n", text.toString());
    assertEquals(
        text.toString().replace("\uFFFD", "\\uFFFD"), ascii.toString(StandardCharsets.US_ASCII));
  }

  @Test
  void geometryIsWhereTheLayoutPutsThings() throws Exception {
    GraphPicture picture = GraphPicture.of(Traces.reverse("y = 2*x + x"), LayoutOptions.standard());
    byte[] bytes =
        Exporter.JSON.bytes(
            picture, StepView.of(picture.trace(), 0), new ExportOptions(LIGHT, 1, false));
    JsonNode json = new ObjectMapper().readTree(bytes);
    assertEquals(picture.layout().width(), json.at("/bounds/2").doubleValue());
    assertEquals(picture.layout().node(0).x(), json.at("/nodes/0/x").doubleValue());
    assertEquals("x", json.at("/nodes/0/name").textValue());
    assertTrue(json.at("/nodes/1/name").isNull());
    JsonNode edge = json.at("/edges/0");
    assertEquals(2, edge.get("from").intValue());
    assertEquals(0, edge.get("operand").intValue());
    assertTrue(edge.get("route").size() >= 2);
    assertEquals(3, json.get("labels").size());
  }

  @Test
  void theSamePictureIsTheSameFile() throws Exception {
    for (Exporter format : Exporter.values()) {
      byte[] once =
          format.bytes(
              squared(), StepView.of(squared().trace(), 3), new ExportOptions(LIGHT, 1, false));
      byte[] again =
          format.bytes(
              squared(), StepView.of(squared().trace(), 3), new ExportOptions(LIGHT, 1, false));
      assertEquals(
          new String(once, StandardCharsets.ISO_8859_1),
          new String(again, StandardCharsets.ISO_8859_1));
    }
    assertNotEquals(
        svg(squared(), 3, new ExportOptions(LIGHT, 1, false)),
        svg(squared(), 4, new ExportOptions(LIGHT, 1, false)));
  }

  @Test
  void theEndingTellsTheFormat() {
    assertEquals(Optional.of(Exporter.PNG), Exporter.of(Path.of("a.b/x.y.PNG")));
    assertEquals(Optional.empty(), Exporter.of(Path.of("png")));
    assertEquals(Optional.empty(), Exporter.of(Path.of("a.jpeg")));
  }

  private static GraphPicture squared() {
    return GraphPicture.of(Traces.reverse("x = 3; y = x*x"), LayoutOptions.standard());
  }

  private static BufferedImage png(GraphPicture picture, ExportOptions options) throws IOException {
    return ImageIO.read(
        new ByteArrayInputStream(
            Exporter.PNG.bytes(picture, StepView.of(picture.trace(), 4), options)));
  }

  private static String svg(GraphPicture picture, int cursor, ExportOptions options)
      throws IOException {
    return new String(
        Exporter.SVG.bytes(picture, StepView.of(picture.trace(), cursor), options),
        StandardCharsets.UTF_8);
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
