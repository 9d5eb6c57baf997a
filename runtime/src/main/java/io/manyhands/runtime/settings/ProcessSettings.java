package io.manyhands.runtime.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What worker processes are like.
 *
 * @param workers the most worker processes of this JVM, 0 if not given
 * @param heap the heap of each as {@code -Xmx} takes it, null if not given
 * @param timeoutSeconds the most seconds that a worker may take for a chunk, 0 for no limit
 * @param idleSeconds how many seconds a worker is kept that has nothing to do, 0 for ever
 * @param jvmArguments more arguments for the JVMs
 */
public record ProcessSettings(
    int workers,
    @Nullable String heap,
    int timeoutSeconds,
    int idleSeconds,
    List<String> jvmArguments) {

  /** Long enough for a program that thinks between two loops. */
  static final int USUAL_IDLE_SECONDS = 60;

  /** Nothing is set. */
  public static final ProcessSettings DEFAULTS =
      new ProcessSettings(0, null, 0, USUAL_IDLE_SECONDS, List.of());
}
