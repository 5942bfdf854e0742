package org.tapedeck.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.tapedeck.app.export.Json;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.tape.ComplexStep;
import org.tapedeck.engine.tape.GradientCheck;
import org.tapedeck.engine.trace.Trace;

/// The checks of a gradient as one JSON object in a line; nodes are numbered from 1 as in `trace`.
final class CheckJson implements CheckFormat.CheckWriter {
  private final Writer out;

  CheckJson(Writer out) {
    this.out = out;
  }

  @Override
  public void write(Checks checks) throws IOException {
    Json.write(out, json -> write(json, checks));
  }

  private static void write(JsonGenerator json, Checks checks) throws IOException {
    json.writeStartObject();
    json.writeStringField("output", checks.run().outputName());
    json.writeNumberField("value", checks.run().value());
    json.writeArrayFieldStart("checks");
    for (int i = 0; i < checks.byInput().size(); i++) {
      write(json, checks, i);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Checks checks, int input) throws IOException {
    GradientCheck check = checks.byInput().get(input);
    json.writeStartObject();
    json.writeStringField("input", checks.label(input));
    json.writeNumberField("derivative", check.derivative());
    if (!checks.isSure(input)) {
      Trace trace = checks.run().trace();
      json.writeNumberField("derivativeBound", trace.derivativeBound(input));
      json.writeNumberField("derivativeDigits", trace.derivativeTrust(input).digits());
    }
    Optional<Diagnostic> broken = checks.broken(input);
    if (broken.isPresent()) {
      json.writeStringField("derivativeError", broken.get().message().toString());
    }
    if (check.sides().isPresent()) {
      json.writeNumberField("left", check.sides().get().left());
      json.writeNumberField("right", check.sides().get().right());
    }
    write(json, check.complexStep());
    json.writeFieldName("best");
    write(json, check.best());
    json.writeArrayFieldStart("curve");
    for (GradientCheck.Difference difference : check.curve()) {
      write(json, difference);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ComplexStep step) throws IOException {
    switch (step) {
      case ComplexStep.Derivative derivative ->
          json.writeNumberField("complexStep", derivative.value());
      case ComplexStep.Unavailable obstacle -> {
        json.writeNullField("complexStep");
        json.writeObjectFieldStart("notAnalytic");
        json.writeNumberField("node", obstacle.vertex() + 1);
        json.writeStringField("function", obstacle.function().symbol());
        json.writeEndObject();
      }
    }
  }

  private static void write(JsonGenerator json, GradientCheck.Difference difference)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("width", difference.width());
    json.writeNumberField("quotient", difference.quotient());
    json.writeNumberField("error", difference.error());
    json.writeEndObject();
  }
}
