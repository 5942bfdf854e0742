package org.tapedeck.app.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.FoldedGroup;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.ExpressionResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.tape.FoldedPartial;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// What a trace is about, in one dialect: the symbols of its vertices, edges and derivatives.
public final class TraceNotation {
  /// A function's name and its arguments.
  private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\(([^()]*)\\)");

  private static final Pattern NUMBER = Pattern.compile("[-\u2212]?[0-9.]+([eE][-+]?[0-9]+)?");

  /// Of so many operands of a folded group the names are shown.
  private static final int MOST_OPERANDS = 4;

  private final Trace trace;
  private final ComputationalGraph graph;
  private final MathNotation dialect;
  private final ExpressionWriter expressions;
  private final ExpressionWriter spellings;

  private TraceNotation(Trace trace, MathNotation dialect) {
    this.trace = trace;
    this.graph = trace.tape().graph();
    this.dialect = dialect;
    this.expressions = new ExpressionWriter(dialect, false);
    this.spellings = new ExpressionWriter(dialect, true);
  }

  /// In plain text with Unicode's signs.
  public static TraceNotation plain(Trace trace) {
    return new TraceNotation(trace, new PlainNotation(Numbers.of(trace)));
  }

  /// In LaTeX, each symbol and number marked with the vertex that it stands for: see
  /// [Glyphs#parts].
  static TraceNotation marked(Trace trace) {
    return new TraceNotation(trace, new LatexNotation(Numbers.of(trace), true));
  }

  /// In LaTeX, to stand in math mode.
  public static TraceNotation latex(Trace trace) {
    return new TraceNotation(trace, new LatexNotation(Numbers.of(trace), false));
  }

  /// The symbol of a vertex: v₃.
  public String value(int i) {
    return symbol(i).text();
  }

  private Phrase symbol(int i) {
    return dialect.about(
        i,
        switch (graph.vertex(i)) {
          case Vertex.Constant constant -> constant(constant);
          case Vertex vertex -> Phrase.atom(name(trace.label(vertex.index())));
        });
  }

  private Phrase constant(Vertex.Constant constant) {
    return constant.name().isEmpty()
        ? spellings.spelled(constant.text())
        : Phrase.atom(name(constant.label()));
  }

  /// How the program writes the start value of an input, where that is a formula: π/4.
  public Optional<String> start(Vertex.Input input) {
    return Optional.of(input.text())
        .filter(text -> !isNumber(text))
        .map(text -> spellings.spelled(text).text());
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private String name(String label) {
    return dialect.name(label, NameStyle.Accent.NONE);
  }

  /// The symbol of a vertex and, where it is another, the program's name for it: v₋₁ = x₁.
  public String definition(int i) {
    String symbol = value(i);
    return trace.alias(i).map(alias -> dialect.same(symbol, name(alias))).orElse(symbol);
  }

  /// The symbol of the seeded output, which goes by its own name in every numbering: y.
  public String seeded() {
    int i = trace.seeded();
    return trace.alias(i).map(this::name).orElseGet(() -> value(i));
  }

  /// The symbol of its adjoint or tangent: v̄₃, v̇₃.
  public String derivative(int i) {
    NameStyle.Accent accent =
        trace.mode() == Mode.REVERSE ? NameStyle.Accent.BAR : NameStyle.Accent.DOT;
    return dialect.about(i, Phrase.atom(dialect.name(trace.label(i), accent))).text();
  }

  /// Whether a group is one call of a function: `f(x, y)`.
  public static boolean isCall(Group group) {
    return CALL.matcher(group.label()).matches();
  }

  /// The operation `i` over the symbols of its operands: v₁ + v₂; a result of a folded group as a
  /// function of all that it is computed from: f(x₁, x₂).
  public String expression(int i) {
    return expression(i, this::symbol);
  }

  /// The operation `i` over the values of its operands: 0.6931 + 10.
  String evaluation(StepView view, int i) {
    return expression(i, operand -> amount(view, operand));
  }

  private String expression(int i, Function<Integer, Phrase> operand) {
    return trace
        .foldedGroup(i)
        .filter(_ -> graph.isOperation(i))
        .map(group -> application(i, group, operand))
        .orElseGet(() -> operation(i, operand).text());
  }

  /// The function that a group is one call of, or else the symbol of its result as one, over what
  /// that is computed from.
  private String application(int result, FoldedGroup group, Function<Integer, Phrase> operand) {
    List<Integer> operands =
        trace.links(group).orElse(List.of()).stream()
            .filter(link -> link.to() == result)
            .map(FoldedPartial::from)
            .toList();
    Matcher call = CALL.matcher(group.group().label());
    if (group.results().size() == 1 && call.matches()) {
      List<Integer> inOrder = inOrder(List.of(call.group(2).split(", *")), operands);
      if (!inOrder.isEmpty()) {
        return application(name(call.group(1)), inOrder, operand);
      }
    }
    return application(value(result), operands, operand);
  }

  /// The operands that a call's arguments are, by their names; one of them may go by another name,
  /// as a variable that is set to it. Empty where it cannot be told which is which.
  private List<Integer> inOrder(List<String> arguments, List<Integer> operands) {
    Map<String, Integer> known = new HashMap<>();
    operands.forEach(i -> known.put(graph.vertex(i).name(), i));
    List<String> unknown = arguments.stream().filter(each -> !known.containsKey(each)).toList();
    List<Integer> unnamed =
        operands.stream().filter(i -> !arguments.contains(graph.vertex(i).name())).toList();
    if (unknown.size() != unnamed.size() || unknown.size() > 1) {
      return List.of();
    }
    unknown.forEach(each -> known.put(each, unnamed.getFirst()));
    return arguments.stream().map(known::get).toList();
  }

  private String application(
      String function, List<Integer> operands, Function<Integer, Phrase> operand) {
    Stream<String> shown = operands.stream().limit(MOST_OPERANDS).map(i -> operand.apply(i).text());
    boolean cut = operands.isEmpty() || operands.size() > MOST_OPERANDS;
    Stream<String> rest = cut ? Stream.of(dialect.dots()) : Stream.of();
    return function
        + dialect.parentheses(Stream.concat(shown, rest).collect(Collectors.joining(", ")));
  }

  private Phrase operation(int i, Function<Integer, Phrase> operand) {
    if (!(graph.vertex(i) instanceof Vertex.Operation operation)) {
      return symbol(i);
    }
    List<Phrase> operands = graph.operands(i).stream().map(e -> operand.apply(e.from())).toList();
    return expressions.apply(operation.function(), operands);
  }

  /// The value of a vertex; a constant as the program spells it.
  private Phrase amount(StepView view, int i) {
    return dialect.about(
        i,
        graph.vertex(i) instanceof Vertex.Constant constant && constant.name().isEmpty()
            ? constant(constant)
            : phrase(view.value(i)));
  }

  /// What is to be seen of a number: dots in the place of one that is pending.
  private Phrase phrase(Shown shown) {
    return switch (shown) {
      case Shown.Pending _ -> Phrase.atom(dialect.dots());
      case Shown.Running(double sum, _, _, _) -> dialect.number(sum);
      case Shown.Known(double number, _) -> dialect.number(number);
    };
  }

  /// `a · b` in numbers.
  public String product(Shown a, Shown b) {
    return expressions.product(phrase(a), phrase(b)).text();
  }

  /// `a · b` in numbers as a later term of a sum: `a` in parentheses where it is negative.
  public String laterProduct(Shown a, Shown b) {
    return a.isNegative()
        ? dialect.parentheses(number(a))
            + " "
            + dialect.times()
            + " "
            + dialect.inside(phrase(b), Phrase.Bond.POWER)
        : product(a, b);
  }

  /// The derivative of the seeded output by vertex `i`: ∂y/∂x₁.
  String gradient(int i) {
    return dialect.partial(seeded(), value(i), 0);
  }

  /// The partial on `edge` with the operation written out: ∂(x₁ · x₂)/∂x₁.
  String derivation(Edge edge) {
    return dialect.derivativeOf(expression(edge.to()), value(edge.from()));
  }

  /// One term of a sum of derivatives, in symbols: v̄₂ ∂v₂/∂x₁.
  String term(Step.Addition term) {
    return switch (term) {
      case Step.Product product ->
          dialect.sideBySide(derivative(product.source()), partial(product));
      case Step.Bundle bundle ->
          dialect.words(Words.say("terms.through", GroupWords.label(bundle.through().group())));
    };
  }

  /// The symbol of the partial in a term: ∂v₂/∂x₁.
  String partial(Step.Product term) {
    return switch (term) {
      case Step.Term(_, _, Edge edge, _, _, _, _, _, _) -> partial(edge);
      case Step.GroupTerm through -> partial(through.link());
    };
  }

  MathNotation dialect() {
    return dialect;
  }

  /// A number behind a sign of its own: in parentheses where it is negative.
  public String later(Shown shown) {
    return dialect.inside(phrase(shown), Phrase.Bond.PRODUCT);
  }

  /// What is to be seen of a number, rounded for readers.
  public String number(Shown shown) {
    return phrase(shown).text();
  }

  /// The sign before a number: `=` or `≈`, with the space that it has.
  String equal(Shown shown) {
    return dialect.between(shown.sign());
  }

  /// The value of vertex `i`, said to be about 0 where it cannot be told from it.
  public String primal(StepView view, int i) {
    Shown shown = view.value(i);
    return dialect.about(i, phrase(shown)).text() + nearlyZero(shown);
  }

  /// The adjoint or tangent of vertex `i` as far as it is known, likewise.
  public String total(StepView view, int i) {
    Shown shown = view.derivative(i);
    return number(shown) + nearlyZero(shown);
  }

  private String nearlyZero(Shown shown) {
    return shown.isNearlyZero() ? dialect.nearlyZero() : "";
  }

  /// The symbol of the partial on `edge`: ∂v₂/∂x₁.
  public String partial(Edge edge) {
    int use = repeated(edge) ? edge.operand() + 1 : 0;
    return dialect.partial(value(edge.to()), value(edge.from()), use);
  }

  /// The symbol of the partial of a folded group: a result by an operand.
  public String partial(FoldedPartial link) {
    return dialect.partial(value(link.to()), value(link.from()), 0);
  }

  /// The rule for the partial on `edge` over the symbols at its ends: cos x₂.
  public String rule(Edge edge) {
    if (!(graph.vertex(edge.to()) instanceof Vertex.Operation operation)) {
      throw new IllegalArgumentException("no operation at the end of edge " + edge.index());
    }
    Expr rule = parse(operation.function().partialRule(edge.operand()));
    List<Edge> operands = graph.operands(edge.to());
    return expressions
        .write(
            rule,
            name ->
                switch (name) {
                  case "a" -> symbol(operands.getFirst().from());
                  case "b" -> symbol(operands.getLast().from());
                  case "v" -> symbol(edge.to());
                  default -> throw new IllegalStateException("name " + name + " in a rule");
                })
        .text();
  }

  /// Whether the user of `edge` uses the same operand more than once, as `x * x` does: its partials
  /// then need telling apart.
  private boolean repeated(Edge edge) {
    return graph.operands(edge.to()).stream().filter(e -> e.from() == edge.from()).count() > 1;
  }

  /// The first terms of a sum that come from each place. There may be very many.
  static List<Step.Addition> origins(List<Step.Addition> terms) {
    Set<Object> met = new HashSet<>();
    return terms.stream().filter(term -> met.add(place(term))).toList();
  }

  private static Object place(Step.Addition term) {
    return switch (term) {
      case Step.Product product -> product.to();
      case Step.Bundle bundle -> GroupWords.label(bundle.through().group());
    };
  }

  /// Where a term of a sum comes from, in words: "v₁ = ln x₁".
  String origin(Step.Addition term) {
    return switch (term) {
      case Step.Product product -> value(product.to()) + " = " + expression(product.to());
      case Step.Bundle bundle -> GroupWords.label(bundle.through().group());
    };
  }

  private static Expr parse(String rule) {
    if (Parser.expression(new Source("rule", rule)) instanceof ExpressionResult.Read(Expr expr)) {
      return expr;
    }
    throw new IllegalStateException("not a rule: " + rule);
  }
}
