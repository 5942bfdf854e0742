package org.tapedeck.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Words;

/// The formats that a picture can be written in: the one list from which menu and command line
/// follow.
public enum Exporter {
  /// Pixels.
  PNG("export.picture") {
    @Override
    public void write(GraphPicture picture, StepView now, ExportOptions options, OutputStream out)
        throws IOException {
      PngImage.write(picture.at(now), options, out);
    }
  },
  /// Vectors.
  SVG("export.picture") {
    @Override
    public void write(GraphPicture picture, StepView now, ExportOptions options, OutputStream out)
        throws IOException {
      SvgImage.write(picture.stream(now), options, out);
    }
  },
  /// The geometry in numbers, the same at every step.
  JSON("export.geometry") {
    @Override
    public void write(GraphPicture picture, StepView now, ExportOptions options, OutputStream out)
        throws IOException {
      GeometryJson.write(picture, out);
    }
  };

  private final String title;

  Exporter(String title) {
    this.title = title;
  }

  /// What a menu calls it: "Picture as PNG".
  public String title() {
    return Words.say(title, name());
  }

  /// Writes the content of the file that shows `picture` at a step into `out`, which stays open.
  ///
  /// Throws [IOException] when the picture is too large for the format, before anything is written.
  public abstract void write(
      GraphPicture picture, StepView now, ExportOptions options, OutputStream out)
      throws IOException;

  /// The same content in memory, for small pictures.
  public byte[] bytes(GraphPicture picture, StepView now, ExportOptions options)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(picture, now, options, bytes);
    return bytes.toByteArray();
  }

  /// The ending of its files without the dot, such as `png`.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The ending of its files, such as `.png`.
  public String ending() {
    return "." + extension();
  }

  /// The format that the ending of `file` asks for, in capitals or not.
  public static Optional<Exporter> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }

  /// All endings, for messages: ".png, .svg, .json".
  public static String endings() {
    return Arrays.stream(values()).map(Exporter::ending).collect(Collectors.joining(", "));
  }
}
