package org.tapedeck.app.ui.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tapedeck.app.text.LineBreaks;
import org.tapedeck.app.text.Numbers;

/// A sentence in which what stands between grave accents is set as program text. No line ends
/// inside an expression.
public final class CodeText extends TextFlow {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`|([^`]+)");

  public CodeText(String sentence) {
    getStyleClass().add("code-text");
    Matcher parts = CODE.matcher(LineBreaks.glued(sentence));
    while (parts.find()) {
      boolean code = parts.group(1) != null;
      Text text = new Text(code ? parts.group(1) : Numbers.inWords(parts.group()));
      text.getStyleClass().add(code ? "code" : "words");
      getChildren().add(text);
    }
    setAccessibleText(sentence.replace("`", ""));
  }
}
