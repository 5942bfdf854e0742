package org.tapedeck.engine.graph;

import java.util.Arrays;
import org.tapedeck.engine.lang.Span;

/// What people see of vertices but inputs: names, places in the text and spellings of constants.
/// Vertices of which nothing was noted cost next to nothing, so a graph built by a Java program
/// stays small.
final class VertexNotes {
  /// `label` is empty until the vertex is named, and `text` unless it is a constant's spelling;
  /// `bound` is the most that a constant is off, if a text computes it.
  record Note(String name, String label, Span span, String text, double bound) {
    private static final double UNKNOWN = -1;

    /// Of a vertex that no text computes.
    static final Note NONE = new Note("", "", new Span(0, 0), "", UNKNOWN);

    /// Whether it is of a constant that a text computes.
    boolean isSpelled() {
      return bound != UNKNOWN;
    }
  }

  private static final Note[] NOTHING = {};
  private static final int BITS = 10;
  private static final int BLOCK = 1 << BITS;

  /// A block of which nothing was noted is empty.
  private Note[][] blocks;

  VertexNotes() {
    this(new Note[0][]);
  }

  private VertexNotes(Note[][] blocks) {
    this.blocks = blocks;
  }

  /// A copy that does not change when more is noted here.
  VertexNotes copy() {
    return new VertexNotes(Arrays.stream(blocks).map(Note[]::clone).toArray(Note[][]::new));
  }

  Note at(int vertex) {
    int place = vertex & (BLOCK - 1);
    Note[] block = vertex >>> BITS < blocks.length ? blocks[vertex >>> BITS] : NOTHING;
    return place < block.length && block[place] != null ? block[place] : Note.NONE;
  }

  void place(int vertex, Span span) {
    if (!span.equals(Note.NONE.span)) {
      put(vertex, new Note("", "", span, "", Note.UNKNOWN));
    }
  }

  void spell(int vertex, Span span, String text, double bound) {
    put(vertex, new Note("", "", span, text, bound));
  }

  void name(int vertex, String name, String label) {
    Note note = at(vertex);
    put(vertex, new Note(name, label, note.span, note.text, note.bound));
  }

  private void put(int vertex, Note note) {
    int number = vertex >>> BITS;
    if (number >= blocks.length) {
      int before = blocks.length;
      blocks = Arrays.copyOf(blocks, Math.max(number + 1, 2 * before));
      Arrays.fill(blocks, before, blocks.length, NOTHING);
    }
    int place = vertex & (BLOCK - 1);
    if (place >= blocks[number].length) {
      blocks[number] =
          Arrays.copyOf(blocks[number], Math.min(BLOCK, Math.max(place + 1, 2 * place)));
    }
    blocks[number][place] = note;
  }
}
