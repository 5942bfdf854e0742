package org.tapedeck.app.export;

import java.io.IOException;

/// A picture has too many pixels for a file; the message says how many, and which scale fits.
public final class PictureTooLarge extends IOException {
  private static final long serialVersionUID = 1;

  PictureTooLarge(String message) {
    super(message);
  }
}
