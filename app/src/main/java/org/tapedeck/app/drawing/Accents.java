package org.tapedeck.app.drawing;

import org.tapedeck.engine.trace.Mode;

/// How derivatives look and are called in one mode.
record Accents(Role strong, Role soft, String word) {
  static Accents of(Mode mode) {
    return switch (mode) {
      case REVERSE -> new Accents(Role.ADJOINT, Role.ADJOINT_SOFT, "adjoint");
      case FORWARD -> new Accents(Role.TANGENT, Role.TANGENT_SOFT, "tangent");
    };
  }
}
