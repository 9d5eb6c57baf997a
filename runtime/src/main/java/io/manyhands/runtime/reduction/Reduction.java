package io.manyhands.runtime.reduction;

import io.manyhands.runtime.spi.Work;
import java.util.function.BiConsumer;

/**
 * Where partial results go: into a total, in the order of the iterations.
 *
 * @param <P> the type of partial results
 */
public final class Reduction<P> {

  private static final Reduction<Object> NONE = new Reduction<>("none", (total, partial) -> {});

  private final P total;
  private final BiConsumer<P, P> merge;
  private final boolean early;

  /** Whether a chunk may run into the total, once all those before it are there. */
  private final boolean continued;

  /**
   * Creates a reduction.
   *
   * @param total takes the result
   * @param merge adds its second argument, of later iterations, to its first
   */
  public Reduction(P total, BiConsumer<P, P> merge) {
    this(total, merge, false, false);
  }

  private Reduction(P total, BiConsumer<P, P> merge, boolean early, boolean continued) {
    this.total = total;
    this.merge = merge;
    this.early = early;
    this.continued = continued;
  }

  /**
   * A reduction of large partial results: the caller adds them while others still run later
   * iterations, in the order of the iterations.
   *
   * @param total takes the result
   * @param merge adds its second argument, of later iterations, to its first
   * @param <P> the type of partial results
   * @return a reduction
   */
  public static <P> Reduction<P> early(P total, BiConsumer<P, P> merge) {
    return new Reduction<>(total, merge, true, false);
  }

  /**
   * The same, unless partial results are added in the end only: a chunk that the calling thread
   * runs when all those before it are in the total needs no partial result, and nothing is added
   * afterwards. Not for results that depend on how iterations are grouped.
   *
   * @return a reduction with the same total
   */
  public Reduction<P> continued() {
    return early ? new Reduction<>(total, merge, true, true) : this;
  }

  /** Whether a chunk may run into the total. */
  boolean isContinued() {
    return continued;
  }

  /**
   * The reduction of a region that has no partial results.
   *
   * @return a reduction that drops what it is given
   */
  public static Reduction<Object> none() {
    return NONE;
  }

  /**
   * Adds the result of the next iterations.
   *
   * @param partial what they computed
   */
  public void add(P partial) {
    merge.accept(total, partial);
  }

  /**
   * Runs the next iterations into the total, without a partial result.
   *
   * @param work what to compute
   * @param from the number of the first iteration
   * @param to the number after the last iteration
   * @throws Throwable what the iterations throw
   */
  public void addDirectly(Work<P> work, long from, long to) throws Throwable {
    work.run(total, from, to);
  }

  /**
   * Work that needs no partial results, because one thread does all of it.
   *
   * @param work what to compute
   * @return the same, into the total
   */
  public Work<P> intoTotal(Work<P> work) {
    return new IntoTotal<>(work, total);
  }

  /**
   * What is left to do after {@link #intoTotal}.
   *
   * @return a reduction that drops what it is given
   */
  public Reduction<P> done() {
    return new Reduction<>(total, (sum, partial) -> {});
  }

  /**
   * Prepares for partial results that are computed in any order.
   *
   * @param chunks their number
   * @return a place for each
   */
  public Partials<P> partials(int chunks) {
    return new Partials<>(this, this == NONE ? 0 : chunks, early);
  }
}
