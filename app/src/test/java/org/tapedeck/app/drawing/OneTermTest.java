package org.tapedeck.app.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepFormula;
import org.tapedeck.app.text.StepNarration;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.TraceNotation;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.trace.Progress;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.engine.trace.Trust;

/// Whatever is folded: line, label, pill, card, formula and sentence tell one term with the same
/// numbers, and name nothing that is hidden.
class OneTermTest {
  /// Before a number of which few digits hold.
  private static final String ABOUT = "≈";

  private static final List<String> FORMS =
      List.of(
          "f(%s, %s)",
          "g(%s) + %s",
          "%s * %s",
          "f(g(%s), %s)",
          "sin(%s) - %s",
          "sum(softmax([%s, %s]) .* [2, 3])",
          "f(%1$s, %1$s) - %2$s",
          "max(%s, %s)^2",
          "g(g(%s)) / (3 + %s^2)",
          "norm([%s, %s, 1])",
          "dot([%1$s, %2$s], tanh([%2$s, %1$s]))");

  static Stream<Trace> traces() {
    return IntStream.range(0, 40)
        .boxed()
        .flatMap(
            seed -> {
              String text = program(new Random(seed));
              return Stream.of(Traces.reverse(text), Traces.forward(text));
            });
  }

  /// Functions that call each other, loops with two results, and vectors.
  private static String program(Random random) {
    StringBuilder text = new StringBuilder("x = 0.7; z = -1.3; a0 = x*z\n");
    text.append("g(p) = exp(sin(p)) * p\nf(p, q) = g(p)*q + g(q)/(2 + p^2)\n");
    int count = 2 + random.nextInt(3);
    for (int i = 1; i <= count; i++) {
      String form = FORMS.get(random.nextInt(FORMS.size()));
      text.append("a%d = ".formatted(i))
          .append(form.formatted(operand(random, i), operand(random, i)).replace(" .* ", " * "))
          .append('\n');
      if (random.nextInt(3) == 0) {
        String other = operand(random, i);
        text.append(
                "b%1$d = %2$s\nfor k = 1..2 { a%1$d = sin(a%1$d)*b%1$d; b%1$d = b%1$d + a%1$d }\n"
                    .formatted(i, other))
            .append("a%1$d = a%1$d + b%1$d\n".formatted(i));
      }
    }
    return text + "y = a%d * x + a%d".formatted(count, count - 1);
  }

  private static String operand(Random random, int before) {
    int which = random.nextInt(before + 2);
    return which == 0 ? "x" : which == 1 ? "z" : "a" + (which - 2);
  }

  private static Stream<GraphPicture> folded(Trace trace) {
    ComputationalGraph graph = trace.tape().graph();
    Random random = new Random(graph.size());
    return IntStream.range(0, 2)
        .mapToObj(
            _ -> {
              BitSet groups = new BitSet();
              IntStream.range(0, graph.groups().size())
                  .filter(_ -> random.nextInt(3) > 0)
                  .forEach(groups::set);
              return GraphPicture.of(
                  trace, FoldedGraph.of(graph, groups), LayoutOptions.standard().withEffort(0));
            });
  }

  @ParameterizedTest
  @MethodSource("traces")
  void allThatIsShownTellsTheSameTerm(Trace unfolded) {
    folded(unfolded)
        .forEach(
            picture -> {
              Trace trace = picture.trace();
              for (int k = 1; k <= trace.length(); k++) {
                if (trace.step(k) instanceof Step.Product term) {
                  assertTellsOnce(picture, term);
                }
              }
            });
  }

  private static void assertTellsOnce(GraphPicture picture, Step.Product term) {
    Trace trace = picture.trace();
    TraceNotation wording = TraceNotation.plain(trace);
    Drawing drawing = picture.at(term.number());
    String numbers = wording.product(exact(term.factor()), exact(term.partial()));
    String later = wording.laterProduct(exact(term.factor()), exact(term.partial()));
    String formula = formula(trace, term.number());
    String sentence = StepNarration.of(StepView.of(trace, term.number())).text();

    assertTrue(formula.contains(numbers) || formula.contains(later), formula + "\n" + numbers);
    String equals = " " + StepView.of(trace, term.number()).product(term).sign() + " ";
    assertTrue(
        sentence.contains(numbers + equals + wording.number(exact(term.product()))),
        sentence + "\n" + numbers);
    assertEquals(trace.derivative(term.source()), term.factor());
    assertSum(trace, term, drawing, formula);
    Optional<String> pill = text(drawing, "pill/text");
    boolean inside =
        trace.foldedGroup(term.from()).isPresent()
            && trace.foldedGroup(term.from()).equals(trace.foldedGroup(term.to()));
    assertEquals(!inside, pill.isPresent());
    pill.ifPresent(
        told -> {
          assertEquals(
              wording.number(exact(term.factor()))
                  + " × "
                  + wording.later(exact(term.partial()))
                  + equals
                  + wording.number(exact(term.product())),
              told);
          assertLabel(
              drawing, Numbers.of(trace).text(StepView.of(trace, term.number()).partial(term)));
        });
  }

  private static Shown exact(double number) {
    return new Shown.Known(number, Trust.SURE);
  }

  /// The label of the line that is marked in the drawing, if it tells one partial.
  private static void assertLabel(Drawing drawing, String partial) {
    String line =
        drawing.marks().stream()
            .filter(mark -> mark.id().startsWith("edge:"))
            .filter(mark -> drawing.find(mark.id() + "/head").isEmpty())
            .map(Mark::id)
            .findFirst()
            .orElseThrow()
            .substring("edge:".length());
    Optional<String> shown = text(drawing, "label:" + line + "/partial");
    assertTrue(shown.isPresent() || text(drawing, "label:" + line + "/count").isPresent());
    shown.ifPresent(number -> assertEquals(partial, number));
  }

  /// The card's slot has the running sum, which in the end is the derivative.
  private static void assertSum(Trace trace, Step.Product term, Drawing drawing, String formula) {
    TraceNotation wording = TraceNotation.plain(trace);
    boolean last = term.ordinal() == term.count();
    String sum =
        last
            ? wording.total(StepView.atEnd(trace), term.vertex())
            : wording.number(exact(term.sum()));
    Shown shown = StepView.of(trace, term.number()).derivative(term.vertex());
    if (last || term.ordinal() > 1) {
      assertTrue(formula.contains(shown.sign() + " " + sum), formula + "\n" + sum);
    }
    if (last) {
      double exact = trace.derivative(term.vertex());
      double largest =
          trace.terms(term.vertex()).stream()
              .mapToDouble(t -> Math.abs(t.product()))
              .max()
              .orElseThrow();
      assertEquals(exact, term.sum(), 1e-9 * (largest + Math.abs(exact)));
      assertEquals(new Progress.Done(exact), trace.at(term.number()).derivative(term.vertex()));
    } else {
      assertEquals(
          new Progress.Partial(term.sum(), term.ordinal(), term.count()),
          trace.at(term.number()).derivative(term.vertex()));
    }
    text(drawing, "card:" + term.vertex() + "/derivative")
        .ifPresent(
            slot -> {
              boolean about = shown.sign().equals(ABOUT) || shown.isNearlyZero();
              assertEquals(about, slot.startsWith(ABOUT), slot);
              String number = slot.replaceFirst(ABOUT + " ", "");
              assertTrue(number.startsWith(sum) || sum.endsWith(number), slot + " for " + sum);
            });
  }

  @ParameterizedTest
  @MethodSource("traces")
  void nothingHiddenIsNamed(Trace unfolded) {
    folded(unfolded)
        .forEach(
            picture -> {
              Trace trace = picture.trace();
              List<String> hidden =
                  IntStream.range(0, trace.tape().graph().size())
                      .filter(i -> trace.foldedGroup(i).filter(g -> g.hides(i)).isPresent())
                      .filter(i -> !trace.tape().graph().isConstant(i))
                      .mapToObj(TraceNotation.plain(trace)::value)
                      .toList();
              for (int k = 0; k <= trace.length(); k++) {
                String told = formula(trace, k) + " " + StepNarration.of(StepView.of(trace, k));
                for (String name : hidden) {
                  assertFalse(names(told, name), name + " in " + told);
                }
              }
            });
  }

  private static boolean names(String text, String name) {
    return Stream.of(text.split("[^\\p{L}\\p{N}\\p{M}\\[\\]′₀₁₂₃₄₅₆₇₈₉]+")).anyMatch(name::equals);
  }

  private static String formula(Trace trace, int cursor) {
    return Stream.concat(
            StepFormula.equation(StepView.of(trace, cursor)).stream(),
            StepFormula.rules(StepView.of(trace, cursor)).stream().flatMap(List::stream))
        .flatMap(chunk -> chunk.runs().stream())
        .map(StepFormula.Piece::plain)
        .collect(Collectors.joining());
  }

  private static Optional<String> text(Drawing drawing, String id) {
    return drawing.find(id).map(mark -> ((Mark.Label) mark).glyphs().text());
  }
}
