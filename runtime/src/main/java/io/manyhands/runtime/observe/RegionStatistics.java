package io.manyhands.runtime.observe;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happened to one region. Any thread may count at any time. */
public final class RegionStatistics {

  private final String id;
  private final String file;
  private final int line;
  private final LongAdder parallelCalls = new LongAdder();
  private final LongAdder sequentialCalls = new LongAdder();
  private final LongAdder guardFailures = new LongAdder();
  private final LongAdder chunks = new LongAdder();
  private final LongAccumulator workers = new LongAccumulator(Math::max, 0);

  RegionStatistics(String id, String file, int line) {
    this.id = id;
    this.file = file;
    this.line = line;
  }

  /**
   * Counts a call that is about to go to an engine.
   *
   * @param count the number of its chunks
   */
  public void parallelCall(int count) {
    parallelCalls.increment();
    chunks.add(count);
  }

  /**
   * Notes how many workers a call had.
   *
   * @param count the workers that ran at least one chunk
   */
  public void workers(int count) {
    workers.accumulate(count);
  }

  /** Counts a call that runs on the calling thread alone. */
  public void sequentialCall() {
    sequentialCalls.increment();
    workers.accumulate(1);
  }

  /** Counts a call whose run-time check failed, so that the original loop runs. */
  public void guardFailure() {
    guardFailures.increment();
    sequentialCall();
  }

  RegionCounts counts() {
    long parallel = parallelCalls.sum();
    long sequential = sequentialCalls.sum();
    return new RegionCounts(
        id,
        file,
        line,
        parallel + sequential,
        parallel,
        sequential,
        guardFailures.sum(),
        chunks.sum(),
        workers.get());
  }
}
