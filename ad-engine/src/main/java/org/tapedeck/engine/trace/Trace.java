package org.tapedeck.engine.trace;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.tape.DerivativeError;
import org.tapedeck.engine.tape.ErrorBound;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.tape.Tape;

/// A run explained step by step. Steps are numbered from 1 to `length()`; a cursor k means that the
/// first k steps have been made, so at 0 only inputs and constants are known.
///
/// In reverse mode the steps are: one `Evaluate` per operation in tape order, the `Seed`, and then
/// for each vertex in reverse tape order the terms of its adjoint sum by ascending user. In forward
/// mode: the `Seed` of all inputs, and then for each operation in tape order its `Evaluate` and the
/// terms of its tangent sum by operand. A sum without terms is one `Complete`. Constants have no
/// derivative: they get no steps, and no terms in forward mode.
///
/// A trace can be told with groups folded, see [#folded]: each is then one function, and what it
/// hides has no steps.
///
/// Immutable. Steps are made on demand; a look-up costs O(log vertices).
public final class Trace {
  /// The fewest digits that numbers can be told to, the usual number, and so many as every number
  /// of the tape needs to be read back.
  public static final int FEWEST_DIGITS = 3;

  public static final int USUAL_DIGITS = 5;
  public static final int ALL_DIGITS = 17;

  private final Mode mode;
  private final Tape tape;
  private final ComputationalGraph graph;
  private final int seeded;
  private final double[] seed;
  private final double[] derivatives;

  /// The vertices through which the derivative flows; terms through others are 0.
  private final BitSet active;

  private final Terms terms;
  private final StepIndex plan;

  /// Per step, the running sum after its term.
  private final double[] sums;

  private final Map<Integer, Diagnostic> domainErrors;

  /// Where derivatives begin that are no finite numbers, by edge.
  private final Map<Integer, DerivativeError> derivativeErrors;

  /// How far rounding may have moved the numbers.
  private final ErrorBound bounds;

  private final Numbering numbering;
  private final int digits;
  private final IntFunction<String> labels;

  private Trace(Mode mode, Tape tape, int seeded, double[] seed) {
    this.mode = mode;
    this.tape = tape;
    this.seeded = seeded;
    this.seed = seed;
    graph = tape.graph();
    boolean reverse = mode == Mode.REVERSE;
    derivatives = reverse ? tape.adjoints(seeded) : tape.tangents(seed);
    active = reverse ? graph.ancestors(seeded) : tape.varying(seed);
    terms = new Terms.All(graph, mode);
    plan = plan(terms);
    sums = new double[plan.length() + 1];
    domainErrors = new LinkedHashMap<>();
    tape.domainErrors().forEach(error -> domainErrors.put(error.vertex(), error.diagnostic()));
    derivativeErrors = new LinkedHashMap<>();
    (reverse ? DerivativeError.of(tape, seeded) : DerivativeError.of(tape, seed))
        .forEach(error -> derivativeErrors.put(error.edge(), error));
    addUp();
    bounds = reverse ? ErrorBound.of(tape, seeded) : ErrorBound.of(tape, seed);
    numbering = Numbering.WENGERT;
    digits = USUAL_DIGITS;
    labels = NodeLabels.of(graph, numbering);
  }

  /// The trace `other`, told in the steps of a plan and with its nodes called otherwise.
  private Trace(
      Trace other, Terms terms, StepIndex plan, double[] sums, Numbering numbering, int digits) {
    mode = other.mode;
    tape = other.tape;
    graph = other.graph;
    seeded = other.seeded;
    seed = other.seed;
    derivatives = other.derivatives;
    active = other.active;
    domainErrors = other.domainErrors;
    derivativeErrors = other.derivativeErrors;
    bounds = other.bounds;
    this.terms = terms;
    this.plan = plan;
    this.sums = sums;
    this.numbering = numbering;
    this.digits = digits;
    labels = numbering == other.numbering ? other.labels : NodeLabels.of(graph, numbering);
  }

  /// The same trace with its vertices called otherwise. Costs O(vertices).
  public Trace with(Numbering chosen) {
    return chosen == numbering ? this : new Trace(this, terms, plan, sums, chosen, digits);
  }

  /// The same trace with its numbers told to at most so many significant digits, from
  /// `FEWEST_DIGITS` to `ALL_DIGITS`.
  public Trace withDigits(int chosen) {
    if (chosen < FEWEST_DIGITS || chosen > ALL_DIGITS) {
      throw new IllegalArgumentException(
          chosen + " digits, not " + FEWEST_DIGITS + " to " + ALL_DIGITS);
    }
    return chosen == digits ? this : new Trace(this, terms, plan, sums, numbering, chosen);
  }

  /// The same trace with these groups, in the order of the tape and none in another, told as one
  /// function each: one evaluation for each result and, in a sum, one term for each link through a
  /// group. Adjoints and tangents stay the same. Costs O(vertices + edges).
  public Trace folded(List<FoldedGroup> groups) {
    if (groups.equals(foldedGroups())) {
      return this;
    }
    Terms some =
        groups.isEmpty() ? new Terms.All(graph, mode) : new FoldedTerms(tape, mode, groups);
    StepIndex steps = plan(some).hiding(groups);
    Trace folded = new Trace(this, some, steps, new double[steps.length() + 1], numbering, digits);
    folded.addUp();
    return folded;
  }

  /// The cursor of this trace at which as much is told as in `other`, the same trace with other
  /// groups folded, at its `cursor`; or else the next. Costs O(vertices).
  public int cursorLike(Trace other, int cursor) {
    if (cursor == other.length()) {
      return length();
    }
    StepIndex all = plan(new Terms.All(graph, mode));
    int place = new Places(other, all).unfolded(cursor);
    Places places = new Places(this, all);
    int low = 0;
    int high = length();
    while (low < high) {
      int middle = (low + high) / 2;
      if (places.unfolded(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private StepIndex plan(Terms of) {
    return mode == Mode.REVERSE
        ? StepIndex.reverse(graph, of, seeded)
        : StepIndex.forward(graph, of, seeded);
  }

  private void addUp() {
    for (int i = 0; i < graph.size(); i++) {
      int count = terms.isTold(i) ? terms.count(i) : 0;
      int first = plan.firstDerivativeStep(i);
      if (first == 0 || plan.kind(plan.blockOf(first)) != StepIndex.Kind.SUM) {
        continue;
      }
      double sum = 0;
      for (int k = 0; k < count; k++) {
        sum += product(i, terms.arc(i, k));
        sums[first + k] = sum;
      }
    }
  }

  /// The trace of the values and then of the adjoints of `seededVertex`.
  public static Trace reverse(Tape tape, int seededVertex) {
    if (seededVertex < 0 || seededVertex >= tape.graph().size()) {
      throw new IllegalArgumentException("no vertex " + seededVertex);
    }
    return new Trace(Mode.REVERSE, tape, seededVertex, new double[0]);
  }

  /// The trace of the values together with the tangents along `seed`, which has one entry per
  /// input.
  public static Trace forward(Tape tape, double[] seed) {
    return new Trace(Mode.FORWARD, tape, firstSeeded(seed), seed.clone());
  }

  private static int firstSeeded(double[] seed) {
    for (int i = 0; i < seed.length; i++) {
      if (seed[i] != 0) {
        return i;
      }
    }
    return 0;
  }

  public Mode mode() {
    return mode;
  }

  public Tape tape() {
    return tape;
  }

  /// The vertex that the seed step is about: in reverse mode the seeded output, in forward mode the
  /// first input whose seed is not 0 (or the first input).
  public int seeded() {
    return seeded;
  }

  /// In forward mode one entry per input; empty in reverse mode.
  public double[] seed() {
    return seed.clone();
  }

  /// How the vertices are called.
  public Numbering numbering() {
    return numbering;
  }

  /// How many significant digits people are told of its numbers at most.
  public int digits() {
    return digits;
  }

  /// What vertex `i` is called, as plain text such as `x1`, `v₋₁` or `y_a`; a constant's number
  /// where it has no name.
  public String label(int i) {
    return labels.apply(i);
  }

  /// What the program calls vertex `i`, if it has a name for it that is not what it is called here.
  public Optional<String> alias(int i) {
    Vertex vertex = graph.vertex(i);
    return Optional.of(vertex.label())
        .filter(label -> !vertex.name().isEmpty() && !label.equals(labels.apply(i)));
  }

  /// Whether any vertex goes by another name than the program's.
  public boolean hasAliases() {
    return switch (numbering) {
      case WENGERT, NAMES -> false;
      case GRIEWANK_WALTHER, NOCEDAL_WRIGHT ->
          IntStream.range(0, graph.size()).anyMatch(i -> alias(i).isPresent());
    };
  }

  /// The number of steps.
  public int length() {
    return plan.length();
  }

  /// The number of steps of the forward pass: in reverse mode the evaluations, after which comes
  /// the seed; in forward mode all steps.
  public int forwardLength() {
    return mode == Mode.REVERSE ? plan.operationCount() : length();
  }

  /// The groups that are told as one function each, in the order of the tape.
  public List<FoldedGroup> foldedGroups() {
    return terms instanceof FoldedTerms folded ? folded.folded() : List.of();
  }

  /// The folded group that a vertex is in.
  public Optional<FoldedGroup> foldedGroup(int vertex) {
    return terms instanceof FoldedTerms folded ? folded.group(vertex) : Optional.empty();
  }

  /// The links through a folded group; empty where there are too many to tell one by one.
  public Optional<List<FoldedPartial>> links(FoldedGroup through) {
    return terms instanceof FoldedTerms folded ? folded.links(through) : Optional.empty();
  }

  /// The step with this number, from 1 to `length()`.
  public Step step(int number) {
    int block = plan.blockOf(number);
    int vertex = plan.vertex(block);
    return switch (plan.kind(block)) {
      case VALUE -> new Step.Evaluate(number, vertex, tape.primal(vertex));
      case SEED -> new Step.Seed(number, vertex, derivatives[vertex]);
      case SUM ->
          terms.count(vertex) == 0
              ? new Step.Complete(number, vertex, 0)
              : term(number, vertex, number - plan.start(block));
    };
  }

  private Step.Addition term(int number, int vertex, int k) {
    Arc arc = terms.arc(vertex, k);
    int count = terms.count(vertex);
    double product = product(vertex, arc);
    double sum = sums[number];
    return switch (arc) {
      case Arc.OfEdge(int e) ->
          new Step.Term(
              number,
              vertex,
              graph.edge(e),
              k + 1,
              count,
              derivatives[source(e)],
              tape.partial(e),
              product,
              sum);
      case Arc.OfLink(FoldedGroup through, FoldedPartial link) ->
          new Step.GroupTerm(
              number, vertex, through, link, k + 1, count, derivatives[source(link)], product, sum);
      case Arc.OfBundle(FoldedGroup through) ->
          new Step.Bundle(number, vertex, through, k + 1, count, product, sum);
    };
  }

  /// All terms of the sum for the derivative of `vertex`, in the order of their steps; none where
  /// it is seeded, hidden or a constant. They are made while they are looked at: a variable may
  /// have a hundred thousand.
  public List<Step.Addition> terms(int vertex) {
    int first = plan.firstDerivativeStep(vertex);
    boolean summed =
        terms.isTold(vertex) && first > 0 && plan.kind(plan.blockOf(first)) == StepIndex.Kind.SUM;
    return new SumTerms(this, first, summed ? terms.count(vertex) : 0);
  }

  /// The terms of one sum, which begins with step number `first`.
  private static final class SumTerms extends AbstractList<Step.Addition> {
    private final Trace trace;
    private final int first;
    private final int count;

    SumTerms(Trace trace, int first, int count) {
      this.trace = trace;
      this.first = first;
      this.count = count;
    }

    @Override
    public Step.Addition get(int k) {
      Objects.checkIndex(k, count);
      return (Step.Addition) trace.step(first + k);
    }

    @Override
    public int size() {
      return count;
    }
  }

  private double product(int vertex, Arc arc) {
    return switch (arc) {
      case Arc.OfEdge(int e) -> product(source(e), tape.partial(e));
      case Arc.OfLink(_, FoldedPartial link) -> product(source(link), link.partial());
      case Arc.OfBundle(FoldedGroup through) ->
          mode == Mode.REVERSE ? throughUses(vertex, through) : derivatives[vertex];
    };
  }

  private double product(int source, double partial) {
    return active.get(source) ? derivatives[source] * partial : 0;
  }

  private double throughUses(int vertex, FoldedGroup through) {
    double sum = 0;
    for (int k = 0; k < graph.useCount(vertex); k++) {
      int edge = graph.useEdge(vertex, k);
      if (through.holds(graph.to(edge))) {
        sum += product(graph.to(edge), tape.partial(edge));
      }
    }
    return sum;
  }

  /// Whether a vertex matters to what is differentiated: in reverse mode the seeded output depends
  /// on it. In forward mode all do.
  public boolean reaches(int vertex) {
    return mode == Mode.FORWARD || active.get(vertex);
  }

  /// The end of an edge that the term along it takes its factor from.
  public int source(Edge edge) {
    return source(edge.index());
  }

  private int source(int edge) {
    return mode.source(graph.from(edge), graph.to(edge));
  }

  private int source(FoldedPartial link) {
    return mode.source(link.from(), link.to());
  }

  /// What is known when the first `cursor` steps have been made.
  public Snapshot at(int cursor) {
    return new Snapshot(this, cursor);
  }

  /// The nearest cursor after `cursor` at which a node is complete; `length()` if there is none. A
  /// node is complete with its value in the forward pass of reverse mode, else with its derivative.
  public int stepAfterNode(int cursor) {
    if (cursor >= length()) {
      return length();
    }
    int block = plan.blockOf(cursor + 1);
    return plan.end(
        mode == Mode.FORWARD && plan.kind(block) == StepIndex.Kind.VALUE ? block + 1 : block);
  }

  /// The nearest cursor before `cursor` at which a node is complete; 0 if there is none.
  public int stepBeforeNode(int cursor) {
    if (cursor <= 0) {
      return 0;
    }
    int block = plan.blockOf(cursor);
    return plan.start(
            mode == Mode.FORWARD && plan.kind(block) == StepIndex.Kind.SUM ? block - 1 : block)
        - 1;
  }

  /// The step that evaluates `vertex`, or the one that completes its derivative; empty where there
  /// is none, as for the value of an input.
  public OptionalInt stepOf(int vertex, Pass pass) {
    int step = pass == Pass.VALUE ? plan.evaluateStep(vertex) : plan.lastDerivativeStep(vertex);
    return step == 0 ? OptionalInt.empty() : OptionalInt.of(step);
  }

  /// The first step of the vertex's derivative: its first term, the seed, or `Complete`; empty for
  /// a constant.
  public OptionalInt firstDerivativeStep(int vertex) {
    int step = plan.firstDerivativeStep(vertex);
    return step == 0 ? OptionalInt.empty() : OptionalInt.of(step);
  }

  /// The complete adjoint or tangent of vertex `i`.
  public double derivative(int i) {
    return derivatives[i];
  }

  /// The most that rounding errors can have moved the value of vertex `i`.
  public double valueBound(int i) {
    return bounds.value(i);
  }

  /// The most that rounding errors can have moved the adjoint or tangent of vertex `i`.
  public double derivativeBound(int i) {
    return bounds.derivative(i);
  }

  /// How many digits of the value of vertex `i` hold.
  public Trust valueTrust(int i) {
    return Trust.of(tape.primal(i), bounds.value(i));
  }

  /// How many digits of the adjoint or tangent of vertex `i` hold, which is no constant and a
  /// derivative of a finite value.
  public Trust derivativeTrust(int i) {
    return isTold(i) ? Trust.of(derivatives[i], bounds.derivative(i)) : Trust.SURE;
  }

  /// How many digits of the sum hold that the adjoint or tangent of a vertex is after a term. Of
  /// sums that are told with groups folded all are said to.
  public Trust sumTrust(Step.Addition addition) {
    return addition instanceof Step.Term term && isTold(term.vertex())
        ? Trust.of(term.sum(), bounds.sum(term.edge().index()))
        : Trust.SURE;
  }

  /// How many digits of what a term adds hold; as with the sums all are said to where groups are
  /// folded.
  public Trust productTrust(Step.Addition addition) {
    return addition instanceof Step.Term term && isTold(term.vertex())
        ? Trust.of(term.product(), bounds.product(term.edge().index()))
        : Trust.SURE;
  }

  /// How many digits of the partial on `edge` hold.
  public Trust partialTrust(int edge) {
    return isTold(mode == Mode.REVERSE ? graph.from(edge) : graph.to(edge))
        ? Trust.of(tape.partial(edge), bounds.partial(edge))
        : Trust.SURE;
  }

  /// The most that rounding errors can have moved the sum after a term; infinite where groups are
  /// folded, and nothing is known of it.
  public double sumBound(Step.Addition addition) {
    return addition instanceof Step.Term term
        ? bounds.sum(term.edge().index())
        : Double.POSITIVE_INFINITY;
  }

  private boolean isTold(int i) {
    return !graph.isConstant(i) && Double.isFinite(tape.primal(mode == Mode.REVERSE ? seeded : i));
  }

  /// Why the value of vertex `i` is no finite number, if that began here: `i` has finite operands
  /// and a value that is NaN or infinite.
  public Optional<Diagnostic> domainError(int i) {
    return Optional.ofNullable(domainErrors.get(i));
  }

  /// The most that rounding may have moved the partial on `edge`.
  public double partialBound(int edge) {
    return bounds.partial(edge);
  }

  /// The most that rounding may have moved what the term along `edge` adds to its sum.
  public double productBound(int edge) {
    return bounds.product(edge);
  }

  /// Why the term along `edge`, or the sum with it, is no finite number, if that began here: the
  /// values there are finite.
  public Optional<DerivativeError> derivativeError(int edge) {
    return Optional.ofNullable(derivativeErrors.get(edge));
  }

  /// Why derivatives cease to be finite inside a group, in the order of the sweep.
  public List<DerivativeError> derivativeErrors(Group inside) {
    return derivativeErrors.values().stream()
        .filter(error -> inside.holds(graph.to(error.edge())))
        .toList();
  }

  /// The step that adds the term along `edge`, or the whole sum where it is no term of its own; 0
  /// where a folded group hides it. Costs O(terms).
  int stepOfTerm(int edge) {
    int vertex = mode == Mode.REVERSE ? graph.from(edge) : graph.to(edge);
    int first = plan.firstDerivativeStep(vertex);
    for (int k = 0; first > 0 && k < terms.count(vertex); k++) {
      if (terms.arc(vertex, k).equals(new Arc.OfEdge(edge))) {
        return first + k;
      }
    }
    return plan.lastDerivativeStep(vertex);
  }

  /// Where values that are no finite numbers began, in tape order, and then where adjoints or
  /// tangents did, in the order of the sweep.
  public List<Diagnostic> diagnostics() {
    return Stream.concat(
            domainErrors.values().stream(),
            derivativeErrors.values().stream()
                .filter(DerivativeError::isLast)
                .map(DerivativeError::diagnostic))
        .toList();
  }

  /// What is taken as the partial on `edge` where the function has no derivative at this point:
  /// "relu is not differentiable at 0; 0 is taken".
  public Optional<Message> convention(Edge edge) {
    return tape.convention(edge.index());
  }

  /// The step that evaluates vertex `i`; 0 for an input or constant.
  int evaluateStep(int i) {
    return plan.evaluateStep(i);
  }

  Progress progress(int i, int cursor) {
    int first = plan.firstDerivativeStep(i);
    if (first == 0 || cursor < first) {
      return new Progress.Pending();
    }
    if (cursor >= plan.lastDerivativeStep(i)) {
      return new Progress.Done(derivatives[i]);
    }
    int done = cursor - first + 1;
    return new Progress.Partial(sums[cursor], done, terms.count(i));
  }
}
