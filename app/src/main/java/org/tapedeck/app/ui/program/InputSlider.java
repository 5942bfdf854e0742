package org.tapedeck.app.ui.program;

import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tapedeck.app.text.NameStyle;
import org.tapedeck.app.text.Numbers;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.PrimaryButton;

/// A slider with marks at 0 and at the value that the program starts with, to which a double click
/// goes back. Its range is chosen for the start value and only ever changes for a value that lies
/// outside, which none does that comes from the slider: it holds still under a press.
final class InputSlider extends StackPane {
  private static final double LEAST_REACH = 5;

  /// So many steps the arrow keys need from one end to the other.
  private static final double KEY_STEPS = 200;

  /// So many places the slider tells apart.
  private static final double PLACES = 400;

  /// The farthest end of a range whose width is still a number.
  private static final double MOST_REACH = Double.MAX_VALUE / 2;

  private static final double MARK_WIDTH = 2;
  private static final double MARK_HEIGHT = 14;

  private final Slider slider = new Slider();
  private final Region zero = mark("zero-mark");
  private final Region begin = mark("start-mark");
  private final Tooltip hint = new Tooltip();
  private final Runnable reset;
  private double start = Double.NaN;
  private boolean showing;

  /// The part of the slider that was pressed last.
  private Object pressed = this;

  /// @param moved is told the value that a person chooses
  /// @param reset is called by a double click
  InputSlider(DoubleConsumer moved, Runnable reset) {
    this.reset = reset;
    setMinWidth(0);
    getChildren().addAll(zero, begin, slider);
    slider.setTooltip(hint);
    slider
        .valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!showing) {
                moved.accept(rounded(value.doubleValue()));
              }
            });
    slider.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
  }

  /// The skin takes any button for the primary one.
  private void pressed(MouseEvent press) {
    if (PrimaryButton.did(press)) {
      pressed = press.getTarget();
    } else {
      press.consume();
    }
  }

  /// A press that closes a menu never reaches the thumb, whose skin throws at a drag after it.
  private void dragged(MouseEvent drag) {
    if (!PrimaryButton.did(drag) || !drag.getTarget().equals(pressed)) {
      drag.consume();
    }
  }

  private static Region mark(String style) {
    Region mark = new Region();
    mark.getStyleClass().addAll("slider-mark", style);
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    return mark;
  }

  private void clicked(MouseEvent click) {
    if (PrimaryButton.did(click) && click.getClickCount() == 2) {
      reset.run();
      click.consume();
    }
  }

  /// Makes this the slider of the input called `name`.
  void use(String name) {
    slider.setId("slider-" + name);
    slider.setAccessibleText(Words.say("input.value", NameStyle.plain(name)));
    start = Double.NaN;
  }

  /// Shows the value that the input has, and the one it starts with.
  void show(double value, double start) {
    showing = true;
    if (this.start != start) {
      this.start = start;
      reach(Double.isFinite(value) ? Math.max(Math.abs(start), Math.abs(value)) : Math.abs(start));
      hint.setText(Words.say("input.back", Numbers.shortest(start).replace('-', '−')));
    } else if (Double.isFinite(value) && (value < slider.getMin() || value > slider.getMax())) {
      reach(Math.abs(value));
    }
    if (slider.getValue() != value) {
      slider.setValue(value);
    }
    showing = false;
    requestLayout();
  }

  /// A range in which a value of this size lies well inside.
  private void reach(double size) {
    double reach =
        Double.isFinite(size) ? Math.clamp(2 * size, LEAST_REACH, MOST_REACH) : LEAST_REACH;
    slider.setMin(-reach);
    slider.setMax(reach);
    slider.setBlockIncrement(reach / KEY_STEPS * 2);
  }

  /// The nearest multiple of the power of ten just below the slider's resolution.
  private double rounded(double value) {
    double resolution = (slider.getMax() - slider.getMin()) / PLACES;
    double digits = Math.ceil(-Math.log10(resolution));
    double scale = Math.pow(10, Math.clamp(digits, -300, 300));
    return Math.rint(value * scale) / scale;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    place(zero, 0);
    place(begin, start);
  }

  private void place(Region mark, double value) {
    double thumb = slider.lookup(".thumb") instanceof Region knob ? knob.prefWidth(-1) : 0;
    double share = (value - slider.getMin()) / (slider.getMax() - slider.getMin());
    mark.setVisible(share >= 0 && share <= 1);
    double x = thumb / 2 + share * (getWidth() - thumb);
    mark.resizeRelocate(
        Math.rint(x - MARK_WIDTH / 2), (getHeight() - MARK_HEIGHT) / 2, MARK_WIDTH, MARK_HEIGHT);
  }
}
