package org.tapedeck.engine.record;

/// What an expression or name stands for during a run: a single value, or a vector or matrix of
/// such.
sealed interface Quantity permits Value, Array {}
