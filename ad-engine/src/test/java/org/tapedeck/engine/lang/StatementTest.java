package org.tapedeck.engine.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapedeck.engine.Programs;

class StatementTest {
  private static final List<Statement> STATEMENTS =
      Programs.program(
              """
              v = [1, 2]
              f(a) = a*a
              for k = 1..2 {
                x = f(k)
                v[k] = x
                while x > 9 { z = 3*x; x = z/4 }
              }
              """)
          .statements();

  @Test
  void aStatementHoldsTheSettingsOfItsBlocks() {
    assertEquals(
        List.of("v", "x", "z", "x"),
        STATEMENTS.stream().flatMap(Statement::settings).map(Statement.Setting::name).toList());
  }

  @Test
  void anElementThatIsSetIsNamedToo() {
    assertEquals(
        List.of("v", "x", "v", "z", "x"),
        STATEMENTS.stream().flatMap(Statement::namesSet).toList());
  }

  @Test
  void anElementIsNamedUpToItsLastIndex() {
    Source source = new Source("test", "W = [[1, 2]]; W[1, 1 + 0] = 3*2");

    Statement.ElementSetting setting =
        (Statement.ElementSetting) Programs.program(source.text()).statements().getLast();

    assertEquals("W[1, 1 + 0", source.excerpt(setting.elementSpan()));
  }
}
