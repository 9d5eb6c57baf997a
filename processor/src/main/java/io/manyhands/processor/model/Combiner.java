package io.manyhands.processor.model;

/**
 * What {@code @Shared(REDUCED)} says about how results are combined.
 *
 * @param method name of the method that combines two results, empty if it is to be found
 * @param identity name of the constant that changes nothing, empty if there is none
 * @param hasIdentity whether the class has a static field of that name and of its own type
 */
public record Combiner(String method, String identity, boolean hasIdentity) {
  /** Nothing is said. */
  public static final Combiner NONE = new Combiner("", "", false);
}
