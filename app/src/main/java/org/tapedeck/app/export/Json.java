package org.tapedeck.app.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.tapedeck.engine.graph.Vertex;

/// How Tapedeck writes JSON: on one line, ASCII only, numbers as shortest round-trip decimals, NaN
/// and the infinities as strings.
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /// What writes one object.
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private Json() {}

  /// The object that `content` writes, with a line end after it.
  static byte[] bytes(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
      content.write(json);
    }
    bytes.write('\n');
    return bytes.toByteArray();
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
}
