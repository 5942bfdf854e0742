package org.tapedeck.bench;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Curves over two logarithmic axes, as SVG on a card of its own, so that it reads on light and on
/// dark pages alike.
public final class LogLogPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 440;
  private static final int LEFT = 84;
  private static final int RIGHT = 110;
  private static final int TOP = 56;
  private static final int BOTTOM = 64;

  /// One curve: `x` and `y` have one entry per point; `label` stands at its last point.
  public record Curve(String label, String colour, List<Double> x, List<Double> y) {}

  private final String title;
  private final String xLabel;
  private final String yLabel;
  private final List<Curve> curves;
  private final int firstX;
  private final int lastX;
  private final int firstY;
  private final int lastY;

  /// A plot of `curves`; the axes cover whole decades around their points.
  public LogLogPlot(String title, String xLabel, String yLabel, List<Curve> curves) {
    this.title = title;
    this.xLabel = xLabel;
    this.yLabel = yLabel;
    this.curves = curves;
    firstX = (int) Math.floor(logarithms(Curve::x).getMin());
    lastX = (int) Math.ceil(logarithms(Curve::x).getMax());
    firstY = (int) Math.floor(logarithms(Curve::y).getMin());
    lastY = (int) Math.ceil(logarithms(Curve::y).getMax());
  }

  private DoubleSummaryStatistics logarithms(Function<Curve, List<Double>> coordinates) {
    return curves.stream()
        .map(coordinates)
        .flatMap(List::stream)
        .mapToDouble(Math::log10)
        .summaryStatistics();
  }

  /// The plot as an SVG document; times on the vertical axis are in ns.
  public String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
        font-family="Inter, system-ui, sans-serif" font-size="13" fill="#1f2933">
        <title>%s</title>
        <rect x="0.5" y="0.5" width="%d" height="%d" rx="10" fill="#ffffff" stroke="#d0d7de"/>
        <text x="%d" y="32" font-size="16" font-weight="600">%s</text>
        """
            .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, title, WIDTH - 1, HEIGHT - 1, LEFT, title));
    axes(svg);
    curves.forEach(curve -> curve(svg, curve));
    return svg.append("</svg>\n").toString();
  }

  private void axes(StringBuilder svg) {
    for (int decade = firstX; decade <= lastX; decade++) {
      double x = x(Math.pow(10, decade));
      line(svg, x, y(Math.pow(10, firstY)), x, TOP);
      text(svg, x, HEIGHT - BOTTOM + 20, "middle", count(decade));
    }
    for (int decade = firstY; decade <= lastY; decade++) {
      double y = y(Math.pow(10, decade));
      line(svg, LEFT, y, WIDTH - RIGHT, y);
      text(svg, LEFT - 8, y + 4.5, "end", time(decade));
    }
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 18, "middle", xLabel);
    svg.append(
        String.format(
            Locale.ROOT,
            "<text transform=\"translate(22 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
            (TOP + HEIGHT - BOTTOM) / 2.0,
            yLabel));
  }

  private void curve(StringBuilder svg, Curve curve) {
    String points =
        IntStream.range(0, curve.x.size())
            .mapToObj(
                i -> String.format(Locale.ROOT, "%.1f,%.1f", x(curve.x.get(i)), y(curve.y.get(i))))
            .collect(Collectors.joining(" "));
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\" stroke-linejoin=\"round\"/>\n"
            .formatted(points, curve.colour));
    for (String point : points.split(" ")) {
      String[] at = point.split(",");
      svg.append(
          "<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"%s\"/>\n"
              .formatted(at[0], at[1], curve.colour));
    }
    double y = y(curve.y.getLast()) + 4.5;
    for (String part : curve.label.split("\n")) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" font-weight=\"600\">%s</text>%n",
              x(curve.x.getLast()) + 10,
              y,
              curve.colour,
              part));
      y += 17;
    }
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e3e8ee\"/>%n",
            x1,
            y1,
            x2,
            y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            text));
  }

  private double x(double value) {
    double share = (Math.log10(value) - firstX) / (lastX - firstX);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    double share = (Math.log10(value) - firstY) / (lastY - firstY);
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private static String count(int decade) {
    return String.format(Locale.ROOT, "%,d", (long) Math.pow(10, decade));
  }

  private static String time(int decade) {
    String[] units = {"ns", "µs", "ms", "s"};
    int unit = Math.min(Math.floorDiv(decade, 3), units.length - 1);
    return (long) Math.pow(10, decade - 3 * unit) + " " + units[unit];
  }
}
