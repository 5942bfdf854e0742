package org.tapedeck.app.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// How the views of a window observe what outlives it: through this, until the window closes. Then
/// nothing outside knows of them any more.
public final class WhileOpen {
  private final BooleanProperty open = new SimpleBooleanProperty(true);

  /// The same as `outside`, and its last value from the end on.
  public <T> ObservableValue<T> see(ObservableValue<T> outside) {
    return outside.when(open);
  }

  /// Does `ending` when the window closes.
  public void whenEnded(Runnable ending) {
    open.addListener((_, _, _) -> ending.run());
  }

  /// The window closes.
  public void end() {
    open.set(false);
  }
}
