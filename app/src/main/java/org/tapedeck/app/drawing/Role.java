package org.tapedeck.app.drawing;

import java.util.Locale;

/// What a colour means. Marks name roles, never colours, so that one drawing serves every theme.
///
/// The style sheets in `styles/` define one looked-up colour per role: [#PRIMAL_SOFT] is
/// `-td-primal-soft`.
public enum Role {
  /// Values and the forward pass.
  PRIMAL,
  /// Background behind [#PRIMAL].
  PRIMAL_SOFT,
  /// Adjoints, the reverse pass, the term now travelling.
  ADJOINT,
  /// Background behind [#ADJOINT].
  ADJOINT_SOFT,
  /// Tangents, forward mode.
  TANGENT,
  /// Background behind [#TANGENT].
  TANGENT_SOFT,
  /// The ring round the node of this step.
  NOW,
  /// Background of the row of this step.
  NOW_SOFT,
  /// Text.
  INK,
  /// Secondary text.
  MUTE,
  /// Thin rules inside a card or panel.
  LINE,
  /// Borders of cards and labels.
  BORDER,
  /// The frame of a group.
  GROUP,
  /// The frame of a group in another one.
  GROUP_INNER,
  /// Edges of the graph.
  EDGE,
  /// The canvas.
  GROUND,
  /// Cards and panels.
  PANEL,
  /// Not computed yet.
  PENDING,
  /// Text on a filled accent colour.
  ON_ACCENT,
  /// Mistakes.
  ERROR,
  /// Background behind [#ERROR].
  ERROR_SOFT;

  /// Name of the looked-up colour in the style sheets, such as `-td-primal-soft`.
  public String variable() {
    return "-td-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
