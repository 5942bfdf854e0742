/// The Wengert list: the run of a graph at one point, and its tangent and adjoint sweeps. Start
/// reading at `Tape`; `FlatTape` is for speed alone.
///
/// May depend on `record`, `graph`, `lang` and `function`.
package org.tapedeck.engine.tape;
