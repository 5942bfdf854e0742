package org.tapedeck.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapedeck.app.drawing.Drawing;
import org.tapedeck.app.drawing.Mark;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.app.geometry.Box;
import org.tapedeck.app.text.StepNarration;

class NarrationPictureTest {
  private static final StepNarration WORDS =
      new StepNarration("Value of y.", "y = v₁ + v₂ = 4 + 0.9093 = 4.9093. On its edges: 1 and 1.");

  @ParameterizedTest
  @ValueSource(doubles = {900, 300, 120})
  void fitsIntoItsWidth(double maxWidth) {
    Drawing drawing = NarrationPicture.of(WORDS, 14.5, maxWidth);

    assertTrue(drawing.width() <= maxWidth, "" + drawing.width());
    Box paper = new Box(0, 0, drawing.width(), drawing.height());
    drawing.marks().forEach(mark -> assertTrue(paper.contains(mark.bounds(), 0), mark.id()));
  }

  @Test
  void takesMoreLinesWhereThereIsLessRoom() {
    double one = NarrationPicture.of(WORDS, 14.5, 900).height();
    double two = NarrationPicture.of(WORDS, 14.5, 300).height();

    assertEquals(2 * one + 2, two);
  }

  @Test
  void theTextFollowsTheLeadOnItsLine() {
    Drawing drawing = NarrationPicture.of(WORDS, 14.5, 900);

    Box lead = drawing.find("lead").orElseThrow().bounds();
    Box text = drawing.find("text").orElseThrow().bounds();
    assertTrue(lead.maxX() < text.x() && text.x() < lead.maxX() + 10, lead + " " + text);
  }

  @Test
  void leadIsInInkAndTextMute() {
    List<Role> roles =
        NarrationPicture.of(WORDS, 14.5, 900).marks().stream()
            .map(mark -> ((Mark.Path) mark).fill().orElseThrow())
            .toList();

    assertEquals(List.of(Role.INK, Role.MUTE), roles);
  }
}
