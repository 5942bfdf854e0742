package org.tapedeck.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.layout.GraphLayout;
import org.tapedeck.app.layout.option.Direction;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Group;

/// Writes where everything in a picture is: one JSON object, px at 100 %, corner top left, vertices
/// counted from 1 as on the tape. A folded group is the node that represents it.
final class GeometryJson {
  /// How far a polyline may be off its curve, in px.
  private static final double FLATNESS = 0.25;

  private final JsonGenerator json;
  private final ComputationalGraph graph;
  private final GraphLayout layout;
  private final FoldedGraph folding;

  private GeometryJson(JsonGenerator json, GraphPicture picture) {
    this.json = json;
    this.graph = picture.trace().tape().graph();
    this.layout = picture.layout();
    this.folding = layout.folding();
  }

  /// Writes the file into `out`, which stays open.
  static void write(GraphPicture picture, OutputStream out) throws IOException {
    Json.write(out, json -> new GeometryJson(json, picture).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("direction", direction(layout.direction()));
    json.writeFieldName("bounds");
    numbers(0, 0, layout.width(), layout.height());
    nodes();
    edges();
    labels();
    groups();
    json.writeEndObject();
  }

  private static String direction(Direction direction) {
    return switch (direction) {
      case LEFT_RIGHT -> "lr";
      case TOP_DOWN -> "td";
      case RIGHT_LEFT -> "rl";
      case BOTTOM_UP -> "bt";
    };
  }

  private void nodes() throws IOException {
    json.writeArrayFieldStart("nodes");
    for (int i : folding.cards()) {
      json.writeStartObject();
      json.writeNumberField("index", i + 1);
      Json.name(json, graph.vertex(i));
      if (folding.group(i).isPresent()) {
        json.writeStringField("folded", folding.group(i).get().label());
      }
      box(layout.node(i));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void edges() throws IOException {
    json.writeArrayFieldStart("edges");
    for (int e : folding.lines()) {
      json.writeStartObject();
      ends(graph.edge(e));
      json.writeArrayFieldStart("route");
      for (Point point : layout.route(e).flatten(FLATNESS)) {
        numbers(point.x(), point.y());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Edges without a label, those from constants, have no entry.
  private void labels() throws IOException {
    json.writeArrayFieldStart("labels");
    for (int e : folding.lines()) {
      if (layout.label(e).width() > 0) {
        json.writeStartObject();
        ends(graph.edge(e));
        box(layout.label(e));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /// The frames, outer ones first; left out where the program has no groups.
  private void groups() throws IOException {
    if (graph.groups().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("groups");
    for (Group group : folding.open()) {
      Optional<Box> frame = layout.group(group.index());
      if (frame.isPresent()) {
        json.writeStartObject();
        json.writeStringField("label", group.label());
        box(frame.get());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void ends(Edge edge) throws IOException {
    json.writeNumberField("from", folding.card(edge.from()) + 1);
    json.writeNumberField("to", folding.card(edge.to()) + 1);
    json.writeNumberField("operand", edge.operand());
  }

  private void box(Box box) throws IOException {
    json.writeNumberField("x", box.x());
    json.writeNumberField("y", box.y());
    json.writeNumberField("width", box.width());
    json.writeNumberField("height", box.height());
  }

  private void numbers(double... numbers) throws IOException {
    json.writeArray(numbers, 0, numbers.length);
  }
}
