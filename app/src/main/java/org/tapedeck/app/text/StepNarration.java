package org.tapedeck.app.text;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.engine.trace.Trust;

/// What happens in a step, in the words a lecturer would use: a short `lead`, to be set bold, and
/// the explanation.
public record StepNarration(String lead, String text) {
  /// Of so many operands of a folded group the partials are told.
  private static final int MOST_PARTIALS = 3;

  /// So many inputs are listed.
  private static final int MOST_INPUTS = 6;

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
      return new StepNarration(
          Words.say("start.lead"),
          trace.mode() == Mode.REVERSE
              ? Words.say("start.reverse", inputs())
              : Words.say("start.forward", inputs()));
    }

    private String inputs() {
      String list =
          IntStream.range(0, Math.min(MOST_INPUTS, graph().inputCount()))
              .mapToObj(i -> wording.definition(i) + " = " + wording.number(view.value(i)))
              .collect(Collectors.joining(", "));
      int more = graph().inputCount() - MOST_INPUTS;
      return more > 0 ? Words.say("names.more", list, more) : list;
    }

    private StepNarration evaluate(Step.Evaluate step) {
      int i = step.vertex();
      String name = wording.value(i);
      StringJoiner text = new StringJoiner(" ");
      String formula =
          name
              + " = "
              + wording.expression(i)
              + " = "
              + wording.evaluation(view, i)
              + wording.equal(view.value(i))
              + wording.primal(view, i);
      text.add(Words.say("formula", formula));
      rounding(view.value(i).trust(), trace.valueBound(i)).ifPresent(text::add);
      undefined(i).ifPresent(text::add);
      partials(i).ifPresent(text::add);
      boolean last = trace.mode() == Mode.REVERSE && step.number() == trace.forwardLength();
      if (last) {
        text.add(Words.say("pass.complete"));
      }
      return new StepNarration(Words.say("evaluate.lead", wording.definition(i)), text.toString());
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
      List<FoldedPartial> links =
          trace.links(group).orElse(List.of()).stream()
              .filter(link -> link.to() == result)
              .toList();
      String list =
          links.stream()
              .limit(MOST_PARTIALS)
              .map(link -> wording.partial(link) + equal(view.partial(link)))
              .collect(Collectors.joining(", "));
      String more = links.size() > MOST_PARTIALS ? ", …" : "";
      return links.isEmpty()
          ? Optional.empty()
          : Optional.of(Words.say("partials.of.group", label(group), list + more));
    }

    private static String label(FoldedGroup group) {
      return GroupWords.label(group.group());
    }

    private Optional<String> partialsOfEdges(int i) {
      List<String> partials =
          graph().operands(i).stream()
              .filter(e -> !(graph().vertex(e.from()) instanceof Vertex.Constant))
              .map(e -> wording.partial(e) + equal(view.partial(e)))
              .toList();
      return partials.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Words.say(
                  "partials.of.edges", partials.size(), partials.getFirst(), partials.getLast()));
    }

    /// Why the value is no finite number, or where that began.
    private Optional<String> undefined(int i) {
      if (!view.value(i).isUndefined()) {
        return Optional.empty();
      }
      return trace
          .domainError(i)
          .map(error -> Words.say("formula", Numbers.inWords(error)))
          .or(() -> passedOn(i));
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
            Words.say("seed.lead"), Words.say("seed.reverse", wording.seeded(), name));
      }
      int inputs = graph().inputCount();
      String list =
          IntStream.range(0, Math.min(MOST_INPUTS, inputs))
              .mapToObj(i -> wording.derivative(i) + equal(view.derivative(i)))
              .collect(Collectors.joining(", "));
      String all = inputs > MOST_INPUTS ? list + ", …" : list;
      return new StepNarration(Words.say("seed.lead"), Words.say("seed.forward", all));
    }

    private StepNarration term(Step.Addition step) {
      StringJoiner text = new StringJoiner(" ");
      text.add(trace.mode() == Mode.REVERSE ? usedBy(step) : dependsOn(step.vertex()));
      text.add(through(step));
      boolean whole = step.ordinal() == step.count();
      double bound = whole ? trace.derivativeBound(step.vertex()) : trace.sumBound(step);
      rounding(view.derivative(step.vertex()).trust(), bound).ifPresent(text::add);
      trouble(step).or(() -> convention(step)).ifPresent(text::add);
      return new StepNarration(lead(step), text.toString());
    }

    /// Why the term is no finite number, or where that began.
    private Optional<String> trouble(Step.Addition step) {
      Optional<String> here =
          step instanceof Step.Term term ? view.trouble(term.edge()) : Optional.empty();
      return here.map(why -> Words.say("formula", why)).or(() -> passedOn(step));
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
      return Words.say("value.broken.by", what);
    }

    private static String comesFromInside(FoldedGroup group) {
      return Words.say("value.broken.inside", label(group));
    }

    private Optional<String> convention(Step.Addition step) {
      return step instanceof Step.Term term
          ? trace.convention(term.edge()).map(taken -> Words.say("convention", Words.say(taken)))
          : Optional.empty();
    }

    private static String lead(Step.Addition step) {
      if (step.count() == 1) {
        return Words.say("term.only");
      }
      return step.count() < 10
          ? Words.say("term.of.few", step.ordinal(), step.count())
          : Words.say("term.of.many", step.ordinal(), step.count());
    }

    private String usedBy(Step.Addition step) {
      List<Step.Addition> users = TraceNotation.origins(trace.terms(step.vertex()));
      return Words.say(
          "used.by",
          wording.value(step.vertex()),
          users.size(),
          user(users, 0),
          user(users, 1),
          user(users, 2),
          users.size() - 2);
    }

    private String user(List<Step.Addition> users, int i) {
      return i < users.size() ? wording.origin(users.get(i)) : "";
    }

    private String dependsOn(int i) {
      return Words.say("formula", wording.value(i) + " = " + wording.expression(i));
    }

    private String through(Step.Addition step) {
      return Words.say("term.moves", moves(step), sum(step));
    }

    private String moves(Step.Addition step) {
      boolean reverse = trace.mode() == Mode.REVERSE;
      return switch (step) {
        case Step.Product product -> {
          String source = wording.value(product.source());
          yield reverse
              ? Words.say("moves.reverse", source, wording.seeded(), product(product))
              : Words.say("moves.forward", source, product(product));
        }
        case Step.Bundle bundle -> {
          String group = label(bundle.through());
          int results = bundle.through().results().size();
          String moved = wording.number(view.product(step));
          yield reverse
              ? Words.say("moves.bundle.reverse", results, group, wording.seeded(), moved)
              : Words.say("moves.bundle.forward", group, moved);
        }
      };
    }

    private String product(Step.Product step) {
      return wording.derivative(step.source())
          + " · "
          + wording.partial(step)
          + " = "
          + wording.product(view.factor(step), view.partial(step))
          + equal(view.product(step));
    }

    /// " = 0.5", or " ≈ 0.5" where few digits hold.
    private String equal(Shown shown) {
      return wording.equal(shown) + wording.number(shown);
    }

    private String sum(Step.Addition step) {
      String whole = complete(step.vertex()) + wording.total(view, step.vertex());
      if (step.count() == 1) {
        return Words.say("sum.only", whole);
      }
      int left = step.count() - step.ordinal();
      if (step.ordinal() == 1) {
        return Words.say("sum.begins", left);
      }
      String before = wording.number(view.earlier().derivative(step.vertex()));
      return left == 0
          ? Words.say("sum.ends", before, whole)
          : Words.say("sum.goes.on", before, wording.number(view.derivative(step.vertex())), left);
    }

    /// "∂y/∂x₁ = " or "ẏ = ".
    private String complete(int i) {
      String sign = wording.equal(view.derivative(i));
      return trace.mode() == Mode.REVERSE
          ? "∂" + wording.seeded() + "/∂" + wording.value(i) + sign
          : wording.derivative(i) + sign;
    }

    /// How many digits of a number hold, where that is to be told.
    private Optional<String> rounding(Trust trust, double bound) {
      String number = view.numbers().rounded(bound);
      return switch (trust) {
        case SURE -> Optional.empty();
        case ABOUT_ONE_DIGIT -> Optional.of(Words.say("sum.digit", number));
        case NO_DIGIT ->
            Optional.of(
                Double.isInfinite(bound)
                    ? Words.say("sum.unsure")
                    : Words.say("sum.unsure.bounded", number));
        case NEARLY_ZERO ->
            Optional.of(
                Double.isInfinite(bound)
                    ? Words.say("sum.unsure")
                    : Words.say("sum.negligible", number));
      };
    }

    private StepNarration complete(Step.Complete step) {
      String name = wording.value(step.vertex());
      return trace.mode() == Mode.REVERSE
          ? new StepNarration(
              Words.say("no.terms.lead"), Words.say("no.terms.reverse", name, wording.seeded()))
          : new StepNarration(Words.say("no.terms.lead"), Words.say("no.terms.forward", name));
    }

    private ComputationalGraph graph() {
      return trace.tape().graph();
    }
  }
}
