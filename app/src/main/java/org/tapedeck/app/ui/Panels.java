package org.tapedeck.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.control.IconButton;
import org.tapedeck.app.ui.control.MenuItems;

/// What is in the middle of the window, with the program left of it and the tape right of it. These
/// give way before the graph does.
///
/// A panel that a person wants stands beside the graph while that stays wide enough, the one opened
/// last before the other. Where there is room for none, as on a small projector, one that is asked
/// for lies over the graph until it is closed. No change of the width changes what is wanted.
final class Panels extends Region {
  /// The graph is never narrower beside panels, in px.
  static final double LEAST_GRAPH = 420;

  /// In less width than this, in px, the graph has all of it.
  private static final double LEAST_SHARED = 900;

  /// Narrower than this, in px, the graph gives nothing to a tape that would like to be wider.
  private static final double COMFORTABLE_GRAPH = 560;

  /// What a panel over the graph leaves of it in view.
  private static final double GRAPH_IN_VIEW = 160;

  private static final double PROGRAM = 312;
  private static final double TAPE = 368;

  /// From the button that closes a panel to the corner of the panel.
  private static final double GAP = 9;

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Region middle;
  private final Panel program;
  private final Panel tape;
  private final IconButton close =
      new IconButton("close-panel", Feather.X, Words.say("panel.close"), this::closeOver);

  /// Both, the one opened last before the other.
  private final List<Panel> panels;

  private Optional<Panel> over = Optional.empty();
  private double width;

  /// Whether the middle has all of the width, and panels that are asked for lie over it.
  private boolean alone;

  /// What lay over it before.
  private Optional<Panel> overBefore = Optional.empty();

  private static final class Panel {
    private final Region content;
    private double width;
    private boolean wanted = true;
    private boolean beside;

    /// How much wider it would like to be, and is.
    private double wish;

    private double extra;

    /// Whether it is on the screen, which its menu item tells.
    private final BooleanProperty seen = new SimpleBooleanProperty();

    private Panel(String id, Region content, double width) {
      content.setId(id);
      content.getStyleClass().add("panel");
      this.content = content;
      this.width = width;
    }

    private double widthBeside() {
      return beside ? full() : 0;
    }

    private double full() {
      return width + extra;
    }
  }

  /// @param width what there is for all of them, in px; see [#fit]
  Panels(Region program, Region middle, Region tape, double width) {
    this.middle = middle;
    this.program = new Panel("left-panel", program, PROGRAM);
    this.tape = new Panel("right-panel", tape, TAPE);
    panels = new ArrayList<>(List.of(this.program, this.tape));
    close.setViewOrder(-1);
    getChildren().addAll(middle, close);
    fit(width);
  }

  /// The items that open and close the panels.
  List<MenuItem> items() {
    return List.of(
        item(Words.say("panel.program"), "F6", program), item(Words.say("panel.tape"), "F7", tape));
  }

  private CheckMenuItem item(String text, String key, Panel panel) {
    CheckMenuItem item = MenuItems.toggle(text, panel.seen, on -> ask(panel, on));
    item.setAccelerator(KeyCombination.valueOf(key));
    return item;
  }

  /// Finds the panels their places in so much width.
  void fit(double width) {
    this.width = width;
    over.ifPresent(this::open);
    arrange();
  }

  /// Gives the tape so much more width than usual.
  void widenTape(double more) {
    if (tape.width == TAPE + more) {
      return;
    }
    tape.width = TAPE + more;
    if (tape.seen.get()) {
      open(tape);
    }
    arrange();
  }

  /// Makes the tape so much wider where the graph can spare it.
  void offerTape(double wish) {
    tape.wish = wish;
    arrange();
  }

  private void ask(Panel panel, boolean on) {
    if (on) {
      open(panel);
    } else if (isOver(panel)) {
      over = Optional.empty();
    } else {
      panel.wanted = false;
    }
    arrange();
  }

  /// Beside the graph before the other panel, or over the graph.
  private void open(Panel panel) {
    if (panel.width > roomBeside()) {
      over = Optional.of(panel);
      return;
    }
    over = Optional.empty();
    panel.wanted = true;
    panels.remove(panel);
    panels.addFirst(panel);
  }

  /// Takes all panels away, or gives them back as they were before.
  void standAlone(boolean on) {
    if (on) {
      overBefore = over;
    }
    alone = on;
    over = on ? Optional.empty() : overBefore;
    arrange();
  }

  /// Closes the panel that lies over the graph; whether there was one.
  boolean closesOver() {
    boolean closes = over.isPresent();
    closeOver();
    return closes;
  }

  /// What the graph can spare.
  private double roomBeside() {
    return alone || width < LEAST_SHARED ? 0 : width - LEAST_GRAPH;
  }

  private void closeOver() {
    over.ifPresent(panel -> ask(panel, false));
  }

  private boolean isOver(Panel panel) {
    return over.filter(panel::equals).isPresent();
  }

  private void arrange() {
    double room = over.isPresent() ? 0 : roomBeside();
    tape.extra = 0;
    for (Panel panel : panels) {
      panel.beside = panel.wanted && panel.width <= room;
      room -= panel.widthBeside();
      panel.content.pseudoClassStateChanged(OVER, isOver(panel));
      show(panel, panel.beside || isOver(panel));
    }
    double spare =
        isOver(tape) ? width - tape.width - GRAPH_IN_VIEW : room - COMFORTABLE_GRAPH + LEAST_GRAPH;
    tape.extra = Math.clamp(spare, 0, tape.wish);
    close.setVisible(over.isPresent());
    requestLayout();
  }

  /// What is not seen is not in the scene, where it would take its time at every step.
  private void show(Panel panel, boolean seen) {
    if (seen && !panel.seen.get()) {
      getChildren().add(panel.content);
    } else if (!seen) {
      getChildren().remove(panel.content);
    }
    panel.seen.set(seen);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double end = getWidth() - tape.full();
    program.content.resizeRelocate(0, 0, program.width, height);
    tape.content.resizeRelocate(end, 0, tape.full(), height);
    double rest = getWidth() - program.widthBeside() - tape.widthBeside();
    middle.resizeRelocate(program.widthBeside(), 0, rest, height);
    close.autosize();
    double corner = isOver(tape) ? getWidth() : program.width;
    close.relocate(corner - GAP - close.getWidth(), GAP);
  }
}
