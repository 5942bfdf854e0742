package org.tapedeck.engine.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tapedeck.engine.graph.ComputationalGraph;
import org.tapedeck.engine.graph.Vertex;

/// The names that a numbering gives to the vertices of a graph.
final class NodeLabels {
  /// Letters to number with where the program uses the usual one for something else.
  private static final List<String> LETTERS = List.of("z", "u", "w", "t", "q");

  /// A name without indices in brackets and primes.
  private static final Pattern STEM = Pattern.compile("[^\\[′]+");

  private static final char LOWERED_MINUS = '₋';
  private static final char LOWERED_ZERO = '₀';

  private final ComputationalGraph graph;
  private final String[] labels;

  private NodeLabels(ComputationalGraph graph) {
    this.graph = graph;
    labels = graph.vertices().stream().map(Vertex::label).toArray(String[]::new);
  }

  /// The name of each vertex. Costs O(vertices), but O(1) for the numbering that the graph itself
  /// knows.
  static IntFunction<String> of(ComputationalGraph graph, Numbering numbering) {
    return switch (numbering) {
      case WENGERT -> i -> graph.vertex(i).label();
      case GRIEWANK_WALTHER -> {
        NodeLabels names = new NodeLabels(graph);
        names.number("v", 1 - graph.inputCount());
        names.lowerNumbers();
        yield names::label;
      }
      case NOCEDAL_WRIGHT -> {
        NodeLabels names = new NodeLabels(graph);
        names.number("x", 1);
        yield names::label;
      }
      case NAMES -> {
        NodeLabels names = new NodeLabels(graph);
        names.nameParts();
        yield names::label;
      }
    };
  }

  private String label(int i) {
    return labels[i];
  }

  private void number(String letter, int first) {
    String free =
        Stream.concat(
                Stream.concat(Stream.of(letter), LETTERS.stream()),
                Stream.iterate(letter + letter, longer -> longer + letter))
            .filter(candidate -> isFree(candidate, first))
            .findFirst()
            .orElseThrow();
    int next = first;
    for (Vertex vertex : graph.vertices()) {
      if (!(vertex instanceof Vertex.Constant)) {
        labels[vertex.index()] = free + next++;
      }
    }
  }

  /// Whether the program uses no number of this letter, unless for the very value that gets it.
  private boolean isFree(String letter, int first) {
    Set<String> numbered = new HashSet<>();
    names().filter(name -> name.matches(letter + "[0-9]+")).forEach(numbered::add);
    int next = first;
    for (Vertex vertex : graph.vertices()) {
      if (!(vertex instanceof Vertex.Constant)) {
        String label = letter + next++;
        if (vertex.label().equals(label)) {
          numbered.remove(label);
        }
      }
    }
    return numbered.isEmpty();
  }

  private Stream<String> names() {
    return Stream.concat(graph.names().stream(), graph.vertices().stream().map(Vertex::name));
  }

  /// A negative number has to be told from a difference: `v₋₁`, and so `v₀` beside it.
  private void lowerNumbers() {
    for (Vertex vertex : graph.vertices()) {
      String label = labels[vertex.index()];
      if (!(vertex instanceof Vertex.Constant) && !vertex.name().equals(label)) {
        labels[vertex.index()] = lowered(label);
      }
    }
  }

  private static String lowered(String label) {
    StringBuilder lowered = new StringBuilder();
    label
        .chars()
        .map(c -> c == '-' ? LOWERED_MINUS : c >= '0' && c <= '9' ? LOWERED_ZERO + c - '0' : c)
        .forEach(lowered::appendCodePoint);
    return lowered.toString();
  }

  /// The unnamed values since the last named one are parts of the next: statements are recorded one
  /// after the other.
  private void nameParts() {
    Set<String> taken = new HashSet<>(List.of(labels));
    names().forEach(taken::add);
    List<Integer> parts = new ArrayList<>();
    for (Vertex vertex : graph.vertices()) {
      if (!(vertex instanceof Vertex.Operation)) {
        continue;
      }
      if (vertex.name().isEmpty()) {
        parts.add(vertex.index());
      } else {
        nameParts(vertex.label(), parts, taken);
        parts.clear();
      }
    }
  }

  private void nameParts(String whole, List<Integer> parts, Set<String> taken) {
    Matcher stem = STEM.matcher(whole);
    int number = 0;
    for (int part : parts) {
      String label;
      do {
        label = stem.replaceFirst("$0_" + letters(number++));
      } while (!taken.add(label));
      labels[part] = label;
    }
  }

  /// a to z, aa to az, ba, and so on.
  private static String letters(int number) {
    String last = Character.toString('a' + number % 26);
    return number < 26 ? last : letters(number / 26 - 1) + last;
  }
}
