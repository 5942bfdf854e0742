package org.tapedeck.app.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tapedeck.app.drawing.LinePartials.Partial;
import org.tapedeck.app.layout.Folding;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// What a step means for a folded group taken as one function: the partials of the group when its
/// result is computed, and what all terms through it make together when the last of them is added.
record GroupNarration(Trace trace, Folding folding, LinePartials partials) {
  private static final int MOST = 3;

  /// The sentence about the group of this step; empty where there is nothing to say.
  Optional<String> of(Step step) {
    return switch (step) {
      case Step.Evaluate evaluate -> partials(evaluate.vertex());
      case Step.Term term when trace.mode() == Mode.REVERSE -> together(term);
      case Step.Term _, Step.Seed _, Step.Complete _ -> Optional.empty();
    };
  }

  private Optional<String> partials(int result) {
    List<Partial.OfGroup> all = partials.of(result);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String list =
        all.stream()
            .limit(MOST)
            .map(each -> symbol(each) + " = " + Numbers.of(trace).rounded(each.value()))
            .collect(Collectors.joining(", "));
    String more = all.size() > MOST ? ", …" : "";
    return Optional.of(name(all.getFirst()) + " as one function: " + list + more + ".");
  }

  /// What the terms through a group make: the adjoint of its result times its partial.
  private Optional<String> together(Step.Term term) {
    int line = folding.line(term.edge().index()).orElse(-1);
    if (line < 0 || isFollowedThrough(line, term)) {
      return Optional.empty();
    }
    return partials
        .on(line)
        .filter(Partial.OfGroup.class::isInstance)
        .map(Partial.OfGroup.class::cast)
        .filter(group -> Double.isFinite(trace.derivative(group.result()) * group.value()))
        .map(this::product);
  }

  /// Whether the next term comes along the same line.
  private boolean isFollowedThrough(int line, Step.Term term) {
    return term.ordinal() < term.count()
        && trace.step(term.number() + 1) instanceof Step.Term next
        && folding.line(next.edge().index()).orElse(-1) == line;
  }

  private String product(Partial.OfGroup group) {
    Wording wording = Wording.plain(trace);
    double adjoint = trace.derivative(group.result());
    return "Through "
        + name(group)
        + " as one function that is "
        + wording.derivative(group.result())
        + " · "
        + symbol(group)
        + " = "
        + wording.product(adjoint, group.value())
        + " = "
        + Numbers.of(trace).rounded(adjoint * group.value())
        + ".";
  }

  private String symbol(Partial.OfGroup group) {
    return Wording.plain(trace).partial(group);
  }

  private static String name(Partial.OfGroup group) {
    return GroupWords.label(group.group());
  }
}
