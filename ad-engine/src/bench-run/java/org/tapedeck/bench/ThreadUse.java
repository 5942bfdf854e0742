package org.tapedeck.bench;

/// What the current thread has used so far. Asked for by reflection, since the modules under
/// measurement do not read the management module.
public final class ThreadUse {
  private static final String MANAGEMENT = "java.lang.management.ManagementFactory";
  private static final Object THREADS = threads();

  private ThreadUse() {}

  private static Object threads() {
    try {
      return Class.forName(MANAGEMENT).getMethod("getThreadMXBean").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java tells nothing about threads", e);
    }
  }

  /// The time in ns for which it had a processor; what other programs, the compiler and the garbage
  /// collector do meanwhile does not count.
  public static long nanos() {
    return ask("java.lang.management.ThreadMXBean", "getCurrentThreadCpuTime");
  }

  /// The bytes that it has allocated.
  public static long allocatedBytes() {
    return ask("com.sun.management.ThreadMXBean", "getCurrentThreadAllocatedBytes");
  }

  private static long ask(String type, String method) {
    try {
      return (long) Class.forName(type).getMethod(method).invoke(THREADS);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java does not tell what a thread uses", e);
    }
  }
}
