package org.tapedeck.app.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.UUID;
import java.util.regex.Pattern;

/// A file that is being written beside the place it is to take.
///
/// Locked as long as it is open. The lock ends with the process, however that ends: a draft that
/// nobody holds was left by one that was killed.
final class Draft implements AutoCloseable {
  /// Short, so that a file may have the longest name there is.
  private static final Pattern NAME = Pattern.compile("\\.tapedeck-[0-9a-f-]{36}\\.part");

  private final Path file;
  private final FileChannel channel;

  private Draft(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// An empty draft in the folder of `place`, with the rights of any new file.
  static Draft beside(Path place) throws IOException {
    Path file = place.resolveSibling(".tapedeck-" + UUID.randomUUID() + ".part");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean held = isLocked(channel);
    if (held && !Files.exists(file)) { // swept by another process before it was locked
      channel.close();
      return beside(place);
    }
    return new Draft(file, channel);
  }

  /// Deletes the drafts beside this one that killed processes of this user left. Those that cannot
  /// be looked at stay: that is no reason not to write.
  void sweepAbandoned() {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(file.getParent(), Draft::isName)) {
      UserPrincipal owner = Files.getOwner(file);
      for (Path other : drafts) {
        if (!other.equals(file)
            && Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(other).equals(owner)) {
          deleteIfAbandoned(other);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      System.getLogger(Draft.class.getName()).log(System.Logger.Level.DEBUG, "not swept", e);
    }
  }

  private static boolean isName(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".tapedeck-") && NAME.matcher(name).matches();
  }

  private static void deleteIfAbandoned(Path draft) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      if (isLocked(channel)) {
        Files.deleteIfExists(draft);
      }
    }
  }

  /// Whether this process now holds the lock; false where another does, or where the file system
  /// has no locks: then nobody can tell, and all drafts stay.
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException | IOException e) {
      return false;
    }
  }

  Path file() {
    return file;
  }

  FileChannel channel() {
    return channel;
  }

  /// Gives it the rights of the file that it is to replace.
  void takeRightsOf(Path old) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(old));
    }
  }

  /// Ends the writing; what did not take its place is gone.
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
