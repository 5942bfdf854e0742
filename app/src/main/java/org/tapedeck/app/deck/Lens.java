package org.tapedeck.app.deck;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectPropertyBase;
import javafx.beans.value.ObservableValue;

/// One part of a whole as a property of its own, which holds nothing: reading looks at the whole,
/// setting puts another whole in its place.
final class Lens<S, T> extends ObjectPropertyBase<T> {
  private final ObservableValue<S> whole;
  private final Function<S, T> part;
  private final BiFunction<S, T, S> with;
  private final Consumer<S> put;

  /// @param part reads the part
  /// @param with the whole with another part
  /// @param put puts another whole in its place
  Lens(ObservableValue<S> whole, Function<S, T> part, BiFunction<S, T, S> with, Consumer<S> put) {
    this.whole = whole;
    this.part = part;
    this.with = with;
    this.put = put;
    whole.addListener((_, before, now) -> changed(part.apply(before), part.apply(now)));
  }

  private void changed(T before, T now) {
    if (!before.equals(now)) {
      fireValueChangedEvent();
    }
  }

  @Override
  public T get() {
    return part.apply(whole.getValue());
  }

  @Override
  public void set(T other) {
    put.accept(with.apply(whole.getValue(), other));
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
