package org.tapedeck.app.deck;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.tapedeck.app.layout.GraphLayout;

/// Has runs worked out on a worker and the results shown on the screen's executor, on which this is
/// used.
///
/// What is asked for later ends the work on what was asked for before. The result for a text that
/// is being typed is held back until there is a pause, unless it is complete. After a result, a
/// better drawing of it is looked for and shown as long as nobody has stepped or touched the one on
/// the screen: from then on no node is to move.
final class RunService {
  private final Executor worker;
  private final Executor screen;
  private final Executor pause;
  private final Consumer<RunResult> shown;
  private final AtomicInteger asked = new AtomicInteger();
  private Optional<RunResult> lastGood = Optional.empty();
  private Optional<RunResult> held = Optional.empty();
  private boolean typing;
  private volatile boolean untouched;

  /// `pause` runs what it is given on the screen's thread, when nobody would be typing on any more.
  RunService(Executor worker, Executor screen, Executor pause, Consumer<RunResult> shown) {
    this.worker = worker;
    this.screen = screen;
    this.pause = pause;
    this.shown = shown;
  }

  /// Has the run of `state` worked out; the last result that had a run is continued.
  void ask(DeckState state) {
    typing = false;
    work(state);
  }

  /// Has the run of a text worked out that is being typed.
  void askWhileTyping(DeckState state) {
    typing = true;
    int ticket = work(state);
    pause.execute(() -> rest(ticket));
  }

  /// Nobody has typed on since then.
  private void rest(int ticket) {
    if (ticket == asked.get()) {
      typing = false;
      held.ifPresent(result -> accept(ticket, result));
    }
  }

  private int work(DeckState state) {
    int ticket = asked.incrementAndGet();
    held = Optional.empty();
    Optional<RunResult> last = lastGood;
    worker.execute(
        () -> {
          if (ticket == asked.get()) {
            result(state, last, ticket)
                .ifPresent(result -> screen.execute(() -> accept(ticket, result)));
          }
        });
    return ticket;
  }

  /// Empty where a newer run is asked for. Whatever goes wrong in there, a person is told so, who
  /// would else look at the picture of another program.
  private Optional<RunResult> result(DeckState state, Optional<RunResult> last, int ticket) {
    try {
      return Optional.of(RunResult.of(state, last, () -> ticket != asked.get()));
    } catch (CancellationException _) {
      return Optional.empty();
    } catch (RuntimeException | Error mistake) {
      return Optional.of(RunResult.failed(state, mistake));
    }
  }

  private void accept(int ticket, RunResult result) {
    if (ticket != asked.get()) {
      return;
    }
    if (typing && !result.isComplete(lastGood)) {
      held = Optional.of(result);
      return;
    }
    held = Optional.empty();
    show(ticket, result);
  }

  private void show(int ticket, RunResult result) {
    boolean redrawn = result.run().isPresent() && !layout(result).equals(lastLayout());
    if (result.run().isPresent()) {
      lastGood = Optional.of(result);
    }
    shown.accept(result);
    if (redrawn) {
      improve(ticket, result);
    }
  }

  private Optional<GraphLayout> lastLayout() {
    return lastGood.flatMap(RunService::layout);
  }

  private static Optional<GraphLayout> layout(RunResult result) {
    return result.run().map(run -> run.picture().layout());
  }

  private void improve(int ticket, RunResult result) {
    untouched = true;
    worker.execute(
        () -> better(ticket, result).ifPresent(b -> screen.execute(() -> replace(ticket, b))));
  }

  private Optional<RunResult> better(int ticket, RunResult result) {
    try {
      return result.better(() -> !mayMove(ticket));
    } catch (RuntimeException | Error mistake) {
      return Optional.of(result.telling(mistake));
    }
  }

  private boolean mayMove(int ticket) {
    return untouched && ticket == asked.get();
  }

  private void replace(int ticket, RunResult better) {
    if (mayMove(ticket)) {
      lastGood = Optional.of(better);
      shown.accept(better);
    }
  }

  /// The drawing on the screen stays as it is.
  void hold() {
    untouched = false;
  }

  /// Nothing of the last result is to be continued.
  void forget() {
    lastGood = Optional.empty();
  }

  /// What was told of a new recording has been seen.
  void settle() {
    lastGood = lastGood.map(RunResult::settled);
  }
}
