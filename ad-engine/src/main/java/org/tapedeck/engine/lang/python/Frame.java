package org.tapedeck.engine.lang.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of one scope and what they stand for: of the whole text, of a call, of a class, or the
/// attributes of an object. Only a `Store` changes it.
final class Frame {
  private final Optional<Frame> outer;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Set<String> foreign = new HashSet<>();

  private final long birth;

  Frame(Optional<Frame> outer, long birth) {
    this.outer = outer;
    this.birth = birth;
  }

  long birth() {
    return birth;
  }

  /// What `name` stands for in this scope itself.
  Optional<Item> own(String name) {
    return Optional.ofNullable(items.get(name));
  }

  /// What `name` stands for here or in a scope around.
  Optional<Item> find(String name) {
    for (Optional<Frame> frame = Optional.of(this); frame.isPresent(); frame = frame.get().outer) {
      Item item = frame.get().items.get(name);
      if (item != null) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /// The scope that a setting of `name` here changes.
  Frame settingOf(String name) {
    if (!foreign.contains(name)) {
      return this;
    }
    Optional<Frame> frame = outer;
    while (frame.isPresent() && !frame.get().items.containsKey(name)) {
      frame = frame.get().outer;
    }
    return frame.orElseGet(this::outermost);
  }

  private Frame outermost() {
    Frame frame = this;
    while (frame.outer.isPresent()) {
      frame = frame.outer.get();
    }
    return frame;
  }

  /// Has a setting of `names` change a scope around.
  void declareForeign(Collection<String> names) {
    foreign.addAll(names);
  }

  boolean isOutermost() {
    return outer.isEmpty();
  }

  /// The names here in the order of their first setting.
  List<String> names() {
    return new ArrayList<>(items.keySet());
  }

  void put(String name, Optional<Item> item) {
    if (item.isPresent()) {
      items.put(name, item.get());
    } else {
      items.remove(name);
    }
  }
}
