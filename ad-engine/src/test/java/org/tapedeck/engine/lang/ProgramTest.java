package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.Programs;

class ProgramTest {
  @Test
  void theNamesAreThoseOfInputsAndOfAllThatIsSet() {
    Program program =
        Programs.program("a = 2; const c = 3; f(b) = b*b; for k = 1..2 { y = f(a)*c*d }");

    assertEquals(Set.of("a", "c", "d", "y"), program.names());
  }
}
