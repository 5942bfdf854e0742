package org.tapedeck.app.cli;

import java.util.List;
import java.util.Optional;
import org.tapedeck.app.text.Words;

/// Whether a window can be opened on a machine.
///
/// JavaFX finds out by failing with a stack trace from native code; asking first gives a reason in
/// words and leaves time to do something else.
final class Display {
  /// The shared libraries that JavaFX's windows on Linux need beside those of any desktop, with
  /// what people know them by.
  private static final List<NativeLibrary> LIBRARIES =
      List.of(
          new NativeLibrary("libX11.so.6", "Xlib", "libx11-6"),
          new NativeLibrary("libXtst.so.6", "libXtst", "libxtst6"),
          new NativeLibrary("libgtk-3.so.0", "GTK 3", "libgtk-3-0"));

  private final Machine machine;

  Display(Machine machine) {
    this.machine = machine;
  }

  /// What keeps a window from opening, as a clause like "GTK 3 is missing (…)"; empty when nothing
  /// does. Only Linux is looked at: a desktop is part of the other systems.
  Optional<String> obstacle() {
    if (!machine.isLinux() || machine.isHeadlessPlatform()) {
      return Optional.empty();
    }
    String name = machine.displayName();
    if (name.isBlank()) {
      return Optional.of(Words.say("display.none"));
    }
    Optional<String> missing =
        LIBRARIES.stream()
            .filter(library -> !machine.hasLibrary(library.file()))
            .findFirst()
            .map(NativeLibrary::isMissing);
    if (missing.isPresent() || machine.answers()) {
      return missing;
    }
    return Optional.of(Words.say("display.silent", name));
  }

  /// What is asked of a machine.
  interface Machine {
    boolean isLinux();

    /// Whether JavaFX is told to draw into memory only.
    boolean isHeadlessPlatform();

    /// The name of the X11 display, as ":0"; blank when there is none.
    String displayName();

    /// Whether the shared library `file` can be loaded.
    boolean hasLibrary(String file);

    /// Whether the X11 server of the display accepts a client.
    boolean answers();
  }

  private record NativeLibrary(String file, String name, String debianPackage) {
    String isMissing() {
      return Words.say("display.library", name, debianPackage);
    }
  }
}
