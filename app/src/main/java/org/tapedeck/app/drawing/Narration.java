package org.tapedeck.app.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// What happens in a step, in the words a lecturer would use: a short `lead`, to be set bold, and
/// the explanation.
public record Narration(String lead, String text) {
  private static final List<String> ORDINALS =
      List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth");
  private static final List<String> CARDINALS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /// The step made last when the first `cursor` steps are made; what is given at the start.
  public static Narration of(Trace trace, int cursor) {
    Teller teller = new Teller(trace);
    return trace.at(cursor).step().map(teller::tell).orElseGet(teller::start);
  }

  /// The same with another sentence.
  Narration and(String sentence) {
    return new Narration(lead, text + " " + sentence);
  }

  /// Lead and text in one.
  @Override
  public String toString() {
    return lead + " " + text;
  }

  private record Teller(Trace trace, Wording wording) {
    Teller(Trace trace) {
      this(trace, Wording.plain(trace));
    }

    Narration tell(Step step) {
      return switch (step) {
        case Step.Evaluate evaluate -> evaluate(evaluate);
        case Step.Seed seed -> seed(seed);
        case Step.Term term -> term(term);
        case Step.Complete complete -> complete(complete);
      };
    }

    Narration start() {
      String next =
          trace.mode() == Mode.REVERSE
              ? "The forward pass computes the values, one node after the other."
              : "Values and tangents are computed together, one node after the other.";
      return new Narration("At the start", "only the inputs are known: " + inputs() + ". " + next);
    }

    private String inputs() {
      int shown = 6;
      String list =
          IntStream.range(0, Math.min(shown, graph().inputCount()))
              .mapToObj(i -> wording.definition(i) + " = " + number(tape().primal(i)))
              .collect(Collectors.joining(", "));
      return graph().inputCount() > shown ? list + ", …" : list;
    }

    private Narration evaluate(Step.Evaluate step) {
      int i = step.vertex();
      String name = wording.value(i);
      StringJoiner text = new StringJoiner(" ");
      text.add(
          name
              + " = "
              + wording.expression(i)
              + " = "
              + wording.evaluation(i)
              + " = "
              + wording.primal(i)
              + ".");
      if (trace.isNegligible(i)) {
        text.add(rounding(trace.valueBound(i)));
      }
      undefined(i).ifPresent(text::add);
      partials(i).ifPresent(text::add);
      boolean last = trace.mode() == Mode.REVERSE && step.number() == trace.forwardLength();
      if (last) {
        text.add("The forward pass is complete.");
      }
      return new Narration("Value of " + wording.definition(i) + ".", text.toString());
    }

    /// What the evaluation leaves on its edges for the derivatives.
    private Optional<String> partials(int i) {
      List<String> partials =
          graph().operands(i).stream()
              .filter(e -> !(graph().vertex(e.from()) instanceof Vertex.Constant))
              .map(e -> wording.partial(e) + " = " + number(tape().partial(e.index())))
              .toList();
      return partials.isEmpty()
          ? Optional.empty()
          : Optional.of(
              (partials.size() == 1 ? "On its edge: " : "On its edges: ")
                  + String.join(" and ", partials)
                  + ".");
    }

    /// Why the value is no finite number, or where that began.
    private Optional<String> undefined(int i) {
      if (Double.isFinite(tape().primal(i))) {
        return Optional.empty();
      }
      return trace
          .domainError(i)
          .map(error -> error.message().replace("`", "") + ": " + error.hint() + ".")
          .or(() -> passedOn(i));
    }

    private Optional<String> passedOn(int i) {
      return graph().operands(i).stream()
          .map(Edge::from)
          .filter(from -> !Double.isFinite(tape().primal(from)))
          .findFirst()
          .map(from -> "That comes from " + wording.value(from) + ", which is no finite number.");
    }

    private Narration seed(Step.Seed step) {
      if (trace.mode() == Mode.REVERSE) {
        String name = wording.value(step.vertex());
        return new Narration(
            "Seed.",
            String.format(
                Locale.ROOT,
                "The reverse pass starts at the output: ∂%s/∂%s = 1. From here adjoints travel back"
                    + " along the edges.",
                wording.seeded(),
                name));
      }
      double[] seed = trace.seed();
      String list =
          IntStream.range(0, Math.min(6, seed.length))
              .mapToObj(i -> wording.derivative(i) + " = " + number(seed[i]))
              .collect(Collectors.joining(", "));
      return new Narration(
          "Seed.",
          "The direction to differentiate along: " + list + (seed.length > 6 ? ", …." : "."));
    }

    private Narration term(Step.Term step) {
      StringJoiner text = new StringJoiner(" ");
      text.add(trace.mode() == Mode.REVERSE ? usedBy(step.vertex()) : dependsOn(step.vertex()));
      text.add(through(step));
      if (step.ordinal() == step.count() && trace.isDerivativeNegligible(step.vertex())) {
        text.add(rounding(trace.derivativeBound(step.vertex())));
      }
      trace
          .convention(step.edge())
          .map(taken -> "A convention: " + taken + ".")
          .ifPresent(text::add);
      return new Narration(lead(step), text.toString());
    }

    private static String lead(Step.Term step) {
      if (step.count() == 1) {
        return "The only term.";
      }
      boolean spelled = step.count() < CARDINALS.size();
      return spelled
          ? ORDINALS.get(step.ordinal() - 1) + " of " + CARDINALS.get(step.count()) + " terms."
          : "Term " + step.ordinal() + " of " + step.count() + ".";
    }

    private String usedBy(int i) {
      List<String> users = wording.users(i);
      String list =
          users.size() <= 3
              ? String.join(" and by ", users)
              : String.join(", ", users.subList(0, 2)) + " and " + (users.size() - 2) + " more";
      return wording.value(i) + " is used by " + list + ".";
    }

    private String dependsOn(int i) {
      return wording.value(i) + " = " + wording.expression(i) + ".";
    }

    private String through(Step.Term step) {
      boolean reverse = trace.mode() == Mode.REVERSE;
      Edge edge = step.edge();
      int source = reverse ? edge.to() : edge.from();
      String product =
          wording.derivative(source)
              + " · "
              + wording.partial(edge)
              + " = "
              + wording.product(step.factor(), step.partial())
              + " = "
              + number(step.product());
      String moves =
          reverse
              ? "Through " + wording.value(source) + " it moves " + wording.seeded()
              : wording.value(source) + " moves it";
      return moves + " by " + product + sum(step);
    }

    private String sum(Step.Term step) {
      String whole = complete(step.vertex()) + wording.total(step.vertex()) + ".";
      boolean last = step.ordinal() == step.count();
      if (step.count() == 1) {
        return "; that is the whole sum: " + whole;
      }
      int left = step.count() - step.ordinal();
      String missing =
          left == 1 ? "one term is" : (left < 10 ? CARDINALS.get(left) : left) + " terms are";
      if (step.ordinal() == 1) {
        return "; " + missing + " still to come.";
      }
      String before = number(trace.step(step.number() - 1) instanceof Step.Term t ? t.sum() : 0);
      return last
          ? "; added to the " + before + " so far, the sum is complete: " + whole
          : "; with the "
              + before
              + " so far the sum is "
              + number(step.sum())
              + ", and "
              + missing
              + " still to come.";
    }

    /// "∂y/∂x₁ = " or "ẏ = ".
    private String complete(int i) {
      return trace.mode() == Mode.REVERSE
          ? "∂" + wording.seeded() + "/∂" + wording.value(i) + " = "
          : wording.derivative(i) + " = ";
    }

    private String rounding(double bound) {
      return String.format(
          Locale.ROOT,
          "That cannot be told from 0: rounding errors can be as large as %s.",
          number(bound));
    }

    private Narration complete(Step.Complete step) {
      String name = wording.value(step.vertex());
      return trace.mode() == Mode.REVERSE
          ? new Narration(
              "No terms.",
              String.format(
                  Locale.ROOT,
                  "Nothing uses %s, so %s does not depend on it: the empty sum is 0.",
                  name,
                  wording.seeded()))
          : new Narration(
              "No terms.",
              String.format(Locale.ROOT, "%s is made of constants alone: its tangent is 0.", name));
    }

    private ComputationalGraph graph() {
      return trace.tape().graph();
    }

    private Tape tape() {
      return trace.tape();
    }

    private String number(double value) {
      return Numbers.of(trace).rounded(value);
    }
  }
}
