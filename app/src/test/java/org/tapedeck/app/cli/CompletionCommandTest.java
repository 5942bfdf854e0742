package org.tapedeck.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "tapedeck tr, trace",
    "tapedeck trace --for, --format",
    "tapedeck trace --numbering gri, griewank-walther",
    "tapedeck export --direction t, td",
    "tapedeck export --taste s, source",
  })
  void bashCompletesCommandsOptionsAndTheirWords(String typed, String expected) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "skipped: needs bash");
    Path script = folder.resolve("completion");
    Files.writeString(script, Shell.tapedeck("completion").out());

    assertEquals(List.of(expected), completions(script, typed));
  }

  /// What bash proposes where the cursor stands behind `typed`.
  private List<String> completions(Path script, String typed)
      throws IOException, InterruptedException {
    String press =
        """
        compopt() { :; }
        . "$1"
        COMP_WORDS=($2)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMP_LINE=$2
        COMP_POINT=${#COMP_LINE}
        _complete_tapedeck
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    Process bash =
        new ProcessBuilder(BASH.toString(), "-c", press, "bash", script.toString(), typed)
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor(), said);
    return said.lines().map(String::strip).toList();
  }
}
