package org.tapedeck.app.layout.layered;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Lets the phases of a layout end early without handing them a way to ask: what runs inside
/// [#watch] asks by [#check].
public final class Cancellation {
  private static final ScopedValue<BooleanSupplier> CANCELLED = ScopedValue.newInstance();

  private static final long PATIENCE_MS = 20;

  private Cancellation() {}

  /// Does `work`, unless `cancelled` becomes true.
  public static void watch(BooleanSupplier cancelled, Runnable work) {
    ScopedValue.where(CANCELLED, cancelled).run(work);
  }

  /// Goes on, or throws a [CancellationException]. Every phase calls it many times in 100 ms.
  public static void check() {
    if (CANCELLED.isBound() && CANCELLED.get().getAsBoolean()) {
      throw new CancellationException("layout cancelled");
    }
  }

  /// Does work that cannot ask, on a thread of its own. If cancelled, the thread is left to come to
  /// its end in vain.
  public static <T> T aside(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofPlatform().daemon().name("layout").start(task);
    while (true) {
      try {
        return task.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        check();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new CancellationException("layout interrupted");
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
