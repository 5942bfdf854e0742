package org.tapedeck.app.layout.layered;

/// The lengths that places across the layers are made of: multiples of 1/1024 px.
///
/// Sums and differences of them are exact, so that an edge is either straight or not, and nothing
/// is off by a last digit that an optimiser would take for a violated bound.
public final class Grid {
  private static final double PER_PX = 1024;

  private Grid() {}

  /// The least length on the grid that is at least `length`.
  public static double up(double length) {
    return Math.ceil(length * PER_PX) / PER_PX;
  }

  /// The length on the grid next to `length`.
  public static double near(double length) {
    return Math.rint(length * PER_PX) / PER_PX;
  }
}
