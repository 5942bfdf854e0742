/// The elementary functions: the only place that knows derivatives. Both the tangent and the
/// adjoint sweep take their partials from the one table in `ElementaryFunction`; start reading
/// there. `Instructions` applies them over flat arrays, for tapes of a million operations.
///
/// Depends on nothing. Hides how the functions that `StrictMath` lacks are computed.
package org.tapedeck.engine.function;
