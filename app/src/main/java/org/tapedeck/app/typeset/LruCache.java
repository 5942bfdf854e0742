package org.tapedeck.app.typeset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What was made last, up to a number: things asked for again are not made again, and memory stays
/// bounded. Thread-safe.
public final class LruCache<K, V> {
  private final Map<K, V> made;

  public LruCache(int most) {
    made =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /// What was made of `key`; made now if it is not among the recent ones. `making` may not ask for
  /// another thing of the same kind.
  public synchronized V of(K key, Function<K, V> making) {
    V known = made.get(key);
    if (known == null) {
      known = making.apply(key);
      made.put(key, known);
    }
    return known;
  }
}
