package org.tapedeck.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints what a shell needs to complete commands and options.
@Command(
    name = "completion",
    sortOptions = false,
    header = "Print the script by which bash and zsh complete commands and options.",
    footer = {
      "",
      "Example, for this shell; in ~/.bashrc or ~/.zshrc for all to come:",
      "  source <(tapedeck completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    terminal.out().write(AutoComplete.bash("tapedeck", spec.root().commandLine()));
    terminal.out().flush();
    return ExitStatus.DONE;
  }
}
