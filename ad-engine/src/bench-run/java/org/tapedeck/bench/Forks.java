package org.tapedeck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The same measurements in several Java processes, one after the other: how the compiler happens
/// to treat a loop differs from one to the next.
public final class Forks {
  /// Compiling is waited for: in the background it lags behind on a busy machine, and what is
  /// measured meanwhile is the interpreter.
  private static final String COMPILE_FIRST = "-Xbatch";

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

  private static List<Row> run(Class<?> main) throws IOException, InterruptedException {
    Path file = Files.createTempFile("bench", ".json");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    int status =
        new ProcessBuilder(java, COMPILE_FIRST, "-cp", classPath, main.getName(), file.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException(main.getName() + " ended with " + status);
    }
    List<Row> rows = Report.read(file);
    Files.delete(file);
    return rows;
  }

  private static Row median(List<Row> rows) {
    return rows.getFirst().with(Rounds.median(rows.stream().mapToDouble(Row::value).toArray()));
  }
}
