package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;

/// A Markdown table of the nodes, in the order of the tape.
final class MarkdownWriter implements RunWriter {
  private final Writer out;
  private final boolean several;
  private boolean begun;

  /// Tables get their program's name as a heading if there are `several`.
  MarkdownWriter(Writer out, boolean several) {
    this.out = out;
    this.several = several;
  }

  @Override
  public void write(TracedRun run) throws IOException {
    boolean reverse = run.trace().mode() == Mode.REVERSE;
    out.write(begun ? "\n" : "");
    begun = true;
    if (several) {
      out.write("### " + code(run.source().name()) + "\n\n");
    }
    out.write(reverse ? Words.say("markdown.adjoints") : Words.say("markdown.tangents"));
    out.write("\n");
    out.write("|--:|:-----|:------------|------:|--------:|:------------|\n");
    for (Vertex vertex : run.graph().vertices()) {
      node(run, vertex);
    }
  }

  private void node(TracedRun run, Vertex vertex) throws IOException {
    int i = vertex.index();
    String rule = NodeText.rule(run.trace(), i);
    boolean computed = vertex instanceof Vertex.Operation;
    out.write("| " + (i + 1) + " | " + code(NodeText.definition(run.trace(), i)) + " | ");
    out.write((computed ? code(rule) : rule) + " | ");
    out.write(NodeText.value(run.trace(), i));
    out.write(NodeText.inBrackets(NodeText.remarks(run.trace(), i)) + " | ");
    if (vertex instanceof Vertex.Constant) {
      out.write("| |\n");
      return;
    }
    out.write(NodeText.derivative(run.trace(), i) + " | ");
    EdgeTerms terms = new EdgeTerms(run.trace(), i);
    if (terms.isEmpty()) {
      out.write(NodeText.reason(run, i));
    } else {
      sum(terms, term -> NodeText.symbols(run, term));
      out.write(" = ");
      sum(terms, term -> NodeText.numbers(run, term));
    }
    out.write(NodeText.inBrackets(NodeText.derivativeRemarks(run.trace(), i)) + " |\n");
  }

  private void sum(EdgeTerms terms, Function<Step.Term, String> text) throws IOException {
    String plus = "";
    for (Step.Term term : terms) {
      out.write(plus + text.apply(term));
      plus = " + ";
    }
  }

  /// `text` in code style, in which only a grave accent and, in a table, a bar mean something.
  private static String code(String text) {
    String line = text.replace("|", "\\|");
    return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }
}
