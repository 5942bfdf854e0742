package org.tapedeck.app.drawing;

import java.util.Locale;

/// An opaque colour: three channels from 0 to 255, sRGB.
public record Rgb(int red, int green, int blue) {
  public Rgb {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException(
          "channel outside 0..255: " + red + " " + green + " " + blue);
    }
  }

  /// The colour written as `#rrggbb`.
  public static Rgb parse(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("not a colour of the form #rrggbb: " + text);
    }
    int bits = Integer.parseInt(text.substring(1), 16);
    return new Rgb(bits >> 16, bits >> 8 & 0xff, bits & 0xff);
  }

  /// `#rrggbb`, lower case.
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /// Contrast ratio with `other`, 1 to 21.
  ///
  /// Source: W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio", "relative luminance".
  public double contrast(Rgb other) {
    double mine = luminance();
    double theirs = other.luminance();
    return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
