package org.tapedeck.app.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.layout.option.LayoutOptions;

/// A computational graph stored beside the tests: `kind` is `var`, `const` or `op`.
public record GraphFile(String name, List<Node> nodes, List<Link> links) {
  static final List<String> SMALL =
      List.of(
          "baydin",
          "griewank",
          "neuron-tanh",
          "neuron-sigm",
          "softmax-ce3",
          "mlp-2-2-1",
          "rnn-3",
          "newton-4",
          "poly-xx");
  static final List<String> MEDIUM =
      List.of("rnn-12", "newton-100", "slp-400", "mlp-2-16-16-1", "lotka-rk4-13");

  record Node(int id, String label, String kind) {}

  public record Link(int from, int to, int operand) {}

  static GraphFile read(String name) {
    try (InputStream in = GraphFile.class.getResourceAsStream("/layout-graphs/" + name + ".json")) {
      JsonNode tree = new ObjectMapper().readTree(in);
      List<Node> nodes = new ArrayList<>();
      for (JsonNode node : tree.get("nodes")) {
        nodes.add(
            new Node(
                node.get("id").asInt(), node.get("label").asText(), node.get("kind").asText()));
      }
      List<Link> links = new ArrayList<>();
      for (JsonNode edge : tree.get("edges")) {
        links.add(new Link(edge.get(0).asInt(), edge.get(1).asInt(), edge.get(2).asInt()));
      }
      return new GraphFile(name, nodes, links);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Graph<Node, Link> graph() {
    Graph<Node, Link> graph = new DirectedMultigraph<>(Link.class);
    nodes.forEach(graph::addVertex);
    for (Link link : links) {
      graph.addEdge(nodes.get(link.from()), nodes.get(link.to()), link);
    }
    return graph;
  }

  /// Lays the graph out with boxes of one size, constants smaller, and labels of one size.
  RoutedLayoutModel2D<Node, Link> layout(Size node, Size label, LayoutOptions options) {
    RoutedLayoutModel2D<Node, Link> model = new RoutedLayoutModel2D<>();
    new LayeredLayout2D<Node, Link>(n -> node, Link::operand, l -> label, options)
        .layout(graph(), model);
    return model;
  }
}
