package org.tapedeck.app.drawing;

import java.util.List;
import java.util.Optional;
import org.tapedeck.app.geometry.Box;

/// One thing in a drawing. Its id stays the same from step to step, so two drawings of one picture
/// are compared mark by mark: same id and equal record means nothing to redraw.
public sealed interface Mark {
  /// Unique in its drawing and stable over all steps, such as `card:3` or `edge:7`.
  String id();

  /// The box that the mark's ink lies in, line width included.
  Box bounds();

  /// A filled or stroked path, in the coordinates of the drawing.
  record Path(String id, Outline outline, Optional<Role> fill, Optional<Pencil> pencil)
      implements Mark {
    /// A path filled with `fill`.
    public static Path filled(String id, Outline outline, Role fill) {
      return new Path(id, outline, Optional.of(fill), Optional.empty());
    }

    /// A path stroked with `pencil`.
    public static Path stroked(String id, Outline outline, Pencil pencil) {
      return new Path(id, outline, Optional.empty(), Optional.of(pencil));
    }

    /// A path filled with `fill`, then stroked with `pencil`.
    public static Path of(String id, Outline outline, Role fill, Pencil pencil) {
      return new Path(id, outline, Optional.of(fill), Optional.of(pencil));
    }

    @Override
    public Box bounds() {
      return outline.bounds().grown(pencil.map(Pencil::width).orElse(0.0) / 2);
    }
  }

  /// How a path is stroked: colour, width in px, and the lengths of dashes and gaps in px (empty: a
  /// whole line). Ends are butt, joins are round.
  record Pencil(Role role, double width, List<Double> dashes) {
    public Pencil {
      dashes = List.copyOf(dashes);
    }

    /// A whole line.
    public Pencil(Role role, double width) {
      this(role, width, List.of());
    }
  }

  /// Typeset text with its left end at `x` on the line `baseline`.
  record Label(String id, Glyphs glyphs, double x, double baseline, Role role) implements Mark {
    /// Text centred in `box`.
    public static Label centred(String id, Glyphs glyphs, Box box, Role role) {
      double x = box.centerX() - glyphs.width() / 2;
      return new Label(id, glyphs, x, box.y() + glyphs.centredBaseline(box.height()), role);
    }

    @Override
    public Box bounds() {
      return glyphs.outline().bounds().moved(x, baseline);
    }
  }

  /// Marks that belong together and change together, such as a card: drawn in order, worth one
  /// cached picture. `title` says in words what it is and shows; where `asked`, one who points at
  /// it is told so.
  record Compound(String id, String title, List<Mark> marks, boolean asked) implements Mark {
    public Compound(String id, String title, List<Mark> marks) {
      this(id, title, marks, false);
    }

    public Compound {
      marks = List.copyOf(marks);
      if (marks.isEmpty()) {
        throw new IllegalArgumentException("no marks in " + id);
      }
    }

    @Override
    public Box bounds() {
      return marks.stream().map(Mark::bounds).reduce(Box::union).orElseThrow();
    }
  }
}
