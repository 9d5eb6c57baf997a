package io.manyhands.runtime.spi;

/**
 * A region has not ended in the time that the program gives it ({@code timeoutMillis} of {@code
 * Parallel}). Its iterations have been interrupted, and none is running any more.
 */
public final class RegionTimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String region;
  private final long timeoutMillis;
  private final long iterations;

  /**
   * Creates the exception.
   *
   * @param region names the region, such as {@code demo.Prices.ask#1}
   * @param timeoutMillis the time that it had, in milliseconds
   * @param iterations how many iterations had ended by then
   */
  public RegionTimeoutException(String region, long timeoutMillis, long iterations) {
    super(
        "%s did not end within %d ms: %d %s ended by then"
            .formatted(
                region,
                timeoutMillis,
                iterations,
                iterations == 1 ? "iteration had" : "iterations had"));
    this.region = region;
    this.timeoutMillis = timeoutMillis;
    this.iterations = iterations;
  }

  /**
   * The region.
   *
   * @return its name, such as {@code demo.Prices.ask#1}
   */
  public String region() {
    return region;
  }

  /**
   * The time that it had.
   *
   * @return milliseconds
   */
  public long timeoutMillis() {
    return timeoutMillis;
  }

  /**
   * How many iterations had ended when the time was over, in whatever order.
   *
   * @return 0 or more
   */
  public long iterations() {
    return iterations;
  }
}
