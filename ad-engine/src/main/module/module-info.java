/// Automatic differentiation that can be watched: language, computational graph, tape and trace.
/// Plain Java on `java.base` alone.
module org.tapedeck.engine {
  exports org.tapedeck.engine.function;
  exports org.tapedeck.engine.graph;
  exports org.tapedeck.engine.lang;
  exports org.tapedeck.engine.record;
  exports org.tapedeck.engine.tape;
  exports org.tapedeck.engine.trace;
}
