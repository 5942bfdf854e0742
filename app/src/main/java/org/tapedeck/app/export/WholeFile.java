package org.tapedeck.app.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Writes files whole or not at all.
public final class WholeFile {
  private WholeFile() {}

  /// Writes `content` to `target`, replacing what was there. The bytes go to a file beside it
  /// first, which then takes its place, so that a failure leaves the old file as it was.
  public static void write(Path target, byte[] content) throws IOException {
    Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    if (Files.isDirectory(place)) {
      throw new IOException(target + " is a folder");
    }
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new IOException(target + " is write-protected");
    }
    Path folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    Path draft = Files.createTempFile(folder, "." + place.getFileName(), ".part");
    try {
      Files.write(draft, content);
      openToReaders(draft, place);
      move(draft, place);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// Temporary files start out private; a picture gets the rights of the file it replaces, or those
  /// of any new file.
  private static void openToReaders(Path draft, Path place) throws IOException {
    if (!draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Set<PosixFilePermission> rights =
        Files.exists(place, LinkOption.NOFOLLOW_LINKS)
            ? Files.getPosixFilePermissions(place)
            : PosixFilePermissions.fromString("rw-r--r--");
    Files.setPosixFilePermissions(draft, rights);
  }

  private static void move(Path draft, Path place) throws IOException {
    try {
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
