package org.tapedeck.app.layout.option;

/// Least distances in a drawing, in px at 100 % zoom.
///
/// - `curve`: room in which the curves between two layers turn; wide turns get more
/// - `node`: between the boxes of a layer
/// - `edge`: between a passing edge and a box, or two passing edges
/// - `label`: between the labels stacked before an operation
/// - `arrow`: between a label and the port it belongs to
/// - `margin`: around the drawing
/// - `frame`: between the frame of a group and what is in it
/// - `title`: room for a line of text at the top of a frame
public record Spacing(
    double curve,
    double node,
    double edge,
    double label,
    double arrow,
    double margin,
    double frame,
    double title) {

  /// Distances that suit cards of about 120 x 84 px with labels of about 46 x 20 px.
  public static Spacing standard() {
    return new Spacing(28, 24, 18, 8, 12, 16, 10, 18);
  }

  /// The same with other distances for arrowheads and the margin.
  public Spacing with(double otherArrow, double otherMargin) {
    return new Spacing(curve, node, edge, label, otherArrow, otherMargin, frame, title);
  }
}
