package org.tapedeck.app.cli;

import org.tapedeck.engine.lang.Shortened;

/// Why a command does not do what it was asked: the text for standard error and the exit status.
final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  private CommandFailure(int status, String text) {
    super(text, null, false, false);
    this.status = status;
  }

  /// A program or a file is wrong; `text` says where.
  static CommandFailure wrongFile(String text) {
    return new CommandFailure(ExitStatus.WRONG_FILE, text);
  }

  /// An argument is wrong; what is quoted of it is kept short.
  static CommandFailure wrongUsage(String sentence) {
    return new CommandFailure(ExitStatus.WRONG_USAGE, "tapedeck: " + Shortened.words(sentence));
  }

  int status() {
    return status;
  }
}
