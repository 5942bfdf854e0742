package org.tapedeck.engine.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tapedeck.engine.Programs;
import org.tapedeck.testing.Sample;
import org.tapedeck.testing.Sampled;

class JacobianTest {
  private static final String POLAR = "r = 2; t = 0.5; x = r*cos(t); y = r*sin(t)";

  @Test
  void rowsAreOutputsAndColumnsInputs() {
    Jacobian jacobian = Jacobian.of(Programs.tape(POLAR));

    assertEquals(2, jacobian.height());
    assertArrayEquals(
        new double[] {StrictMath.cos(0.5), -2 * StrictMath.sin(0.5)}, jacobian.row(0));
    assertEquals(2 * StrictMath.cos(0.5), jacobian.entry(1, 1));
  }

  @Test
  void fewerSweepsAreChosen() {
    Jacobian wide = Jacobian.of(Programs.tape("y = a*b*c*d"));
    Jacobian tall = Jacobian.of(Programs.tape("a = sin(x); b = cos(x); c = tan(x)"));
    Jacobian square = Jacobian.of(Programs.tape(POLAR));

    assertEquals(Jacobian.Method.ADJOINT_SWEEPS, wide.method());
    assertEquals(1, wide.sweeps());
    assertEquals(Jacobian.Method.TANGENT_SWEEPS, tall.method());
    assertEquals(1, tall.sweeps());
    assertEquals(Jacobian.Method.ADJOINT_SWEEPS, square.method());
  }

  @Test
  void theOtherMethodCostsSweepsForTheSameNumbers() {
    Tape tape = Programs.tape("y = a*b*c*d");

    Jacobian adjoint = Jacobian.of(tape, Jacobian.Method.ADJOINT_SWEEPS);
    Jacobian tangent = Jacobian.of(tape, Jacobian.Method.TANGENT_SWEEPS);

    assertArrayEquals(adjoint.row(0), tangent.row(0));
    assertEquals(4, tangent.sweeps());
    assertEquals(6, adjoint.products());
    assertEquals(3 + 3 + 2 + 1, tangent.products());
  }

  @Test
  void aProgramWithoutInputsHasEmptyRowsAndNeedsNoSweep() {
    Jacobian jacobian = Jacobian.of(Programs.tape("y = 2*3"));

    assertArrayEquals(new double[0], jacobian.row(0));
    assertEquals(0, jacobian.sweeps());
  }

  @Sampled(seed = 20240612, count = 300)
  void bothMethodsAgree(Sample sample) {
    long seed = sample.seed();
    int size = sample.size(1, 12);
    Tape tape = Programs.tape(RandomPrograms.smooth(seed, size));
    Jacobian adjoint = Jacobian.of(tape, Jacobian.Method.ADJOINT_SWEEPS);
    Jacobian tangent = Jacobian.of(tape, Jacobian.Method.TANGENT_SWEEPS);

    for (int row = 0; row < adjoint.height(); row++) {
      for (int column = 0; column < tape.graph().inputCount(); column++) {
        double entry = adjoint.entry(row, column);
        if (Double.isFinite(entry)) {
          assertEquals(entry, tangent.entry(row, column), 1e-9 * (1 + StrictMath.abs(entry)));
        }
      }
    }
  }
}
