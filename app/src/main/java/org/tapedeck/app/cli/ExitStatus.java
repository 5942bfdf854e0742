package org.tapedeck.app.cli;

/// What the process ends with.
final class ExitStatus {
  static final int DONE = 0;
  static final int WRONG_FILE = 1;
  static final int WRONG_USAGE = 2;

  private ExitStatus() {}
}
