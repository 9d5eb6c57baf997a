package io.manyhands.runtime.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What worker processes are like.
 *
 * @param workers the most worker processes of this JVM, 0 if not given
 * @param heap the heap of each as {@code -Xmx} takes it, null if not given
 * @param timeoutSeconds the most seconds that a worker may take for a chunk, 0 for no limit
 * @param jvmArguments more arguments for the JVMs
 */
public record ProcessSettings(
    int workers, @Nullable String heap, int timeoutSeconds, List<String> jvmArguments) {

  /** Nothing is set. */
  public static final ProcessSettings DEFAULTS = new ProcessSettings(0, null, 0, List.of());
}
