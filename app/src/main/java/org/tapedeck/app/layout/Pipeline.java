package org.tapedeck.app.layout;

/// The phases of the layout, one after another.
final class Pipeline {
  private Pipeline() {}

  static Geometry run(Dag dag, Boxes boxes, Options options) {
    LayeredGraph graph = new LayeredGraph(dag, Layering.shortest(dag));
    Order order = Ordering.of(graph, 3, 24);
    Ordering.sift(order);
    return new Geometry(order, boxes, Placement.exact(order, boxes));
  }
}
