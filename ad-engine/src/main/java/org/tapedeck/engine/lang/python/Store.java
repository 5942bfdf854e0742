package org.tapedeck.engine.lang.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes names, attributes and lists, and can take the changes back: what happens in one branch
/// of a choice must not be seen in the other.
final class Store {
  /// Where a change can happen.
  sealed interface Place {
    /// What stands there; empty for a name that is not set.
    Optional<Item> content();

    /// How a value there is called.
    String name();

    /// When the scope or list was made.
    long birth();

    record Name(Frame frame, String name) implements Place {
      @Override
      public Optional<Item> content() {
        return frame.own(name);
      }

      @Override
      public long birth() {
        return frame.birth();
      }
    }

    record Elements(Item.Sequence list) implements Place {
      @Override
      public Optional<Item> content() {
        return Optional.of(new Item.Elements(list.elements()));
      }

      @Override
      public String name() {
        return "";
      }

      @Override
      public long birth() {
        return list.birth;
      }
    }
  }

  /// What stood where an attempt has changed something that is older than itself.
  private record Attempt(long begin, Map<Place, Optional<Item>> before) {}

  private final Deque<Attempt> attempts = new ArrayDeque<>();
  private long clock;

  /// The age of a scope or list that is made now.
  long now() {
    clock++;
    return clock;
  }

  void set(Frame frame, String name, Item item) {
    set(new Place.Name(frame, name), Optional.of(item));
  }

  void set(Item.Sequence list, List<Item> elements) {
    set(new Place.Elements(list), Optional.of(new Item.Elements(elements)));
  }

  void set(Place place, Optional<Item> content) {
    Attempt attempt = attempts.peek();
    if (attempt != null && place.birth() <= attempt.begin()) {
      attempt.before().putIfAbsent(place, place.content());
    }
    put(place, content);
  }

  private static void put(Place place, Optional<Item> content) {
    switch (place) {
      case Place.Name(Frame frame, String name) -> frame.put(name, content);
      case Place.Elements(Item.Sequence list) ->
          list.replace(((Item.Elements) content.orElseThrow()).items());
    }
  }

  /// Begins an attempt.
  void attempt() {
    attempts.push(new Attempt(now(), new LinkedHashMap<>()));
  }

  /// Ends the attempt begun last: all is as before. Returns what it had put where.
  Map<Place, Optional<Item>> takeBack() {
    Map<Place, Optional<Item>> before = attempts.pop().before();
    Map<Place, Optional<Item>> put = new LinkedHashMap<>();
    before.forEach((place, content) -> put.put(place, place.content()));
    before.forEach(Store::put);
    return put;
  }
}
