package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.Writer;

/// The formats that checks of a gradient can be printed in.
enum CheckFormat {
  TABLE,
  JSON;

  /// Prints the checks of one run.
  interface CheckWriter {
    void write(Checks checks) throws IOException;
  }

  CheckWriter writer(Writer out) {
    return switch (this) {
      case TABLE -> new CheckTable(out);
      case JSON -> new CheckJson(out);
    };
  }
}
