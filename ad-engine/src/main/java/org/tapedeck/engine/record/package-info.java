/// Runs programs and records what they compute as a graph. Start reading at `Recorder`, or at
/// `ActiveSection` for a Java program that is recorded as it runs.
///
/// Hides the interpreter: what names stand for, vectors and matrices, which branches are taken, and
/// when a run is stopped. May depend on `graph`, `lang` and `function`.
package org.tapedeck.engine.record;
