package org.tapedeck.app.ui;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/// Watches how long the window's thread works between two frames. Its own time counts, not that of
/// the machine: a busy one is not the window's fault.
final class Pulses extends AnimationTimer {
  private static final long MOST = TimeUnit.SECONDS.toNanos(1);

  private long last;
  private volatile long longest;

  static Pulses count() {
    return Hand.onScreen(
        () -> {
          Pulses pulses = new Pulses();
          pulses.last = now();
          pulses.start();
          return pulses;
        });
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Override
  public void handle(long time) {
    long now = now();
    longest = Math.max(longest, now - last);
    last = now;
  }

  void assertQuick() {
    if (longest > MOST) {
      throw new AssertionError("no frame for " + longest / 1e9 + " s of the window's own time");
    }
  }

  void end() {
    Hand.onScreen(
        () -> {
          stop();
          return true;
        });
  }
}
