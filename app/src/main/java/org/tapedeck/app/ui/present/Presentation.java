package org.tapedeck.app.ui.present;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/// How a program is shown to a class, as a lecturer chooses: the same in the lecturer's window and
/// before the audience.
public final class Presentation {
  /// How much larger formula and sentence are than beside the panels, at first.
  private static final double LARGE = 1.6;

  private static final double STEP = 1.15;
  private static final double LEAST = 0.6;
  private static final double MOST = 4;

  private final BooleanProperty presenting = new SimpleBooleanProperty();
  private final BooleanProperty audience = new SimpleBooleanProperty();
  private final BooleanBinding active = presenting.or(audience);
  private final BooleanProperty helped = new SimpleBooleanProperty();
  private final ObjectProperty<Curtain> curtain = new SimpleObjectProperty<>(Curtain.OPEN);
  private final DoubleProperty textSize = new SimpleDoubleProperty(LARGE);
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.HAND);
  private final ObjectProperty<Optional<Spot>> pointer =
      new SimpleObjectProperty<>(Optional.empty());
  private final Sketches sketches = new Sketches();

  private final InstantSource now;
  private Instant begun;

  public Presentation() {
    this(InstantSource.system());
  }

  /// @param now tells the time
  Presentation(InstantSource now) {
    this.now = now;
    begun = now.instant();
    active.subscribe(
        on -> {
          begun = now.instant();
          curtain.set(Curtain.OPEN);
          tool.set(Tool.HAND);
          helped.set(on);
        });
  }

  /// Whether graph and formula have the whole screen.
  public BooleanProperty presenting() {
    return presenting;
  }

  /// Whether there is a class: pens and the keys for them can be used.
  public ObservableBooleanValue active() {
    return active;
  }

  /// Whether the class has a window of its own.
  public BooleanProperty audience() {
    return audience;
  }

  /// For how long there has been a class, as `12:05` or `1:12:05`.
  public String time() {
    Duration time = Duration.between(begun, now.instant());
    return time.toHours() == 0
        ? String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart())
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart());
  }

  /// What the lecturer has in hand.
  public ObjectProperty<Tool> tool() {
    return tool;
  }

  /// Takes a tool, or puts it away where it is in hand.
  void take(Tool which) {
    tool.set(tool.get() == which ? Tool.HAND : which);
  }

  /// Where the pointer is while a tool is in hand.
  public ObjectProperty<Optional<Spot>> pointer() {
    return pointer;
  }

  /// What is drawn over the steps.
  public Sketches sketches() {
    return sketches;
  }

  /// A run is shown at a step, which `step` tells apart from all others.
  public void turnTo(Object step) {
    sketches.turnTo(step);
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
