package io.manyhands.runtime.engine;

import io.manyhands.runtime.spi.Job;
import io.manyhands.runtime.spi.Work;

/** A job whose chunks count how often they have been run, without any care for other threads. */
final class PlainJob implements Job<Object> {

  private final int[] runs;
  private final int workers;

  PlainJob(int chunks, int workers) {
    this.runs = new int[chunks];
    this.workers = workers;
  }

  /** One decimal digit for each chunk. */
  int counts() {
    int digits = 0;
    for (int count : runs) {
      digits = 10 * digits + count;
    }
    return digits;
  }

  @Override
  public int workers() {
    return workers;
  }

  @Override
  public int chunks() {
    return runs.length;
  }

  @Override
  public boolean hostile() {
    return false;
  }

  @Override
  public boolean wanted(int position) {
    return true;
  }

  @Override
  public void run(int position) {
    runs[position]++;
  }

  @Override
  public Work<Object> work() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long from(int position) {
    return position;
  }

  @Override
  public long to(int position) {
    return position + 1L;
  }

  @Override
  public void publish(int position, Object partial) {}

  @Override
  public void failed(int position, Throwable thrown) {}
}
