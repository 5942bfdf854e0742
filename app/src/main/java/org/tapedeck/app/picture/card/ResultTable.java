package org.tapedeck.app.picture.card;

import java.util.ArrayList;
import java.util.List;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Mark.Label;
import org.tapedeck.app.drawing.Mark.Path;
import org.tapedeck.app.drawing.Mark.Pencil;
import org.tapedeck.app.drawing.MarkId;
import org.tapedeck.app.drawing.Outline;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.geometry.Size;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.app.typeset.Typesetter.Weight;
import org.tapedeck.engine.trace.Trace;

/// The results of a folded group that has several, below the head of its card: a row for each of
/// the first few, with its name, value and adjoint or tangent, and how many more there are.
///
/// @param results the vertices whose values leave the group
public record ResultTable(List<Integer> results) {
  private static final int MOST = 4;
  private static final double ROW = 28;
  private static final double NAME_PX = 16;
  private static final double MORE_PX = 14;
  private static final double PADDING = 9;

  /// The results that have a row.
  public List<Integer> shown() {
    return results.size() <= MOST ? results : results.subList(0, MOST - 1);
  }

  private int hidden() {
    return results.size() - shown().size();
  }

  /// The size of a card whose head needs the width `head`; `slots` has a width per vertex.
  Size size(CardFace face, double[] slots, double head) {
    double slot = shown().stream().mapToDouble(i -> slots[i]).max().orElseThrow();
    double width = Math.ceil(Math.max(head, names(face) + 2 * slot));
    return new Size(width, CardSizes.HEAD + Math.min(MOST, results.size()) * ROW);
  }

  /// Width of the column of names.
  private double names(CardFace face) {
    return shown().stream()
            .mapToDouble(i -> face.nameWidth(face.vertex(i), NAME_PX))
            .max()
            .orElseThrow()
        + 2 * PADDING;
  }

  /// The rows on a card, and the rules between them; `known` has an entry per row.
  List<Mark> marks(Trace trace, CardFace face, Place place, List<Cards.SlotNumbers> known) {
    List<Mark> grounds = new ArrayList<>();
    List<Mark> texts = new ArrayList<>();
    double names = names(face);
    for (int k = 0; k < known.size(); k++) {
      int vertex = shown().get(k);
      Box row = place.row(k);
      Slots slots = slots(trace, vertex, place, row, names);
      boolean last = hidden() == 0 && k == known.size() - 1;
      grounds.addAll(slots.grounds(known.get(k), 0, last ? Cards.RADIUS : 0));
      texts.add(name(face, vertex, slots.id(), new Box(row.x(), row.y(), names, ROW)));
      texts.addAll(slots.numbers(known.get(k)));
    }
    grounds.add(rules(place, names));
    if (hidden() > 0) {
      texts.add(more(place));
    }
    grounds.addAll(texts);
    return grounds;
  }

  /// Which card it is on.
  record Place(MarkId id, Box card) {
    Box row(int k) {
      return new Box(card.x(), card.y() + CardSizes.HEAD + k * ROW, card.width(), ROW);
    }
  }

  private static Slots slots(Trace trace, int vertex, Place place, Box row, double names) {
    double width = (row.width() - names) / 2;
    Box value = new Box(row.x() + names, row.y(), width, ROW);
    String id = place.id().part(vertex + "/");
    return new Slots(trace, id, Cards.valueInk(trace, vertex), value, value.moved(width, 0));
  }

  private static Label name(CardFace face, int vertex, String id, Box place) {
    return Label.centred(id + "name", face.name(face.vertex(vertex), NAME_PX), place, Role.MUTE);
  }

  private Label more(Place place) {
    Glyphs text =
        Typesetter.shared().sans(Words.say("results.more", hidden()), MORE_PX, Weight.REGULAR);
    return Label.centred(place.id().part("more"), text, place.row(shown().size()), Role.MUTE);
  }

  private Path rules(Place place, double names) {
    Box card = place.card();
    double bottom = place.row(shown().size() - 1).maxY();
    double middle = card.x() + names + (card.width() - names) / 2;
    Outline.Builder rules = Outline.builder();
    for (int k = 0; k < Math.min(MOST, results.size()); k++) {
      rules.move(card.x(), place.row(k).y());
      rules.line(card.maxX(), place.row(k).y());
    }
    for (double x : new double[] {card.x() + names, middle}) {
      rules.move(x, place.row(0).y());
      rules.line(x, bottom);
    }
    return Path.stroked(place.id().part("rules"), rules.build(), new Pencil(Role.LINE, 1));
  }
}
