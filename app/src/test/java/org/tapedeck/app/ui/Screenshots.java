package org.tapedeck.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.tapedeck.app.deck.Deck;
import org.tapedeck.app.deck.Example;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.drawing.Palette;
import org.tapedeck.app.drawing.Theme;
import org.tapedeck.app.export.ExportOptions;
import org.tapedeck.app.export.Exporter;
import org.tapedeck.app.export.WholeFile;

/// Renders the real window, without a screen, into the pictures that the README shows.
public final class Screenshots extends Application {
  /// One picture: of an example's window at a step.
  private record Shot(
      String name,
      Theme theme,
      int width,
      int height,
      boolean presented,
      String example,
      double position) {}

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("start-light", Theme.LIGHT, 1440, 900, false, "start", 0),
          new Shot("mid-forward-light", Theme.LIGHT, 1440, 900, false, "start", 3 / 14.0),
          new Shot("mid-sum-light", Theme.LIGHT, 1440, 900, false, "start", 13 / 14.0),
          new Shot("end-light", Theme.LIGHT, 1440, 900, false, "start", 1),
          new Shot("start-dark", Theme.DARK, 1440, 900, false, "start", 0),
          new Shot("mid-forward-dark", Theme.DARK, 1440, 900, false, "start", 3 / 14.0),
          new Shot("mid-sum-dark", Theme.DARK, 1440, 900, false, "start", 13 / 14.0),
          new Shot("end-dark", Theme.DARK, 1440, 900, false, "start", 1),
          new Shot("projector-800x600", Theme.LIGHT, 800, 600, false, "start", 13 / 14.0),
          new Shot("projector-1920x1080", Theme.LIGHT, 1920, 1080, false, "griewank-walther", 0.9),
          new Shot("mid-sum-projector", Theme.PROJECTOR, 1440, 900, false, "start", 13 / 14.0),
          new Shot("mid-sum-print", Theme.PRINT, 1440, 900, false, "start", 13 / 14.0),
          new Shot(
              "mid-sum-colour-blind", Theme.COLOUR_BLIND, 1440, 900, false, "start", 13 / 14.0),
          new Shot("presenter-800x600", Theme.LIGHT, 800, 600, true, "start", 13 / 14.0),
          new Shot("presenter-1920x1080", Theme.LIGHT, 1920, 1080, true, "start", 13 / 14.0),
          new Shot("presenter-3840x2160", Theme.LIGHT, 3840, 2160, true, "start", 13 / 14.0));

  private final Iterator<Shot> shots = SHOTS.iterator();

  /// Writes all pictures into the folder that is the only argument.
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    Styling.loadFonts();
    next(Path.of(getParameters().getUnnamed().getFirst()));
  }

  private void next(Path folder) {
    if (!shots.hasNext()) {
      export("griewank-walther", 15, Theme.LIGHT, folder.resolve("export-griewank-walther.svg"));
      export("square", 3, Theme.DARK, folder.resolve("export-square.svg"));
      Platform.exit();
      return;
    }
    Shot shot = shots.next();
    Scene scene = scene(shot);
    scene.snapshot(null);
    PauseTransition settling = new PauseTransition(Duration.millis(300));
    settling.setOnFinished(
        _ -> {
          write(scene.snapshot(null), folder.resolve(shot.name() + ".png"));
          next(folder);
        });
    settling.play();
  }

  private static Scene scene(Shot shot) {
    Deck deck = new Deck(Runnable::run, Runnable::run);
    FileCommands commands = new FileCommands(deck, new NoFile());
    commands.show(example(shot.example()));
    Window window = new Window(deck, commands, shot.width(), shot.height());
    commands.theme().set(shot.theme());
    window.presentation().presenting().set(shot.presented());
    window.presentation().helped().set(false);
    int length = deck.run().get().orElseThrow().trace().length();
    deck.jump((int) Math.round(shot.position() * length));
    return window.scene();
  }

  private static void write(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var pixels =
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
    PixelReader reader = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(pixels, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  /// The picture of an example as a person exports it.
  private static void export(String example, int step, Theme theme, Path file) {
    Deck deck = new Deck(Runnable::run, Runnable::run);
    deck.load(example(example).text());
    ExportOptions options = new ExportOptions(Palette.read(theme), 1, false);
    try {
      Run run = deck.run().get().orElseThrow();
      byte[] picture = Exporter.SVG.bytes(run.picture(), run.at(step), options);
      WholeFile.write(file, picture);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private static Example example(String name) {
    return Example.all().stream()
        .filter(example -> example.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
