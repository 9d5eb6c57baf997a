package io.manyhands.runtime;

import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.spi.Footprint;
import io.manyhands.runtime.spi.LoopEnded;
import io.manyhands.runtime.spi.PortableWork;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a region in other JVMs: which elements of arrays go there, and which come back.
 *
 * <pre>{@code
 * SMOOTH_14
 *     .exchange()
 *     .reads(in, 1, -1, 1)
 *     .writes(out, 1, 0, 0)
 *     .run(IntRange.lessThan(1, n - 1, 1), (from, to) -> smooth14(in, out, from, to));
 * }</pre>
 *
 * <p>With the value {@code i} of the loop variable an iteration uses the elements from {@code
 * stride * i + first} through {@code stride * i + last}. For an array that is mentioned, everything
 * that iterations do with it has to be; others they may only read. What iterations write elsewhere
 * stays in the other JVM. The body and what it captures are serialized.
 */
public final class Exchange {

  private final Region region;
  private final List<Footprint> footprints = new ArrayList<>();

  Exchange(Region region) {
    this.region = region;
  }

  /**
   * Says which elements iterations read.
   *
   * @param array an array of a primitive type, or null, which is passed over
   * @param stride how far on the next value of the loop variable is
   * @param first the first element, for the value 0
   * @param last the last element, for the value 0
   * @return this exchange
   */
  public Exchange reads(@Nullable Object array, long stride, long first, long last) {
    if (array != null) {
      footprints.add(new Footprint(array, false, false, stride, first, last));
    }
    return this;
  }

  /**
   * Says that any iteration may read any element.
   *
   * @param array an array of a primitive type
   * @return this exchange
   */
  public Exchange reads(@Nullable Object array) {
    if (array != null) {
      footprints.add(Footprint.whole(array, false));
    }
    return this;
  }

  /**
   * Says which elements iterations write, or read and write.
   *
   * @param array an array of a primitive type, or of arrays, of which whole elements are meant
   * @param stride how far on the next value of the loop variable is
   * @param first the first element, for the value 0
   * @param last the last element, for the value 0
   * @return this exchange
   */
  public Exchange writes(@Nullable Object array, long stride, long first, long last) {
    if (array != null) {
      footprints.add(new Footprint(array, true, false, stride, first, last));
    }
    return this;
  }

  /**
   * Says that any iteration may write any element.
   *
   * @param array an array of a primitive type, or of arrays
   * @return this exchange
   */
  public Exchange writes(@Nullable Object array) {
    if (array != null) {
      footprints.add(Footprint.whole(array, true));
    }
    return this;
  }

  /**
   * Runs a loop.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <X extends Throwable> void run(IntRange range, IntWhole<X> body) throws X {
    region.<Object, X>perform(
        range.count(),
        0,
        new SentWork.IntsOnly<>(region.id(), footprints, range, body),
        Reduction.none());
  }

  /**
   * Runs a loop.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <X extends Throwable> void run(LongRange range, LongWhole<X> body) throws X {
    region.<Object, X>perform(
        range.count(),
        0,
        new SentWork.LongsOnly<>(region.id(), footprints, range, body),
        Reduction.none());
  }

  /**
   * Runs a loop whose chunks compute partial results, as {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void reduce(
      IntRange range, P total, Source<P> partials, IntPart<P, X> body, BiConsumer<P, P> merge)
      throws X {
    region.<P, X>reduce(
        range.count(), total, sent(range, partials, body), new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose chunks compute partial results, as {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void reduce(
      LongRange range, P total, Source<P> partials, LongPart<P, X> body, BiConsumer<P, P> merge)
      throws X {
    region.<P, X>reduce(
        range.count(), total, sent(range, partials, body), new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose chunks compute partial results that are large, as {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param copies the most partial results, at least 1; from {@link Copies}
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void reduce(
      IntRange range,
      int copies,
      P total,
      Source<P> partials,
      IntPart<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    region.<P, X>perform(
        range.count(), copies, sent(range, partials, body), new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose chunks compute partial results that are large, as {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param copies the most partial results, at least 1; from {@link Copies}
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void reduce(
      LongRange range,
      int copies,
      P total,
      Source<P> partials,
      LongPart<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    region.<P, X>perform(
        range.count(), copies, sent(range, partials, body), new Reduction<>(total, merge));
  }

  /**
   * Runs a loop that may end early, as {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @return whether the loop has ended early
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> boolean search(
      IntRange range, P total, Source<P> partials, IntSearch<P, X> body, BiConsumer<P, P> merge)
      throws X {
    return region.<P, X>search(
        range.count(),
        total,
        new SentWork.Ints<P, Throwable>(
            region.id(),
            footprints,
            body.getClass(),
            range,
            partials,
            (partial, from, to) -> {
              int last = body.run(partial, from, to);
              if (last != to) {
                throw new LoopEnded(range.position(last));
              }
            }),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop that may end early, as {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @return whether the loop has ended early
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> boolean search(
      LongRange range, P total, Source<P> partials, LongSearch<P, X> body, BiConsumer<P, P> merge)
      throws X {
    return region.<P, X>search(
        range.count(),
        total,
        new SentWork.Longs<P, Throwable>(
            region.id(),
            footprints,
            body.getClass(),
            range,
            partials,
            (partial, from, to) -> {
              long last = body.run(partial, from, to);
              if (last != to) {
                throw new LoopEnded(range.position(last));
              }
            }),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose chunks fill collections, as {@link Region} does. The total takes them when
   * all chunks have come back.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void collect(
      IntRange range, P total, Source<P> partials, IntPart<P, X> body, BiConsumer<P, P> merge)
      throws X {
    region.<P, X>perform(
        range.count(),
        Region.COLLECTIONS,
        sent(range, partials, body),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose chunks fill collections, as {@link Region} does. The total takes them when
   * all chunks have come back.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void collect(
      LongRange range, P total, Source<P> partials, LongPart<P, X> body, BiConsumer<P, P> merge)
      throws X {
    region.<P, X>perform(
        range.count(),
        Region.COLLECTIONS,
        sent(range, partials, body),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose iterations hand variables on, as {@link Region} does: what they use is sent
   * for each of the two passes.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param sums finds out what a chunk folds into the variables, and changes nothing else
   * @param handOn folds the variables of a partial result (second) into those of one from before
   *     (first)
   * @param body runs a chunk of the loop, whose partial result starts with the variables as they
   *     are by then
   * @param merge adds a partial result (second) to the total (first), the variables as they are
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void scan(
      IntRange range,
      P total,
      Source<P> partials,
      IntPart<P, RuntimeException> sums,
      HandOn<P> handOn,
      IntPart<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    region.<P, X>handOn(
        range.count(),
        new Scan.Passes<>(sent(range, partials, sums), handOn, sent(range, partials, body)),
        total,
        merge);
  }

  /**
   * Runs a loop whose iterations hand variables on, as {@link Region} does: what they use is sent
   * for each of the two passes.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param sums finds out what a chunk folds into the variables, and changes nothing else
   * @param handOn folds the variables of a partial result (second) into those of one from before
   *     (first)
   * @param body runs a chunk of the loop, whose partial result starts with the variables as they
   *     are by then
   * @param merge adds a partial result (second) to the total (first), the variables as they are
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void scan(
      LongRange range,
      P total,
      Source<P> partials,
      LongPart<P, RuntimeException> sums,
      HandOn<P> handOn,
      LongPart<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    region.<P, X>handOn(
        range.count(),
        new Scan.Passes<>(sent(range, partials, sums), handOn, sent(range, partials, body)),
        total,
        merge);
  }

  /**
   * Runs a loop whose iterations find in some variables what the iteration before has assigned, as
   * {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param before finds out what some iterations assign to the variables, and changes nothing else;
   *     what it reads nobody writes
   * @param handOn assigns the variables of a partial result (second) to another one (first)
   * @param body runs a chunk of the loop, whose partial result starts with the variables as they
   *     are by then
   * @param merge adds a partial result (second) to the total (first), the variables as they are
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void carry(
      IntRange range,
      P total,
      Source<P> partials,
      IntPart<P, RuntimeException> before,
      HandOn<P> handOn,
      IntPart<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    region.<P, X>perform(
        range.count(),
        0,
        new SentPasses.Carried<>(
            total, sent(range, partials, before), handOn, sent(range, partials, body)),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose iterations find in some variables what the iteration before has assigned, as
   * {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, in the other JVM
   * @param before finds out what some iterations assign to the variables, and changes nothing else;
   *     what it reads nobody writes
   * @param handOn assigns the variables of a partial result (second) to another one (first)
   * @param body runs a chunk of the loop, whose partial result starts with the variables as they
   *     are by then
   * @param merge adds a partial result (second) to the total (first), the variables as they are
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void carry(
      LongRange range,
      P total,
      Source<P> partials,
      LongPart<P, RuntimeException> before,
      HandOn<P> handOn,
      LongPart<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    region.<P, X>perform(
        range.count(),
        0,
        new SentPasses.Carried<>(
            total, sent(range, partials, before), handOn, sent(range, partials, body)),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose iterations hand something over that is gone through in their order, on the
   * calling thread, as {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop, and adds to a list what each iteration hands over
   * @param <S> what an iteration hands over, serializable
   * @param <X> what the loop may throw, out of the iterator
   * @return what is to be gone through, once, and then closed
   * @throws X never; what iterations throw comes out of the iterator
   */
  public <S, X extends Throwable> InOrder<S> inOrder(IntRange range, IntPart<List<S>, X> body)
      throws X {
    return region.inOrder(
        range.count(), range::at, new InOrder.Strip<>(region, sent(range, ArrayList::new, body)));
  }

  /**
   * Runs a loop whose iterations hand something over that is gone through in their order, on the
   * calling thread, as {@link Region} does.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop, and adds to a list what each iteration hands over
   * @param <S> what an iteration hands over, serializable
   * @param <X> what the loop may throw, out of the iterator
   * @return what is to be gone through, once, and then closed
   * @throws X never; what iterations throw comes out of the iterator
   */
  public <S, X extends Throwable> InOrder<S> inOrder(LongRange range, LongPart<List<S>, X> body)
      throws X {
    return region.inOrder(
        range.count(), range::at, new InOrder.Strip<>(region, sent(range, ArrayList::new, body)));
  }

  private <P, X extends Throwable> PortableWork<P> sent(
      IntRange range, Source<P> partials, IntPart<P, X> body) {
    return new SentWork.Ints<>(region.id(), footprints, body.getClass(), range, partials, body);
  }

  private <P, X extends Throwable> PortableWork<P> sent(
      LongRange range, Source<P> partials, LongPart<P, X> body) {
    return new SentWork.Longs<>(region.id(), footprints, body.getClass(), range, partials, body);
  }

  /**
   * A body that can be sent.
   *
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface IntWhole<X extends Throwable> extends IntBody<X>, Serializable {}

  /**
   * A body that can be sent.
   *
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface LongWhole<X extends Throwable> extends LongBody<X>, Serializable {}

  /**
   * A body with a partial result that can be sent.
   *
   * @param <P> the type of partial results
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface IntPart<P, X extends Throwable> extends IntPartialBody<P, X>, Serializable {}

  /**
   * A body with a partial result that can be sent.
   *
   * @param <P> the type of partial results
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface LongPart<P, X extends Throwable> extends LongPartialBody<P, X>, Serializable {}

  /**
   * A body that may end the loop, and can be sent.
   *
   * @param <P> the type of partial results
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface IntSearch<P, X extends Throwable> extends IntSearchBody<P, X>, Serializable {}

  /**
   * A body that may end the loop, and can be sent.
   *
   * @param <P> the type of partial results
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface LongSearch<P, X extends Throwable> extends LongSearchBody<P, X>, Serializable {}

  /**
   * Makes partial results, and can be sent.
   *
   * @param <P> the type of partial results
   */
  @FunctionalInterface
  public interface Source<P> extends Supplier<P>, Serializable {}

  /**
   * Hands variables on, and can be sent.
   *
   * @param <P> the type of partial results
   */
  @FunctionalInterface
  public interface HandOn<P> extends BiConsumer<P, P>, Serializable {}
}
