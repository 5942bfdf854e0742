package org.tapedeck.app.ui.graph;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tapedeck.app.picture.Raster;

/// A picture that is painted pixel by pixel, as large as the view it fills.
final class OverviewImage extends ImageView {
  private PixelBuffer<IntBuffer> buffer = buffer(1, 1);

  OverviewImage() {
    setManaged(false);
    setMouseTransparent(true);
  }

  private static PixelBuffer<IntBuffer> buffer(int width, int height) {
    return new PixelBuffer<>(
        width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
  }

  /// Paints anew: `width` x `height` px with so many pixels to a px.
  void paint(double width, double height, double sharpness, Consumer<Raster> painter) {
    int columns = (int) Math.max(1, Math.ceil(width * sharpness));
    int rows = (int) Math.max(1, Math.ceil(height * sharpness));
    if (buffer.getWidth() != columns || buffer.getHeight() != rows) {
      buffer = buffer(columns, rows);
      setImage(new WritableImage(buffer));
    }
    setFitWidth(columns / sharpness);
    setFitHeight(rows / sharpness);
    painter.accept(new Raster(columns, rows, buffer.getBuffer().array()));
    buffer.updateBuffer(_ -> null);
  }

  /// Gives its memory back while it is not shown.
  void drop() {
    buffer = buffer(1, 1);
    setImage(null);
  }
}
