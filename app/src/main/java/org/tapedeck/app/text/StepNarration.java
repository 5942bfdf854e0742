package org.tapedeck.app.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.tape.Link;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// What happens in a step, in the words a lecturer would use: a short `lead`, to be set bold, and
/// the explanation.
public record StepNarration(String lead, String text) {
  private static final List<String> ORDINALS =
      List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth");

  /// Of so many operands of a folded group the partials are told.
  private static final int MOST_PARTIALS = 3;

  private static final String UNSURE =
      "No digit of that is sure: with the rounding errors before it, it may be quite another"
          + " number.";

  private static final List<String> CARDINALS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /// The step made last; what is given at the start.
  public static StepNarration of(StepView view) {
    Teller teller = new Teller(view);
    return view.step().map(teller::tell).orElseGet(teller::start);
  }

  /// Lead and text in one.
  @Override
  public String toString() {
    return lead + " " + text;
  }

  private record Teller(StepView view, Trace trace, TraceNotation wording) {
    Teller(StepView view) {
      this(view, view.trace(), TraceNotation.plain(view.trace()));
    }

    StepNarration tell(Step step) {
      return switch (step) {
        case Step.Evaluate evaluate -> evaluate(evaluate);
        case Step.Seed seed -> seed(seed);
        case Step.Addition term -> term(term);
        case Step.Complete complete -> complete(complete);
      };
    }

    StepNarration start() {
      String next =
          trace.mode() == Mode.REVERSE
              ? "The forward pass computes the values, one node after the other."
              : "Values and tangents are computed together, one node after the other.";
      return new StepNarration(
          "At the start", "only the inputs are known: " + inputs() + ". " + next);
    }

    private String inputs() {
      int shown = 6;
      String list =
          IntStream.range(0, Math.min(shown, graph().inputCount()))
              .mapToObj(i -> wording.definition(i) + " = " + wording.number(view.value(i)))
              .collect(Collectors.joining(", "));
      return graph().inputCount() > shown ? list + ", …" : list;
    }

    private StepNarration evaluate(Step.Evaluate step) {
      int i = step.vertex();
      String name = wording.value(i);
      StringJoiner text = new StringJoiner(" ");
      text.add(
          name
              + " = "
              + wording.expression(i)
              + " = "
              + wording.evaluation(view, i)
              + " = "
              + wording.primal(view, i)
              + ".");
      if (view.value(i).is(Shown.Trust.NEGLIGIBLE)) {
        text.add(rounding(trace.valueBound(i)));
      }
      if (view.value(i).is(Shown.Trust.UNSURE)) {
        text.add(UNSURE);
      }
      undefined(i).ifPresent(text::add);
      partials(i).ifPresent(text::add);
      boolean last = trace.mode() == Mode.REVERSE && step.number() == trace.forwardLength();
      if (last) {
        text.add("The forward pass is complete.");
      }
      return new StepNarration("Value of " + wording.definition(i) + ".", text.toString());
    }

    /// What the evaluation leaves on its edges for the derivatives.
    private Optional<String> partials(int i) {
      return trace
          .foldedGroup(i)
          .map(group -> partials(group, i))
          .orElseGet(() -> partialsOfEdges(i));
    }

    /// The partials of a folded group, taken as one function.
    private Optional<String> partials(FoldedGroup group, int result) {
      List<Link> links =
          trace.links(group).orElse(List.of()).stream()
              .filter(link -> link.to() == result)
              .toList();
      String list =
          links.stream()
              .limit(MOST_PARTIALS)
              .map(link -> wording.partial(link) + " = " + wording.number(view.partial(link)))
              .collect(Collectors.joining(", "));
      String more = links.size() > MOST_PARTIALS ? ", …" : "";
      return links.isEmpty()
          ? Optional.empty()
          : Optional.of(label(group) + " as one function: " + list + more + ".");
    }

    private static String label(FoldedGroup group) {
      return GroupWords.label(group.group());
    }

    private Optional<String> partialsOfEdges(int i) {
      List<String> partials =
          graph().operands(i).stream()
              .filter(e -> !(graph().vertex(e.from()) instanceof Vertex.Constant))
              .map(e -> wording.partial(e) + " = " + wording.number(view.partial(e)))
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
      if (!view.value(i).isUndefined()) {
        return Optional.empty();
      }
      return trace.domainError(i).map(error -> Numbers.inWords(error) + ".").or(() -> passedOn(i));
    }

    /// From an operand, or from inside a folded group.
    private Optional<String> passedOn(int i) {
      Optional<FoldedGroup> folded = trace.foldedGroup(i);
      if (folded.isPresent()) {
        return Optional.of(comesFromInside(folded.get()));
      }
      return graph().operands(i).stream()
          .map(Edge::from)
          .filter(from -> view.value(from).isUndefined())
          .findFirst()
          .map(from -> comesFrom(wording.value(from)));
    }

    private StepNarration seed(Step.Seed step) {
      if (trace.mode() == Mode.REVERSE) {
        String name = wording.value(step.vertex());
        return new StepNarration(
            "Seed.",
            String.format(
                Locale.ROOT,
                "The reverse pass starts at the output: ∂%s/∂%s = 1. From here adjoints travel back"
                    + " along the edges.",
                wording.seeded(),
                name));
      }
      int inputs = graph().inputCount();
      String list =
          IntStream.range(0, Math.min(6, inputs))
              .mapToObj(i -> wording.derivative(i) + " = " + wording.number(view.derivative(i)))
              .collect(Collectors.joining(", "));
      return new StepNarration(
          "Seed.", "The direction to differentiate along: " + list + (inputs > 6 ? ", …." : "."));
    }

    private StepNarration term(Step.Addition step) {
      StringJoiner text = new StringJoiner(" ");
      text.add(trace.mode() == Mode.REVERSE ? usedBy(step) : dependsOn(step.vertex()));
      text.add(through(step));
      if (view.derivative(step.vertex()).is(Shown.Trust.NEGLIGIBLE)) {
        text.add(rounding(trace.derivativeBound(step.vertex())));
      }
      if (view.derivative(step.vertex()).is(Shown.Trust.UNSURE)) {
        text.add(UNSURE);
      }
      trouble(step).or(() -> convention(step)).ifPresent(text::add);
      return new StepNarration(lead(step), text.toString());
    }

    /// Why the term is no finite number, or where that began.
    private Optional<String> trouble(Step.Addition step) {
      Optional<String> here =
          step instanceof Step.Term term ? view.trouble(term.edge()) : Optional.empty();
      return here.map(why -> why + ".").or(() -> passedOn(step));
    }

    private Optional<String> passedOn(Step.Addition step) {
      if (!view.product(step).isUndefined()) {
        return Optional.empty();
      }
      return switch (step) {
        case Step.Product product when view.factor(product).isUndefined() ->
            Optional.of(comesFrom(wording.derivative(product.source())));
        case Step.Term term -> valueAt(term).map(Teller::comesFrom);
        case Step.GroupTerm term -> Optional.of(comesFromInside(term.through()));
        case Step.Bundle bundle -> Optional.of(comesFromInside(bundle.through()));
      };
    }

    /// The value at the term's edge that is no finite number.
    private Optional<String> valueAt(Step.Term term) {
      return Stream.of(term.to(), term.from())
          .filter(i -> view.value(i).isUndefined())
          .findFirst()
          .map(i -> wording.value(i) + " = " + wording.expression(i));
    }

    private static String comesFrom(String what) {
      return "That comes from " + what + ", which is no finite number.";
    }

    private static String comesFromInside(FoldedGroup group) {
      return "That comes from inside " + label(group) + ": unfold it to see where.";
    }

    private Optional<String> convention(Step.Addition step) {
      return step instanceof Step.Term term
          ? trace.convention(term.edge()).map(taken -> "A convention: " + taken + ".")
          : Optional.empty();
    }

    private static String lead(Step.Addition step) {
      if (step.count() == 1) {
        return "The only term.";
      }
      boolean spelled = step.count() < CARDINALS.size();
      return spelled
          ? ORDINALS.get(step.ordinal() - 1) + " of " + CARDINALS.get(step.count()) + " terms."
          : "Term " + step.ordinal() + " of " + step.count() + ".";
    }

    private String usedBy(Step.Addition step) {
      List<String> users = wording.users(trace.terms(step.vertex()));
      String list =
          users.size() <= 3
              ? String.join(" and by ", users)
              : String.join(", ", users.subList(0, 2)) + " and " + (users.size() - 2) + " more";
      return wording.value(step.vertex()) + " is used by " + list + ".";
    }

    private String dependsOn(int i) {
      return wording.value(i) + " = " + wording.expression(i) + ".";
    }

    private String through(Step.Addition step) {
      return switch (step) {
            case Step.Product product -> moves(wording.value(product.source())) + product(product);
            case Step.Bundle bundle ->
                trace.mode() == Mode.REVERSE
                    ? moves(all(bundle) + " of " + label(bundle.through()))
                        + wording.number(view.product(step))
                    : "All that "
                        + label(bundle.through())
                        + " is computed from moves it by "
                        + wording.number(view.product(step));
          }
          + sum(step);
    }

    private static String all(Step.Bundle bundle) {
      return "all " + bundle.through().results().size() + " results";
    }

    private String moves(String source) {
      return trace.mode() == Mode.REVERSE
          ? "Through " + source + " it moves " + wording.seeded() + " by "
          : source + " moves it by ";
    }

    private String product(Step.Product step) {
      return wording.derivative(step.source())
          + " · "
          + wording.partial(step)
          + " = "
          + wording.product(view.factor(step), view.partial(step))
          + " = "
          + wording.number(view.product(step));
    }

    private String sum(Step.Addition step) {
      String whole = complete(step.vertex()) + wording.total(view, step.vertex()) + ".";
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
      String before = wording.number(view.earlier().derivative(step.vertex()));
      return last
          ? "; added to the " + before + " so far, the sum is complete: " + whole
          : "; with the "
              + before
              + " so far the sum is "
              + wording.number(view.derivative(step.vertex()))
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
          view.numbers().rounded(bound));
    }

    private StepNarration complete(Step.Complete step) {
      String name = wording.value(step.vertex());
      return trace.mode() == Mode.REVERSE
          ? new StepNarration(
              "No terms.",
              String.format(
                  Locale.ROOT,
                  "Nothing uses %s, so %s does not depend on it: the empty sum is 0.",
                  name,
                  wording.seeded()))
          : new StepNarration(
              "No terms.",
              String.format(Locale.ROOT, "%s is made of constants alone: its tangent is 0.", name));
    }

    private ComputationalGraph graph() {
      return trace.tape().graph();
    }
  }
}
