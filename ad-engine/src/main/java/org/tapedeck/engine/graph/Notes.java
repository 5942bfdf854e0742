package org.tapedeck.engine.graph;

import java.util.Arrays;
import org.tapedeck.engine.lang.Span;

/// What people see of vertices: names, places in the text and spellings of constants. A vertex of
/// which nothing was noted costs nothing, so a graph built by a Java program stays small.
final class Notes {
  /// `label` is empty until the vertex is named, and `text` unless it is a constant's spelling.
  record Note(String name, String label, Span span, String text) {
    /// Of a vertex that no text computes.
    static final Note NONE = new Note("", "", new Span(0, 0), "");
  }

  private Note[] notes;

  Notes() {
    this(new Note[0]);
  }

  private Notes(Note[] notes) {
    this.notes = notes;
  }

  /// A copy that does not change when more is noted here.
  Notes copy() {
    return new Notes(notes.clone());
  }

  Note at(int vertex) {
    return vertex < notes.length && notes[vertex] != null ? notes[vertex] : Note.NONE;
  }

  void place(int vertex, Span span) {
    if (!span.equals(Note.NONE.span)) {
      put(vertex, new Note("", "", span, ""));
    }
  }

  void spell(int vertex, Span span, String text) {
    put(vertex, new Note("", "", span, text));
  }

  void name(int vertex, String name, String label) {
    Note note = at(vertex);
    put(vertex, new Note(name, label, note.span, note.text));
  }

  private void put(int vertex, Note note) {
    if (vertex >= notes.length) {
      notes = Arrays.copyOf(notes, Math.max(vertex + 1, 2 * notes.length));
    }
    notes[vertex] = note;
  }
}
