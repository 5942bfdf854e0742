package org.tapedeck.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.Words;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Step;

/// A run for reading in a terminal: the values in the order of the tape, then each adjoint with its
/// sum in symbols and in numbers, in the order of the reverse pass; in forward mode the tangents.
final class TableWriter implements RunWriter {
  /// Where a sum goes on in a new line.
  private static final int LINE_LENGTH = 96;

  private final Writer out;
  private final boolean several;
  private boolean first = true;

  /// Runs get their program's name as a heading if there are `several`.
  TableWriter(Writer out, boolean several) {
    this.out = out;
    this.several = several;
  }

  @Override
  public void write(TracedRun run) throws IOException {
    if (several) {
      out.write((first ? "" : "\n") + "=== " + run.source().name() + "\n");
      first = false;
    }
    new Body(run).write();
  }

  private final class Body {
    private final TracedRun run;
    private final int size;
    private final int labelWidth;
    private final String head;

    Body(TracedRun run) {
      this.run = run;
      size = run.graph().size();
      labelWidth = widest(this::label, size);
      head = "  %" + Integer.toString(size).length() + "d  ";
    }

    void write() throws IOException {
      boolean reverse = run.trace().mode() == Mode.REVERSE;
      out.write(
          run.outputName()
              + NodeText.equal(NodeText.value(run.trace(), run.output().vertex()))
              + "\n");
      heading(reverse ? Words.say("table.forward") : Words.say("table.values"));
      values();
      heading(reverse ? Words.say("table.reverse") : Words.say("table.tangents"));
      for (int k = 0; k < size; k++) {
        int i = reverse ? size - 1 - k : k;
        if (!(run.graph().vertex(i) instanceof Vertex.Constant)) {
          derivative(i);
        }
      }
      result();
    }

    private void heading(String text) throws IOException {
      out.write("\n" + text + "\n");
    }

    private void values() throws IOException {
      IntFunction<String> rule = i -> NodeText.rule(run.trace(), i);
      int ruleWidth = widest(rule, size);
      IntFunction<String> name = i -> NodeText.definition(run.trace(), i);
      int nameWidth = widest(name, size);
      for (int i = 0; i < size; i++) {
        out.write(String.format(Locale.ROOT, head, i + 1));
        out.write(padded(name.apply(i), nameWidth) + "  " + padded(rule.apply(i), ruleWidth));
        out.write("  " + NodeText.value(run.trace(), i));
        out.write(NodeText.inBrackets(NodeText.remarks(run.trace(), i)) + "\n");
      }
    }

    private void derivative(int i) throws IOException {
      String number = String.format(Locale.ROOT, head, i + 1);
      String name = NodeText.derivative(label(i), run.trace().mode());
      out.write(number + name + " ".repeat(labelWidth - label(i).length()));
      EdgeTerms terms = new EdgeTerms(run.trace(), i);
      int column = number.length() + labelWidth;
      String result = NodeText.derivative(run.trace(), i);
      if (terms.isEmpty()) {
        out.write(NodeText.equal(result) + "   (" + NodeText.reason(run, i) + ")\n");
        return;
      }
      sum(terms, column, term -> NodeText.symbols(run, term));
      out.write(" ".repeat(column));
      sum(terms, column, term -> NodeText.numbers(run, term));
      out.write(" ".repeat(column) + NodeText.equal(result));
      out.write(NodeText.inBrackets(NodeText.derivativeRemarks(run.trace(), i)) + "\n");
    }

    private void sum(EdgeTerms terms, int column, Function<Step.Term, String> text)
        throws IOException {
      out.write(" = ");
      int written = column + 3;
      boolean begun = false;
      for (Step.Term term : terms) {
        String next = (begun ? " + " : "") + text.apply(term);
        if (begun && written + next.length() > LINE_LENGTH) {
          out.write("\n" + " ".repeat(column));
          written = column;
        }
        out.write(next);
        written += next.length();
        begun = true;
      }
      out.write("\n");
    }

    private void result() throws IOException {
      switch (run.trace().mode()) {
        case REVERSE -> gradient();
        case FORWARD -> {
          String change = NodeText.derivative(run.trace(), run.output().vertex());
          heading(Words.say("table.change", run.outputName(), change));
        }
      }
    }

    private void gradient() throws IOException {
      heading(Words.say("table.gradient"));
      int inputs = run.graph().inputCount();
      IntFunction<String> input = i -> run.graph().vertex(i).label();
      int width = widest(input, inputs);
      for (int i = 0; i < inputs; i++) {
        String name = "∂" + run.outputName() + "/∂" + padded(input.apply(i), width);
        out.write("  " + name + NodeText.equal(NodeText.derivative(run.trace(), i)) + "\n");
      }
    }

    private String label(int i) {
      return run.trace().label(i);
    }

    private static int widest(IntFunction<String> cell, int count) {
      int widest = 0;
      for (int i = 0; i < count; i++) {
        widest = Math.max(widest, cell.apply(i).length());
      }
      return widest;
    }

    private static String padded(String text, int width) {
      return text + " ".repeat(width - text.length());
    }
  }
}
