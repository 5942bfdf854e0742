package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tapedeck.engine.lang.Source;

final class HeadlessTourTest {
  private static final String OBSTACLE = "there is no display";

  @TempDir private Path place;

  @Test
  void firstSentenceSaysWhyAndWhere() throws Exception {
    String said = play(HeadlessTour.example());

    assertEquals(
        "No window can be opened because there is no display; Tapedeck plays the program here and"
            + " writes the picture of every step to "
            + place.resolve("tapedeck-steps")
            + ".",
        said.lines().findFirst().orElseThrow());
  }

  @Test
  void everyStepOfBothPassesIsSaid() throws Exception {
    List<String> lines = play(HeadlessTour.example()).lines().toList();

    List<String> numbers =
        lines
            .subList(
                lines.indexOf("Forward pass, step by step"),
                lines.indexOf("The tape and the sums of its adjoints"))
            .stream()
            .filter(line -> line.startsWith("  "))
            .map(line -> line.strip().replaceFirst(" .*", ""))
            .toList();
    assertEquals(IntStream.rangeClosed(0, 14).mapToObj(Integer::toString).toList(), numbers);
    assertTrue(lines.contains("Reverse pass, step by step"));
    assertTrue(lines.contains("  ∂y/∂x1 = 5.5"));
  }

  @Test
  void everyStepHasItsOwnPicture() throws Exception {
    play(HeadlessTour.example());

    List<Path> files = files();
    assertEquals(15, files.size());
    assertEquals("step-00.png", files.getFirst().getFileName().toString());
    assertEquals("step-14.png", files.getLast().getFileName().toString());
    assertEquals(15, files.stream().map(HeadlessTourTest::pixels).distinct().count());
  }

  @Test
  void wrongProgramIsRefusedAndNothingIsWritten() {
    assertThrows(CommandFailure.class, () -> play(new Source("wrong", "y = sine(x)")));

    assertEquals(false, Files.exists(place.resolve("tapedeck-steps")));
  }

  @Test
  void folderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(place.resolve("tapedeck-steps"), "a file in the way");

    CommandFailure refusal = assertThrows(CommandFailure.class, () -> play(HeadlessTour.example()));

    assertEquals(ExitStatus.WRONG_FILE, refusal.status());
    assertTrue(refusal.getMessage().contains("tapedeck-steps"), refusal.getMessage());
  }

  private String play(Source source) throws IOException, CommandFailure {
    StringWriter out = new StringWriter();
    new HeadlessTour(out, place).play(source, OBSTACLE);
    return out.toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(place.resolve("tapedeck-steps"))) {
      return files.sorted().toList();
    }
  }

  private static int pixels(Path file) {
    try {
      BufferedImage image = ImageIO.read(file.toFile());
      int width = image.getWidth();
      return Arrays.hashCode(image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
