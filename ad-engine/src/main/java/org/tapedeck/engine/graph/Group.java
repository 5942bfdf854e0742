package org.tapedeck.engine.graph;

import java.util.Objects;
import org.tapedeck.engine.lang.Span;

/// Vertices that were recorded together: by one call of a function that the program defines, or one
/// iteration of a loop. They are the vertices from `first` to before `end`; groups nest like the
/// calls and loops that made them. `index` is the position among the graph's groups, `parent` that
/// of the group around it, or -1. `label` is the call as written, or the iteration ("k = 3");
/// `span` is the call or the loop.
public record Group(int index, int parent, String label, Span span, int first, int end) {
  public Group {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(span, "span");
  }
}
