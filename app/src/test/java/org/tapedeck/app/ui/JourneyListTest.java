package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testfx.framework.junit5.Start;

/// Everything in the window that a person can press, type, turn or choose has a test that does so
/// and sees what comes of it.
///
/// What there is is read off the window, its menus and the README's table of keys by [Controls];
/// what is tried is what tests say of themselves by [Journey].
@WindowTest
class JourneyListTest {
  /// One with every kind of control: a vector in rows and a matrix in a list, more derivatives than
  /// fit, several outputs, a call.
  private static final String PROGRAM =
      """
      x = 2
      v = [1, 2]
      W = randn(4, 4, 1)
      f(a) = sin(a)*a
      y = f(x) + v[1]*v[2] + W[1, 1]
      z = W[4, 4]*x\
      """;

  /// What no node or menu tells: handlers that a control adds to what it has from the toolkit, and
  /// what the toolkit's frame and bars do.
  private static final Set<String> BESIDES =
      Set.of(
          "hover:#graph",
          "hover:#editor",
          "hover:#inputs",
          "hover:#result",
          "hover:#scrub-bar",
          "click:#counter",
          "double-click:#graph",
          "double-click:#slider-",
          "scroll:#left-panel",
          "scroll:#tape",
          "scroll:#result-list",
          "scroll:#elements-",
          "key:Esc in the editor",
          "key:Esc in the question",
          "resize",
          "close");

  private TapedeckHandle window;
  private Stage stage;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window = TapedeckHandle.open(stage, PROGRAM, new NoFile());
  }

  @Test
  void everythingOneCanDoHasAJourneyAndEveryJourneyGoesSomewhere() throws IOException {
    Set<String> there = new TreeSet<>(BESIDES);
    there.addAll(Hand.onScreen(() -> Controls.of(stage.getScene())));
    there.addAll(Controls.keys(Files.readString(Path.of("..", "README.md"))));
    there.addAll(asked());
    there.addAll(graphMenu());
    Set<String> tried = journeys().keySet();

    assertEquals(
        Set.of(),
        rest(there, one -> tried.stream().anyMatch(j -> goesTo(j, one))),
        "without a journey");
    assertEquals(
        Set.of(),
        rest(tried, j -> there.stream().anyMatch(one -> goesTo(j, one))),
        "journeys to what is not there");
  }

  private Set<String> asked() {
    Hand.onScreen(
        () -> {
          AskDialog.unsaved(stage, "Test", _ -> {});
          return true;
        });
    window.await("the question", () -> window.isOnScreen("#ask"));
    Set<String> answers = Hand.onScreen(() -> Controls.ofQuestion("#ask"));
    window.click("#ask-cancel").await("the answer", () -> !window.isOnScreen("#ask"));
    return answers;
  }

  private Set<String> graphMenu() {
    Set<String> items = new TreeSet<>();
    window.openMenu("group f(x)");
    items.addAll(Hand.onScreen(Controls::ofOpenMenu));
    window.chooseOpen("Fold f(x)").openMenu("folded f(x)");
    items.addAll(Hand.onScreen(Controls::ofOpenMenu));
    return items;
  }

  private static Set<String> rest(Set<String> all, Predicate<String> done) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeIf(done);
    return rest;
  }

  private static boolean goesTo(String journey, String one) {
    return journey.endsWith("*")
        ? one.startsWith(journey.substring(0, journey.length() - 1))
        : one.equals(journey);
  }

  @Test
  void journeysAreTestsThatFailOnComplaints() {
    journeys()
        .forEach(
            (what, method) -> {
              assertTrue(
                  AnnotationSupport.isAnnotated(method.reflect(), Testable.class),
                  what + " is tried by no test but " + method.getFullName());
              assertTrue(method.getOwner().isAnnotatedWith(WindowTest.class), method.getFullName());
            });
  }

  /// What is tried, with a test that does so.
  private static Map<String, JavaMethod> journeys() {
    Map<String, JavaMethod> journeys = new TreeMap<>();
    new ClassFileImporter()
        .importPackages("org.tapedeck.app").stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Journey.class))
            .forEach(method -> names(method).forEach(name -> journeys.put(name, method)));
    return journeys;
  }

  private static Stream<String> names(JavaMethod method) {
    return Arrays.stream(method.getAnnotationOfType(Journey.class).value());
  }
}
