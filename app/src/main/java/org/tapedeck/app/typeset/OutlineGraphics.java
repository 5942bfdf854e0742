package org.tapedeck.app.typeset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.geometry.Box;

/// A [Graphics2D] that collects the outline of all text and shapes painted on it. Of the colours
/// only those are heeded that say which vertex a piece stands for, see [#colour]. It takes what a
/// formula consists of: letters, rules and shapes. Pictures, clips and pixels are refused.
public final class OutlineGraphics extends Graphics2D {
  /// Outlines as drawn by the type designer, not fitted to any pixels.
  static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  /// Letters recur in nearly every formula, and cutting one costs more than setting the formula.
  /// Fonts are few and live as long as the program.
  private static final Map<Font, Map<String, Shape>> LETTERS = new ConcurrentHashMap<>();

  private final Outline.Builder outline;
  private AffineTransform transform;
  private Font font = new Font(Font.SERIF, Font.PLAIN, 12);
  private Stroke stroke = new BasicStroke();
  private Color color = Color.BLACK;
  private boolean begun = true;
  private final List<Glyphs.Part> parts = new ArrayList<>();
  private RenderingHints hints = new RenderingHints(Map.of());

  OutlineGraphics() {
    this(Outline.builder(), new AffineTransform());
  }

  private OutlineGraphics(Outline.Builder outline, AffineTransform transform) {
    this.outline = outline;
    this.transform = transform;
  }

  /// All that was painted so far.
  Outline outline() {
    return outline.build();
  }

  /// The colour, as LaTeX names it, of what stands for the vertex `vertex`.
  public static String colour(int vertex) {
    return String.format(Locale.ROOT, "#%06x", vertex + 1);
  }

  /// The pieces of all that was painted that stand for a vertex.
  List<Glyphs.Part> parts() {
    return parts;
  }

  @Override
  public void fill(Shape shape) {
    add(shape, transform);
  }

  private void add(Shape shape, AffineTransform placed) {
    int vertex = (color.getRGB() & 0xffffff) - 1;
    if (vertex >= 0) {
      widen(vertex, placed.createTransformedShape(shape).getBounds2D());
    }
    double[] p = new double[6];
    for (PathIterator i = shape.getPathIterator(placed); !i.isDone(); i.next()) {
      switch (i.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> outline.move(p[0], p[1]);
        case PathIterator.SEG_LINETO -> outline.line(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> outline.quad(p[0], p[1], p[2], p[3]);
        case PathIterator.SEG_CUBICTO -> outline.cubic(p[0], p[1], p[2], p[3], p[4], p[5]);
        default -> outline.close();
      }
    }
  }

  /// What is painted without another colour between is one piece.
  private void widen(int vertex, Rectangle2D box) {
    Box more = new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    Box all = begun ? more : parts.removeLast().box().union(more);
    parts.add(new Glyphs.Part(vertex, all));
    begun = false;
  }

  @Override
  public void draw(Shape shape) {
    fill(stroke.createStrokedShape(shape));
  }

  @Override
  public void drawChars(char[] data, int offset, int length, int x, int y) {
    drawString(new String(data, offset, length), (float) x, (float) y);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Shape letters =
        LETTERS
            .computeIfAbsent(font, _ -> new ConcurrentHashMap<>())
            .computeIfAbsent(text, t -> font.createGlyphVector(UNHINTED, t).getOutline());
    AffineTransform moved = getTransform();
    moved.translate(x, y);
    add(letters, moved);
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle2D.Double(x, y, width, height));
  }

  @Override
  public Graphics create() {
    OutlineGraphics copy = new OutlineGraphics(outline, getTransform());
    copy.font = font;
    copy.stroke = stroke;
    copy.color = color;
    return copy;
  }

  @Override
  public void dispose() {}

  @Override
  public void translate(double tx, double ty) {
    transform.translate(tx, ty);
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double theta) {
    transform.rotate(theta);
  }

  @Override
  public void rotate(double theta, double x, double y) {
    transform.rotate(theta, x, y);
  }

  @Override
  public void scale(double sx, double sy) {
    transform.scale(sx, sy);
  }

  @Override
  public void shear(double shx, double shy) {
    transform.shear(shx, shy);
  }

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public void setTransform(AffineTransform replacement) {
    transform = new AffineTransform(replacement);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setFont(Font font) {
    this.font = font;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return UNHINTED;
  }

  @Override
  public void setStroke(Stroke stroke) {
    this.stroke = stroke;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setColor(Color color) {
    this.color = color;
    begun = true;
  }

  @Override
  public Color getColor() {
    return color;
  }

  @Override
  public void setPaint(Paint paint) {
    if (paint instanceof Color plain) {
      color = plain;
    }
  }

  @Override
  public Paint getPaint() {
    return color;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    hints.put(key, value);
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> replacement) {
    hints.clear();
    hints.putAll(replacement);
  }

  @Override
  public void addRenderingHints(Map<?, ?> more) {
    hints.putAll(more);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    throw refused();
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
    throw refused();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
    throw refused();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
    throw refused();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int w, int h, Color ground, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      Color ground,
      ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    throw refused();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw refused();
  }

  @Override
  public void setComposite(Composite composite) {
    throw refused();
  }

  @Override
  public Composite getComposite() {
    throw refused();
  }

  @Override
  public void setBackground(Color ground) {
    throw refused();
  }

  @Override
  public Color getBackground() {
    throw refused();
  }

  @Override
  public void clip(Shape shape) {
    throw refused();
  }

  @Override
  public void setPaintMode() {
    throw refused();
  }

  @Override
  public void setXORMode(Color other) {
    throw refused();
  }

  @Override
  public FontMetrics getFontMetrics(Font of) {
    throw refused();
  }

  @Override
  public Rectangle getClipBounds() {
    throw refused();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    throw refused();
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    throw refused();
  }

  @Override
  public Shape getClip() {
    throw refused();
  }

  @Override
  public void setClip(Shape clip) {
    throw refused();
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw refused();
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    throw refused();
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    throw refused();
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    throw refused();
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    throw refused();
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    throw refused();
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
    throw refused();
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
    throw refused();
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int count) {
    throw refused();
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int count) {
    throw refused();
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int count) {
    throw refused();
  }

  private static IllegalStateException refused() {
    return new IllegalStateException("a formula is made of letters, rules and shapes only");
  }
}
