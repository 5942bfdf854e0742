package org.tapedeck.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void newFileGetsTheRightsThatTheSystemGivesAnyNewFile() throws IOException {
    Path file = folder.resolve("a");
    Path any = Files.createFile(folder.resolve("any"));

    WholeFile.write(file, OLD);

    assertEquals(rights(any), rights(file));
  }

  @Test
  void replacedFileKeepsItsRights() throws IOException {
    Path file = Files.write(folder.resolve("a"), OLD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

    WholeFile.write(file, NEW);

    assertEquals("rw-rw----", rights(file));
  }

  @Test
  void privateFileIsPrivateWhileItIsWritten() throws IOException {
    Path file = Files.write(folder.resolve("a"), OLD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    List<String> rights = new ArrayList<>();

    WholeFile.write(file, _ -> rights.add(rights(onlyDraft())));

    assertEquals(List.of("rw-------"), rights);
  }

  @Test
  void longestNameOfAFileIsWritten() throws IOException {
    Path file = folder.resolve("a".repeat(251) + ".svg");

    WholeFile.write(file, NEW);

    assertArrayEquals(NEW, Files.readAllBytes(file));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void pipeIsWrittenInto() throws Exception {
    Path pipe = folder.resolve("pipe.svg");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();

    WholeFile.write(pipe, NEW);

    assertArrayEquals(NEW, reader.getInputStream().readAllBytes());
    assertFalse(Files.isRegularFile(pipe));
    assertEquals(List.of("pipe.svg"), files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/null", "/proc/self/fd/2"})
  @EnabledOnOs(OS.LINUX)
  void linkToADeviceOrAnOpenStreamStays(String stream) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.svg"), Path.of(stream));

    WholeFile.write(link, new byte[0]);

    assertEquals(Path.of(stream), Files.readSymbolicLink(link));
    Files.delete(link);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fullDeviceIsAnIOException() {
    assertThrows(IOException.class, () -> WholeFile.write(Path.of("/dev/full"), NEW));
  }

  @Test
  void linkToAFileThatIsNotThereYetMakesTheFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));

    WholeFile.write(link, NEW);

    assertTrue(Files.isSymbolicLink(link));
    assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("a")));
  }

  @Test
  void linksInACircleAreAnIOException() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));

    assertThrows(IOException.class, () -> WholeFile.write(link, NEW));
  }

  @Test
  void draftOfAKilledProcessIsGoneAfterTheNextWrite() throws IOException {
    Files.write(folder.resolve(".tapedeck-00000000-0000-0000-0000-000000000000.part"), OLD);

    WholeFile.write(folder.resolve("a"), NEW);

    assertEquals(List.of("a"), files());
  }

  @Test
  void filesThatLookLikeADraftStay() throws IOException {
    Files.write(folder.resolve(".tapedeck-notes.part"), OLD);
    Files.write(folder.resolve("tapedeck-00000000-0000-0000-0000-000000000000.part"), OLD);
    Path folderOfThisName = folder.resolve(".tapedeck-00000000-0000-0000-0000-000000000001.part");
    Files.createDirectory(folderOfThisName);
    List<String> before = files();

    WholeFile.write(folder.resolve("a"), NEW);

    assertTrue(files().containsAll(before), files()::toString);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void draftThatAnotherProcessWritesStays() throws Exception {
    Path draft = folder.resolve(".tapedeck-00000000-0000-0000-0000-000000000000.part");
    Path other = folder.resolve("Other.java");
    Files.writeString(other, OTHER_PROCESS);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(java, other.toString(), draft.toString()).start();
    assertEquals("locked", process.inputReader().readLine());

    WholeFile.write(folder.resolve("a"), NEW);
    boolean stayed = Files.exists(draft);
    process.getOutputStream().close();
    process.waitFor();
    WholeFile.write(folder.resolve("a"), NEW);

    assertTrue(stayed);
    assertFalse(Files.exists(draft));
  }

  private static final String OTHER_PROCESS =
      """
      void main(String[] args) throws Exception {
        try (var file = new java.io.RandomAccessFile(args[0], "rw")) {
          file.getChannel().lock();
          System.out.println("locked");
          System.in.read();
        }
      }
      """;

  private Path onlyDraft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".part")).findFirst().orElseThrow();
    }
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
