package org.tapedeck.engine.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.record.Active;
import org.tapedeck.engine.record.ActiveSection;

/// The functions to differentiate, recorded by way of the library.
final class Workloads {
  /// The widths of the network's layers, after its two inputs.
  static final int[] LAYERS = {16, 16, 1};

  static final int SAMPLES = 100;

  private Workloads() {}

  /// The point where Rosenbrock's function and the product are taken.
  static double[] point(int n) {
    return IntStream.range(0, n).mapToDouble(i -> 0.9 + 0.002 * (i % 100)).toArray();
  }

  private static Active[] inputs(ActiveSection section, double[] point) {
    return IntStream.range(0, point.length)
        .mapToObj(i -> section.input("x" + i, point[i]))
        .toArray(Active[]::new);
  }

  /// Σ 100 (x_{i+1} − x_i²)² + (1 − x_i)²: wide, 8 operations a term.
  static ComputationalGraph rosenbrock(int n) {
    ActiveSection section = new ActiveSection();
    Active[] x = inputs(section, point(n));
    Active one = section.constant(1);
    Active hundred = section.constant(100);
    Active sum = section.constant(0);
    for (int i = 0; i + 1 < n; i++) {
      Active t = x[i + 1].minus(x[i].times(x[i]));
      Active u = one.minus(x[i]);
      sum = sum.plus(hundred.times(t.times(t))).plus(u.times(u));
    }
    section.output("y", sum);
    return section.graph();
  }

  /// Speelpenning's x_1 x_2 ⋯ x_n: a chain of one function.
  static ComputationalGraph product(int n) {
    ActiveSection section = new ActiveSection();
    Active[] x = inputs(section, point(n));
    Active product = x[0];
    for (int i = 1; i < n; i++) {
      product = product.times(x[i]);
    }
    section.output("y", product);
    return section.graph();
  }

  /// A chain of functions that take turns, of `n` operations on two inputs.
  static ComputationalGraph chain(int n) {
    ActiveSection section = new ActiveSection();
    Active[] x = inputs(section, new double[] {0.5, 0.99});
    Active value = x[0];
    for (int i = 0; i < n; i++) {
      value =
          switch (i % 3) {
            case 0 -> value.times(x[1]);
            case 1 -> value.plus(x[1]);
            default -> value.minus(x[0]);
          };
    }
    section.output("y", value);
    return section.graph();
  }

  /// What the network learns from: by sample two inputs and the wanted output.
  static double[][] samples() {
    Random random = new Random(7);
    return IntStream.range(0, SAMPLES)
        .mapToObj(_ -> random.doubles(3, -1, 1).toArray())
        .toArray(double[][]::new);
  }

  /// By neuron a bias and its weights.
  static double[] weights() {
    int count = 0;
    int width = 2;
    for (int layer : LAYERS) {
      count += layer * (width + 1);
      width = layer;
    }
    return new Random(8).doubles(count, -0.5, 0.5).toArray();
  }

  /// The squared error of a 2-16-16-1 network with tanh in its inner layers, summed over all
  /// samples, as a function of its weights.
  static ComputationalGraph network() {
    ActiveSection section = new ActiveSection();
    Active[] weights = inputs(section, weights());
    Active loss = section.constant(0);
    for (double[] sample : samples()) {
      List<Active> values = List.of(section.constant(sample[0]), section.constant(sample[1]));
      int next = 0;
      for (int layer = 0; layer < LAYERS.length; layer++) {
        List<Active> results = new ArrayList<>();
        for (int neuron = 0; neuron < LAYERS[layer]; neuron++) {
          Active sum = weights[next++];
          for (Active value : values) {
            sum = sum.plus(weights[next++].times(value));
          }
          results.add(layer < LAYERS.length - 1 ? sum.tanh() : sum);
        }
        values = results;
      }
      Active error = values.getFirst().minus(sample[2]);
      loss = loss.plus(error.times(error));
    }
    section.output("y", loss);
    return section.graph();
  }
}
