package org.tapedeck.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Tries a sample that fails again with sizes halved, as long as it fails, and reports the
/// smallest.
final class SmallestFailure implements InvocationInterceptor {
  private static final int MOST_HALVINGS = 16;

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    Sample sample = (Sample) call.getArguments().getFirst();
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      FailedSeed.of(context).write(sample.seed());
      throw smallest(call, sample, failure);
    }
    FailedSeed.of(context).forget(sample.seed());
  }

  private static AssertionError smallest(
      ReflectiveInvocationContext<Method> call, Sample sample, Throwable failure)
      throws IllegalAccessException {
    Sample small = sample;
    Throwable reason = failure;
    for (Sample next = sample.halved(); next.halvings() <= MOST_HALVINGS; next = next.halved()) {
      Optional<Throwable> again = failure(call, next);
      if (again.isPresent()) {
        small = next;
        reason = again.get();
      }
    }
    return new AssertionError("fails at " + small + ": " + reason.getMessage(), reason);
  }

  private static Optional<Throwable> failure(
      ReflectiveInvocationContext<Method> call, Sample sample) throws IllegalAccessException {
    Method test = call.getExecutable();
    test.setAccessible(true);
    try {
      test.invoke(call.getTarget().orElseThrow(), sample);
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(e.getCause());
    }
  }
}
