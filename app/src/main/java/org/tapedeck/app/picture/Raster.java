package org.tapedeck.app.picture;

import java.util.Arrays;
import org.tapedeck.app.drawing.Rgb;
import org.tapedeck.app.geometry.Box;

/// A picture made of opaque pixels, painted with boxes and thin lines; what lies beyond its borders
/// is left out.
public final class Raster {
  private final int width;
  private final int height;
  private final int[] pixels;

  /// A picture of `width` x `height` pixels, row by row as 0xAARRGGBB in an array that is not
  /// copied.
  public Raster(int width, int height, int[] pixels) {
    if (pixels.length < width * height) {
      throw new IllegalArgumentException(pixels.length + " pixels for " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// The colour of a pixel, 0xFFRRGGBB.
  public int at(int x, int y) {
    return pixels[y * width + x];
  }

  /// Everything in one colour.
  void clear(Rgb colour) {
    Arrays.fill(pixels, 0, width * height, opaque(colour));
  }

  /// A box, its borders rounded to whole pixels, at least one pixel wide and high.
  void box(Box box, Rgb colour) {
    int left = (int) Math.max(0, Math.round(box.x()));
    int top = (int) Math.max(0, Math.round(box.y()));
    int right = (int) Math.min(width, Math.max(Math.round(box.maxX()), Math.round(box.x()) + 1));
    int bottom = (int) Math.min(height, Math.max(Math.round(box.maxY()), Math.round(box.y()) + 1));
    int argb = opaque(colour);
    for (int y = top; y < bottom && left < right; y++) {
      Arrays.fill(pixels, y * width + left, y * width + right, argb);
    }
  }

  /// A line one pixel wide that covers `share` of what is under it, smooth by covering two
  /// neighbouring pixels in part.
  void line(double x0, double y0, double x1, double y1, Rgb colour, double share) {
    double[] ends = {x0, y0, x1, y1};
    if (!clip(ends)) {
      return;
    }
    boolean steep = Math.abs(ends[3] - ends[1]) > Math.abs(ends[2] - ends[0]);
    int along = steep ? 1 : 0;
    double from = Math.min(ends[along], ends[2 + along]);
    double to = Math.max(ends[along], ends[2 + along]);
    double across = ends[along] <= ends[2 + along] ? ends[1 - along] : ends[3 - along];
    double length = ends[2 + along] - ends[along];
    double slope = length == 0 ? 0 : (ends[3 - along] - ends[1 - along]) / length;
    int first = (int) Math.round(from);
    int weight = (int) Math.round(256 * share);
    for (int k = first; k <= Math.max(first, Math.round(to) - 1); k++) {
      double place = across + (k - from) * slope - 0.5;
      int whole = (int) Math.floor(place);
      int second = (int) (weight * (place - whole));
      blend(steep, k, whole, colour, weight - second);
      blend(steep, k, whole + 1, colour, second);
    }
  }

  private void blend(boolean steep, int along, int across, Rgb colour, int weight) {
    int x = steep ? across : along;
    int y = steep ? along : across;
    if (x < 0 || y < 0 || x >= width || y >= height || weight == 0) {
      return;
    }
    int at = y * width + x;
    int below = pixels[at];
    int red = mixed((below >> 16) & 0xff, colour.red(), weight);
    int green = mixed((below >> 8) & 0xff, colour.green(), weight);
    int blue = mixed(below & 0xff, colour.blue(), weight);
    pixels[at] = 0xff000000 | (red << 16) | (green << 8) | blue;
  }

  private static int mixed(int below, int above, int weight) {
    return below + (((above - below) * weight) >> 8);
  }

  /// Cuts a line at the borders, as Liang and Barsky do; false where nothing is left.
  private boolean clip(double[] ends) {
    double dx = ends[2] - ends[0];
    double dy = ends[3] - ends[1];
    double[] direction = {-dx, dx, -dy, dy};
    double[] distance = {ends[0] + 1, width + 1 - ends[0], ends[1] + 1, height + 1 - ends[1]};
    double from = 0;
    double to = 1;
    for (int side = 0; side < 4; side++) {
      if (direction[side] == 0 && distance[side] < 0) {
        return false;
      }
      double t = distance[side] / direction[side];
      if (direction[side] < 0) {
        from = Math.max(from, t);
      } else if (direction[side] > 0) {
        to = Math.min(to, t);
      }
    }
    if (from > to) {
      return false;
    }
    double x = ends[0];
    double y = ends[1];
    ends[0] = x + from * dx;
    ends[1] = y + from * dy;
    ends[2] = x + to * dx;
    ends[3] = y + to * dy;
    return true;
  }

  private static int opaque(Rgb c) {
    return 0xff000000 | (c.red() << 16) | (c.green() << 8) | c.blue();
  }
}
