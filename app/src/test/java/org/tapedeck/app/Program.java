package org.tapedeck.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The program as a process of its own, started the way the launcher does it.
public final class Program {
  private Program() {}

  /// The command that starts the program without a display, with more `options` for its Java.
  public static List<String> command(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("src/launcher/java.options").toAbsolutePath());
    command.add("--module-path=" + Objects.requireNonNull(System.getProperty("jdk.module.path")));
    command.add("-Dglass.platform=Headless");
    command.add("-Dprism.order=sw");
    command.addAll(options);
    command.add("--class-path=" + System.getProperty("java.class.path"));
    command.add("org.tapedeck.app.cli.Main");
    command.addAll(List.of(arguments));
    return command;
  }
}
