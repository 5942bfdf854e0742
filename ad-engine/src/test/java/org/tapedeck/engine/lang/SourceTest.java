package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTest {
  @Test
  void everyKindOfLineEndStartsALine() {
    Source source = new Source("test", "a\nbb\r\nc\rd");

    assertEquals(4, source.lineCount());
    assertEquals(
        List.of("a", "bb", "c", "d"), IntStream.rangeClosed(1, 4).mapToObj(source::line).toList());
  }

  @Test
  void aLineEndAtTheEndStartsAnEmptyLine() {
    assertEquals(2, new Source("test", "a\r").lineCount());
    assertEquals(2, new Source("test", "a\n").lineCount());
    assertEquals(2, new Source("test", "a\r\n").lineCount());
    assertEquals("", new Source("test", "a\r").line(2));
  }

  @Test
  void sourcesAreEqualByNameAndText() {
    Source source = new Source("test", "y = 2");

    assertEquals(source, new Source("test", "y = 2"));
    assertEquals(source.hashCode(), new Source("test", "y = 2").hashCode());
    assertNotEquals(source, new Source("other", "y = 2"));
    assertNotEquals(source, new Source("test", "y = 3"));
    assertNotEquals(source.hashCode(), new Source("test", "y = 3").hashCode());
    assertNotEquals(source, (Object) "y = 2");
    assertEquals("Source[test, 5 characters]", source.toString());
  }

  @Test
  void positionsCountFromOne() {
    Source source = new Source("test", "a\nbb\r\nc");

    assertEquals(new Position(1, 1), source.position(0));
    assertEquals(new Position(1, 2), source.position(1));
    assertEquals(new Position(2, 1), source.position(2));
    assertEquals(new Position(2, 3), source.position(4));
    assertEquals(new Position(3, 2), source.position(7));
    assertEquals("3:2", source.position(7).toString());
  }

  @Test
  void columnsCountCharactersAndNotCodeUnits() {
    Source source = new Source("test", "𝛼 = 1");

    assertEquals(new Position(1, 3), source.position(3));
  }

  @Test
  void excerptIsTheTextOfTheSpan() {
    assertEquals("bb", new Source("test", "a bb c").excerpt(new Span(2, 4)));
  }

  @Test
  void aSpanThatEndsBeforeItsStartIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
  }

  @Test
  void spansJoinInAnyOrder() {
    assertEquals(new Span(1, 9), new Span(5, 9).to(new Span(1, 2)));
    assertEquals(8, new Span(1, 9).length());
  }
}
