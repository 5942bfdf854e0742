package org.tapedeck.engine.graph;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.tapedeck.engine.function.OwnRounding;

/// The vertices of a graph as records, made when they are asked for.
final class Vertices extends AbstractList<Vertex> implements RandomAccess {
  private final List<Vertex.Input> inputs;
  private final Wiring wiring;
  private final VertexNotes notes;
  private final Set<Integer> takenNumbers;

  /// The numbers of the unnamed operations; made when first asked for.
  private int[] numbers;

  /// The other arguments do not change any more; no unnamed operation gets one of `takenNumbers`.
  Vertices(List<Vertex.Input> inputs, Wiring wiring, VertexNotes notes, Set<Integer> takenNumbers) {
    this.inputs = inputs;
    this.wiring = wiring;
    this.notes = notes;
    this.takenNumbers = takenNumbers;
  }

  /// The inputs, which come before all others.
  List<Vertex.Input> inputs() {
    return inputs;
  }

  @Override
  public int size() {
    return wiring.size();
  }

  @Override
  public Vertex get(int i) {
    if (wiring.isInput(Objects.checkIndex(i, size()))) {
      return inputs.get(i);
    }
    VertexNotes.Note note = notes.at(i);
    return wiring.isConstant(i) ? constant(i, note) : operation(i, note);
  }

  private Vertex constant(int i, VertexNotes.Note note) {
    double value = wiring.constant(i);
    String text = note.text().isEmpty() ? Double.toString(value) : note.text();
    String label = note.label().isEmpty() ? text : note.label();
    double bound =
        note.isSpelled() ? note.bound() : OwnRounding.ofNumber(Double.toString(value), value);
    return new Vertex.Constant(i, note.name(), label, note.span(), value, text, bound);
  }

  private Vertex operation(int i, VertexNotes.Note note) {
    String label = note.label().isEmpty() ? VertexLabels.numbered(number(i)) : note.label();
    return new Vertex.Operation(i, note.name(), label, note.span(), wiring.function(i));
  }

  private int number(int i) {
    int[] known = numbers;
    if (known == null) {
      known = numbered();
      numbers = known;
    }
    return known[i];
  }

  private int[] numbered() {
    int[] result = new int[size()];
    int number = 0;
    for (int i = 0; i < result.length; i++) {
      if (wiring.isOperation(i) && notes.at(i).label().isEmpty()) {
        do {
          number++;
        } while (takenNumbers.contains(number));
        result[i] = number;
      }
    }
    return result;
  }
}
