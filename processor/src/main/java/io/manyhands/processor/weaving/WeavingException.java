package io.manyhands.processor.weaving;

/** A class could not be woven; the message is a sentence for the user. Nothing was changed. */
public final class WeavingException extends Exception {

  private static final long serialVersionUID = 1;

  public WeavingException(String message) {
    super(message);
  }

  public WeavingException(String message, Throwable cause) {
    super(message, cause);
  }
}
