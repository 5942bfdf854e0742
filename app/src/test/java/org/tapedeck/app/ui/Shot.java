package org.tapedeck.app.ui;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// The pixels of a part of the window, as they were at a time.
final class Shot {
  private final int width;
  private final int[] pixels;

  private Shot(Image image) {
    width = (int) image.getWidth();
    int height = (int) image.getHeight();
    pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
  }

  /// The part of the window where a node is, with all that lies over and under it there. Painted
  /// anew for this, as the screen of a platform without one keeps remains of closed menus.
  static Shot of(Node node) {
    Node root = node.getScene().getRoot();
    Bounds box = root.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(
        new Rectangle2D(
            Math.floor(box.getMinX()),
            Math.floor(box.getMinY()),
            Math.ceil(box.getWidth()),
            Math.ceil(box.getHeight())));
    return new Shot(root.snapshot(part, null));
  }

  /// How many pixels are not as in another shot; all of them where the sizes differ.
  int changed(Shot before) {
    if (width != before.width || pixels.length != before.pixels.length) {
      return Math.max(pixels.length, before.pixels.length);
    }
    return (int)
        IntStream.range(0, pixels.length).filter(i -> pixels[i] != before.pixels[i]).count();
  }

  /// How many colours there are; 1 where nothing is drawn.
  int colours() {
    return (int) Arrays.stream(pixels).distinct().count();
  }

  /// How bright it is as a whole, from 0 for black to 1 for white.
  double brightness() {
    return Arrays.stream(pixels)
            .map(pixel -> (pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF))
            .average()
            .orElseThrow()
        / (3 * 255);
  }

  /// How many pixels are no shade of grey.
  int coloured() {
    return (int)
        Arrays.stream(pixels)
            .filter(p -> (p >> 16 & 0xFF) != (p >> 8 & 0xFF) || (p >> 8 & 0xFF) != (p & 0xFF))
            .count();
  }

  /// The colour that most pixels in a box have, in px from the upper left corner, as 0xRRGGBB.
  int ground(Bounds box) {
    int left = (int) Math.max(0, box.getMinX());
    int right = (int) Math.min(width, Math.ceil(box.getMaxX()));
    int height = pixels.length / width;
    int bottom = (int) Math.min(height, Math.ceil(box.getMaxY()));
    return IntStream.range((int) Math.max(0, box.getMinY()), bottom)
        .flatMap(y -> IntStream.range(y * width + left, y * width + right))
        .mapToObj(i -> pixels[i] & 0xFFFFFF)
        .collect(Collectors.groupingBy(colour -> colour, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  /// How many pixels have this colour, given as 0xRRGGBB.
  int count(int colour) {
    return (int) Arrays.stream(pixels).filter(pixel -> (pixel & 0xFFFFFF) == colour).count();
  }
}
