package org.tapedeck.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.engine.lang.Span;

class VertexNotesTest {
  private static final Span PLACE = new Span(3, 5);
  private static final VertexNotes.Note NAMED = new VertexNotes.Note("x", "x′", PLACE, "7", 0.5);

  private final VertexNotes notes = new VertexNotes();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024, 5000})
  void aVertexIsNotedAndNoOther(int vertex) {
    notes.spell(vertex, PLACE, "7", 0.5);
    notes.name(vertex, "x", "x′");

    assertEquals(NAMED, notes.at(vertex));
    assertEquals(VertexNotes.Note.NONE, notes.at(vertex + 1));
    assertEquals(VertexNotes.Note.NONE, notes.at(vertex + 1024));
    assertEquals(VertexNotes.Note.NONE, notes.at(vertex ^ 1));
  }

  @Test
  void whatWasNotedStaysWhenMoreIs() {
    for (int vertex = 0; vertex < 5000; vertex += 7) {
      notes.place(vertex, new Span(vertex, vertex + 1));
    }
    notes.name(7, "a", "a");

    assertEquals(new VertexNotes.Note("a", "a", new Span(7, 8), "", -1), notes.at(7));
    for (int vertex = 14; vertex < 5000; vertex += 7) {
      assertEquals(new Span(vertex, vertex + 1), notes.at(vertex).span());
    }
  }

  @Test
  void aCopyDoesNotChange() {
    notes.spell(4, PLACE, "7", 0.5);

    VertexNotes copy = notes.copy();
    notes.name(4, "x", "x′");

    assertEquals(new VertexNotes.Note("", "", PLACE, "7", 0.5), copy.at(4));
    assertEquals(NAMED, notes.at(4));
  }
}
