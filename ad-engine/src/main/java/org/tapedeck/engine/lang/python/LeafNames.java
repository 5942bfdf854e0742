package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names for inputs that objects hold. A short one is the last attribute on the way to the input
/// and the places on it, as `w[0,1,2]` for `model.layers[0].neurons[1].w[2]`; where two would have
/// the same, all of these go by the whole way.
final class LeafNames {
  private static final int MOST_DEPTH = 50;

  /// An input, the attributes on the way to it, and the places in lists.
  private record Found(Item leaf, List<String> attributes, List<Integer> places) {
    String shortName() {
      return attributes.getLast() + index();
    }

    String longName() {
      return String.join(".", attributes) + index();
    }

    private String index() {
      return places.isEmpty() ? "" : places.toString().replace(" ", "");
    }
  }

  private final Leaves leaves;
  private final List<Found> found = new ArrayList<>();
  private final Set<Item> seen = new HashSet<>();

  LeafNames(Leaves leaves) {
    this.leaves = leaves;
  }

  /// Looks for inputs without a name in what `name` stands for.
  void collect(String name, Item item) {
    collect(item, List.of(name), List.of());
  }

  private void collect(Item item, List<String> attributes, List<Integer> places) {
    if (attributes.size() + places.size() > MOST_DEPTH) {
      return;
    }
    switch (item) {
      case Item.Computed computed -> {
        if (leaves.has(computed) && leaves.name(computed).isEmpty()) {
          found.add(new Found(computed, attributes, places));
        }
      }
      case Item.Sequence list -> {
        if (seen.add(list)) {
          for (int i = 0; i < list.elements().size(); i++) {
            collect(list.elements().get(i), attributes, with(places, i));
          }
        }
      }
      case Item.Instance object -> {
        if (seen.add(object)) {
          for (String name : object.attributes().names()) {
            collect(object.attributes().own(name).orElseThrow(), with(attributes, name), places);
          }
        }
      }
      default -> {}
    }
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /// Gives them their names.
  void give() {
    Map<String, Integer> times = new HashMap<>();
    found.forEach(each -> times.merge(each.shortName(), 1, Integer::sum));
    for (Found each : found) {
      boolean single = times.get(each.shortName()) == 1;
      leaves.name(each.leaf(), single ? each.shortName() : each.longName());
    }
  }
}
