package org.tapedeck.engine.lang.python;

/// A text computes nothing, as it is read.
final class NothingComputed extends Mistake {
  private static final long serialVersionUID = 1;

  NothingComputed(Mistake told) {
    super(told.diagnostic());
  }
}
