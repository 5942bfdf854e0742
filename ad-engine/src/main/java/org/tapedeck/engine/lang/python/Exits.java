package org.tapedeck.engine.lang.python;

import java.util.List;
import java.util.stream.Stream;

/// Whether a choice may leave the block that it stands in.
final class Exits {
  private Exits() {}

  static boolean in(PythonStatement.If choice) {
    return Stream.concat(
            choice.branches().stream().map(PythonStatement.Branch::body),
            Stream.of(choice.otherwise()))
        .flatMap(List::stream)
        .anyMatch(Exits::leaves);
  }

  private static boolean leaves(PythonStatement statement) {
    return switch (statement) {
      case PythonStatement.Return _ -> true;
      case PythonStatement.Word word -> word.word().equals("continue");
      case PythonStatement.If choice -> in(choice);
      default -> false;
    };
  }
}
