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
          try {
            if (ticket == asked.get()) {
              RunResult result = RunResult.of(state, last, () -> ticket != asked.get());
              screen.execute(() -> accept(ticket, result));
            }
          } catch (CancellationException _) {
            // a newer run is asked for
          }
        });
    return ticket;
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
        () ->
            result
                .better(() -> !mayMove(ticket))
                .ifPresent(better -> screen.execute(() -> replace(ticket, better))));
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
