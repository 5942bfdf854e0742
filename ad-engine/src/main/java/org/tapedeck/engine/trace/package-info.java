/// What a classroom sees: a run explained step by step. Start reading at `Trace`.
///
/// Hides how steps are numbered; every look-up at any step costs O(log n) at most. May depend on
/// `tape`, `graph` and `lang`.
package org.tapedeck.engine.trace;
