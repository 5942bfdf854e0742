package org.tapedeck.app.deck;

import java.util.Map;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.engine.graph.Sharing;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.record.RecordingRules;
import org.tapedeck.engine.trace.Mode;
import org.tapedeck.engine.trace.Numbering;

/// What the deck asks to be worked out: the whole of its state but the cursor.
///
/// @param loaded which of the programs that were put on the deck one after the other, from 1
/// @param text the program
/// @param inputs values of those inputs that were moved away from their start, by name
/// @param output name of the seeded output; the first output where no such name exists
/// @param seededInput name of the input along which tangents run; the first where none such exists
/// @param mode forward or reverse
/// @param sharing whether an expression that is computed twice is recorded once
/// @param numbering how nodes are called
/// @param digits how many significant digits numbers are told to
/// @param options how the graph is drawn
/// @param folds which groups are drawn as one card
public record Question(
    int loaded,
    String text,
    Map<String, Double> inputs,
    String output,
    String seededInput,
    Mode mode,
    Sharing sharing,
    Numbering numbering,
    int digits,
    LayoutOptions options,
    FoldState folds) {
  public Question {
    inputs = Map.copyOf(inputs);
  }

  /// The point to run a program at: one value per input.
  double[] point(Program program) {
    return program.inputs().stream()
        .mapToDouble(input -> inputs.getOrDefault(input.name(), input.start()))
        .toArray();
  }

  RecordingRules recordingRules() {
    return RecordingRules.standard().with(sharing);
  }

  Question withInputs(Map<String, Double> moved) {
    return new Question(
        loaded, text, moved, output, seededInput, mode, sharing, numbering, digits, options, folds);
  }

  Question withFolds(FoldState other) {
    return new Question(
        loaded,
        text,
        inputs,
        output,
        seededInput,
        mode,
        sharing,
        numbering,
        digits,
        options,
        other);
  }

  /// Whether the two ask for recordings of the same program in the same way.
  boolean isOfSameProgram(Question other) {
    return text.equals(other.text) && sharing == other.sharing;
  }
}
