package org.tapedeck.app.ui.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.deck.TapeRows;
import org.tapedeck.app.deck.TapeRows.Row;
import org.tapedeck.app.run.FoldState;

class TapeTextTest {
  private final Deck deck = new Deck(Runnable::run, Runnable::run);

  private void fold(String program) {
    deck.load(program);
    deck.fold((_, graph) -> FoldState.all(graph));
  }

  private TapeText text() {
    Run run = deck.run().get().orElseThrow();
    return new TapeText(run, deck.now().getValue().orElseThrow());
  }

  private Row row(int place) {
    return TapeRows.of(text().run().picture().layout().folding(), true, true).rows().get(place);
  }

  @Test
  void severalResultsOfAGroupAreListed() {
    fold("x = [1, 2, 3]; p = softmax(x); y = -ln(p[2]*p[1]*p[3])");
    deck.last();

    assertEquals("1, 2, 3", text().value(row(0)));
    assertEquals("x[1] = 1\nx[2] = 2\nx[3] = 3", text().values(row(0)));
    assertEquals("0.09, …", text().value(row(1)));
    assertEquals("p[1] = 0.09\np[2] = 0.2447\np[3] = 0.6652", text().values(row(1)));
    assertEquals("−11.107, …", text().derivative(row(1)));
  }

  @Test
  void whatIsNotComputedYetIsDotsAmongOthersAndNothingAlone() {
    fold("x = [1, 2]; h = 2*x; y = h[1]*h[2]");
    assertEquals("", text().value(row(1)));

    deck.forward();
    assertEquals("2, …", text().value(row(1)));
    assertEquals("", text().derivative(row(1)));
    assertEquals("h[1] = 2\nh[2] = …", text().values(row(1)));
  }

  @Test
  void ofManyResultsTwelveAreListed() {
    fold("x = randn(14, 1); y = sum(x)");

    List<String> lines = text().values(row(0)).lines().toList();
    assertEquals(13, lines.size());
    assertEquals("and 2 more", lines.getLast());
  }

  @Test
  void oneResultIsNotListed() {
    fold("f(a) = sin(a)*a\ny = f(x) + x");
    deck.last();

    assertEquals("0.8415", text().value(row(1)));
    assertEquals("", text().values(row(1)));
  }
}
