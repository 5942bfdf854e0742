package org.tapedeck.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final byte[] OLD = {1, 2, 3};
  private static final byte[] NEW = {4, 5};

  @TempDir private Path folder;

  @Test
  void replacesWhatWasThere() throws IOException {
    Path file = Files.write(folder.resolve("a"), OLD);
    WholeFile.write(file, NEW);
    assertArrayEquals(NEW, Files.readAllBytes(file));
    assertEquals(List.of("a"), files());
  }

  @Test
  void newFilesCanBeReadByAllAndOldOnesKeepTheirRights() throws IOException {
    Path file = folder.resolve("a");
    WholeFile.write(file, OLD);
    assertEquals("rw-r--r--", rights(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    WholeFile.write(file, NEW);
    assertEquals("rw-rw----", rights(file));
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void followsALink() throws IOException {
    Path file = Files.write(folder.resolve("a"), OLD);
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    WholeFile.write(link, NEW);
    assertTrue(Files.isSymbolicLink(link));
    assertArrayEquals(NEW, Files.readAllBytes(file));
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThrows(IOException.class, () -> WholeFile.write(inner, NEW));
    assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("no/a"), NEW));
    assertEquals(List.of("inner"), files());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
