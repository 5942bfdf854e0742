package org.tapedeck.app.text;

import org.tapedeck.app.drawing.Role;
import org.tapedeck.engine.trace.Mode;

/// How derivatives look in one mode.
public record ModeStyle(Role strong, Role soft) {
  public static ModeStyle of(Mode mode) {
    return switch (mode) {
      case REVERSE -> new ModeStyle(Role.ADJOINT, Role.ADJOINT_SOFT);
      case FORWARD -> new ModeStyle(Role.TANGENT, Role.TANGENT_SOFT);
    };
  }
}
