package org.tapedeck.engine.graph;

import java.util.Objects;
import org.tapedeck.engine.lang.Span;

/// Vertices that were recorded together: by one call of a function that the program defines, one
/// iteration of a loop, or one operation on vectors or matrices; or the elements of one vector or
/// matrix of inputs. They are the vertices from `first` to before `end`; groups nest like the
/// calls, loops and operations that made them. `index` is the position among the graph's groups,
/// `parent` that of the group around it, or -1. `label` is the call or operation as written, the
/// iteration ("k = 3") or the name of the inputs; `span` is its place in the text.
public record Group(int index, int parent, String label, Span span, int first, int end) {
  public Group {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(span, "span");
  }

  /// Whether a vertex is in it.
  public boolean holds(int vertex) {
    return vertex >= first && vertex < end;
  }

  /// This group, after `around` was put before it in the list: in `around`, if it was beside it.
  Group inside(Group around) {
    int parentNow = parent == around.parent ? around.index : parent + 1;
    return new Group(index + 1, parentNow, label, span, first, end);
  }
}
