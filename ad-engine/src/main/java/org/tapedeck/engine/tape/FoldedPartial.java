package org.tapedeck.engine.tape;

/// How a result of a folded group, `to`, depends on the value `from` that it is computed from: by
/// `partial` through all of the group at once.
public record FoldedPartial(int from, int to, double partial) {}
