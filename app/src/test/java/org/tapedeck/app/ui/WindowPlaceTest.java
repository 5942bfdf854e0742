package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1024, 768);
  private static final Rectangle2D SECOND = new Rectangle2D(1024, 0, 800, 600);

  @TempDir Path folder;

  @Test
  void placeIsReadAsItWasWritten() throws IOException {
    WindowPlace place = new WindowPlace(-3.5, 20, 900, 700, true);
    Path file = folder.resolve("new/folder/window.properties");

    place.write(file);

    assertEquals(Optional.of(place), WindowPlace.read(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0001",
        "x=1\ny=2\nwidth=wide\nheight=3",
        "x=1\ny=2\nwidth=NaN\nheight=3",
        "x=1\ny=2\nwidth=0\nheight=-3",
        "x=Infinity\ny=2\nwidth=900\nheight=700",
        "x=\\uzzzz"
      })
  void corruptMemoryIsIgnored(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("window.properties"), content);

    assertEquals(Optional.empty(), WindowPlace.read(file));
  }

  @Test
  void missingMemoryIsIgnored() {
    assertEquals(Optional.empty(), WindowPlace.read(folder.resolve("none")));
  }

  @Test
  void placeOnNoScreenIsIgnored() {
    WindowPlace place = new WindowPlace(5000, 100, 900, 700, false);

    assertEquals(Optional.empty(), place.within(List.of(SCREEN, SECOND)));
  }

  @Test
  void placePartlyOutsideComesInWithItsTitleBar() {
    WindowPlace place = new WindowPlace(-100, -40, 1440, 900, false);

    assertEquals(
        Optional.of(new WindowPlace(0, 0, 1024, 768, false)), place.within(List.of(SCREEN)));
  }

  @Test
  void placeStaysOnTheScreenThatShowsMostOfIt() {
    WindowPlace place = new WindowPlace(1000, 50, 700, 500, false);

    assertEquals(
        Optional.of(new WindowPlace(1024, 50, 700, 500, false)),
        place.within(List.of(SCREEN, SECOND)));
  }

  @Test
  void windowLargerThanTheScreenStartsInsideIt() {
    assertEquals(new WindowPlace(1024, 0, 800, 600, false), WindowPlace.centred(1440, 900, SECOND));
  }

  @Test
  void memoryIsKeptWhereTheSystemKeepsSuchThings() {
    Path home = Path.of("/home/ada");

    assertEquals(
        Path.of("/home/ada/.config/tapedeck/window.properties"),
        WindowPlace.usualFile(Map.of(), "Linux", home));
    assertEquals(
        Path.of("/conf/tapedeck/window.properties"),
        WindowPlace.usualFile(Map.of("XDG_CONFIG_HOME", "/conf"), "Linux", home));
  }
}
