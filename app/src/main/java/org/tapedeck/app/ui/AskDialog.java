package org.tapedeck.app.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import org.tapedeck.app.ui.FileChoice.Unsaved;

/// Questions that have to be answered before something that is not saved is given up. Escape, and
/// closing the question, change nothing.
final class AskDialog {
  private static final ButtonType CANCEL = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);

  private AskDialog() {}

  /// Asks what is to become of the changes to what is called `name`, which are not saved, and tells
  /// `answer`; the rest of the program goes on meanwhile, except for the window `owner`.
  static void unsaved(Stage owner, String name, Consumer<Unsaved> answer) {
    ButtonType save = new ButtonType("Save", ButtonData.YES);
    ButtonType discard = new ButtonType("Discard", ButtonData.NO);
    Map<ButtonType, Unsaved> answers = Map.of(save, Unsaved.SAVE, discard, Unsaved.DISCARD);
    Alert alert =
        alert(
            owner,
            "Save the changes to “" + name + "”?",
            "Changes that are discarded are lost.",
            save,
            discard);
    alert.setOnHidden(
        _ ->
            answer.accept(
                Optional.ofNullable(alert.getResult()).map(answers::get).orElse(Unsaved.CANCEL)));
    alert.show();
  }

  /// Whether a file that is there already is to be replaced.
  static boolean replace(Stage owner, Path file) {
    ButtonType replace = new ButtonType("Replace", ButtonData.YES);
    String question = "There is already a file “" + file.getFileName() + "”. Replace it?";
    return alert(owner, question, "What it holds is lost.", replace)
        .showAndWait()
        .filter(replace::equals)
        .isPresent();
  }

  private static Alert alert(Stage owner, String question, String more, ButtonType... answers) {
    Alert alert = new Alert(Alert.AlertType.NONE, more, answers);
    alert.initOwner(owner);
    alert.setTitle("Tapedeck");
    alert.setHeaderText(question);
    DialogPane pane = alert.getDialogPane();
    pane.setId("ask");
    pane.getButtonTypes().add(CANCEL);
    pane.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
    for (ButtonType answer : pane.getButtonTypes()) {
      Node button = pane.lookupButton(answer);
      button.setId("ask-" + answer.getText().toLowerCase(Locale.ROOT));
    }
    return alert;
  }
}
