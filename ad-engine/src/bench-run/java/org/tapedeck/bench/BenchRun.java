package org.tapedeck.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks of one module, prints a table and writes the same as JSON.
final class BenchRun {
  private BenchRun() {}

  /// Arguments: the file to write, and a regular expression for the benchmarks to run. A goal that
  /// is missed is told, not failed: a busy machine is no mistake in the program.
  public static void main(String[] args) throws RunnerException, IOException {
    Path file = Path.of(args[0]);
    OptionsBuilder options = new OptionsBuilder();
    options.include(args[1]).verbosity(VerboseMode.SILENT).shouldFailOnError(true);
    List<Measurement> measurements =
        new Runner(options.build()).run().stream().map(Measurement::of).toList();
    print(measurements);
    Files.createDirectories(file.getParent());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(file.toFile(), measurements);
  }

  private static void print(List<Measurement> measurements) {
    System.out.println(
        String.format(Locale.ROOT, "%-48s %12s %12s  %s", "benchmark", "measured", "goal", "unit"));
    measurements.forEach(measurement -> System.out.println(measurement.line()));
  }
}
