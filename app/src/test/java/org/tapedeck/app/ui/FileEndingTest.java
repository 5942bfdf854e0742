package org.tapedeck.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person types for a name, and what the file is called then.
class FileEndingTest {
  @ParameterizedTest
  @CsvSource({
    "les, td, les.td",
    "les.td, td, les.td",
    "LES.TD, td, LES.TD",
    "les., td, les.td",
    "'les.td ', td, les.td",
    "les.txt, td, les.txt.td",
    "les.svg, td, les.svg.td",
    "td, td, td.td",
    ".td, td, .td.td",
    "lesson.v2, td, lesson.v2.td",
    "x, svg, x.svg",
    "x.svg, svg, x.svg",
    "X.SVG, svg, X.SVG",
    "x.step.3, png, x.step.3.png",
    "x.txt, png, x.txt.png"
  })
  void aNameHasItsEndingOnce(String typed, String ending, String whole) {
    Path folder = Path.of("folder");

    assertEquals(folder.resolve(whole), FileEnding.complete(folder.resolve(typed), ending));
  }

  @ParameterizedTest
  @CsvSource({"x.png, svg, x.png", "x.SVG, png, x.SVG", "x.json, svg, x.json"})
  void thePictureIsInTheFormatWhoseEndingIsTyped(String typed, String ending, String whole) {
    assertEquals(Path.of(whole), FileEnding.complete(Path.of(typed), ending));
  }

  @ParameterizedTest
  @CsvSource({"les.td, les", "les.txt, les.txt", "les.td.td, les.td.td", ".td, .td"})
  void aNameIsProposedWithoutItsEnding(String name, String proposed) {
    assertEquals(proposed, FileEnding.proposed(name, "td"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"les.td", "les.td.td", "a.b.td"})
  void aProposalThatIsTakenIsTheSameFile(String name) {
    assertEquals(
        Path.of(name), FileEnding.complete(Path.of(FileEnding.proposed(name, "td")), "td"));
  }
}
