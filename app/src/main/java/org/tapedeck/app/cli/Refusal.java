package org.tapedeck.app.cli;

/// Why a command does not do what it was asked: the text for standard error and the exit status.
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  private Refusal(int status, String text) {
    super(text, null, false, false);
    this.status = status;
  }

  /// A program or a file is wrong; `text` says where.
  static Refusal wrongFile(String text) {
    return new Refusal(ExitStatus.WRONG_FILE, text);
  }

  /// An argument is wrong.
  static Refusal wrongUsage(String sentence) {
    return new Refusal(ExitStatus.WRONG_USAGE, "tapedeck: " + sentence);
  }

  int status() {
    return status;
  }
}
