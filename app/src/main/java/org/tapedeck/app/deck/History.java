package org.tapedeck.app.deck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The states of one program that a person left behind, to go back to and forward again. What is
/// changed in one gesture, such as a drag, is one of them.
final class History {
  /// The most gestures that can be taken back.
  static final int MOST = 500;

  private final Deque<DeckState> past = new ArrayDeque<>();
  private final Deque<DeckState> future = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private boolean within;

  /// The next change is another gesture than the last one.
  void begin() {
    within = false;
  }

  /// A person changes the state `before` into another one.
  void change(DeckState before) {
    if (!within) {
      past.push(before);
      if (past.size() > MOST) {
        past.removeLast();
      }
    }
    within = true;
    future.clear();
    tell();
  }

  /// The state before the last gesture, from which `now` can be come back to.
  Optional<DeckState> back(DeckState now) {
    return move(past, future, now);
  }

  /// The state after the gesture that was taken back last.
  Optional<DeckState> ahead(DeckState now) {
    return move(future, past, now);
  }

  private Optional<DeckState> move(Deque<DeckState> from, Deque<DeckState> to, DeckState now) {
    Optional<DeckState> found = Optional.ofNullable(from.poll());
    found.ifPresent(_ -> to.push(now));
    within = false;
    tell();
    return found;
  }

  /// Another program has no past.
  void clear() {
    past.clear();
    future.clear();
    within = false;
    tell();
  }

  private void tell() {
    undoable.set(!past.isEmpty());
    redoable.set(!future.isEmpty());
  }

  ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty redoable() {
    return redoable.getReadOnlyProperty();
  }
}
