package org.tapedeck.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.tapedeck.app.export.Json;
import org.tapedeck.app.run.TracedRun;
import org.tapedeck.app.text.VertexFunction;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Edge;
import org.tapedeck.engine.graph.Vertex;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.Message;
import org.tapedeck.engine.tape.DerivativeError;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;
import org.tapedeck.engine.trace.Step;
import org.tapedeck.engine.trace.Trace;
import org.tapedeck.engine.trace.Trust;

/// One JSON object a line. Nodes are numbered from 1; numbers are shortest round-trip decimals, NaN
/// and infinities are strings.
final class JsonWriter implements RunWriter {
  private final Writer out;

  JsonWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(TracedRun run) throws IOException {
    Json.write(out, json -> new Body(json, run).write());
  }

  private record Body(JsonGenerator json, TracedRun run) {
    void write() throws IOException {
      json.writeStartObject();
      inputs();
      if (run.otherAtStart().isPresent()) {
        json.writeBooleanField("recordedAnew", true);
      }
      if (trace().mode() == Mode.FORWARD) {
        byInput("seed", trace().seed());
      }
      json.writeStringField("output", run.outputName());
      json.writeArrayFieldStart("outputs");
      for (String name : run.outputNames()) {
        json.writeString(name);
      }
      json.writeEndArray();
      json.writeNumberField("value", run.value());
      derivative();
      nodes();
      steps();
      json.writeEndObject();
    }

    private void inputs() throws IOException {
      byInput("inputs", trace().tape().inputs());
    }

    private void derivative() throws IOException {
      byInput("gradient", run.gradient());
      if (trace().mode() == Mode.FORWARD) {
        json.writeNumberField("tangent", trace().derivative(run.output().vertex()));
      }
    }

    private void byInput(String field, double[] numbers) throws IOException {
      json.writeObjectFieldStart(field);
      for (int i = 0; i < numbers.length; i++) {
        json.writeNumberField(graph().vertex(i).label(), numbers[i]);
      }
      json.writeEndObject();
    }

    private void nodes() throws IOException {
      json.writeArrayFieldStart("nodes");
      for (Vertex vertex : graph().vertices()) {
        node(vertex);
      }
      json.writeEndArray();
    }

    private void node(Vertex vertex) throws IOException {
      int i = vertex.index();
      boolean constant = vertex instanceof Vertex.Constant;
      json.writeStartObject();
      json.writeNumberField("index", i + 1);
      name(vertex);
      if (trace().numbering() != Numbering.WENGERT) {
        json.writeStringField("label", trace().label(i));
      }
      json.writeStringField("function", VertexFunction.symbol(vertex));
      json.writeArrayFieldStart("operands");
      for (int k = 0; k < graph().operandCount(i); k++) {
        json.writeNumber(graph().from(graph().operandEdge(i, k)) + 1);
      }
      json.writeEndArray();
      json.writeNumberField("value", trace().tape().primal(i));
      if (constant) {
        json.writeNullField(derivativeField());
      } else {
        json.writeNumberField(derivativeField(), trace().derivative(i));
      }
      bounds(i);
      Optional<Diagnostic> error = trace().domainError(i);
      if (error.isPresent()) {
        json.writeStringField("domainError", error.get().message().toString());
      }
      json.writeArrayFieldStart("terms");
      for (Step.Term term : new EdgeTerms(trace(), i)) {
        term(term);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void name(Vertex vertex) throws IOException {
      json.writeFieldName("name");
      if (vertex.name().isEmpty()) {
        json.writeNull();
      } else {
        json.writeString(vertex.label());
      }
    }

    /// By how much rounding may have moved a number, and how many digits hold, where these are few.
    private void bounds(int i) throws IOException {
      bound("value", trace().valueTrust(i), trace().valueBound(i));
      bound(derivativeField(), trace().derivativeTrust(i), trace().derivativeBound(i));
    }

    private void bound(String field, Trust trust, double bound) throws IOException {
      if (trust != Trust.SURE) {
        json.writeNumberField(field + "Bound", bound);
        json.writeNumberField(field + "Digits", trust.digits());
      }
    }

    private void term(Step.Term term) throws IOException {
      int edge = term.edge().index();
      json.writeStartObject();
      origin(term.edge());
      json.writeNumberField(derivativeField(), term.factor());
      json.writeNumberField("partial", term.partial());
      json.writeNumberField("product", term.product());
      bound("partial", trace().partialTrust(edge), trace().partialBound(edge));
      bound("product", trace().productTrust(term), trace().productBound(edge));
      Optional<String> convention = trace().convention(term.edge()).map(Message::toString);
      if (convention.isPresent()) {
        json.writeStringField("convention", convention.get());
      }
      Optional<DerivativeError> error = trace().derivativeError(edge);
      if (error.isPresent()) {
        json.writeStringField("derivativeError", error.get().diagnostic().message().toString());
      }
      json.writeEndObject();
    }

    /// Where a term comes from: in reverse mode the user, in forward mode the operand.
    private void origin(Edge edge) throws IOException {
      json.writeNumberField("from", trace().source(edge) + 1);
      json.writeNumberField("operand", edge.operand());
    }

    private void steps() throws IOException {
      json.writeArrayFieldStart("steps");
      for (int number = 1; number <= trace().length(); number++) {
        Step step = trace().step(number);
        json.writeStartObject();
        json.writeNumberField("step", number);
        json.writeStringField("kind", kind(step));
        json.writeNumberField("node", step.vertex() + 1);
        if (step instanceof Step.Term term) {
          origin(term.edge());
          json.writeNumberField("sum", term.sum());
          bound("sum", trace().sumTrust(term), trace().sumBound(term));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private static String kind(Step step) {
      return switch (step) {
        case Step.Evaluate _ -> "evaluate";
        case Step.Seed _ -> "seed";
        case Step.Addition _ -> "term";
        case Step.Complete _ -> "complete";
      };
    }

    private String derivativeField() {
      return trace().mode() == Mode.REVERSE ? "adjoint" : "tangent";
    }

    private Trace trace() {
      return run.trace();
    }

    private ComputationalGraph graph() {
      return run.graph();
    }
  }
}
