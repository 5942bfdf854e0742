package org.tapedeck.app.picture.card;

import java.util.Optional;
import org.tapedeck.app.drawing.Glyphs;
import org.tapedeck.app.text.LatexNotation;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.TraceNotation;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.typeset.Typesetter;
import org.tapedeck.engine.function.ElementaryFunction;
import org.tapedeck.engine.graph.Group;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.tape.DerivativeError;
import org.tapedeck.engine.trace.Trace;

/// What stands on a card whatever the step: the name and the function.
public final class CardFace {
  private static final double INPUT_PX = 25;
  private static final double LEAF_PX = 18;
  private static final double WORD_PX = 20;
  private static final double OPERATOR_PX = 25;

  /// A written-out operation wider than this does not fit well on a card.
  private static final double WIDEST_OPERATION = 110;

  /// A longer name is cut.
  private static final int LONGEST_NAME = 20;

  private final Trace trace;
  private final TraceNotation latex;
  private final TraceNotation plain;
  private final Typesetter typesetter = Typesetter.shared();

  public CardFace(Trace trace) {
    this.trace = trace;
    latex = TraceNotation.latex(trace);
    plain = TraceNotation.plain(trace);
  }

  Vertex vertex(int i) {
    return trace.tape().graph().vertex(i);
  }

  /// What stands large on the card: the name of an input, the number of a constant, the function of
  /// an operation.
  Glyphs title(Vertex vertex) {
    Text text = text(vertex);
    return set(text.latex(), titleInWords(vertex), text.px());
  }

  private record Text(String latex, double px) {}

  private Text text(Vertex vertex) {
    return switch (vertex) {
      case Vertex.Input input -> input(input);
      case Vertex.Constant constant -> new Text(constant(constant), LEAF_PX);
      case Vertex.Operation operation -> function(operation);
    };
  }

  /// The name; at a start value that is a formula, with that.
  private Text input(Vertex.Input input) {
    return isAtStart(input) ? atStart(input) : new Text(definition(input), INPUT_PX);
  }

  private Text atStart(Vertex.Input input) {
    String name = definition(input);
    return latex
        .start(input)
        .map(start -> new Text(name + "=" + start, LEAF_PX))
        .orElseGet(() -> new Text(name, INPUT_PX));
  }

  private boolean isAtStart(Vertex.Input input) {
    return trace.tape().primal(input.index()) == input.start();
  }

  private String inWords(Vertex.Input input) {
    String name = plain.definition(input.index());
    return plain
        .start(input)
        .filter(_ -> isAtStart(input))
        .map(start -> name + " = " + start)
        .orElse(name);
  }

  private String titleInWords(Vertex vertex) {
    return switch (vertex) {
      case Vertex.Input input -> inWords(input);
      case Vertex.Constant constant -> plain(constant);
      case Vertex.Operation operation -> plain.expression(operation.index());
    };
  }

  /// The width of [#title], without setting it.
  double titleWidth(Vertex vertex) {
    Text text = text(vertex);
    return typesetter.mathWidth(text.latex(), text.px());
  }

  /// The name, or the number of a constant, in another size; smaller where it is wider than `room`.
  public Glyphs small(Vertex vertex, double px, double room) {
    Glyphs whole = small(vertex, px);
    return whole.width() <= room ? whole : small(vertex, px * room / whole.width());
  }

  private Glyphs small(Vertex vertex, double px) {
    return switch (vertex) {
      case Vertex.Constant constant -> set(constant(constant), plain(constant), px);
      case Vertex.Input _, Vertex.Operation _ -> name(vertex, px);
    };
  }

  /// The small name at the upper left of an operation.
  Glyphs name(Vertex.Operation operation) {
    return name(operation, CardSizes.NAME_PX);
  }

  /// What a vertex is called, in letters of `px`.
  Glyphs name(Vertex vertex, double px) {
    return set(definition(vertex), plain.definition(vertex.index()), px);
  }

  /// The width of [#name], without setting it.
  double nameWidth(Vertex vertex, double px) {
    return typesetter.mathWidth(definition(vertex), px);
  }

  /// The width that name and function need side by side, the function in the middle.
  double headWidth(Vertex vertex) {
    double title = Math.max(titleWidth(vertex), startWidth(vertex));
    if (!(vertex instanceof Vertex.Operation operation)) {
      return title + 24;
    }
    double gap = trace.alias(operation.index()).isPresent() ? 26 : 14;
    return title + 2 * (nameWidth(operation, CardSizes.NAME_PX) + gap);
  }

  /// The width of an input's title at its start, so that moving it changes no card.
  private double startWidth(Vertex vertex) {
    return vertex instanceof Vertex.Input input
        ? typesetter.mathWidth(atStart(input).latex(), atStart(input).px())
        : 0;
  }

  private Glyphs set(String text, String spoken, double px) {
    return typesetter.math(text, spoken, px);
  }

  /// What the vertex is called and, where it is another, the program's name for it.
  private String definition(Vertex vertex) {
    int i = vertex.index();
    String name = name(trace.label(i));
    return trace.alias(i).map(alias -> name + "=" + name(alias)).orElse(name);
  }

  private static String name(String label) {
    return NameStyle.latex(NameStyle.shortened(label, LONGEST_NAME));
  }

  private String constant(Vertex.Constant constant) {
    return constant.name().isEmpty()
        ? latex.value(constant.index())
        : name(constant.label()) + "=" + Numbers.of(trace).latex(constant.value());
  }

  private String plain(Vertex.Constant constant) {
    return constant.name().isEmpty()
        ? plain.value(constant.index())
        : plain.value(constant.index()) + " = " + Numbers.of(trace).rounded(constant.value());
  }

  /// Powers and signs say little by themselves: they are shown with their operands, `w²`, `−p`,
  /// where these are short.
  private Text function(Vertex.Operation operation) {
    ElementaryFunction function = operation.function();
    if (function == ElementaryFunction.POWER || function == ElementaryFunction.NEGATE) {
      String whole = latex.expression(operation.index());
      if (typesetter.mathWidth(whole, WORD_PX) <= WIDEST_OPERATION) {
        return new Text(whole, WORD_PX);
      }
    }
    boolean operator =
        switch (function) {
          case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE -> true;
          default -> false;
        };
    return new Text(LatexNotation.sign(function), operator ? OPERATOR_PX : WORD_PX);
  }

  /// Why the value of vertex `i` is no finite number, if that began here, else nothing.
  String warning(int i) {
    return trace
        .domainError(i)
        .map(error -> Numbers.inWords(Words.say(error.message()).replace("`", "")))
        .orElse("");
  }

  /// Why a derivative inside a folded group is no finite number, if that begins there.
  Optional<String> warning(Group folded) {
    return trace.derivativeErrors(folded).stream()
        .filter(DerivativeError::isLast)
        .map(error -> Numbers.inWords(error.diagnostic()))
        .findFirst();
  }

  /// The card in words: "v₂ = x₁ · x₂".
  public String spoken(Vertex vertex) {
    return switch (vertex) {
      case Vertex.Input input -> Words.say("card.input", inWords(input));
      case Vertex.Constant constant -> Words.say("card.constant", plain(constant));
      case Vertex.Operation operation ->
          plain.definition(operation.index()) + " = " + plain.expression(operation.index());
    };
  }
}
