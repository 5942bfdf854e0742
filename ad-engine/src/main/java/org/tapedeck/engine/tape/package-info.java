/// The Wengert list: the run of a graph at one point, and its tangent and adjoint sweeps. Start
/// reading at `Tape`.
///
/// May depend on `graph` and `function`.
package org.tapedeck.engine.tape;
