package org.tapedeck.app.ui.present;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How a program is shown to a class, as a lecturer chooses: the same in the lecturer's window and
/// before the audience.
public final class Presentation {
  /// How much larger formula and sentence are than beside the panels, at first.
  private static final double LARGE = 1.6;

  private static final double STEP = 1.15;
  private static final double LEAST = 0.6;
  private static final double MOST = 4;

  private final BooleanProperty presenting = new SimpleBooleanProperty();
  private final BooleanProperty helped = new SimpleBooleanProperty();
  private final ObjectProperty<Curtain> curtain = new SimpleObjectProperty<>(Curtain.OPEN);
  private final DoubleProperty textSize = new SimpleDoubleProperty(LARGE);

  public Presentation() {
    presenting.subscribe(
        on -> {
          curtain.set(Curtain.OPEN);
          helped.set(on);
        });
  }

  /// Whether graph and formula have the whole screen.
  public BooleanProperty presenting() {
    return presenting;
  }

  /// Whether the keys are told.
  public BooleanProperty helped() {
    return helped;
  }

  public ObjectProperty<Curtain> curtain() {
    return curtain;
  }

  /// Draws a curtain, or opens it again where it is drawn.
  void draw(Curtain which) {
    curtain.set(curtain.get() == which ? Curtain.OPEN : which);
  }

  /// How many times as large as usual the letters of formula and sentence are before a class.
  public DoubleProperty textSize() {
    return textSize;
  }

  void enlargeText() {
    textSize.set(Math.min(MOST, textSize.get() * STEP));
  }

  void reduceText() {
    textSize.set(Math.max(LEAST, textSize.get() / STEP));
  }
}
