package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tapedeck.app.ui.TapedeckApp;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Parameters;

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

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A program to open in the window.")
  private Optional<Path> file = Optional.empty();

  TapedeckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Refusal {
    Optional<String> obstacle = new Display(new ThisMachine()).obstacle();
    if (obstacle.isPresent()) {
      new HeadlessTour(terminal.out(), Path.of("")).play(HeadlessTour.example(), obstacle.get());
    } else {
      TapedeckApp.open(file);
    }
    return ExitStatus.DONE;
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
