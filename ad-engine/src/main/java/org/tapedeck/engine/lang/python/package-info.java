/// Python as it is taught, read as a `Program`. Start reading at `PythonReader`.
///
/// No Python is run. A text is split (`PythonLexer`), parsed (`PythonParser`, `PythonStatement`,
/// `PythonExpr`) and translated (`Translation`): what is known from the text alone, as lists,
/// objects, functions and loops over them, is followed while translating; what the inputs decide
/// becomes a `Statement` or an `Expr` of the language, with the places of the Python text. Hides
/// how that is done. May depend on `function` and `lang`.
package org.tapedeck.engine.lang.python;
