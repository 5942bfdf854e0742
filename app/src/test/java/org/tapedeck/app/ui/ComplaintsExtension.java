package org.tapedeck.app.ui;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test in which there were [Complaints].
final class ComplaintsExtension implements BeforeEachCallback, AfterEachCallback {
  private Optional<Complaints> complaints = Optional.empty();

  @Override
  public void beforeEach(ExtensionContext test) {
    complaints = Optional.of(new Complaints());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Complaints all = complaints.orElseThrow();
    all.close();
    Optional<AssertionError> failure = all.heard();
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
