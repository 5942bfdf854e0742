package org.tapedeck.app.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Rgb;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Words;

/// Draws with Java2D and packs the pixels as PNG.
final class PngImage {
  /// Larger pictures few programs open.
  private static final double MOST_PIXELS = 400e6;

  /// What a pixel takes while the picture is made, with half of the memory left for the rest.
  private static final double BYTES_PER_PIXEL = 8;

  /// Below this scale nothing can be read; it is not worth naming.
  private static final double LEAST_SCALE = 0.05;

  private final Graphics2D graphics;
  private final Palette palette;

  private PngImage(Graphics2D graphics, Palette palette) {
    this.graphics = graphics;
    this.palette = palette;
  }

  /// Writes a PNG file into `out`, which stays open; throws [PictureTooLarge] when the picture is
  /// too large for one.
  static void write(Drawing drawing, ExportOptions options, OutputStream out) throws IOException {
    BufferedImage pixels = pixels(drawing, options, mostPixels(Runtime.getRuntime().maxMemory()));
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(pixels, "png", stream)) {
        throw new IOException(Words.say("png.unknown"));
      }
    }
  }

  /// How many pixels a picture may have where there are so many bytes of memory.
  static double mostPixels(long memory) {
    return Math.min(MOST_PIXELS, memory / BYTES_PER_PIXEL);
  }

  /// The picture; throws [PictureTooLarge] if it would have more than `most` pixels.
  static BufferedImage pixels(Drawing drawing, ExportOptions options, double most)
      throws IOException {
    double width = Math.max(1, Math.ceil(drawing.width() * options.scale()));
    double height = Math.max(1, Math.ceil(drawing.height() * options.scale()));
    if (width * height > most) {
      throw new PictureTooLarge(tooLarge(drawing, width, height, most));
    }
    int type = options.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage((int) width, (int) height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    PngImage painter = new PngImage(graphics, options.palette());
    if (!options.transparent()) {
      graphics.setColor(painter.colour(Role.GROUND));
      graphics.fillRect(0, 0, (int) width, (int) height);
    }
    graphics.scale(options.scale(), options.scale());
    painter.paint(drawing.marks());
    graphics.dispose();
    return image;
  }

  private static String tooLarge(Drawing drawing, double width, double height, double most) {
    double size = (drawing.width() + 1) * (drawing.height() + 1);
    double fits = Math.floor(100 * Math.sqrt(most / size)) / 100;
    String columns = String.format(Locale.ROOT, "%.0f", width);
    String rows = String.format(Locale.ROOT, "%.0f", height);
    return fits < LEAST_SCALE
        ? Words.say("png.large.at.all", columns, rows)
        : Words.say("png.large", columns, rows, Numbers.shortest(fits));
  }

  private void paint(List<Mark> marks) {
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Path shape -> paint(shape);
        case Mark.Label label -> paint(label);
        case Mark.Compound group -> paint(group.marks());
      }
    }
  }

  private void paint(Mark.Path shape) {
    Path2D path = path(shape.outline());
    shape
        .fill()
        .ifPresent(
            role -> {
              graphics.setColor(colour(role));
              graphics.fill(path);
            });
    shape
        .pencil()
        .ifPresent(
            pencil -> {
              graphics.setColor(colour(pencil.role()));
              graphics.setStroke(stroke(pencil));
              graphics.draw(path);
            });
  }

  private void paint(Mark.Label label) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(label.x(), label.baseline());
    graphics.setColor(colour(label.role()));
    graphics.fill(path(label.glyphs().outline()));
    graphics.setTransform(before);
  }

  private Color colour(Role role) {
    Rgb rgb = palette.colour(role);
    return new Color(rgb.red(), rgb.green(), rgb.blue());
  }

  private static BasicStroke stroke(Mark.Pencil pencil) {
    float[] dashes = new float[pencil.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = pencil.dashes().get(i).floatValue();
    }
    return new BasicStroke(
        (float) pencil.width(),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        dashes.length == 0 ? null : dashes,
        0);
  }

  private static Path2D path(Outline outline) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    outline.draw(new PathPen(path));
    return path;
  }

  private record PathPen(Path2D path) implements Outline.Pen {
    @Override
    public void move(double x, double y) {
      path.moveTo(x, y);
    }

    @Override
    public void line(double x, double y) {
      path.lineTo(x, y);
    }

    @Override
    public void quad(double cx, double cy, double x, double y) {
      path.quadTo(cx, cy, x, y);
    }

    @Override
    public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
      path.curveTo(c1x, c1y, c2x, c2y, x, y);
    }

    @Override
    public void close() {
      path.closePath();
    }
  }
}
