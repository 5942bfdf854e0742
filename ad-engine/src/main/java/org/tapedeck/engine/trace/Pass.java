package org.tapedeck.engine.trace;

/// What of a vertex is computed: its value, or its adjoint or tangent.
public enum Pass {
  VALUE,
  DERIVATIVE
}
