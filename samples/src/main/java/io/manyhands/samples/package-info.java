/**
 * Programs whose loops carry {@code @Parallel}; everything else in them is plain sequential Java.
 */
@NullMarked
package io.manyhands.samples;

import org.jspecify.annotations.NullMarked;
