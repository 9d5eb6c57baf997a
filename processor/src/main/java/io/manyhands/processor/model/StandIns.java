package io.manyhands.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a region puts in the place of something that the loop's text names.
 *
 * @param fields fields that are local variables while the loop runs, and written back behind it
 * @param snapshots arrays of which there is a copy
 * @param objects variables that hold another object in each chunk, and how it is made
 * @param places fields of other objects and elements that are local variables while chunks run
 * @param alone iterations that the region leaves out, since they run by themselves
 */
public record StandIns(
    Map<Field, Variable> fields,
    List<Snapshot> snapshots,
    Map<Variable, Expression.NewObject> objects,
    List<LocalPlace> places,
    Alone alone) {
  /** Everything is what the text names. */
  public static final StandIns NONE =
      new StandIns(Map.of(), List.of(), Map.of(), List.of(), Alone.NONE);

  /**
   * A name for a variable of which also the first value is kept, neither of which is taken; it adds
   * both to {@code taken}.
   *
   * @param wanted the name, if it is free
   * @param others what is no name of a variable, but may become that of one
   */
  public static String name(String wanted, Set<String> taken, Set<String> others) {
    String name = wanted;
    while (taken.contains(name) || taken.contains(before(name)) || others.contains(before(name))) {
      name += "_";
    }
    taken.add(name);
    taken.add(before(name));
    return name;
  }

  /** The name of the variable that keeps the first value of the one called {@code name}. */
  public static String before(String name) {
    return name + "Before";
  }
}
