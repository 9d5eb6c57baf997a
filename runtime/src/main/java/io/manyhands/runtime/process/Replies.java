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
 * until the whole region has succeeded.
 *
 * @param <P> the type of partial results
 */
final class Replies<P> {

  private final @Nullable ClassLoader loader;
  private final Supplier<StackTraceElement[]> caller;
  private final List<Runs> committed = new ArrayList<>();

  /**
   * Nothing so far.
   *
   * @param loader knows the classes of partial results and exceptions
   * @param caller tells where the region was called, if an iteration has thrown
   */
  Replies(@Nullable ClassLoader loader, Supplier<StackTraceElement[]> caller) {
    this.loader = loader;
    this.caller = caller;
  }

  void take(Job<P> job, int position, boolean threw, DataInputStream in, long process)
      throws IOException {
    Runs runs = Runs.read(in);
    Throwable thrown = threw ? SentException.read(in, loader) : null;
    P partial = partial(in);
    if (partial != null) {
      job.publish(position, partial);
    }
    committed.add(runs);
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

  void copyBack(Shipment shipment, ArrayFile outputs) throws IOException {
    for (Runs runs : committed) {
      shipment.take(runs, outputs);
    }
  }
}
