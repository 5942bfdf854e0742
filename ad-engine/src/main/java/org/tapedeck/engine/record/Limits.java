package org.tapedeck.engine.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Span;

/// How long a run may be before it is stopped: a loop that never ends and a tower of calls must not
/// use up time, memory or the stack. Single values outside of loops and calls are bounded by the
/// text.
final class Limits {
  /// The most iterations and expressions computed, element by element, for each vertex that may be
  /// recorded; a bound below the usual one leaves as many.
  private static final int WORK_PER_VERTEX = 20;

  /// The most calls and expressions inside each other.
  static final int MOST_DEPTH = 600;

  /// Copying so many elements counts like computing one.
  private static final int COPIES = 64;

  /// The most elements of a vector or matrix.
  private static final int MOST_ELEMENTS = 10_000_000;

  /// The largest end of a range; exact in a double.
  static final double LARGEST_INDEX = 1e9;

  private final int mostVertices;
  private final long mostWork;
  private final Deque<Span> loops = new ArrayDeque<>();
  private int calls;
  private int arrays;
  private int depth;
  private long work;

  /// `mostVertices` bounds runs with loops, calls, vectors or matrices; `mostWork` iterations and
  /// expressions computed.
  Limits(int mostVertices, long mostWork) {
    this.mostVertices = mostVertices;
    this.mostWork = mostWork;
  }

  /// A bound on the vertices below the usual one leaves as much work as that.
  static Limits of(RecordingRules rules) {
    int vertices = Math.max(rules.mostVertices(), RecordingRules.MOST_VERTICES);
    return new Limits(rules.mostVertices(), (long) WORK_PER_VERTEX * vertices);
  }

  void enterLoop(Span loop) {
    loops.push(loop);
  }

  void leaveLoop() {
    loops.pop();
  }

  void enterCall() {
    calls++;
  }

  void leaveCall() {
    calls--;
  }

  void enterArray() {
    arrays++;
  }

  void leaveArray() {
    arrays--;
  }

  /// Counts one computation at `span`, whether it leaves a vertex or not.
  void countWork(Span span) throws RunError {
    countWork(1, span);
  }

  /// Counts copying `elements` at `span`.
  void countCopies(int elements, Span span) throws RunError {
    countWork((elements + COPIES - 1) / COPIES, span);
  }

  /// Counts computing `elements` at `span`.
  void countWork(int elements, Span span) throws RunError {
    work += elements;
    if (work > mostWork) {
      throw tooLong(span, Message.of("run.long"));
    }
  }

  /// Checks that one more vertex may be recorded at `span`.
  void checkSize(int vertices, Span span) throws RunError {
    if (vertices >= mostVertices && (calls > 0 || arrays > 0 || !loops.isEmpty())) {
      throw tooLong(span, Message.of("run.large", grouped(mostVertices)));
    }
  }

  /// Checks that a matrix at `span` may have so many rows and columns.
  void checkShape(int rows, int columns, Span span) throws RunError {
    if ((long) rows * columns > MOST_ELEMENTS) {
      throw new RunError(
          span,
          Message.of("shape.large", rows, columns, grouped(MOST_ELEMENTS)),
          Message.of("smaller.hint"));
    }
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private RunError tooLong(Span span, Message message) {
    if (!loops.isEmpty()) {
      return new RunError(loops.peekLast(), message, Message.of("loop.endless.hint"));
    }
    return new RunError(
        span, message, calls > 0 ? Message.of("calls.many.hint") : Message.of("smaller.hint"));
  }

  /// Enters an expression inside another.
  void enter(Span span) throws RunError {
    depth++;
    if (depth > MOST_DEPTH) {
      throw new RunError(span, Message.of("calls.deep"), Message.of("calls.deep.hint"));
    }
  }

  void leave() {
    depth--;
  }
}
