package org.tapedeck.engine.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tapedeck.bench.Forks;
import org.tapedeck.bench.Report;
import org.tapedeck.bench.Row;

/// Measures the engine in several processes, prints a table, writes the same as JSON, and draws how
/// the modes grow.
final class SpeedBench {
  private static final int FORKS = 3;

  private SpeedBench() {}

  /// Arguments: the JSON file and the SVG file to write.
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Row> rows = Forks.run(SpeedMeasurements.class, FORKS);
    Report.print(rows);
    Report.write(Path.of(args[0]), rows);
    Files.writeString(Path.of(args[1]), Growth.plot(rows).svg());
  }
}
