package org.tapedeck.app.ui;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// The sign on a card whose value is no finite number.
@WindowTest
class BadgeTest {
  private static final String WHY = "ln(−2) is undefined";

  private TapedeckHandle window;

  @Start
  void open(Stage stage) {
    window = TapedeckHandle.open(stage, "x = -2\ny = ln(x)", new NoFile());
  }

  @Test
  void theSignSaysWhatIsTheMatterWhereOnePoints() {
    window.press(KeyCode.END, 1).pointAtMark(WHY);

    window.await("the sentence", () -> window.tooltip().startsWith(WHY));
  }
}
