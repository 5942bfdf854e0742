/// What the tests of both modules share: random input, see [Sampled], and [Sentences] of bundles.
package org.tapedeck.testing;
