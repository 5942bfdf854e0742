package org.tapedeck.app.drawing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Expr;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.Statement;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Trace;

/// What a trace is about, in one dialect: the symbols of its vertices, edges and derivatives.
public final class Wording {
  private final Trace trace;
  private final ComputationalGraph graph;
  private final Dialect dialect;
  private final Expressions expressions;

  private Wording(Trace trace, Dialect dialect) {
    this.trace = trace;
    this.graph = trace.tape().graph();
    this.dialect = dialect;
    this.expressions = new Expressions(dialect);
  }

  /// In plain text with Unicode's signs.
  public static Wording plain(Trace trace) {
    return new Wording(trace, new PlainDialect(Numbers.of(trace)));
  }

  /// In LaTeX, each symbol and number marked with the vertex that it stands for: see
  /// [Glyphs#parts].
  static Wording marked(Trace trace) {
    return new Wording(trace, new LatexDialect(Numbers.of(trace), true));
  }

  /// In LaTeX, to stand in math mode.
  public static Wording latex(Trace trace) {
    return new Wording(trace, new LatexDialect(Numbers.of(trace), false));
  }

  /// The symbol of a vertex: v₃.
  public String value(int i) {
    return symbol(i).text();
  }

  private Phrase symbol(int i) {
    return dialect.about(
        i,
        switch (graph.vertex(i)) {
          case Vertex.Constant constant -> dialect.constant(constant);
          case Vertex vertex -> Phrase.atom(name(trace.label(vertex.index())));
        });
  }

  private String name(String label) {
    return dialect.name(label, Names.Accent.NONE);
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
    Names.Accent accent = trace.mode() == Mode.REVERSE ? Names.Accent.BAR : Names.Accent.DOT;
    return dialect.about(i, Phrase.atom(dialect.name(trace.label(i), accent))).text();
  }

  /// The operation `i` over the symbols of its operands: v₁ + v₂.
  public String expression(int i) {
    return operation(i, this::symbol).text();
  }

  /// The operation `i` over the values of its operands: 0.6931 + 10.
  String evaluation(int i) {
    return operation(i, this::amount).text();
  }

  private Phrase operation(int i, Function<Integer, Phrase> operand) {
    if (!(graph.vertex(i) instanceof Vertex.Operation operation)) {
      return symbol(i);
    }
    List<Phrase> operands = graph.operands(i).stream().map(e -> operand.apply(e.from())).toList();
    return expressions.apply(operation.function(), operands);
  }

  /// The value of a vertex; a constant as the program spells it.
  private Phrase amount(int i) {
    return dialect.about(
        i,
        graph.vertex(i) instanceof Vertex.Constant constant && constant.name().isEmpty()
            ? dialect.constant(constant)
            : dialect.number(trace.tape().primal(i)));
  }

  /// `a · b` in numbers.
  public String product(double a, double b) {
    return expressions.product(dialect.number(a), dialect.number(b)).text();
  }

  /// `a · b` in numbers as a later term of a sum: `a` in parentheses where it is negative.
  public String laterProduct(double a, double b) {
    return a < 0
        ? dialect.parentheses(number(a))
            + " "
            + dialect.times()
            + " "
            + dialect.inside(dialect.number(b), Phrase.Bond.POWER)
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
  String term(int source, Edge edge) {
    return dialect.sideBySide(derivative(source), partial(edge));
  }

  Dialect dialect() {
    return dialect;
  }

  /// A number behind a sign of its own: in parentheses where it is negative.
  String later(double value) {
    return dialect.inside(dialect.number(value), Phrase.Bond.PRODUCT);
  }

  /// The size of a number whose sign is written before it.
  String unsigned(double value) {
    return number(Math.abs(value));
  }

  /// The number, rounded for readers.
  public String number(double value) {
    return dialect.number(value).text();
  }

  /// The value of vertex `i`, said to be about 0 where it cannot be told from it.
  public String primal(int i) {
    String number = dialect.about(i, dialect.number(trace.tape().primal(i))).text();
    return trace.isNegligible(i) ? number + dialect.nearlyZero() : number;
  }

  /// The complete adjoint or tangent of vertex `i`, likewise.
  public String total(int i) {
    String number = number(trace.derivative(i));
    return trace.isDerivativeNegligible(i) ? number + dialect.nearlyZero() : number;
  }

  /// The symbol of the partial on `edge`: ∂v₂/∂x₁.
  public String partial(Edge edge) {
    int use = repeated(edge) ? edge.operand() + 1 : 0;
    return dialect.partial(value(edge.to()), value(edge.from()), use);
  }

  /// The symbol of the partial of a folded group: its result by an operand.
  String partial(LinePartials.Partial.OfGroup group) {
    return dialect.partial(value(group.result()), value(group.operand()), 0);
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

  /// The vertices that use `i`, each once, in words: "v₁ = ln x₁ and v₂ = x₁ · x₂".
  List<String> users(int i) {
    return graph.uses(i).stream()
        .map(Edge::to)
        .distinct()
        .map(u -> value(u) + " = " + expression(u))
        .collect(Collectors.toList());
  }

  /// A rule may be a bare name or number, which is no program: it is read as an argument.
  private static Expr parse(String rule) {
    if (Parser.parse(new Source("rule", "exp(" + rule + ")")) instanceof ParseResult.Parsed parsed
        && parsed.program().statements().getLast()
            instanceof Statement.Setting(_, _, _, Expr.Apply call, _)) {
      return call.operands().getFirst();
    }
    throw new IllegalStateException("not a rule: " + rule);
  }
}
