package org.tapedeck.app.deck;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ObjectPropertyBase;

/// One part of a whole as a property of its own, which holds nothing: reading looks at the whole,
/// setting puts another whole in its place.
final class Lens<S, T> extends ObjectPropertyBase<T> {
  private final ObjectProperty<S> whole;
  private final Function<S, T> part;
  private final BiFunction<S, T, S> with;

  /// @param part reads the part
  /// @param with the whole with another part
  Lens(ObjectProperty<S> whole, Function<S, T> part, BiFunction<S, T, S> with) {
    this.whole = whole;
    this.part = part;
    this.with = with;
    whole.addListener((_, before, now) -> changed(part.apply(before), part.apply(now)));
  }

  private void changed(T before, T now) {
    if (!before.equals(now)) {
      fireValueChangedEvent();
    }
  }

  @Override
  public T get() {
    return part.apply(whole.get());
  }

  @Override
  public void set(T other) {
    whole.set(with.apply(whole.get(), other));
  }

  @Override
  public Object getBean() {
    return null;
  }

  @Override
  public String getName() {
    return "";
  }
}
