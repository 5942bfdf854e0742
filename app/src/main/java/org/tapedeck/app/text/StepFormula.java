package org.tapedeck.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tapedeck.app.drawing.Role;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// What the formula of a step says: first the equation of the step, then the local rules behind it.
public final class StepFormula {
  /// A piece of one colour, in LaTeX and in plain words, and what it is about as a whole.
  public record Piece(String latex, String plain, Role role, Subject subject) {}

  /// Pieces that stay on one line. A chunk that `starts` an equation begins with its sign.
  public record Chunk(List<Piece> runs, boolean starts) {
    public Chunk {
      runs = List.copyOf(runs);
    }
  }

  /// The forms in which a sum is written, one after the other.
  private enum SumForm {
    SYMBOLS,
    NUMBERS,
    PRODUCTS
  }

  /// A sum of more terms shows the first, the last, the one of the step and its neighbours.
  private static final int MOST_TERMS = 6;

  private static final int MOST_INPUTS = 8;

  /// Of so many operands of a folded group the partials are shown.
  private static final int MOST_PARTIALS = 4;

  private final StepView view;
  private final Trace trace;
  private final ComputationalGraph graph;
  private final TraceNotation latex;
  private final TraceNotation plain;
  private final ModeStyle accents;
  private List<Chunk> chunks = new ArrayList<>();
  private List<Piece> runs = new ArrayList<>();
  private boolean starts;
  private Subject subject = Subject.NONE;

  private StepFormula(StepView view) {
    this.view = view;
    trace = view.trace();
    graph = trace.tape().graph();
    latex = TraceNotation.marked(trace);
    plain = TraceNotation.plain(trace);
    accents = ModeStyle.of(trace.mode());
  }

  /// The equation of a step; at the start what is given.
  public static List<Chunk> equation(StepView view) {
    StepFormula text = new StepFormula(view);
    view.step().ifPresentOrElse(text::equation, text::inputs);
    return text.finished();
  }

  /// The rules for the partials of that step, one list per rule; none where it has none.
  public static List<List<Chunk>> rules(StepView view) {
    StepFormula text = new StepFormula(view);
    return view.step().map(text::rules).orElse(List.of());
  }

  private void equation(Step step) {
    int i = step.vertex();
    switch (step) {
      case Step.Evaluate _ -> {
        say(w -> w.value(i), Role.INK);
        equals(w -> w.expression(i), Role.INK);
        equals(w -> w.evaluation(view, i), Role.INK);
        equals(view.value(i), w -> w.primal(view, i), Role.PRIMAL);
      }
      case Step.Seed seed -> seed(seed);
      case Step.Addition term -> sum(term);
      case Step.Complete complete -> {
        say(w -> w.derivative(i), Role.INK);
        if (trace.mode() == Mode.REVERSE) {
          equals(w -> w.gradient(i), Role.INK);
        }
        equals(view.derivative(i), w -> w.total(view, i), accents.strong());
      }
    }
  }

  private void inputs() {
    int shown = Math.min(MOST_INPUTS, graph.inputCount());
    for (int i = 0; i < shown; i++) {
      int input = listed(i, shown);
      list(i, shown);
      say(w -> w.definition(input), Role.INK);
      sign("=", false);
      say(w -> w.number(view.value(input)), Role.PRIMAL);
    }
  }

  /// The input that entry number `i` of so many shown is about: where some are left out, the last
  /// one ends the list.
  private int listed(int i, int shown) {
    return i == shown - 1 ? graph.inputCount() - 1 : i;
  }

  /// The comma before entry number `i`; the next entry may stand on a new line.
  private void list(int i, int shown) {
    if (i > 0) {
      say(w -> ",\\quad ", w -> ", ", Role.INK);
      next(false);
    }
    if (i == shown - 1 && graph.inputCount() > shown) {
      say(w -> w.dialect().dots() + "\\quad ", w -> "… ", Role.MUTE);
    }
  }

  private void seed(Step.Seed seed) {
    if (trace.mode() == Mode.REVERSE) {
      say(w -> w.derivative(seed.vertex()), Role.INK);
      equals(w -> w.gradient(seed.vertex()), Role.INK);
      equals(w -> w.number(view.derivative(seed.vertex())), accents.strong());
      return;
    }
    int shown = Math.min(MOST_INPUTS, graph.inputCount());
    for (int i = 0; i < shown; i++) {
      int input = listed(i, shown);
      list(i, shown);
      say(w -> w.derivative(input), Role.INK);
      sign("=", false);
      say(w -> w.number(view.derivative(input)), accents.strong());
    }
  }

  /// Symbols = numbers = products = sum; what is still to come is dots.
  private void sum(Step.Addition now) {
    List<Step.Addition> terms = List.copyOf(trace.terms(now.vertex()));
    boolean complete = now.ordinal() == now.count();
    say(w -> w.derivative(now.vertex()), Role.INK);
    addends(now, terms, SumForm.SYMBOLS);
    addends(now, terms, SumForm.NUMBERS);
    if (now.count() > 1) {
      addends(now, terms, SumForm.PRODUCTS);
    }
    if (now.count() == 1 || now.ordinal() > 1) {
      equals(view.derivative(now.vertex()), w -> w.total(view, now.vertex()), accents.strong());
      if (!complete) {
        toCome();
      }
    }
  }

  private void addends(Step.Addition now, List<Step.Addition> terms, SumForm row) {
    int before = 0;
    for (Step.Addition term : terms) {
      if (!isShown(term, now)) {
        continue;
      }
      boolean pending = term.ordinal() > now.ordinal();
      next(before == 0);
      if (pending && row != SumForm.SYMBOLS) {
        toCome();
        return;
      }
      if (term.ordinal() > before + 1) {
        sign("+", pending);
        leftOut(term.ordinal() - before - 1, row, pending ? Role.PENDING : Role.INK);
      }
      sign(before == 0 ? "=" : isSubtracted(term, row) ? "-" : "+", pending);
      Role role = pending ? Role.PENDING : term.equals(now) ? accents.strong() : Role.INK;
      subject = Subject.term(trace, term);
      say(w -> addend(w, term, row), role);
      subject = Subject.NONE;
      before = term.ordinal();
    }
  }

  /// Dots for so many terms, counted where the sum is first written.
  private void leftOut(int count, SumForm row, Role role) {
    String more = count == 1 || row != SumForm.SYMBOLS ? "" : Words.say("terms.more", count);
    String inLatex = more.isEmpty() ? "" : "\\;\\textrm{" + more + "}";
    say(w -> w.dialect().dots() + inLatex, w -> (w.dialect().dots() + " " + more).strip(), role);
  }

  private boolean isSubtracted(Step.Addition term, SumForm row) {
    boolean one =
        row == SumForm.PRODUCTS || (row == SumForm.NUMBERS && term instanceof Step.Bundle);
    return one && view.product(term).isNegative();
  }

  private static boolean isShown(Step.Addition term, Step.Addition now) {
    return now.count() <= MOST_TERMS
        || term.ordinal() == 1
        || term.ordinal() == now.count()
        || Math.abs(term.ordinal() - now.ordinal()) <= 1;
  }

  private String addend(TraceNotation wording, Step.Addition term, SumForm row) {
    return switch (row) {
      case SYMBOLS -> wording.term(term);
      case NUMBERS ->
          switch (term) {
            case Step.Product product -> numbers(wording, product);
            case Step.Bundle _ -> product(wording, term);
          };
      case PRODUCTS -> product(wording, term);
    };
  }

  private String numbers(TraceNotation wording, Step.Product term) {
    return term.ordinal() == 1
        ? wording.product(view.factor(term), view.partial(term))
        : wording.laterProduct(view.factor(term), view.partial(term));
  }

  private String product(TraceNotation wording, Step.Addition term) {
    Shown product = view.product(term);
    return wording.number(term.ordinal() == 1 ? product : product.unsigned());
  }

  private void toCome() {
    sign("+", true);
    say(w -> w.dialect().dots(), Role.PENDING);
  }

  private List<List<Chunk>> rules(Step step) {
    return switch (step) {
      case Step.Evaluate evaluate ->
          trace
              .foldedGroup(evaluate.vertex())
              .map(group -> rules(group, evaluate.vertex()))
              .orElseGet(() -> rules(evaluate.vertex()));
      case Step.Term term -> List.of(rule(term.edge(), true));
      case Step.GroupTerm term -> List.of(rule(term.link(), true));
      case Step.Bundle _, Step.Seed _, Step.Complete _ -> List.of();
    };
  }

  private List<List<Chunk>> rules(int vertex) {
    return graph.operands(vertex).stream()
        .filter(edge -> !graph.isConstant(edge.from()))
        .map(edge -> rule(edge, false))
        .toList();
  }

  /// The first partials of a result of a folded group.
  private List<List<Chunk>> rules(FoldedGroup group, int result) {
    return trace.links(group).orElse(List.of()).stream()
        .filter(link -> link.to() == result)
        .limit(MOST_PARTIALS)
        .map(link -> rule(link, false))
        .toList();
  }

  private List<Chunk> rule(FoldedPartial link, boolean derived) {
    say(w -> w.partial(link), Role.MUTE);
    equals(
        view.partial(link),
        w -> w.number(view.partial(link)),
        derived ? accents.strong() : Role.INK);
    return finished();
  }

  private List<Chunk> rule(Edge edge, boolean derived) {
    Shown partial = view.partial(edge);
    subject = Subject.term(trace, edge);
    say(w -> w.partial(edge), Role.MUTE);
    if (derived) {
      equals(w -> w.derivation(edge), Role.MUTE);
    }
    if (isByRule(edge) && !plain.rule(edge).equals(plain.number(partial))) {
      equals(w -> w.rule(edge), Role.MUTE);
    }
    equals(partial, w -> w.number(partial), derived ? accents.strong() : Role.INK);
    if (isOutsideDomain(edge)) {
      say(w -> w.dialect().words(" " + Words.say("partial.outside")), Role.MUTE);
    }
    subject = Subject.NONE;
    return finished();
  }

  /// Whether the rule gives the partial; where it would be 0/0 or the tie of several numbers, a
  /// convention does.
  private boolean isByRule(Edge edge) {
    return trace.convention(edge).isEmpty()
        || switch (graph.function(edge.to())) {
          case POWER, ATAN2, HYPOT, MIN, MAX -> false;
          default -> true;
        };
  }

  /// Whether the rule would give a number, and NaN is only because the operand is where the
  /// function is not defined.
  private boolean isOutsideDomain(Edge edge) {
    int user = edge.to();
    double a = trace.tape().primal(graph.operand(user, 0));
    double b = trace.tape().primal(graph.operand(user, graph.operandCount(user) - 1));
    return view.partial(edge).isUndefined() && !graph.function(user).isDefined(a, b);
  }

  private void equals(Function<TraceNotation, String> text, Role role) {
    next(true);
    sign("=", false);
    say(text, role);
  }

  /// The last number of an equation, behind `≈` where few digits hold.
  private void equals(Shown shown, Function<TraceNotation, String> text, Role role) {
    next(true);
    sign(shown.sign(), false);
    say(text, role);
  }

  private void sign(String sign, boolean pending) {
    say(w -> w.dialect().between(sign), pending ? Role.PENDING : Role.INK);
  }

  private void say(Function<TraceNotation, String> text, Role role) {
    say(text, text, role);
  }

  private void say(
      Function<TraceNotation, String> inLatex, Function<TraceNotation, String> inPlain, Role role) {
    runs.add(new Piece(inLatex.apply(latex), inPlain.apply(plain), role, subject));
  }

  private void next(boolean startsEquation) {
    if (!runs.isEmpty()) {
      chunks.add(new Chunk(runs, starts));
      runs = new ArrayList<>();
    }
    starts = startsEquation;
  }

  private List<Chunk> finished() {
    next(false);
    List<Chunk> all = chunks;
    chunks = new ArrayList<>();
    return all;
  }
}
