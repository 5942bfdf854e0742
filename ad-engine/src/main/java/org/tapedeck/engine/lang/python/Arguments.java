package org.tapedeck.engine.lang.python;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapedeck.engine.lang.Span;

/// What a call hands over, by place and by keyword. `span` is where the call stands.
record Arguments(List<Item> items, Map<String, Item> keywords, Span span) {
  Arguments {
    items = List.copyOf(items);
    keywords = new LinkedHashMap<>(keywords);
  }

  static Arguments of(List<Item> items, Span span) {
    return new Arguments(items, Map.of(), span);
  }

  int size() {
    return items.size();
  }

  /// The argument at `place`, or the one called `keyword`.
  Optional<Item> find(int place, String keyword) {
    return place < items.size()
        ? Optional.of(items.get(place))
        : Optional.ofNullable(keywords.get(keyword));
  }

  /// The argument at `place`, which `function` cannot do without.
  Item item(int place, String function) throws Mistake {
    if (place >= items.size()) {
      throw PythonMessages.tooFew(function, span);
    }
    return items.get(place);
  }

  /// The same behind `self`.
  Arguments behind(Item self) {
    List<Item> all = new java.util.ArrayList<>(List.of(self));
    all.addAll(items);
    return new Arguments(all, keywords, span);
  }
}
