package io.manyhands.runtime.spi;

/**
 * A property, an environment variable or an annotation has a value that cannot be used. Thrown at
 * the first use of a region, and again at each later one; the message names the setting, the value
 * and the legal values in one sentence.
 */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the setting, its value and the legal values
   */
  public SettingsException(String message) {
    super(message);
  }

  /**
   * Creates the exception with a cause.
   *
   * @param message the setting, its value and what is wrong with it
   * @param cause why the value cannot be used
   */
  public SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
