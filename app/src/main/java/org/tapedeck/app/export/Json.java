package org.tapedeck.app.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Invisible;

/// How Tapedeck writes JSON: on one line, numbers as shortest round-trip decimals, NaN and the
/// infinities as strings, and in texts a replacement for each character that no text should have.
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final JsonFactory ASCII =
      FACTORY.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /// What writes one object.
  @FunctionalInterface
  public interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private Json() {}

  /// Writes the object that `content` makes and a line end after it; `out` stays open.
  public static void write(Writer out, Content content) throws IOException {
    try (JsonGenerator json = new Harmless(FACTORY.createGenerator(out))) {
      content.write(json);
    }
    out.write('\n');
  }

  /// The same in ASCII alone, piece by piece: the geometry of 100,000 nodes would fill the memory.
  static void write(OutputStream out, Content content) throws IOException {
    try (JsonGenerator json = new Harmless(ASCII.createGenerator(out, JsonEncoding.UTF8))) {
      content.write(json);
      json.writeRaw('\n');
    }
  }

  /// The field `name`: null for an unnamed vertex.
  static void name(JsonGenerator json, Vertex vertex) throws IOException {
    json.writeFieldName("name");
    if (vertex.name().isEmpty()) {
      json.writeNull();
    } else {
      json.writeString(vertex.name());
    }
  }

  private static final class Harmless extends JsonGeneratorDelegate {
    Harmless(JsonGenerator json) {
      super(json);
    }

    @Override
    public void writeFieldName(String name) throws IOException {
      super.writeFieldName(Invisible.replaced(name));
    }

    @Override
    public void writeString(String text) throws IOException {
      super.writeString(Invisible.replaced(text));
    }
  }
}
