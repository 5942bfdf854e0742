package org.tapedeck.testing;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// The samples of a [Sampled] test, one that failed the last time first.
final class SampleSource implements ArgumentsProvider {
  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Sampled sampled = context.getRequiredTestMethod().getAnnotation(Sampled.class);
    LongStream seeds = new SplittableRandom(sampled.seed()).longs(sampled.count());
    return LongStream.concat(FailedSeed.of(context).read().stream(), seeds)
        .mapToObj(seed -> Arguments.of(new Sample(seed, 0)));
  }
}
