package org.tapedeck.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Remembers from one run of a test to the next which sample failed.
record FailedSeed(Path file) {
  static FailedSeed of(ExtensionContext context) {
    String test =
        context.getRequiredTestClass().getName() + "." + context.getRequiredTestMethod().getName();
    return new FailedSeed(Path.of("target", "failed-seeds", test));
  }

  OptionalLong read() {
    try {
      return Files.exists(file)
          ? OptionalLong.of(Long.parseLong(Files.readString(file).strip()))
          : OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(long seed) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, Long.toString(seed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(long seed) {
    OptionalLong failed = read();
    if (failed.isPresent() && failed.getAsLong() == seed) {
      file.toFile().delete();
    }
  }
}
