package org.tapedeck.app.deck;

import java.util.Map;
import org.tapedeck.app.layout.Options;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.trace.Mode;

/// What the deck asks to be worked out: the whole of its state but the cursor.
///
/// @param text the program
/// @param inputs values of those inputs that were moved away from their start, by name
/// @param output name of the seeded output; the first output where no such name exists
/// @param seededInput name of the input along which tangents run; the first where none such exists
/// @param mode forward or reverse
/// @param options how the graph is drawn
/// @param folds which groups are drawn as one card
public record Question(
    String text,
    Map<String, Double> inputs,
    String output,
    String seededInput,
    Mode mode,
    Options options,
    Folds folds) {
  public Question {
    inputs = Map.copyOf(inputs);
  }

  /// The point to run a program at: one value per input.
  double[] point(Program program) {
    return program.inputs().stream()
        .mapToDouble(input -> inputs.getOrDefault(input.name(), input.start()))
        .toArray();
  }

  Question withInputs(Map<String, Double> moved) {
    return new Question(text, moved, output, seededInput, mode, options, folds);
  }

  Question withFolds(Folds other) {
    return new Question(text, inputs, output, seededInput, mode, options, other);
  }
}
