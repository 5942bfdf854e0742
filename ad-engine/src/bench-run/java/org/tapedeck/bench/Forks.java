package org.tapedeck.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The same measurements in several Java processes, one after the other: how the compiler happens
/// to treat a loop differs from one to the next.
public final class Forks {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Forks() {}

  /// Runs `main` as often as `count` says, with a file as its only argument to which it writes its
  /// figures by name; returns the median of each. A goal that is missed is told, not failed: a busy
  /// machine is no mistake in the program.
  public static List<Row> run(Class<?> main, int count) throws IOException, InterruptedException {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (int fork = 0; fork < count; fork++) {
      for (Row row : run(main)) {
        rows.computeIfAbsent(row.name(), _ -> new ArrayList<>()).add(row);
      }
    }
    return rows.values().stream().map(Forks::median).toList();
  }

  private static Row[] run(Class<?> main) throws IOException, InterruptedException {
    Path file = Files.createTempFile("bench", ".json");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    int status =
        new ProcessBuilder(java, "-cp", classPath, main.getName(), file.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException(main.getName() + " ended with " + status);
    }
    Row[] rows = JSON.readValue(file.toFile(), Row[].class);
    Files.delete(file);
    return rows;
  }

  private static Row median(List<Row> rows) {
    return rows.getFirst().with(Rounds.median(rows.stream().mapToDouble(Row::value).toArray()));
  }

  /// Writes figures as JSON.
  public static void write(Path file, List<Row> rows) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    JSON.writeValue(file.toFile(), rows);
  }

  /// Prints figures as a table.
  public static void print(List<Row> rows) {
    System.out.println(
        String.format(Locale.ROOT, "%-62s %12s %-8s %9s", "benchmark", "measured", "unit", "goal"));
    rows.forEach(row -> System.out.println(row.line()));
  }
}
