package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.ui.control.WhileOpen;
import org.testfx.framework.junit5.Start;

/// Two windows on one deck: they show the same, and a closed one is let go of.
@WindowTest
class SecondWindowTest {
  private static final int WINDOWS = 200;

  private Stage first;
  private Deck deck;
  private FileCommands files;
  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    first = stage;
    deck = new Deck(Runnable::run, Runnable::run);
    files = new FileCommands(deck, new NoFile());
    files.put("Test", "f(a) = a*a; x = [3, 4]\nconst h = 3; y = f(x[1])*x[2]*h", Optional.empty());
    window = TapedeckHandle.open(stage, deck, files);
  }

  private Stage another() {
    return Hand.onScreen(
        () -> {
          Stage stage = new Stage();
          new Window(deck, files, 900, 600).putOn(stage);
          stage.show();
          return stage;
        });
  }

  private void close(Stage stage) {
    Hand.onScreen(
        () -> {
          stage.hide();
          first.toFront();
          first.requestFocus();
          return first;
        });
  }

  @Test
  void whatIsDoneInOneIsSeenInBoth() {
    Stage second = another();
    Shot before = Hand.onScreen(() -> Shot.of(second.getScene().lookup("#graph")));

    Hand.onScreen(
        () -> {
          deck.last();
          return deck;
        });

    window.await(
        "the second window has the step",
        () -> Shot.of(second.getScene().lookup("#graph")).changed(before) > 300);
    close(second);
    window.click("#first");
    assertTrue(window.text("#counter").startsWith("step 0 of"), window.text("#counter"));
  }

  @Test
  void playingGoesOnAtItsPaceWhenASecondWindowIsClosed() {
    Stage second = another();
    Transport transport = (Transport) second.getScene().lookup("#transport");
    Hand.onScreen(
        () -> {
          deck.togglePlaying();
          return deck;
        });
    assertTrue(Hand.onScreen(transport::isWaiting));

    close(second);
    assertEquals(false, Hand.onScreen(transport::isWaiting));
  }

  /// Opens and closes windows in a frame of its own, so that no variable keeps the last one.
  private List<WeakReference<Object>> closedWindows() {
    List<WeakReference<Object>> closed = new ArrayList<>();
    for (int i = 0; i < WINDOWS; i++) {
      Stage stage = another();
      closed.add(new WeakReference<>(Hand.onScreen(() -> stage.getScene().getRoot())));
      close(stage);
    }
    return closed;
  }

  @Test
  void noListenerIsLeftOfAClosedWindow() {
    List<WeakReference<Object>> closed = closedWindows();
    window.click("#forward");

    window.await(
        "all closed windows are gone",
        () -> {
          System.gc();
          return closed.stream().allMatch(each -> each.get() == null);
        });
  }

  @Test
  void whatIsSeenWhileOpenIsNotHeardAfterwards() {
    SimpleObjectProperty<String> outside = new SimpleObjectProperty<>("a");
    AtomicInteger heard = new AtomicInteger();
    WhileOpen open = new WhileOpen();
    open.see(outside).addListener((_, _, _) -> heard.incrementAndGet());

    outside.set("b");
    open.end();
    outside.set("c");

    assertEquals(1, heard.get());
  }
}
