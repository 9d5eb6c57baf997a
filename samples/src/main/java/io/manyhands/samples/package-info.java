/**
 * Programs whose loops carry {@code @Parallel}; everything else in them is plain sequential Java.
 * Each has a {@code main} that compares its sequential form with its generated one.
 */
@NullMarked
package io.manyhands.samples;

import org.jspecify.annotations.NullMarked;
