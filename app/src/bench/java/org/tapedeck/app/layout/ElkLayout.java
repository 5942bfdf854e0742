package org.tapedeck.app.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Size;

/// A stored graph drawn by ELK Layered with its default settings, ports in operand order.
final class ElkLayout {
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final List<ElkEdge> edges = new ArrayList<>();

  ElkLayout(GraphFile file, Size node, Size label) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 20.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 40.0);
    Map<Integer, ElkNode> nodes = new HashMap<>();
    Map<Integer, Integer> arity = new HashMap<>();
    for (GraphFile.Node n : file.nodes()) {
      ElkNode box = ElkGraphUtil.createNode(root);
      box.setDimensions(node.width(), node.height());
      box.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_ORDER);
      nodes.put(n.id(), box);
    }
    for (GraphFile.Link link : file.links()) {
      arity.merge(link.to(), 1, Integer::sum);
    }
    Map<Integer, ElkPort> exits = new HashMap<>();
    for (GraphFile.Link link : file.links()) {
      ElkPort exit =
          exits.computeIfAbsent(link.from(), from -> port(nodes.get(from), PortSide.EAST, 0));
      // ELK counts the ports of the west side from below.
      int index = arity.get(link.to()) - link.operand();
      ElkPort entry = port(nodes.get(link.to()), PortSide.WEST, index);
      ElkEdge edge = ElkGraphUtil.createSimpleEdge(exit, entry);
      ElkLabel text = ElkGraphUtil.createLabel("0.123", edge);
      text.setDimensions(label.width(), label.height());
      text.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      edges.add(edge);
    }
  }

  private static ElkPort port(ElkNode node, PortSide side, int index) {
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setProperty(LayeredOptions.PORT_SIDE, side);
    port.setProperty(LayeredOptions.PORT_INDEX, index);
    return port;
  }

  ElkLayout run() {
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return this;
  }

  long crossings() {
    List<List<Point>> lines = new ArrayList<>();
    for (ElkEdge edge : edges) {
      ElkEdgeSection section = edge.getSections().getFirst();
      List<Point> line = new ArrayList<>();
      line.add(new Point(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(p -> line.add(new Point(p.getX(), p.getY())));
      line.add(new Point(section.getEndX(), section.getEndY()));
      lines.add(line);
    }
    return Figures.crossings(lines);
  }
}
