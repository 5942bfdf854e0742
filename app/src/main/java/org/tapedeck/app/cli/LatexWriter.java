package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.Writer;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Shown;
import org.tapedeck.app.text.StepView;
import org.tapedeck.app.text.TraceNotation;
import org.tapedeck.app.text.VertexFunction;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;

/// A LaTeX `tabular` of the nodes in the order of the tape, ready to stand in a document: it needs
/// no package. Numbers are rounded for readers.
final class LatexWriter implements RunWriter {
  private final Writer out;
  private final boolean several;
  private boolean begun;

  /// Tables get their program's name in a comment if there are `several`.
  LatexWriter(Writer out, boolean several) {
    this.out = out;
    this.several = several;
  }

  @Override
  public void write(TracedRun run) throws IOException {
    boolean reverse = run.trace().mode() == Mode.REVERSE;
    out.write(begun ? "\n" : "");
    begun = true;
    if (several) {
      out.write("% " + run.source().name() + "\n");
    }
    // Fractions need more room than a line of text has.
    out.write("\\begingroup\\renewcommand{\\arraystretch}{1.6}%\n");
    out.write("\\begin{tabular}{rllrlr}\n\\hline\n");
    out.write(reverse ? Words.say("latex.adjoints") : Words.say("latex.tangents"));
    out.write(" \\\\\n\\hline\n");
    TraceNotation wording = TraceNotation.latex(run.trace());
    for (Vertex vertex : run.graph().vertices()) {
      node(run, wording, vertex);
    }
    out.write("\\hline\n\\end{tabular}\\endgroup\n");
  }

  private void node(TracedRun run, TraceNotation wording, Vertex vertex) throws IOException {
    int i = vertex.index();
    out.write(i + 1 + " & $" + wording.definition(i) + "$ & ");
    out.write(VertexFunction.of(vertex, _ -> "$" + wording.expression(i) + "$"));
    StepView end = StepView.atEnd(run.trace());
    out.write(" & $" + about(end.value(i)) + wording.primal(end, i) + "$ & ");
    if (!(vertex instanceof Vertex.Constant)) {
      out.write("$" + wording.derivative(i));
      sum(run, wording, i);
      out.write(" & $" + about(end.derivative(i)) + wording.total(end, i) + "$ ");
    } else {
      out.write("& ");
    }
    out.write("\\\\\n");
    remarks(run, i);
  }

  private static String about(Shown shown) {
    return shown.sign().equals(Shown.ABOUT) ? "\\approx " : "";
  }

  /// What is to be known of a node, in lines of its own below it.
  private void remarks(TracedRun run, int i) throws IOException {
    for (String remark : NodeText.remarks(run.trace(), i)) {
      remark(remark);
    }
    for (String remark : NodeText.derivativeRemarks(run.trace(), i)) {
      remark(remark);
    }
  }

  private void remark(String text) throws IOException {
    out.write(" & \\multicolumn{5}{l}{\\small " + LatexText.of(text) + "} \\\\\n");
  }

  /// What stands behind the derivative's symbol: the sum in symbols and in numbers, or why there is
  /// none.
  private void sum(TracedRun run, TraceNotation wording, int i) throws IOException {
    EdgeTerms terms = new EdgeTerms(run.trace(), i);
    if (terms.isEmpty()) {
      out.write("$ (" + NodeText.reason(run, i) + ")");
      return;
    }
    for (Step.Term term : terms) {
      out.write((term.ordinal() == 1 ? " = " : " + ") + symbols(run, wording, term.edge()));
    }
    for (Step.Term term : terms) {
      out.write(
          (term.ordinal() == 1 ? " = " : " + ")
              + numbers(StepView.atEnd(run.trace()), wording, term));
    }
    out.write("$");
  }

  private static String symbols(TracedRun run, TraceNotation wording, Edge edge) {
    return switch (run.trace().mode()) {
      case REVERSE -> wording.derivative(edge.to()) + "\\," + wording.partial(edge);
      case FORWARD -> wording.partial(edge) + "\\," + wording.derivative(edge.from());
    };
  }

  private static String numbers(StepView end, TraceNotation wording, Step.Term term) {
    if (NodeText.isCutOff(term)) {
      return "0";
    }
    return term.ordinal() == 1
        ? wording.product(end.factor(term), end.partial(term))
        : wording.laterProduct(end.factor(term), end.partial(term));
  }
}
