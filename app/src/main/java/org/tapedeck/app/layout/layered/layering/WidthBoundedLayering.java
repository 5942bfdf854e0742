package org.tapedeck.app.layout.layered.layering;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.tapedeck.app.layout.layered.Adjacency;
import org.tapedeck.app.layout.layered.Dag;

/// What the layers of a [Dag] keep to besides its edges: the elements of a vector stand together,
/// and no layer holds more than so many vertices, besides copies, which stand right before their
/// uses.
///
/// A vector of more elements stands in several layers, from left to right and from top to bottom
/// like the words of a text: in those of its users if they have that order, as the matrix of a
/// network does, each column beside the sums that it goes into, or else in layers of its own. Of
/// other vertices what is too much goes to layers before, as in list scheduling from the end.
public final class WidthBoundedLayering {
  /// So many may stand in a layer in any case.
  private static final int LEAST = 16;

  /// A vertex takes as much of a layer as so many bends.
  private static final int BENDS = 2;

  /// Bends at which it is not worth while to hold a vector together whose elements are read at the
  /// places of its users: a vector of n elements along a sum takes about n * n / 2 of them.
  private static final long TOO_LONG = 50_000;

  private final Dag dag;
  private final boolean wanted;
  private final int most;

  /// The elements of each vector, by 1 + the number of its group.
  private final Adjacency elements;

  /// At most `width` vertices in a layer; 0 for as many as leave it at most about twice as high as
  /// long if all layers are full, where that makes it much narrower.
  public WidthBoundedLayering(Dag dag, int width) {
    this.dag = dag;
    this.wanted = width > 0;
    int[] vector = new int[dag.size];
    for (int v = 0; v < vector.length; v++) {
      vector[v] = 1 + dag.vector[v];
    }
    this.elements = Adjacency.of(1 + dag.nest.groups(), vector);
    this.most = wanted ? width : Math.max(LEAST, (int) Math.ceil(2 * Math.sqrt(dag.size)));
  }

  /// The same layers, as far as they keep to it, each with a vertex in it. Costs O(vertices +
  /// edges), and O(layers) more for each vertex that must move.
  public int[] fit(int[] layer) {
    return Layering.withoutGaps(fitting(layer));
  }

  private int[] fitting(int[] layer) {
    int[] level = level(layer, g -> true);
    Adjacency members = Adjacency.of(Layering.layers(level), level);
    boolean tooLong = Layering.span(dag, level) > TOO_LONG;
    if (fullest(level) <= most && !tooLong) {
      return level;
    }
    int[] spread = level(layer, g -> !isReadable(elements(g), layer));
    boolean within = isWithin(spread);
    if (tooLong && within && 2 * Layering.span(dag, spread) < Layering.span(dag, level)) {
      return spread;
    }
    int[] narrow = new Narrowing(members, false).layers();
    boolean spreads = within && breadth(spread) <= breadth(narrow);
    int[] best = spreads ? spread : narrow;
    return wanted || 4 * breadth(best) <= 3 * breadth(level) ? best : level;
  }

  private boolean isWithin(int[] layer) {
    return !wanted || fullest(layer) <= most;
  }

  /// The most vertices in a layer, copies not counted.
  private int fullest(int[] layer) {
    int[] count = new int[Layering.layers(layer)];
    for (int v = 0; v < dag.size; v++) {
      count[layer[v]] += dag.isCopy(v) ? 0 : 1;
    }
    return Arrays.stream(count).max().orElse(0);
  }

  /// About how much room the fullest layer takes, in bends. Layers with few vertices may have so
  /// many edges pass that nothing is gained.
  private long breadth(int[] layer) {
    long[] change = new long[Layering.layers(layer) + 1];
    for (int v = 0; v < dag.size; v++) {
      change[layer[v]] += BENDS;
      change[layer[v] + 1] -= BENDS;
    }
    for (int e = 0; e < dag.edges(); e++) {
      change[layer[dag.from[e]] + 1]++;
      change[layer[dag.to[e]]]--;
    }
    long here = 0;
    long broadest = 0;
    for (long each : change) {
      here += each;
      broadest = Math.max(broadest, here);
    }
    return broadest;
  }

  /// The same layers, as far as they keep to it and no two vectors stand in one layer: the edges of
  /// one pass between the elements of the other, where else they would cross in front of them.
  public int[] apart(int[] layer) {
    if (dag.nest.isEmpty()) {
      return fit(layer);
    }
    int[] level = level(layer, g -> true);
    Adjacency members = Adjacency.of(Layering.layers(level), level);
    return Layering.withoutGaps(new Narrowing(members, true).layers());
  }

  /// Whether the elements go from left to right, in several rows of the same layers perhaps.
  private static boolean isReadable(int[] elements, int[] layer) {
    int columns = 1;
    while (columns < elements.length && layer[elements[columns]] >= layer[elements[columns - 1]]) {
      columns++;
    }
    boolean same = elements.length % columns == 0;
    for (int i = columns; i < elements.length && same; i++) {
      same = layer[elements[i]] == layer[elements[i - columns]];
    }
    return same;
  }

  /// All elements of each of those vectors in the first of their layers.
  private int[] level(int[] layer, IntPredicate vectors) {
    int[] level = layer.clone();
    for (int g = 0; g < dag.nest.groups(); g++) {
      if (elements.count(1 + g) > 0 && vectors.test(g)) {
        int[] all = elements(g);
        int first = Arrays.stream(all).map(v -> layer[v]).min().orElseThrow();
        Arrays.stream(all).forEach(v -> level[v] = first);
      }
    }
    return level;
  }

  private int[] elements(int g) {
    return Arrays.copyOfRange(elements.item, elements.start[1 + g], elements.start[2 + g]);
  }

  /// Whether a vertex may come to a layer of `count` vertices.
  public boolean hasRoom(long count) {
    return count < most;
  }

  private int columns(int vertices) {
    return (vertices + most - 1) / most;
  }

  /// Hands out the layers anew, from the last one to the first.
  private final class Narrowing {
    private final Adjacency members;

    /// How far each vertex is from the last layer, -1 while that is open.
    private final int[] above = new int[dag.size];

    /// How many vertices are that far from it.
    private final int[] filled;

    /// Whether vectors are kept apart, and how far from the last layer there are any.
    private final boolean apart;

    private final BitSet taken = new BitSet();

    Narrowing(Adjacency members, boolean apart) {
      int layers = members.start.length - 1;
      this.members = members;
      this.apart = apart;
      this.filled = new int[layers + 2 * dag.size];
      Arrays.fill(above, -1);
    }

    int[] layers() {
      int last = members.start.length - 2;
      for (int l = last; l >= 0; l--) {
        int columns = columns(members.count(l));
        for (int column = columns - 1; column >= 0; column--) {
          for (int i = column; i < members.count(l); i += columns) {
            place(members.get(l, i), last - l);
          }
        }
      }
      int highest = Layering.layers(above) - 1;
      return Arrays.stream(above).map(a -> highest - a).toArray();
    }

    private void place(int v, int least) {
      if (dag.isCopy(v)) {
        above[v] = after(v, 0);
      } else if (dag.vector[v] < 0) {
        int at = after(v, least);
        while (filled[at] >= most) {
          at++;
        }
        put(v, at);
      } else if (above[v] < 0) {
        placeVector(1 + dag.vector[v], least);
      }
    }

    private void placeVector(int g, int least) {
      int columns = columns(elements.count(g));
      int rows = (elements.count(g) + columns - 1) / columns;
      int at = least;
      for (int i = 0; i < elements.count(g); i++) {
        at = after(elements.get(g, i), at);
      }
      while (!hasRoom(at, columns, most - rows)) {
        at++;
      }
      taken.set(at, at + columns);
      for (int i = 0; i < elements.count(g); i++) {
        put(elements.get(g, i), at + columns - 1 - i % columns);
      }
    }

    private boolean hasRoom(int from, int columns, int limit) {
      int next = taken.nextSetBit(from);
      return (!apart || next < 0 || next >= from + columns)
          && Arrays.stream(filled, from, from + columns).allMatch(count -> count <= limit);
    }

    private void put(int v, int at) {
      above[v] = at;
      filled[at]++;
    }

    /// The least distance from the end that is at least `least` and beyond all users of `v`.
    private int after(int v, int least) {
      int at = least;
      for (int i = 0; i < dag.out.count(v); i++) {
        at = Math.max(at, above[dag.to[dag.out.get(v, i)]] + 1);
      }
      return at;
    }
  }
}
