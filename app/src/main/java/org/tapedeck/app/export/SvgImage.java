package org.tapedeck.app.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.tapedeck.app.drawing.DrawingStream;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.engine.lang.Invisible;

/// Writes SVG 1.1 of paths alone, which every viewer and editor shows the same: no fonts, no style
/// sheet, no `foreignObject`. Each text carries its words as `aria-label`, each group as `title`.
/// Mark by mark: of a picture of 100,000 nodes the text alone would fill the memory.
final class SvgImage {
  private final Writer svg;
  private final Palette palette;

  private SvgImage(Writer svg, Palette palette) {
    this.svg = svg;
    this.palette = palette;
  }

  /// Writes an SVG file into `out`, which stays open.
  static void write(DrawingStream drawing, ExportOptions options, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    SvgImage image = new SvgImage(writer, options.palette());
    image.head(drawing);
    if (!options.transparent()) {
      image.line(
          1,
          "<rect"
              + attribute("width", number(drawing.width()))
              + attribute("height", number(drawing.height()))
              + attribute("fill", image.colour(Role.GROUND))
              + "/>");
    }
    image.marks(drawing.marks().iterator(), 1);
    image.line(0, "</svg>");
    writer.flush();
  }

  private void head(DrawingStream drawing) throws IOException {
    String width = number(drawing.width());
    String height = number(drawing.height());
    line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line(
        0,
        "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + attribute("width", width)
            + attribute("height", height)
            + attribute("viewBox", "0 0 " + width + " " + height)
            + " role=\"img\" aria-labelledby=\"title\">");
    line(1, "<title id=\"title\">" + escaped(drawing.title()) + "</title>");
  }

  private void marks(Iterator<Mark> marks, int depth) throws IOException {
    while (marks.hasNext()) {
      switch (marks.next()) {
        case Mark.Path shape -> shape(shape, depth);
        case Mark.Label label -> label(label, depth);
        case Mark.Compound group -> group(group, depth);
      }
    }
  }

  private void group(Mark.Compound group, int depth) throws IOException {
    line(depth, "<g" + id(group) + ">");
    if (!group.title().isEmpty()) {
      line(depth + 1, "<title>" + escaped(group.title()) + "</title>");
    }
    marks(group.marks().iterator(), depth + 1);
    line(depth, "</g>");
  }

  private void shape(Mark.Path shape, int depth) throws IOException {
    line(
        depth,
        "<path"
            + id(shape)
            + attribute("fill", shape.fill().map(this::colour).orElse("none"))
            + shape.pencil().map(this::stroke).orElse("")
            + attribute("d", shape.outline().toSvg())
            + "/>");
  }

  private String stroke(Mark.Pencil pencil) {
    String dashes = pencil.dashes().stream().map(SvgImage::number).collect(joining(" "));
    return attribute("stroke", colour(pencil.role()))
        + attribute("stroke-width", number(pencil.width()))
        + attribute("stroke-linejoin", "round")
        + (dashes.isEmpty() ? "" : attribute("stroke-dasharray", dashes));
  }

  private void label(Mark.Label label, int depth) throws IOException {
    if (label.glyphs().outline().isEmpty()) {
      return;
    }
    String place = "translate(" + number(label.x()) + " " + number(label.baseline()) + ")";
    line(
        depth,
        "<path"
            + id(label)
            + attribute("aria-label", escaped(label.glyphs().text()))
            + attribute("fill", colour(label.role()))
            + attribute("transform", place)
            + attribute("d", label.glyphs().outline().toSvg())
            + "/>");
  }

  private String colour(Role role) {
    return palette.colour(role).hex();
  }

  private void line(int depth, String element) throws IOException {
    svg.append("  ".repeat(depth)).append(element).append('\n');
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + value + "\"";
  }

  /// Ids as XML takes them: no colons, no slashes.
  private static String id(Mark mark) {
    return attribute("id", mark.id().replaceAll("[^A-Za-z0-9_.-]", "-"));
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /// Text as XML takes it: markup escaped, a replacement for each character that no text should
  /// have, many of which XML 1.0 knows no way to write.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    Invisible.replaced(text).codePoints().forEach(c -> out.append(escaped(c)));
    return out.toString();
  }

  private static String escaped(int codePoint) {
    return switch (codePoint) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r' -> "&#13;";
      default -> Character.toString(codePoint);
    };
  }
}
