package org.tapedeck.app.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.tapedeck.app.export.WholeFile;

/// Where a window is on the screens, with its frame, in px.
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  /// The least size at which nothing is cut off.
  static final double LEAST_WIDTH = 640;

  static final double LEAST_HEIGHT = 420;

  WindowPlace {
    if (!(Double.isFinite(x + y) && width > 0 && width < 1e5 && height > 0 && height < 1e5)) {
      throw new IllegalArgumentException("no place of a window: " + width + " x " + height);
    }
  }

  /// The file that keeps it, in the folder where the system has programs keep such things.
  static Path usualFile(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("Windows")) {
      Path folder = home.resolve("AppData").resolve("Roaming");
      return folder(environment.get("APPDATA"), folder).resolve("Tapedeck/window.properties");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Tapedeck/window.properties");
    }
    Path folder = folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
    return folder.resolve("tapedeck/window.properties");
  }

  private static Path folder(String named, Path usual) {
    return named == null || named.isBlank() ? usual : Path.of(named);
  }

  /// The place kept in a file; empty where there is none that makes sense.
  static Optional<WindowPlace> read(Path file) {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
      return Optional.of(
          new WindowPlace(
              number(kept, "x"),
              number(kept, "y"),
              number(kept, "width"),
              number(kept, "height"),
              Boolean.parseBoolean(kept.getProperty("maximized"))));
    } catch (IOException | IllegalArgumentException _) {
      // A window at its usual place is all there is to lose.
      return Optional.empty();
    }
  }

  private static double number(Properties kept, String name) {
    return Double.parseDouble(kept.getProperty(name, ""));
  }

  void write(Path file) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("x", "" + x);
    kept.setProperty("y", "" + y);
    kept.setProperty("width", "" + width);
    kept.setProperty("height", "" + height);
    kept.setProperty("maximized", "" + maximized);
    StringWriter text = new StringWriter();
    kept.store(text, "The place of Tapedeck's window");
    Files.createDirectories(file.getParent());
    WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// A window of this size in the middle of a screen, as far as it fits.
  static WindowPlace centred(double width, double height, Rectangle2D screen) {
    double w = Math.min(width, screen.getWidth());
    double h = Math.min(height, screen.getHeight());
    return new WindowPlace(
        screen.getMinX() + (screen.getWidth() - w) / 2,
        screen.getMinY() + (screen.getHeight() - h) / 2,
        w,
        h,
        false);
  }

  /// This place, moved and made smaller as far as it takes to lie within the screen that shows most
  /// of it; empty where none shows any of it.
  Optional<WindowPlace> within(List<Rectangle2D> screens) {
    return screens.stream()
        .filter(screen -> shown(screen) > 0)
        .max(Comparator.comparingDouble(this::shown))
        .map(this::within);
  }

  private double shown(Rectangle2D screen) {
    double w = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
    double h = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
    return Math.max(0, w) * Math.max(0, h);
  }

  private WindowPlace within(Rectangle2D screen) {
    double w = Math.min(Math.max(width, LEAST_WIDTH), screen.getWidth());
    double h = Math.min(Math.max(height, LEAST_HEIGHT), screen.getHeight());
    return new WindowPlace(
        Math.clamp(x, screen.getMinX(), screen.getMaxX() - w),
        Math.clamp(y, screen.getMinY(), screen.getMaxY() - h),
        w,
        h,
        maximized);
  }

  /// Puts a stage here.
  void take(Stage stage) {
    stage.setMinWidth(Math.min(LEAST_WIDTH, width));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, height));
    stage.setX(x);
    stage.setY(y);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.setMaximized(maximized);
  }

  /// Where a stage that started here is now; one that is maximized or has the whole screen will be
  /// restored to here.
  WindowPlace now(Stage stage) {
    return stage.isMaximized() || stage.isFullScreen()
        ? new WindowPlace(x, y, width, height, stage.isMaximized())
        : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
  }
}
