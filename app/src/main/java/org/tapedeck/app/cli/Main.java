package org.tapedeck.app.cli;

/// The one entry point: opens the window or runs a command.
public final class Main {
  private Main() {}

  /// Runs the command line and ends the process with its exit status.
  public static void main(String[] args) {
    System.out.println("Tapedeck " + String.join(" ", args));
  }
}
