package org.tapedeck.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Figures as a table on the screen and as JSON in a file.
public final class Report {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Report() {}

  /// Writes figures as JSON.
  public static void write(Path file, List<Row> rows) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    JSON.writeValue(file.toFile(), rows);
  }

  /// What `write` wrote.
  static List<Row> read(Path file) throws IOException {
    return List.of(JSON.readValue(file.toFile(), Row[].class));
  }

  /// Prints figures as a table.
  public static void print(List<Row> rows) {
    System.out.println(
        String.format(Locale.ROOT, "%-62s %12s %-8s %9s", "benchmark", "measured", "unit", "goal"));
    rows.forEach(Report::print);
  }

  /// Prints one line of the table.
  public static void print(Row row) {
    System.out.println(row.line());
  }
}
