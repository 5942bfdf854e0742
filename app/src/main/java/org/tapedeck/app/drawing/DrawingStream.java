package org.tapedeck.app.drawing;

import java.util.stream.Stream;

/// A [Drawing] to be gone through once, from the first mark to the last, with as little memory as
/// one mark takes.
public record DrawingStream(String title, double width, double height, Stream<Mark> marks) {}
