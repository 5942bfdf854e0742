package org.tapedeck.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.export.FileTrouble;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.Typesetter;

/// The desktop program: one window on one deck.
public final class TapedeckApp extends Application {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  /// After so long without a letter it is answered to what was typed.
  private static final Executor PAUSE =
      CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS, Platform::runLater);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("worker").factory());

  private final ExecutorService files =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("files").factory());

  /// Opens the window and returns when it is closed.
  ///
  /// Throws [UncheckedIOException] where the fonts or the libraries of JavaFX cannot be loaded.
  ///
  /// @param file a program to start with; the start-up example where empty
  public static void open(Optional<Path> file) {
    LibraryCache.choose();
    FutureTask<Void> fonts = new FutureTask<>(Typesetter.shared()::loadFonts, null);
    Thread.ofPlatform().daemon().name("fonts").start(fonts);
    launch(TapedeckApp.class, file.map(Path::toString).stream().toArray(String[]::new));
    if (fonts.state() == Future.State.FAILED
        && fonts.exceptionNow() instanceof UncheckedIOException e) {
      throw e;
    }
  }

  @Override
  public void start(Stage stage) {
    if (hasFonts()) {
      show(stage);
    } else {
      Platform.exit();
    }
  }

  /// Waits for AWT before JavaFX loads a font. AWT reads fontconfig's list of fonts while it
  /// starts, JavaFX adds ours to that list, and both at once crash the whole process.
  private static boolean hasFonts() {
    try {
      Typesetter.shared().loadFonts();
      return true;
    } catch (UncheckedIOException e) {
      return false; // told by `open`, where the same was tried first
    }
  }

  private void show(Stage stage) {
    Styling.loadFonts();
    Deck deck = new Deck(worker, Platform::runLater, PAUSE);
    FileCommands commands =
        new FileCommands(deck, new FileDialogs(stage), files, Platform::runLater);
    commands.show(Example.start());
    WindowPlace place = place();
    Window window = new Window(deck, commands, place.width(), place.height());
    window.moving().set(true);
    window.putOn(stage);
    place.take(stage);
    stage.setOnHiding(_ -> remember(place.now(stage)));
    stage.show();
    getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(commands::read);
  }

  /// Where the window was last time, as far as that is on a screen.
  private static WindowPlace place() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    return WindowPlace.read(memory())
        .flatMap(place -> place.within(screens))
        .orElseGet(() -> WindowPlace.centred(WIDTH, HEIGHT, Screen.getPrimary().getVisualBounds()));
  }

  private static Path memory() {
    return WindowPlace.usualFile(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  private static void remember(WindowPlace place) {
    try {
      Path file = memory();
      if (!file.isAbsolute()) {
        throw new IOException(Words.say("file.no.home")); // Java calls it `?`
      }
      place.write(file);
    } catch (IOException e) {
      System.err.println(Words.say("place.lost", FileTrouble.reason(e)));
    }
  }

  @Override
  public void stop() {
    worker.shutdownNow();
    files.close(); // what is being written is written to its end
  }
}
