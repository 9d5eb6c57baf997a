package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.Job;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What workers have replied: partial results go to the job at once, changes of arrays are kept
 * until the whole region has succeeded. Those that the sequential loop would not have come to are
 * dropped then.
 *
 * @param <P> the type of partial results
 */
final class Replies<P> {

  private final Shipment shipment;
  private final RegionArrays arrays;
  private final @Nullable ClassLoader loader;
  private final Supplier<StackTraceElement[]> caller;
  private final List<Committed> committed = new ArrayList<>();

  /** A chunk that has come back: what it has changed, and whether it has thrown. */
  private record Committed(int position, Runs runs, boolean threw) {}

  /**
   * Nothing so far.
   *
   * @param shipment what was sent
   * @param arrays where its arrays are
   * @param loader knows the classes of partial results and exceptions
   * @param caller tells where the region was called, if an iteration has thrown
   */
  Replies(
      Shipment shipment,
      RegionArrays arrays,
      @Nullable ClassLoader loader,
      Supplier<StackTraceElement[]> caller) {
    this.shipment = shipment;
    this.arrays = arrays;
    this.loader = loader;
    this.caller = caller;
  }

  void take(Job<P> job, int position, boolean threw, DataInputStream in, long process)
      throws IOException {
    Runs runs = Runs.read(in);
    arrays.take(runs, shipment.arrays(), in);
    Throwable thrown = threw ? SentException.read(in, loader) : null;
    P partial = in.readBoolean() ? partial(in) : null;
    if (partial != null) {
      job.publish(position, partial);
    }
    committed.add(new Committed(position, runs, threw));
    if (thrown != null) {
      SentException.continueTrace(thrown, process, caller.get());
      job.failed(position, thrown);
    }
  }

  @SuppressWarnings("unchecked") // what the work has made
  private @Nullable P partial(DataInputStream in) throws IOException {
    try (GraphReader objects =
        new GraphReader(
            in,
            loader,
            number -> {
              throw new IllegalStateException("an array that was not sent");
            })) {
      return (P) objects.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  /** Takes over what iterations have changed, up to the one with which the loop ends. */
  void copyBack(Job<P> job) throws IOException {
    long last = Long.MAX_VALUE;
    for (Committed chunk : committed) {
      if (chunk.threw()) {
        last = Math.min(last, job.from(chunk.position()));
      }
    }
    for (Committed chunk : committed) {
      if (job.from(chunk.position()) <= last) {
        shipment.take(chunk.runs(), arrays.outputs());
      }
    }
  }
}
