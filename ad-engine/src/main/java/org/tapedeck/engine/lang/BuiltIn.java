package org.tapedeck.engine.lang;

import java.util.Optional;
import org.tapedeck.engine.function.ElementaryFunction;

/// The functions that every program knows, by all of their names.
final class BuiltIn {
  private BuiltIn() {}

  /// Whether a call of `name` means something without a definition.
  static boolean isFunction(String name) {
    return elementary(name).isPresent()
        || ofArrays(name).isPresent()
        || Library.names().contains(Spelling.function(name));
  }

  static Optional<ElementaryFunction> elementary(String name) {
    String plain = Spelling.function(name);
    return plain.equals(ElementaryFunction.POWER.symbol())
        ? Optional.of(ElementaryFunction.POWER)
        : ElementaryFunction.named(plain);
  }

  static Optional<ArrayFunction> ofArrays(String name) {
    return ArrayFunction.named(Spelling.function(name));
  }

  /// The function whose inverse a raised -1 behind `name` means: `sin⁻¹` is `asin`.
  static Optional<ElementaryFunction> inverse(String name) {
    return Optional.of(Spelling.function(name))
        .filter(plain -> plain.matches("(sin|cos|tan)h?"))
        .flatMap(plain -> ElementaryFunction.named("a" + plain));
  }
}
