package org.tapedeck.engine.tape;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.lang.Severity;

/// The place where an adjoint or tangent that is no finite number began, although the values there
/// are finite: the term along `edge`, or its sum with the terms before it. The diagnostic tells why
/// and what can be done, at the place in the text of the edge's user.
///
/// @param isLast whether it is to be told as a warning: an infinite slope is not where the ∞ that
///   it gives meets a 0 farther on and is told of there
public record DerivativeError(int edge, Kind kind, boolean isLast, Diagnostic diagnostic) {
  /// Why a derivative is no finite number.
  public enum Kind {
    /// The partial is infinite, as that of `sqrt` at 0.
    INFINITE_SLOPE,
    /// The partial is NaN.
    UNDEFINED_SLOPE,
    /// One factor of the term is 0, the other infinite.
    ZERO_TIMES_INFINITY,
    /// The term and the sum of those before it are infinite, with opposite signs.
    INFINITIES,
    /// The product or the sum is too large for a double.
    OVERFLOW
  }

  public DerivativeError {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(diagnostic, "diagnostic");
  }

  /// The errors in the adjoints of vertex `seededVertex`, in the order of the reverse pass. Costs
  /// O(edges).
  public static List<DerivativeError> of(Tape tape, int seededVertex) {
    return new DerivativeErrorSearch(tape, tape.adjoints(seededVertex)).back(seededVertex);
  }

  /// The errors in the tangents along `seed`, which has one entry per input, in the order of the
  /// tape. Costs O(edges).
  public static List<DerivativeError> of(Tape tape, double[] seed) {
    return new DerivativeErrorSearch(tape, tape.tangents(seed)).forward(seed);
  }

  static DerivativeError at(Tape tape, int edge, Kind kind, boolean isLast) {
    ComputationalGraph graph = tape.graph();
    Vertex.Operation user = (Vertex.Operation) graph.vertex(graph.to(edge));
    String text = DomainError.written(tape, user);
    Message message =
        switch (kind) {
          case INFINITE_SLOPE -> Message.of("derivative.infinite", text);
          case UNDEFINED_SLOPE -> Message.of("derivative.undefined", text);
          case ZERO_TIMES_INFINITY -> Message.of("derivative.zero.infinity", text);
          case INFINITIES -> Message.of("derivative.infinities", text);
          case OVERFLOW -> Message.of("derivative.overflow", text);
        };
    Message hint =
        switch (kind) {
          case OVERFLOW -> Message.of("derivative.overflow.hint");
          case INFINITE_SLOPE, UNDEFINED_SLOPE -> Message.of("derivative.elsewhere.hint");
          case ZERO_TIMES_INFINITY, INFINITIES -> wayOut(graph, edge);
        };
    return new DerivativeError(
        edge,
        kind,
        isLast,
        new Diagnostic(Severity.WARNING, user.span(), message, Optional.of(hint)));
  }

  private static Message wayOut(ComputationalGraph graph, int edge) {
    return Rewriting.about(graph, edge)
        .map(rewriting -> Message.of("derivative.rewrite.hint", rewriting.from(), rewriting.to()))
        .orElseGet(() -> Message.of("derivative.reorder.hint"));
  }

  DerivativeError continued() {
    return new DerivativeError(edge, kind, false, diagnostic);
  }
}
