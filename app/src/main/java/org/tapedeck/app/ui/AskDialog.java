package org.tapedeck.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import org.tapedeck.app.text.Words;
import org.tapedeck.app.ui.FileChoice.Unsaved;

/// Questions that have to be answered before something that is not saved is given up. Escape, and
/// closing the question, change nothing.
final class AskDialog {
  private AskDialog() {}

  /// A button, and what it is called in any language.
  private record Answer(String name, ButtonType button) {
    Answer(String name, String text, ButtonData data) {
      this(name, new ButtonType(text, data));
    }
  }

  /// Asks what is to become of the changes to what is called `name`, which are not saved, and tells
  /// `answer`; the rest of the program goes on meanwhile, except for the window `owner`.
  static void unsaved(Stage owner, String name, Consumer<Unsaved> answer) {
    Answer save = new Answer("save", Words.say("file.save"), ButtonData.YES);
    Answer discard = new Answer("discard", Words.say("ask.discard"), ButtonData.NO);
    Map<ButtonType, Unsaved> answers =
        Map.of(save.button(), Unsaved.SAVE, discard.button(), Unsaved.DISCARD);
    Alert alert =
        alert(owner, Words.say("ask.save", name), Words.say("ask.save.more"), save, discard);
    alert.setOnHidden(
        _ ->
            answer.accept(
                Optional.ofNullable(alert.getResult()).map(answers::get).orElse(Unsaved.CANCEL)));
    alert.show();
  }

  /// Whether a file that is there already is to be replaced.
  static boolean replace(Stage owner, Path file) {
    Answer replace = new Answer("replace", Words.say("ask.replace.yes"), ButtonData.YES);
    String question = Words.say("ask.replace", file.getFileName());
    return alert(owner, question, Words.say("ask.replace.more"), replace)
        .showAndWait()
        .filter(replace.button()::equals)
        .isPresent();
  }

  private static Alert alert(Stage owner, String question, String more, Answer... answers) {
    Alert alert = new Alert(Alert.AlertType.NONE, more);
    alert.initOwner(owner);
    alert.setTitle("Tapedeck");
    alert.setHeaderText(question);
    DialogPane pane = alert.getDialogPane();
    pane.setId("ask");
    Answer cancel = new Answer("cancel", Words.say("ask.cancel"), ButtonData.CANCEL_CLOSE);
    List<Answer> all = Stream.concat(Stream.of(answers), Stream.of(cancel)).toList();
    pane.getButtonTypes().setAll(all.stream().map(Answer::button).toList());
    pane.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
    all.forEach(answer -> pane.lookupButton(answer.button()).setId("ask-" + answer.name()));
    return alert;
  }
}
