package org.tapedeck.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tapedeck.app.drawing.GraphPicture;

/// The files that a picture can be written as.
public enum PictureFormat {
  /// Pixels.
  PNG {
    @Override
    public byte[] bytes(GraphPicture picture, int cursor, Look look) throws IOException {
      return PngImage.of(picture.at(cursor), look);
    }
  },
  /// Vectors.
  SVG {
    @Override
    public byte[] bytes(GraphPicture picture, int cursor, Look look) {
      return SvgImage.of(picture.at(cursor), look).getBytes(StandardCharsets.UTF_8);
    }
  },
  /// The geometry in numbers, the same at every cursor.
  JSON {
    @Override
    public byte[] bytes(GraphPicture picture, int cursor, Look look) throws IOException {
      return GeometryJson.of(picture);
    }
  };

  /// The content of the file that shows `picture` at `cursor`.
  ///
  /// Throws [IOException] when the picture is too large for the format.
  public abstract byte[] bytes(GraphPicture picture, int cursor, Look look) throws IOException;

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
