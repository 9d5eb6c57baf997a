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

  /**
   * Creates a reduction.
   *
   * @param total takes the result
   * @param merge adds its second argument, of later iterations, to its first
   */
  public Reduction(P total, BiConsumer<P, P> merge) {
    this(total, merge, false);
  }

  private Reduction(P total, BiConsumer<P, P> merge, boolean early) {
    this.total = total;
    this.merge = merge;
    this.early = early;
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
    return new Reduction<>(total, merge, true);
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
