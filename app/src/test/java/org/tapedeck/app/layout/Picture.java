package org.tapedeck.app.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Route;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.layout.option.OrderPriority;

/// Paints layouts of the stored graphs, to be looked at: `Picture FOLDER` writes a PNG file for
/// each, `Picture FOLDER NAME...` for those named.
final class Picture {
  private static final double LONGEST = 2_000;
  private static final int[] HUES = {0x0b62a4, 0xb54708, 0x2f7d32, 0x7b3fa0, 0x8a6d00, 0x444b58};

  private Picture() {}

  /// Writes one file per graph, made smaller to at most 2000 px.
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Direction direction = Direction.valueOf(System.getProperty("direction", "LEFT_RIGHT"));
    OrderPriority taste = OrderPriority.valueOf(System.getProperty("taste", "FEWEST_CROSSINGS"));
    List<String> names = new ArrayList<>(List.of(args).subList(1, args.length));
    if (names.isEmpty()) {
      names.addAll(GraphFile.SMALL);
      names.addAll(GraphFile.MEDIUM);
    }
    for (String name : names) {
      GraphFile file = GraphFile.read(name);
      var model =
          file.layout(
              new Size(120, 84),
              new Size(46, 20),
              LayoutOptions.standard().with(direction).with(taste));
      ImageIO.write(paint(file, model), "png", folder.resolve(name + ".png").toFile());
    }
  }

  static BufferedImage paint(
      GraphFile file, RoutedLayoutModel2D<GraphFile.Node, GraphFile.Link> model) {
    double width = model.getDrawableArea().getWidth();
    double height = model.getDrawableArea().getHeight();
    double scale = Math.min(1, LONGEST / Math.max(width, height));
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * scale),
            (int) Math.ceil(height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(0xf5f6f8));
    g.fillRect(0, 0, (int) width + 1, (int) height + 1);
    for (GraphFile.Link link : file.links()) {
      g.setColor(new Color(HUES[link.from() % HUES.length]));
      paintRoute(g, model.route(link));
    }
    for (GraphFile.Link link : file.links()) {
      box(g, model.label(link), 6, Integer.toString(link.operand()), 11);
    }
    for (GraphFile.Node node : file.nodes()) {
      box(g, model.box(node), 12, node.label(), 20);
    }
    g.dispose();
    return image;
  }

  private static void paintRoute(Graphics2D g, Route route) {
    Path2D path = new Path2D.Double();
    path.moveTo(route.start().x(), route.start().y());
    for (Curve c : route.curves()) {
      path.curveTo(c.c1().x(), c.c1().y(), c.c2().x(), c.c2().y(), c.p1().x(), c.p1().y());
    }
    g.setStroke(new BasicStroke(1.6f));
    g.draw(path);
    Point end = route.end();
    Point before = route.curves().getLast().p0();
    double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
    double dx = 9 * (end.x() - before.x()) / length;
    double dy = 9 * (end.y() - before.y()) / length;
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(end.x(), end.y());
    arrow.lineTo(end.x() - dx - dy / 2, end.y() - dy + dx / 2);
    arrow.lineTo(end.x() - dx + dy / 2, end.y() - dy - dx / 2);
    g.fill(arrow);
  }

  private static void box(Graphics2D g, Box r, double corner, String text, int size) {
    var shape = new RoundRectangle2D.Double(r.x(), r.y(), r.width(), r.height(), corner, corner);
    g.setColor(Color.WHITE);
    g.fill(shape);
    g.setColor(new Color(0xb8bec9));
    g.setStroke(new BasicStroke(1));
    g.draw(shape);
    g.setColor(new Color(0x1b2230));
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    int wide = g.getFontMetrics().stringWidth(text);
    Point center = r.center();
    g.drawString(text, (float) (center.x() - wide / 2.0), (float) (center.y() + size * 0.35));
  }
}
