package org.tapedeck.app.ui.program;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tapedeck.app.deck.Run;
import org.tapedeck.app.run.OutputNames;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.Subject;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.trace.Trust;

/// What the results say at a step.
///
/// @param head the value that all derivatives are of
/// @param entries the derivatives, where they are few; see [#isMany]
record ResultText(List<Row> head, List<List<Row>> entries) {
  /// Size of the letters of names, and the room for one, in px.
  static final double NAME = 18;

  private static final double WIDEST_NAME = 110;

  /// More derivatives than these are a list.
  private static final int MOST_DERIVATIVES = 12;

  /// Stands for a number that is not known yet.
  static final String PENDING = "…";

  static ResultText of(Run run, StepView now) {
    return new ResultText(
        run.reverse() ? List.of(value(run, now, run.output())) : List.of(),
        isMany(run)
            ? List.of()
            : IntStream.range(0, entries(run)).mapToObj(k -> entry(run, now, k)).toList());
  }

  /// Whether there are too many derivatives to be told all at once.
  static boolean isMany(Run run) {
    return entries(run) > MOST_DERIVATIVES;
  }

  /// How many derivatives there are: by each input, or of each output.
  static int entries(Run run) {
    return run.reverse() ? run.graph().inputs().size() : run.graph().outputs().size();
  }

  /// A derivative, in forward mode with the value that it is of.
  static List<Row> entry(Run run, StepView now, int k) {
    if (run.reverse()) {
      int input = run.graph().inputs().get(k);
      Name by = Name.of(run.graph().vertex(input).label());
      return List.of(
          derivative(run, now, input, Name.ratio(Name.of(run.traced().outputName()), by)));
    }
    Output output = run.graph().outputs().get(k);
    Name of = Name.of(OutputNames.of(run.graph(), output));
    return List.of(
        value(run, now, output),
        derivative(run, now, output.vertex(), Name.ratio(of, Name.of(run.seededInput()))));
  }

  private static Row value(Run run, StepView now, Output output) {
    int vertex = output.vertex();
    Row last =
        row(
            run,
            Name.of(OutputNames.of(run.graph(), output)),
            at(run).value(vertex),
            "primal",
            vertex);
    return now.value(vertex) instanceof Shown.Known ? last : last.pending();
  }

  private static Row derivative(Run run, StepView now, int vertex, Name name) {
    String role = run.reverse() ? "adjoint" : "tangent";
    Row last = row(run, name, at(run).derivative(vertex), role, vertex);
    return now.derivative(vertex) instanceof Shown.Known ? last : last.pending();
  }

  private static StepView at(Run run) {
    return StepView.atEnd(run.trace());
  }

  private static Row row(Run run, Name name, Shown shown, String role, int vertex) {
    Subject about = Subject.of(run.graph(), vertex);
    return new Row(name, shown.trust(), number(run, shown), true, role, about);
  }

  /// Without the sign, which takes the place of `=`.
  private static String number(Run run, Shown shown) {
    Numbers numbers = at(run).numbers();
    return switch (shown) {
      case Shown.Known(_, Trust trust) when trust == Trust.NEARLY_ZERO -> numbers.rounded(0);
      case Shown.Known(double number, _) -> numbers.rounded(number);
      case Shown.Pending _, Shown.Running _ -> numbers.text(shown);
    };
  }

  /// What a number is of, in LaTeX and in words.
  record Name(String latex, String words) {
    private static Name of(String name) {
      String shown = NameStyle.shortened(name, NAME, WIDEST_NAME);
      return new Name(NameStyle.latex(shown), NameStyle.plain(name));
    }

    private static Name ratio(Name of, Name by) {
      return new Name(
          "\\dfrac{\\partial " + of.latex + "}{\\partial " + by.latex + "}",
          Words.say("result.partial", of.words, by.words));
    }
  }

  /// A number after its name.
  ///
  /// @param trust how many digits of it hold
  /// @param last the number as it is in the end, for which there is room from the start
  /// @param known whether it is told
  record Row(Name name, Trust trust, String last, boolean known, String role, Subject about) {
    private Row pending() {
      return new Row(name, Trust.SURE, last, false, role, about);
    }

    /// How many digits hold, where that is to be told.
    Optional<String> digits() {
      return Numbers.digits(trust).map(digits -> Words.say("number.told", last, digits));
    }

    private boolean isNearly() {
      return trust != Trust.SURE;
    }

    String latex() {
      return name.latex() + (isNearly() ? " \\approx " : " = ");
    }

    String words() {
      return Words.say(isNearly() ? "result.about" : "result.is", name.words());
    }

    String number() {
      return known ? last : PENDING;
    }

    String style() {
      return known ? role : "pending";
    }
  }
}
