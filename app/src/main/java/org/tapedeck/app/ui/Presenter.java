package org.tapedeck.app.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.tapedeck.app.ui.present.KeyHint;
import org.tapedeck.app.ui.present.Presentation;

/// Gives the board the whole screen while a class is shown something, and then the window back as
/// it was. The step bar comes when the pointer is at the lower edge.
final class Presenter {
  /// So near to the lower edge, in px, the pointer calls the step bar.
  private static final double EDGE = 12;

  /// The parts of a window that have to do with it.
  ///
  /// @param aside what gives way besides the panels and the step bar
  record Parts(BorderPane root, Panels panels, Board board, Transport steps, List<Node> aside) {}

  private final Presentation shown;
  private final Parts parts;
  private Optional<Node> focus = Optional.empty();

  Presenter(Presentation shown, Parts parts) {
    this.shown = shown;
    this.parts = parts;
    parts.board().getChildren().add(new KeyHint(shown));
    StackPane.setAlignment(parts.steps(), Pos.BOTTOM_CENTER);
    parts.board().addEventFilter(MouseEvent.MOUSE_MOVED, this::pointed);
    parts.board().addEventHandler(MouseEvent.MOUSE_EXITED, _ -> callSteps(false));
    shown.presenting().addListener((_, _, on) -> present(on));
  }

  /// A window that the system takes the screen from is itself again.
  void putOn(Stage stage) {
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage
        .fullScreenProperty()
        .addListener((_, _, full) -> shown.presenting().set(full && shown.presenting().get()));
  }

  /// Brings the step bar in sight, until the pointer moves elsewhere.
  void showSteps() {
    callSteps(true);
  }

  private void present(boolean on) {
    Scene scene = parts.root().getScene();
    if (on) {
      focus = Optional.ofNullable(scene.getFocusOwner());
    }
    parts.aside().forEach(node -> show(node, !on));
    parts.panels().standAlone(on);
    moveSteps(on);
    parts.board().graph().present(on);
    if (scene.getWindow() instanceof Stage stage) {
      stage.setFullScreen(on);
    }
    Node wanted = on ? parts.board().graph() : focus.orElse(parts.board().graph());
    wanted.requestFocus();
  }

  private static void show(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private void moveSteps(boolean upon) {
    Transport steps = parts.steps();
    if (upon) {
      parts.root().setBottom(null);
      parts.board().getChildren().add(steps);
    } else {
      parts.board().getChildren().remove(steps);
      parts.root().setBottom(steps);
    }
    steps.setMaxHeight(upon ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
    steps.setVisible(!upon);
  }

  private void pointed(MouseEvent event) {
    double above = parts.board().getHeight() - event.getY();
    callSteps(above < (parts.steps().isVisible() ? parts.steps().getHeight() + EDGE : EDGE));
  }

  private void callSteps(boolean near) {
    if (shown.presenting().get()) {
      parts.steps().setVisible(near);
    }
  }
}
