package org.tapedeck.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shell script, beside a runtime that only prints how it was started. The script is changed to
/// want a version that no real runtime has, so that none of this machine is taken.
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final int WANTED = 9025;

  @TempDir private Path temporary;
  private Path root;
  private Path script;

  @BeforeEach
  void copyScript() throws IOException {
    root = temporary.toRealPath().resolve("a folder");
    Files.createDirectories(root.resolve("tapedeck/lib"));
    String text = Files.readString(Path.of("src/launcher/tapedeck"));
    script = executable(root.resolve("tapedeck/bin/tapedeck"), text.replace("=25", "=" + WANTED));
  }

  @Test
  void homeNamedByTheUserIsTaken() throws Exception {
    Path home = runtime("new enough", WANTED);

    assertEquals(started(home), run(script, Map.of("JAVA_HOME", home.toString())));
  }

  @Test
  void homeThatIsTooOldIsPassedOver() throws Exception {
    Path old = runtime("old", WANTED - 1);
    Path home = runtime("new", WANTED + 1);

    Run run = run(script, Map.of("JAVA_HOME", old.toString(), "JAVA9025_HOME", home.toString()));

    assertEquals(started(home), run);
  }

  @Test
  void runtimeOnThePathIsFoundThroughItsLink() throws Exception {
    Path home = runtime("linked", WANTED);
    Path bin = Files.createDirectories(root.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), home.resolve("bin/java"));

    assertEquals(started(home), run(script, Map.of("PATH", bin + ":" + System.getenv("PATH"))));
  }

  @Test
  void runtimeOfTheUsersToolsIsFound() throws Exception {
    Path home = runtime("user/.sdkman/candidates/java/9025-tem", WANTED);

    assertEquals(started(home), run(script, Map.of("HOME", root.resolve("user").toString())));
  }

  @Test
  void runtimeWithoutReleaseFileIsAsked() throws Exception {
    Path home = runtime("mute", WANTED);
    Files.delete(home.resolve("release"));
    String java =
        """
        #!/bin/sh
        [ "$1" = -version ] && echo 'openjdk version "9025.0.1"' >&2 || echo ran
        """;
    executable(home.resolve("bin/java"), java);

    Run run = run(script, Map.of("JAVA_HOME", home.toString()));

    assertEquals(new Run(0, "ran\n", ""), run);
  }

  @Test
  void linkToTheScriptFindsTheJars() throws Exception {
    Path home = runtime("home", WANTED);
    Path first = Files.createSymbolicLink(root.resolve("first"), Path.of("tapedeck/bin/tapedeck"));
    Path second = Files.createSymbolicLink(temporary.resolve("second"), first);

    assertEquals(started(home), run(second, Map.of("JAVA_HOME", home.toString())));
  }

  @Test
  void argumentsArePassedAsTheyAre() throws Exception {
    Path home = runtime("home", WANTED);
    List<String> arguments = List.of("-e", "y = x * \"x\"", "$HOME", "*", "", "@file", "a\\b");

    Run run = run(script, Map.of("JAVA_HOME", home.toString()), arguments);

    assertEquals(started(home, arguments), run);
  }

  /// Java would open one of its own files in the place of a closed stream, and crash.
  @ParameterizedTest
  @ValueSource(strings = {"0<&-", "1>&-", "0<&- 1>&-"})
  void runtimeFindsAllStandardStreamsOpen(String closing) throws Exception {
    Path home = runtime("home", WANTED);
    executable(
        home.resolve("bin/java"), "#!/bin/sh\n(true 3<&0) && (true 3>&1) && echo open >&2\n");
    Path closed =
        executable(root.resolve("closed"), "#!/bin/sh\nexec '" + script + "' " + closing + "\n");

    assertEquals(new Run(0, "", "open\n"), run(closed, Map.of("JAVA_HOME", home.toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "xx_XX.not-installed"})
  @EnabledOnOs(OS.LINUX)
  void runtimeIsGivenUtf8WhereTheLocaleKnowsAsciiOnly(String locale) throws Exception {
    Path home = runtime("home", WANTED);
    executable(home.resolve("bin/java"), "#!/bin/sh\necho \"$LC_ALL\"\n");

    Run run = run(script, Map.of("JAVA_HOME", home.toString(), "LC_ALL", locale));

    assertEquals("C.UTF-8\n", run.output());
  }

  @Test
  void withoutRuntimeOneSentenceIsSaid() throws Exception {
    String sentence =
        "Tapedeck needs Java 9025 or newer; none was found."
            + " Install a JDK (Temurin 9025, say) or set JAVA_HOME to its folder.\n";

    assertEquals(new Run(1, "", sentence), run(script, Map.of()));
  }

  private Run started(Path home) {
    return started(home, List.of());
  }

  private Run started(Path home, List<String> arguments) {
    Path lib = root.resolve("tapedeck/lib");
    Stream<String> options =
        Stream.of(
            home.resolve("bin/java").toString(),
            "@" + lib.resolve("java.options"),
            "--module-path",
            lib.resolve("javafx").toString(),
            "--class-path",
            lib.resolve("*").toString(),
            "org.tapedeck.app.cli.Main");
    String lines = String.join("\n", Stream.concat(options, arguments.stream()).toList());
    return new Run(0, lines + "\n", "");
  }

  private Path runtime(String folder, int version) throws IOException {
    Path home = root.resolve(folder);
    executable(home.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    return home;
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(Path script, Map<String, String> environment) throws Exception {
    return run(script, environment, List.of());
  }

  private Run run(Path script, Map<String, String> environment, List<String> arguments)
      throws Exception {
    List<String> command = Stream.concat(Stream.of(script.toString()), arguments.stream()).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA"));
    builder.environment().putAll(environment);
    Path errors = root.resolve("errors");
    Process process = builder.redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output, Files.readString(errors));
  }

  private record Run(int status, String output, String errors) {}
}
