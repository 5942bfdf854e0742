package org.tapedeck.engine.tape;

import java.util.Arrays;

/// Values and gradients of the workloads as one writes them in plain Java; and as Hipparchus
/// computes them. Each writes the gradient to its last argument and returns the value.
final class ByHand {
  private ByHand() {}

  static double rosenbrock(double[] x, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double t = x[i + 1] - x[i] * x[i];
      double u = 1 - x[i];
      sum = sum + 100 * (t * t) + u * u;
      gradient[i] -= 400 * t * x[i] + 2 * u;
      gradient[i + 1] += 200 * t;
    }
    return sum;
  }

  static double product(double[] x, double[] gradient) {
    double product = 1;
    for (int i = 0; i < x.length; i++) {
      gradient[i] = product;
      product *= x[i];
    }
    double after = 1;
    for (int i = x.length - 1; i >= 0; i--) {
      gradient[i] *= after;
      after *= x[i];
    }
    return product;
  }

  /// The network with its own storage, which calls share.
  static final class Network {
    private static final int WIDTH = 16;
    private final double[][] samples = Workloads.samples();
    private final double[] h1 = new double[WIDTH];
    private final double[] h2 = new double[WIDTH];
    private final double[] d1 = new double[WIDTH];

    double loss(double[] w, double[] gradient) {
      Arrays.fill(gradient, 0);
      double loss = 0;
      for (double[] sample : samples) {
        loss += loss(sample, w, gradient);
      }
      return loss;
    }

    private double loss(double[] sample, double[] w, double[] gradient) {
      int second = 3 * WIDTH;
      int third = second + WIDTH * (WIDTH + 1);
      for (int i = 0; i < WIDTH; i++) {
        h1[i] = StrictMath.tanh(w[3 * i] + w[3 * i + 1] * sample[0] + w[3 * i + 2] * sample[1]);
      }
      double out = w[third];
      for (int i = 0; i < WIDTH; i++) {
        int row = second + (WIDTH + 1) * i;
        double sum = w[row];
        for (int j = 0; j < WIDTH; j++) {
          sum += w[row + 1 + j] * h1[j];
        }
        h2[i] = StrictMath.tanh(sum);
        out += w[third + 1 + i] * h2[i];
      }
      double error = out - sample[2];
      backwards(sample, 2 * error, w, gradient);
      return error * error;
    }

    private void backwards(double[] sample, double adjoint, double[] w, double[] gradient) {
      int second = 3 * WIDTH;
      int third = second + WIDTH * (WIDTH + 1);
      gradient[third] += adjoint;
      Arrays.fill(d1, 0);
      for (int i = 0; i < WIDTH; i++) {
        gradient[third + 1 + i] += adjoint * h2[i];
        double d = adjoint * w[third + 1 + i] * (1 - h2[i] * h2[i]);
        int row = second + (WIDTH + 1) * i;
        gradient[row] += d;
        for (int j = 0; j < WIDTH; j++) {
          gradient[row + 1 + j] += d * h1[j];
          d1[j] += d * w[row + 1 + j];
        }
      }
      for (int i = 0; i < WIDTH; i++) {
        double d = d1[i] * (1 - h1[i] * h1[i]);
        gradient[3 * i] += d;
        gradient[3 * i + 1] += d * sample[0];
        gradient[3 * i + 2] += d * sample[1];
      }
    }
  }
}
