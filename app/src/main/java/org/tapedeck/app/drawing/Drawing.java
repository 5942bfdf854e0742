package org.tapedeck.app.drawing;

import java.util.List;
import java.util.Optional;

/// A picture without colours: marks in drawing order, the later ones on top; size in px at 100 %.
///
/// `title` says in words what it shows.
public record Drawing(String title, double width, double height, List<Mark> marks) {
  public Drawing {
    marks = List.copyOf(marks);
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("size " + width + " x " + height);
    }
  }

  /// The same to be gone through once.
  public DrawingStream stream() {
    return new DrawingStream(title, width, height, marks.stream());
  }

  /// The mark with this id among the marks and those of groups.
  public Optional<Mark> find(String id) {
    return marks.stream().mapMulti(Drawing::flatten).filter(m -> m.id().equals(id)).findFirst();
  }

  private static void flatten(Mark mark, java.util.function.Consumer<Mark> sink) {
    sink.accept(mark);
    if (mark instanceof Mark.Compound group) {
      group.marks().forEach(m -> flatten(m, sink));
    }
  }
}
