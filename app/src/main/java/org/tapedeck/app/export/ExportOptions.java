package org.tapedeck.app.export;

import org.tapedeck.app.drawing.Palette;

/// How a picture comes out: its colours, the pixels per px of the drawing (PNG only), and whether
/// the background is left out.
public record ExportOptions(Palette palette, double scale, boolean transparent) {
  /// The largest scale.
  public static final double MOST_SCALE = 32;

  public ExportOptions {
    if (!(scale > 0 && scale <= MOST_SCALE)) {
      throw new IllegalArgumentException("scale outside ]0, 32]: " + scale);
    }
  }
}
