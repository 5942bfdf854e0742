package org.tapedeck.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.tapedeck.app.text.Words;

/// Writes files whole or not at all.
public final class WholeFile {
  private static final int MOST_LINKS = 40;

  /// What writes the content of a file.
  @FunctionalInterface
  public interface Content {
    /// Writes all of it to `out`, which it need not close.
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /// The same as [#write(Path, Content)] with these bytes.
  public static void write(Path target, byte[] content) throws IOException {
    write(target, out -> out.write(content));
  }

  /// Writes `content` to `target`, replacing what was there. The bytes go to a [Draft] beside it
  /// first, which then takes its place, so that a failure leaves the old file as it was. A link
  /// stays one; into a pipe or a device is written as into any stream.
  public static void write(Path target, Content content) throws IOException {
    if (isStream(target)) {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.APPEND)) {
        buffered(out, content);
      }
    } else {
      replace(target, content);
    }
  }

  /// Whether `target` is no place for a file: a pipe, a device, or a stream that this process
  /// already has open, which the system names as a link below `/dev` or `/proc`.
  private static boolean isStream(Path target) throws IOException {
    if (!Files.exists(target) || Files.isDirectory(target)) {
      return false;
    }
    return !Files.isRegularFile(target) || isOpenStream(linked(target));
  }

  private static boolean isOpenStream(Path place) {
    return place.startsWith("/proc") || place.startsWith("/dev/fd");
  }

  /// One at a time: closing a file gives up all locks that this process has on it, so the search
  /// for abandoned drafts is kept away from those of this process.
  private static synchronized void replace(Path target, Content content) throws IOException {
    Path place = Files.exists(target) ? target.toRealPath() : linked(target);
    check(target, place);
    try (Draft draft = Draft.beside(place)) {
      draft.sweepAbandoned();
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        draft.takeRightsOf(place);
      }
      buffered(Channels.newOutputStream(draft.channel()), content);
      move(draft.file(), place);
    }
  }

  private static void check(Path target, Path place) throws IOException {
    if (Files.isDirectory(place)) {
      throw new IOException(Words.say("file.target.folder", target));
    }
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new IOException(Words.say("file.target.protected", target));
    }
    Path folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(Words.say("file.no.folder", String.valueOf(folder)));
    }
  }

  /// Where `target` leads to through links, whether or not there is a file. Stops before names that
  /// only the system can follow, as those of open streams.
  private static Path linked(Path target) throws IOException {
    Path place = target.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(place) && !isOpenStream(place); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(target.toString(), null, Words.say("file.circle"));
      }
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    return place;
  }

  private static void buffered(OutputStream out, Content content) throws IOException {
    OutputStream buffer = new BufferedOutputStream(out, 1 << 16);
    content.writeTo(buffer);
    buffer.flush();
  }

  private static void move(Path draft, Path place) throws IOException {
    try {
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
