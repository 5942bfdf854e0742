package org.tapedeck.app.deck;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.tapedeck.app.layout.GraphLayout;

/// Has questions worked out on a worker and the answers shown on the screen's executor, on which
/// this is used.
///
/// A newer question ends the work on an older one. The answer to a text that is being typed is held
/// back until there is a pause, unless it is complete. After an answer, a better drawing of it is
/// looked for and shown as long as nobody has stepped or touched the one on the screen: from then
/// on no node is to move.
final class Study {
  private final Executor worker;
  private final Executor screen;
  private final Executor pause;
  private final Consumer<Answer> shown;
  private final AtomicInteger asked = new AtomicInteger();
  private Optional<Answer> lastGood = Optional.empty();
  private Optional<Answer> held = Optional.empty();
  private boolean typing;
  private volatile boolean untouched;

  /// `pause` runs what it is given on the screen's thread, when nobody would be typing on any more.
  Study(Executor worker, Executor screen, Executor pause, Consumer<Answer> shown) {
    this.worker = worker;
    this.screen = screen;
    this.pause = pause;
    this.shown = shown;
  }

  /// Has `question` answered; the last answer that had a run is continued.
  void ask(Question question) {
    typing = false;
    work(question);
  }

  /// Has a question about a text answered that is being typed.
  void askWhileTyping(Question question) {
    typing = true;
    int ticket = work(question);
    pause.execute(() -> rest(ticket));
  }

  /// Nobody has typed on since that question.
  private void rest(int ticket) {
    if (ticket == asked.get()) {
      typing = false;
      held.ifPresent(answer -> accept(ticket, answer));
    }
  }

  private int work(Question question) {
    int ticket = asked.incrementAndGet();
    held = Optional.empty();
    Optional<Answer> last = lastGood;
    worker.execute(
        () -> {
          try {
            if (ticket == asked.get()) {
              Answer answer = Answer.to(question, last, () -> ticket != asked.get());
              screen.execute(() -> accept(ticket, answer));
            }
          } catch (CancellationException _) {
            // there is a newer question
          }
        });
    return ticket;
  }

  private void accept(int ticket, Answer answer) {
    if (ticket != asked.get()) {
      return;
    }
    if (typing && !answer.isComplete(lastGood)) {
      held = Optional.of(answer);
      return;
    }
    held = Optional.empty();
    show(ticket, answer);
  }

  private void show(int ticket, Answer answer) {
    boolean redrawn = answer.run().isPresent() && !layout(answer).equals(lastLayout());
    if (answer.run().isPresent()) {
      lastGood = Optional.of(answer);
    }
    shown.accept(answer);
    if (redrawn) {
      improve(ticket, answer);
    }
  }

  private Optional<GraphLayout> lastLayout() {
    return lastGood.flatMap(Study::layout);
  }

  private static Optional<GraphLayout> layout(Answer answer) {
    return answer.run().map(run -> run.picture().layout());
  }

  private void improve(int ticket, Answer answer) {
    untouched = true;
    worker.execute(
        () ->
            answer
                .better(() -> !mayMove(ticket))
                .ifPresent(better -> screen.execute(() -> replace(ticket, better))));
  }

  private boolean mayMove(int ticket) {
    return untouched && ticket == asked.get();
  }

  private void replace(int ticket, Answer better) {
    if (mayMove(ticket)) {
      lastGood = Optional.of(better);
      shown.accept(better);
    }
  }

  /// The drawing on the screen stays as it is.
  void hold() {
    untouched = false;
  }

  /// Nothing of the last answer is to be continued.
  void forget() {
    lastGood = Optional.empty();
  }

  /// What was told of a new recording has been seen.
  void settle() {
    lastGood = lastGood.map(Answer::settled);
  }
}
