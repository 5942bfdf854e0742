package org.tapedeck.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/// A test that holds for any input: it is run with `count` samples, its only parameter. A sample
/// that fails is tried again with smaller sizes, and is the first to be run the next time.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(SampleSource.class)
@ExtendWith(SmallestFailure.class)
public @interface Sampled {
  /// From which the seeds of the samples follow.
  long seed();

  int count();
}
