package org.tapedeck.app.picture.card;

import org.tapedeck.app.text.Shown;

/// How much of a number is to be seen in its place: that decides how cards, copies, lines and
/// labels look, near and from far away.
public enum Presence {
  /// Nothing: the place is a hole.
  ABSENT,
  /// A sum that grows.
  GROWING,
  /// All of it.
  WHOLE;

  public static Presence of(Shown shown) {
    return switch (shown) {
      case Shown.Pending _ -> ABSENT;
      case Shown.Running _ -> GROWING;
      case Shown.Known _ -> WHOLE;
    };
  }
}
