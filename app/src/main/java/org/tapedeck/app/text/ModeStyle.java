package org.tapedeck.app.text;

import org.tapedeck.app.drawing.Role;
import org.tapedeck.engine.trace.Mode;

/// How derivatives look and are called in one mode.
public record ModeStyle(Role strong, Role soft, String word) {
  public static ModeStyle of(Mode mode) {
    return switch (mode) {
      case REVERSE -> new ModeStyle(Role.ADJOINT, Role.ADJOINT_SOFT, "adjoint");
      case FORWARD -> new ModeStyle(Role.TANGENT, Role.TANGENT_SOFT, "tangent");
    };
  }
}
