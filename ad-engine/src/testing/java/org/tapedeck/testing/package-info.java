/// Tests on random input. Start reading at [Sampled].
package org.tapedeck.testing;
