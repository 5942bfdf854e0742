package org.tapedeck.app.cli;

import java.io.IOException;
import org.tapedeck.app.run.TracedRun;

/// Prints runs one after the other. Each is written as it is walked through, so that memory does
/// not grow with the length of the tape.
interface RunWriter {
  void write(TracedRun run) throws IOException;
}
