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

/// The files that a picture can be written as.
public enum PictureFormat {
  /// Pixels.
  PNG {
    @Override
    public void write(GraphPicture picture, int cursor, Look look, OutputStream out)
        throws IOException {
      PngImage.write(picture.at(cursor), look, out);
    }
  },
  /// Vectors.
  SVG {
    @Override
    public void write(GraphPicture picture, int cursor, Look look, OutputStream out)
        throws IOException {
      SvgImage.write(picture.stream(cursor), look, out);
    }
  },
  /// The geometry in numbers, the same at every cursor.
  JSON {
    @Override
    public void write(GraphPicture picture, int cursor, Look look, OutputStream out)
        throws IOException {
      GeometryJson.write(picture, out);
    }
  };

  /// Writes the content of the file that shows `picture` at `cursor` into `out`, which stays open.
  ///
  /// Throws [IOException] when the picture is too large for the format, before anything is written.
  public abstract void write(GraphPicture picture, int cursor, Look look, OutputStream out)
      throws IOException;

  /// The same content in memory, for small pictures.
  public byte[] bytes(GraphPicture picture, int cursor, Look look) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(picture, cursor, look, bytes);
    return bytes.toByteArray();
  }

  /// The ending of its files, such as `.png`.
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /// The format that the ending of `file` asks for, in capitals or not.
  public static Optional<PictureFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }

  /// All endings, for messages: ".png, .svg, .json".
  public static String endings() {
    return Arrays.stream(values()).map(PictureFormat::ending).collect(Collectors.joining(", "));
  }
}
