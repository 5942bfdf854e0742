package org.tapedeck.engine.record;

import org.tapedeck.engine.lang.Span;

/// A value and where the text computes it.
record Operand(Quantity value, Span span) {}
