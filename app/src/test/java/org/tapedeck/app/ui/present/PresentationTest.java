package org.tapedeck.app.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PresentationTest {
  @Test
  void timeCountsFromTheBeginningOfTheClass() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    Presentation shown = new Presentation(now::get);
    now.set(Instant.ofEpochSecond(1000));
    shown.presenting().set(true);

    now.set(Instant.ofEpochSecond(1000 + 12 * 60 + 5));
    assertEquals("12:05", shown.time());

    shown.audience().set(true);
    now.set(Instant.ofEpochSecond(1000 + 3600 + 12 * 60 + 5));
    assertEquals("1:12:05", shown.time());
  }
}
