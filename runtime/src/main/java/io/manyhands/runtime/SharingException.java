package io.manyhands.runtime;

/**
 * The program's word about what iterations share has turned out to be wrong, under {@code
 * manyhands.check}. The message names the variable, the element, both iterations and the line.
 */
public final class SharingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was claimed, and which iterations contradict it
   */
  public SharingException(String message) {
    super(message);
  }
}
