package org.tapedeck.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whatever is done with the window, nothing is complained of and nothing stays stuck.
///
/// The profile `monkey` does more of it, `-Dmonkey.seed=7` other things. Where it fails it says the
/// acts that are needed for that, to be done again with `-Dmonkey.acts=1,2,3`.
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {
  /// So many acts in one window, and so many between two looks at all of it.
  private static final int SESSION = 500;

  private static final int LOOK = 50;

  /// So many tries to do without some of the acts that led to a failure.
  private static final int TRIES = 60;

  @TempDir Path folder;

  private Stage stage;

  @Start
  void take(Stage stage) {
    this.stage = stage;
  }

  @Test
  void nothingThatIsDoneLeavesTheWindowStuck() {
    Optional<String> given = Optional.ofNullable(System.getProperty("monkey.acts"));
    if (given.isPresent()) {
      failure(Stream.of(given.get().split(",")).map(Long::valueOf).toList())
          .ifPresent(this::giveUp);
      return;
    }
    long seed = Long.getLong("monkey.seed", 1);
    int actions = Integer.getInteger("monkey.actions", 200);
    SplittableRandom random = new SplittableRandom(seed);
    for (int left = actions; left > 0; left -= SESSION) {
      List<Long> acts = random.longs(Math.min(left, SESSION)).boxed().toList();
      failure(acts).ifPresent(found -> giveUp(shortened(found)));
    }
  }

  /// What went wrong, after these acts, of which the last did something like this.
  private record Failure(List<Long> acts, List<String> told, Throwable cause) {}

  private void giveUp(Failure failure) {
    throw new AssertionError(
        "%s%n%s%nagain: -Dmonkey.acts=%s"
            .formatted(
                failure.cause().getMessage(),
                String.join("\n", failure.told()),
                failure.acts().stream().map(String::valueOf).collect(Collectors.joining(","))),
        failure.cause());
  }

  /// Does acts in a window of their own.
  private Optional<Failure> failure(List<Long> acts) {
    List<String> told = new ArrayList<>();
    try (Complaints complaints = new Complaints()) {
      Monkey monkey = new Monkey(stage, new AnyFile());
      Pulses pulses = Pulses.count();
      try {
        for (int i = 0; i < acts.size(); i++) {
          told.add(monkey.act(acts.get(i)));
          monkey.assertToldAsItIs();
          if (i % LOOK == LOOK - 1 || i == acts.size() - 1) {
            monkey.comeHome();
          }
          pulses.assertQuick();
          Optional<AssertionError> complaint = complaints.heard();
          if (complaint.isPresent()) {
            throw complaint.get();
          }
        }
      } catch (AssertionError | RuntimeException e) {
        return Optional.of(new Failure(acts.subList(0, told.size()), told, e));
      } finally {
        pulses.end();
      }
    }
    return Optional.empty();
  }

  /// The same failure with few acts: the last ones alone where these lead to one, then without
  /// those that are not needed.
  private Failure shortened(Failure found) {
    Failure least = found;
    int size = found.acts().size();
    for (int last = 1; last < size && least.acts().size() == size; last *= 2) {
      least = failure(found.acts().subList(size - last, size)).orElse(found);
    }
    int tries = TRIES;
    for (int part = least.acts().size() / 2; part > 0; part /= 2) {
      for (int from = 0; from + part <= least.acts().size() && tries > 0; tries--) {
        List<Long> fewer = new ArrayList<>(least.acts());
        fewer.subList(from, from + part).clear();
        Optional<Failure> still = fewer.isEmpty() ? Optional.empty() : failure(fewer);
        from += still.isPresent() ? 0 : part;
        least = still.orElse(least);
      }
    }
    return least;
  }

  /// A person who picks any file: a program, none, one that is no text, and saves to any.
  private final class AnyFile implements FileChoice {
    private int asked;

    @Override
    public Optional<Path> toOpen(String what, List<String> endings) {
      return switch (asked++ % 4) {
        case 0 ->
            Optional.of(written("good.td", "a = 2\nb = a*a".getBytes(StandardCharsets.UTF_8)));
        case 1 -> Optional.of(folder.resolve("missing.td"));
        case 2 -> Optional.of(written("binary.td", new byte[] {0, -1, 7, -128}));
        default -> Optional.empty();
      };
    }

    private Path written(String name, byte[] bytes) {
      try {
        return Files.write(folder.resolve(name), bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<Path> toSave(String what, String name, String ending) {
      return switch (asked++ % 3) {
        case 0 -> Optional.of(folder.resolve("saved." + ending));
        case 1 -> Optional.of(folder.resolve("no such folder").resolve("saved." + ending));
        default -> Optional.empty();
      };
    }

    @Override
    public void unsaved(String name, Consumer<Unsaved> answer) {
      AskDialog.unsaved(stage, name, answer);
    }
  }
}
