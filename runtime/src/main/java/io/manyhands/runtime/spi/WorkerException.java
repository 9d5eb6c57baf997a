package io.manyhands.runtime.spi;

/**
 * Other JVMs could not do a region's work: not the work failed, but those who did it. Arrays,
 * variables and fields are as they were before the region.
 */
public final class WorkerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message which chunk of which region failed, and why
   */
  public WorkerException(String message) {
    super(message);
  }

  /**
   * Creates an exception.
   *
   * @param message which chunk of which region failed, and why
   * @param cause the cause
   */
  public WorkerException(String message, Throwable cause) {
    super(message, cause);
  }
}
