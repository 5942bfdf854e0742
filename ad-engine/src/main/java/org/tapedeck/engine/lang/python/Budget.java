package org.tapedeck.engine.lang.python;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tapedeck.engine.lang.Span;

/// How much a translation may do: a loop over a billion numbers and a function that calls itself
/// for ever must not use up time, memory or the stack.
final class Budget {
  private static final int MOST_WORK = 1_000_000;
  private static final int MOST_DEPTH = 400;
  private static final int MOST_CALLS = 60;

  /// How many expressions inside each other take as much of the stack as one branch.
  private static final int BRANCH = 4;

  private final Deque<Span> loops = new ArrayDeque<>();
  private long work;
  private int depth;
  private int calls;

  /// Counts one step at `span`.
  void count(Span span) throws Mistake {
    count(1, span);
  }

  void count(long steps, Span span) throws Mistake {
    work += steps;
    if (work > MOST_WORK) {
      throw PythonMessages.tooLong(loops.isEmpty() ? span : loops.peekLast(), !loops.isEmpty());
    }
  }

  /// Enters an expression or statement inside another; left by `leave`.
  void enter(Span span) throws Mistake {
    enter(1, span);
  }

  void leave() {
    leave(1);
  }

  /// Enters a branch, which takes more of the stack; left by `leaveBranch`.
  void enterBranch(Span span) throws Mistake {
    enter(BRANCH, span);
  }

  void leaveBranch() {
    leave(BRANCH);
  }

  private void enter(int levels, Span span) throws Mistake {
    count(span);
    depth += levels;
    if (depth > MOST_DEPTH) {
      throw PythonMessages.callsTooDeep(span);
    }
  }

  private void leave(int levels) {
    depth -= levels;
  }

  /// Enters a call of the function `name`; left by `leaveCall`.
  void enterCall(String name, Span span) throws Mistake {
    calls++;
    if (calls > MOST_CALLS) {
      throw PythonMessages.recursion(name, span);
    }
  }

  void leaveCall() {
    calls--;
  }

  void enterLoop(Span loop) {
    loops.push(loop);
  }

  void leaveLoop() {
    loops.pop();
  }
}
