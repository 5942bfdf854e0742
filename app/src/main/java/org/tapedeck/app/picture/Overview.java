package org.tapedeck.app.picture;

import java.util.List;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Rgb;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Curve;
import org.tapedeck.app.geometry.Point;
import org.tapedeck.app.geometry.Viewport;
import org.tapedeck.app.picture.card.CardSizes;
import org.tapedeck.app.picture.card.Presence;
import org.tapedeck.app.text.ModeStyle;
import org.tapedeck.app.text.StepView;
import org.tapedeck.engine.graph.Vertex;

/// A picture seen from far away, where no text can be read: cards as boxes coloured by what is
/// known of them, edges as thin lines that add up where there are many. Costs as much as there is
/// in view, up to a bound for the lines.
public final class Overview {
  /// Cards at least this wide, in px of the screen, show their two slots.
  private static final double SLOTS = 14;

  private static final double LEAST_CARD = 2;
  private static final double PIECE = 14;
  private static final int MOST_PIECES = 16;

  /// Length of all lines painted, in px: where there would be more, every second edge stands for
  /// two, every fourth for four.
  private static final double MOST_LENGTH = 3e6;

  private static final double FAINT = 0.16;
  private static final double CLEAR = 0.5;

  private final GraphPicture picture;
  private final Palette palette;
  private final ModeStyle accents;

  public Overview(GraphPicture picture, Palette palette) {
    this.picture = picture;
    this.palette = palette;
    accents = ModeStyle.of(picture.trace().mode());
  }

  /// Paints what can be seen through `view` at a step. The view is measured in the pixels of
  /// `raster`.
  public void paint(Raster raster, Viewport view, StepView now) {
    raster.clear(palette.colour(Role.GROUND));
    new Painting(raster, view, now).paint();
  }

  /// Paints lines alone, as under the cards of a view with more lines than can be told apart.
  public void paintLines(Raster raster, Viewport view) {
    raster.clear(palette.colour(Role.GROUND));
    new Painting(raster, view, StepView.of(picture.trace(), 0)).lines();
  }

  private final class Painting {
    private final Raster raster;
    private final Viewport view;
    private final StepView now;

    Painting(Raster raster, Viewport view, StepView now) {
      this.raster = raster;
      this.view = view;
      this.now = now;
    }

    void paint() {
      lines();
      for (int i : picture.cardsIn(view.area())) {
        card(i, view.onScreen(picture.card(i)));
      }
      travelling();
    }

    void lines() {
      int[] edges = picture.linesIn(view.area());
      int stride = stride(edges);
      double share = Math.clamp(CLEAR * Math.sqrt(view.zoom() * 4), FAINT, CLEAR);
      for (int e : edges) {
        if (e % stride == 0) {
          for (Curve curve : picture.layout().route(e).curves()) {
            curve(curve, palette.colour(Role.EDGE), share);
          }
        }
      }
    }

    /// A power of two, so that the same lines are left out while the view moves.
    private int stride(int[] edges) {
      double length = 0;
      double most = raster.width() + raster.height();
      for (int e : edges) {
        Point start = picture.layout().route(e).start();
        Point end = picture.layout().route(e).end();
        double way = Math.abs(end.x() - start.x()) + Math.abs(end.y() - start.y());
        length += Math.min(most, way * view.zoom());
      }
      return length <= MOST_LENGTH
          ? 1
          : Integer.highestOneBit((int) Math.ceil(length / MOST_LENGTH)) * 2;
    }

    private void curve(Curve curve, Rgb colour, double share) {
      Box box = view.onScreen(PictureIndex.box(curve));
      if (box.maxX() < 0
          || box.maxY() < 0
          || box.x() > raster.width()
          || box.y() > raster.height()) {
        return;
      }
      double bent = Math.min(box.width(), box.height());
      int pieces = bent < 1 ? 1 : (int) Math.clamp(2 + bent / PIECE, 2, MOST_PIECES);
      double x = screenX(curve.p0());
      double y = screenY(curve.p0());
      for (int k = 1; k <= pieces; k++) {
        Point p = k == pieces ? curve.p1() : curve.at((double) k / pieces);
        raster.line(x, y, screenX(p), screenY(p), colour, share);
        x = screenX(p);
        y = screenY(p);
      }
    }

    private double screenX(Point p) {
      return (p.x() - view.x()) * view.zoom();
    }

    private double screenY(Point p) {
      return (p.y() - view.y()) * view.zoom();
    }

    /// The edge of the term of this step, three lines wide.
    private void travelling() {
      for (Curve curve : picture.travelled(now)) {
        for (int aside = -1; aside <= 1; aside++) {
          curve(moved(curve, aside / view.zoom()), palette.colour(accents.strong()), 1);
        }
      }
    }

    private Curve moved(Curve c, double shift) {
      return new Curve(
          moved(c.p0(), shift), moved(c.c1(), shift), moved(c.c2(), shift), moved(c.p1(), shift));
    }

    private Point moved(Point p, double shift) {
      return new Point(p.x() + shift, p.y() + shift);
    }

    private void card(int i, Box box) {
      if (now.trace().tape().graph().vertex(i) instanceof Vertex.Constant) {
        raster.box(dot(box, 0.3), palette.colour(Role.MUTE));
      } else if (box.width() < SLOTS) {
        raster.box(dot(box, 1), palette.colour(whole(i)));
      } else {
        slots(i, box);
      }
    }

    /// A share of a box about its middle, not too small to be seen.
    private static Box dot(Box box, double share) {
      double width = Math.max(LEAST_CARD, share * box.width());
      double height = Math.max(LEAST_CARD, share * box.height());
      return new Box(box.centerX() - width / 2, box.centerY() - height / 2, width, height);
    }

    private void slots(int i, Box box) {
      boolean known = value(i) != Presence.ABSENT;
      Box card = picture.card(i);
      fill(box, known ? Role.BORDER : Role.PENDING);
      fill(box.grown(-1), Role.PANEL);
      double head = CardSizes.HEAD * view.zoom();
      fill(
          new Box(box.x() + box.width() * 0.375, box.y() + head * 0.4, box.width() / 4, head / 4),
          text(known));
      List<Box> slots = CardSizes.slots(card, picture.layout().direction());
      fill(inside(slots.getFirst()), known ? Role.PRIMAL : Role.GROUND);
      fill(inside(slots.getLast()), derivative(i));
    }

    /// A place on a card, on the screen, without the card's border.
    private Box inside(Box slot) {
      return view.onScreen(slot).grown(-0.5);
    }

    private void fill(Box box, Role role) {
      raster.box(box, palette.colour(role));
    }

    private static Role text(boolean known) {
      return known ? Role.MUTE : Role.PENDING;
    }

    private Role whole(int i) {
      return switch (Presence.of(now.derivative(i))) {
        case ABSENT -> value(i) == Presence.ABSENT ? Role.PENDING : Role.PRIMAL;
        case GROWING, WHOLE -> accents.strong();
      };
    }

    private Role derivative(int i) {
      return switch (Presence.of(now.derivative(i))) {
        case ABSENT -> Role.GROUND;
        case GROWING -> accents.soft();
        case WHOLE -> accents.strong();
      };
    }

    private Presence value(int i) {
      return Presence.of(now.value(i));
    }
  }
}
