package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.tape.ComplexStep;
import org.tapedeck.engine.tape.GradientCheck;

/// The checks of a gradient for reading in a terminal: a line for each input, why there is no
/// complex step, and the errors of the central differences by their width.
final class CheckTable implements CheckFormat.CheckWriter {
  private final Writer out;

  CheckTable(Writer out) {
    this.out = out;
  }

  @Override
  public void write(Checks checks) throws IOException {
    TracedRun run = checks.run();
    out.write(
        run.outputName()
            + NodeText.equal(NodeText.value(run.trace(), run.output().vertex()))
            + "\n");
    if (checks.byInput().isEmpty()) {
      out.write("\n" + Words.say("check.nothing") + "\n");
      return;
    }
    out.write("\n" + Words.say("check.derivative", run.outputName()) + "\n");
    print(derivatives(checks));
    for (String obstacle : obstacles(checks)) {
      out.write(obstacle + "\n");
    }
    for (String remark : remarks(checks)) {
      out.write(remark + "\n");
    }
    out.write("\n" + Words.say("check.errors") + "\n");
    print(errors(checks));
  }

  private static List<List<String>> derivatives(Checks checks) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Words.say("check.by"),
            Words.say("check.reverse"),
            Words.say("check.step"),
            Words.say("check.best"),
            Words.say("check.width"),
            Words.say("check.error")));
    for (int i = 0; i < checks.byInput().size(); i++) {
      GradientCheck check = checks.byInput().get(i);
      GradientCheck.Difference best = check.best();
      rows.add(
          List.of(
              checks.label(i),
              NodeText.derivative(checks.run().trace(), i),
              complexStep(checks, i),
              NodeText.shortest(best.quotient()),
              rounded(best.width()),
              rounded(best.error())));
    }
    return rows;
  }

  /// It shares the rounding errors of the values, so it proves nothing where these leave no digit.
  private static String complexStep(Checks checks, int i) {
    return switch (checks.byInput().get(i).complexStep()) {
      case ComplexStep.Derivative derivative ->
          (checks.isSure(i) ? "" : Shown.ABOUT + " ") + NodeText.shortest(derivative.value());
      case ComplexStep.Unavailable _ -> "–";
    };
  }

  private static Set<String> obstacles(Checks checks) {
    return checks.byInput().stream()
        .map(GradientCheck::complexStep)
        .filter(ComplexStep.Unavailable.class::isInstance)
        .map(ComplexStep.Unavailable.class::cast)
        .map(at -> Words.say("check.no.step", at.function().symbol(), checks.label(at.vertex())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Where the numbers agree or differ for another reason than a right or wrong derivative.
  private static List<String> remarks(Checks checks) {
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < checks.byInput().size(); i++) {
      String label = checks.label(i);
      if (!checks.isSure(i)) {
        double bound = checks.run().trace().derivativeBound(i);
        remarks.add(
            Double.isInfinite(bound)
                ? Words.say("check.unsure.unbounded", label)
                : Words.say("check.unsure", label, NodeText.shortest(bound)));
      }
      checks
          .broken(i)
          .map(why -> Words.say("check.broken", label, Numbers.inWords(why)))
          .ifPresent(remarks::add);
      checks
          .byInput()
          .get(i)
          .sides()
          .map(
              sides ->
                  Words.say(
                      "check.sides",
                      label,
                      NodeText.shortest(sides.left()),
                      NodeText.shortest(sides.right())))
          .ifPresent(remarks::add);
    }
    return remarks;
  }

  private static List<List<String>> errors(Checks checks) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads(checks.byInput().getFirst().curve().size()));
    for (int i = 0; i < checks.byInput().size(); i++) {
      List<String> row = new ArrayList<>(List.of(checks.label(i)));
      checks.byInput().get(i).curve().forEach(difference -> row.add(rounded(difference.error())));
      rows.add(row);
    }
    return rows;
  }

  private static List<String> heads(int widths) {
    List<String> heads = new ArrayList<>(List.of(Words.say("check.by")));
    IntStream.range(0, widths).forEach(k -> heads.add(k == 0 ? "1" : "1e-" + k));
    return heads;
  }

  /// To two digits: what matters of an error is its magnitude.
  private static String rounded(double number) {
    return number == 0 || !Double.isFinite(number)
        ? NodeText.shortest(number)
        : String.format(Locale.ROOT, "%.1e", number);
  }

  /// Rows of cells, each column as wide as its widest cell.
  private void print(List<List<String>> rows) throws IOException {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < row.size(); k++) {
        int column = k;
        int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElseThrow();
        line.append("  ").append(row.get(k)).append(" ".repeat(width - row.get(k).length()));
      }
      out.write(line.toString().stripTrailing() + "\n");
    }
  }
}
