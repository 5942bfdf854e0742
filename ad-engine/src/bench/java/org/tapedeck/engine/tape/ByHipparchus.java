package org.tapedeck.engine.tape;

import org.hipparchus.analysis.differentiation.Gradient;

/// Rosenbrock's function in Hipparchus' numbers, which carry the whole gradient with them (forward
/// mode).
final class ByHipparchus {
  private ByHipparchus() {}

  /// Writes the gradient to `gradient` and returns the value.
  static double rosenbrock(double[] point, double[] gradient) {
    int n = point.length;
    Gradient[] x = new Gradient[n];
    for (int i = 0; i < n; i++) {
      x[i] = Gradient.variable(n, i, point[i]);
    }
    Gradient sum = Gradient.constant(n, 0);
    for (int i = 0; i + 1 < n; i++) {
      Gradient t = x[i + 1].subtract(x[i].multiply(x[i]));
      Gradient u = x[i].negate().add(1);
      sum = sum.add(t.multiply(t).multiply(100)).add(u.multiply(u));
    }
    System.arraycopy(sum.getGradient(), 0, gradient, 0, n);
    return sum.getValue();
  }
}
