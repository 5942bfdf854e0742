package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.lang.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The program itself.
@Command(
    name = "tapedeck",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = TapedeckCommand.Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    header = "Plays a function forward along its tape and rewinds it to get its derivatives.",
    footer = {"", "tapedeck COMMAND --help tells more about a command."})
final class TapedeckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Consumer<Optional<Path>> window;

  @Parameters(
      arity = "0..*",
      paramLabel = "[FILE]",
      hideParamSyntax = true,
      description = "A program to open in the window.")
  private List<String> files = List.of();

  @Spec private CommandSpec spec;

  /// @param window opens the window on a program, or on the start-up example
  TapedeckCommand(Terminal terminal, Consumer<Optional<Path>> window) {
    this.terminal = terminal;
    this.window = window;
  }

  @Override
  public Integer call() throws IOException, CommandFailure {
    Optional<Path> file = file();
    Optional<String> obstacle = new Display(new ThisMachine()).obstacle();
    if (obstacle.isPresent()) {
      Source source =
          file.isPresent()
              ? new SourceReader(terminal.in()).read(file.get().toString())
              : HeadlessTour.example();
      new HeadlessTour(terminal.out(), Path.of("")).play(source, obstacle.get());
    } else {
      window.accept(file);
    }
    return ExitStatus.DONE;
  }

  private Optional<Path> file() {
    if (files.size() > 1 && existing(files.getFirst()).isPresent()) {
      throw new ParameterException(spec.commandLine(), Words.say("window.one"));
    }
    return files.stream().findFirst().map(this::known);
  }

  private Path known(String name) {
    return existing(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    Words.say("command.unknown", name, OptionNames.meant(name, commands()))));
  }

  private Set<String> commands() {
    return spec.commandLine().getSubcommands().keySet();
  }

  private static Optional<Path> existing(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::exists);
    } catch (InvalidPathException _) {
      return Optional.empty(); // no file can have this name
    }
  }

  /// The version of the build, as Maven wrote it into the jar.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      try (InputStream in = Version.class.getResourceAsStream("/version.txt")) {
        String version = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new String[] {"Tapedeck " + version.strip()};
      }
    }
  }
}
