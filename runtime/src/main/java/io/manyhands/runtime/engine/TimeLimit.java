package io.manyhands.runtime.engine;

import io.manyhands.runtime.spi.RegionTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * How long a call of a region may take.
 *
 * @param region names it
 * @param millis the time, in milliseconds, more than 0
 */
public record TimeLimit(String region, int millis) {

  /**
   * The time.
   *
   * @return nanoseconds
   */
  public long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /**
   * What is thrown when the time is over.
   *
   * @param iterations how many have ended
   * @return the exception
   */
  public RegionTimeoutException exceeded(long iterations) {
    return new RegionTimeoutException(region, millis, iterations);
  }
}
