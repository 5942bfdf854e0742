package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.VertexFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;

/// Comma-separated values (RFC 4180) with a header: one record per node. Numbers are shortest
/// round-trip decimals; operands are the numbers of nodes, from 1; a sum is written as `(1.0 * 0.5)
/// + (1.0 * 5.0)`, whose bracket keeps spreadsheets from taking it for a formula. Remarks tell of
///   domain errors, conventions and rounding, as `value: ... | adjoint: ...`.
final class CsvWriter implements RunWriter {
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
  private static final String LINE_END = "\r\n";

  private final Writer out;
  private final boolean several;
  private boolean begun;

  /// Records start with the program's name if there are `several`.
  CsvWriter(Writer out, boolean several) {
    this.out = out;
    this.several = several;
  }

  @Override
  public void write(TracedRun run) throws IOException {
    if (!begun) {
      String derivative = run.trace().mode() == Mode.REVERSE ? "adjoint" : "tangent";
      out.write(several ? "file," : "");
      out.write(
          "index,name,function,operands,value," + derivative + "," + derivative + "_sum,remarks");
      out.write(LINE_END);
      begun = true;
    }
    for (Vertex vertex : run.graph().vertices()) {
      node(run, vertex);
    }
  }

  private void node(TracedRun run, Vertex vertex) throws IOException {
    int i = vertex.index();
    if (several) {
      out.write(quoted(run.source().name()) + ",");
    }
    out.write(
        i + 1 + "," + quoted(run.trace().label(i)) + "," + VertexFunction.symbol(vertex) + ",");
    out.write(operands(run.graph(), i) + "," + run.trace().tape().primal(i) + ",");
    if (vertex instanceof Vertex.Constant) {
      out.write(",");
    } else {
      out.write(run.trace().derivative(i) + ",");
      sum(new EdgeTerms(run.trace(), i));
    }
    out.write("," + quoted(remarks(run.trace(), i)) + LINE_END);
  }

  private static String operands(ComputationalGraph graph, int i) {
    StringBuilder operands = new StringBuilder();
    for (int k = 0; k < graph.operandCount(i); k++) {
      operands.append(k == 0 ? "" : " ").append(graph.from(graph.operandEdge(i, k)) + 1);
    }
    return operands.toString();
  }

  private void sum(EdgeTerms terms) throws IOException {
    String plus = "";
    for (Step.Term term : terms) {
      boolean cutOff = NodeText.isCutOff(term);
      String product = cutOff ? "0.0" : term.factor() + " * " + term.partial();
      out.write(plus + "(" + product + ")");
      plus = " + ";
    }
  }

  private static String remarks(Trace trace, int i) {
    String derivative = trace.mode() == Mode.REVERSE ? "adjoint: " : "tangent: ";
    return Stream.concat(
            NodeText.remarks(trace, i).stream().map("value: "::concat),
            NodeText.derivativeRemarks(trace, i).stream().map(derivative::concat))
        .collect(Collectors.joining(" | "));
  }

  private static String quoted(String text) {
    return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
