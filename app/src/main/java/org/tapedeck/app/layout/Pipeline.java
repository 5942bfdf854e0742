package org.tapedeck.app.layout;

import java.util.function.BooleanSupplier;

/// The phases of the layout, one after another.
final class Pipeline {
  private Pipeline() {}

  static Geometry run(Dag dag, Boxes boxes, Options options, BooleanSupplier cancelled) {
    Order order = Portfolio.best(dag, options, cancelled);
    return new Geometry(order, boxes, Placement.of(order, boxes));
  }
}
