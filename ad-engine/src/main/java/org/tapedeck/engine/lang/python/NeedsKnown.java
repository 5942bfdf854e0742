package org.tapedeck.engine.lang.python;

/// An input counts something that has to be known before anything runs: the text is read again,
/// with `name` as a constant.
final class NeedsKnown extends Mistake {
  private static final long serialVersionUID = 1;

  private final String name;

  NeedsKnown(String name, Mistake otherwise) {
    super(otherwise.diagnostic());
    this.name = name;
  }

  String name() {
    return name;
  }
}
