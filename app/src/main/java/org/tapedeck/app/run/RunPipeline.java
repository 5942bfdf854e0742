package org.tapedeck.app.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.tapedeck.app.layout.option.LayoutOptions;
import org.tapedeck.app.picture.GraphPicture;
import org.tapedeck.engine.graph.FoldedGraph;
import org.tapedeck.engine.graph.Output;
import org.tapedeck.engine.lang.Diagnostic;
import org.tapedeck.engine.lang.ParseResult;
import org.tapedeck.engine.lang.Parser;
import org.tapedeck.engine.lang.Program;
import org.tapedeck.engine.lang.Source;
import org.tapedeck.engine.lang.python.PythonReader;
import org.tapedeck.engine.record.Recorder;
import org.tapedeck.engine.record.Recording;
import org.tapedeck.engine.tape.Tape;
import org.tapedeck.engine.trace.Trace;

/// The way from a text to what is shown of it: text → program → recording → trace → picture. Each
/// stage is a pure function, and whoever needs no more stops after it.
///
/// Every stage ends soon with a [CancellationException] once nobody waits for it any more.
public final class RunPipeline {
  private final BooleanSupplier outdated;

  private RunPipeline(BooleanSupplier outdated) {
    this.outdated = outdated;
  }

  /// The pipeline of somebody who waits until `outdated` is true.
  public static RunPipeline until(BooleanSupplier outdated) {
    return new RunPipeline(outdated);
  }

  /// The pipeline of somebody who waits to the end.
  public static RunPipeline toTheEnd() {
    return until(() -> false);
  }

  /// The program in a text, in Tapedeck's language or in Python, or what is wrong with it.
  public ParseResult parse(Source source) {
    return ifWanted(
        PythonReader.isPython(source) ? PythonReader.parse(source) : Parser.parse(source));
  }

  /// What a program computes at the request's point.
  public Recording record(Program program, RunRequest request) {
    return ifWanted(Recorder.record(program, request.pointOf(program), request.rules()));
  }

  /// The same where the program is recorded at another point already, by the same rules.
  public Recording record(Recording.Recorded elsewhere, RunRequest request) {
    return ifWanted(elsewhere.at(request.pointOf(elsewhere.program())));
  }

  /// The explained history of the request's sweep over a recording at its point. `hints` are what
  /// there is to say about the text.
  public TracedRun trace(Recording.Recorded recording, RunRequest request, List<Diagnostic> hints) {
    double[] point = request.pointOf(recording.program());
    Tape tape = ifWanted(Tape.of(recording.graph(), point));
    Output output = request.outputOf(recording.graph());
    Trace trace =
        switch (request.mode()) {
          case REVERSE -> Trace.reverse(tape, output.vertex());
          case FORWARD -> Trace.forward(tape, request.seedOf(recording.graph()));
        };
    Trace told = ifWanted(trace).with(request.numbering()).withDigits(request.digits());
    return new TracedRun(request, recording, hints, output, told);
  }

  /// The graph laid out with some groups folded, ready for every step: as good as it gets.
  public GraphPicture picture(TracedRun run, FoldedGraph folding, LayoutOptions options) {
    return GraphPicture.of(run.trace(), folding, options);
  }

  /// The same at once, and continuing the picture `last`: a large graph is drawn quickly, see
  /// [GraphPicture#better].
  public GraphPicture pictureAtOnce(
      TracedRun run, FoldedGraph folding, LayoutOptions options, Optional<GraphPicture> last) {
    return last.map(picture -> picture.next(run.trace(), folding, options, outdated))
        .orElseGet(() -> GraphPicture.of(run.trace(), folding, options, outdated));
  }

  private <T> T ifWanted(T result) {
    if (outdated.getAsBoolean()) {
      throw new CancellationException("there is a newer request");
    }
    return result;
  }
}
