package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Alone;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.StandIns;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a loop is seen: as written, in blocks that run one after the other, or with something else in
 * the place of what is in the way.
 *
 * @param previous statements in which a variable stands for an element of an array
 * @param blocks the size of blocks that run one after the other
 * @param implied collections that are kept in order although nobody says so; empty if what
 *     iterations leave to each other follows in order only where the user wants it
 * @param fields fields that are variables while the loop runs
 * @param ahead arrays of which there are copies from before the loop
 * @param definitions what variables were given in front of the loop, to be used in their place, in
 *     the order of their declarations
 * @param without methods, by name, that are taken not to run where others may
 * @param objects objects of which each chunk has its own, and how they are made
 * @param places fields of other objects and elements that are variables while it runs
 * @param alone iterations that run by themselves
 */
record Form(
    Map<RecurrencePattern.Found, Variable> previous,
    Optional<Blocks> blocks,
    Optional<Set<Variable>> implied,
    Optional<LocalFields> fields,
    Optional<ReadsAhead> ahead,
    Map<Variable, Expression> definitions,
    Set<String> without,
    Map<Variable, Expression.NewObject> objects,
    Optional<LocalPlaces> places,
    Alone alone) {
  static final Form AS_WRITTEN =
      new Form(
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Set.of(),
          Map.of(),
          Optional.empty(),
          Alone.NONE);

  static Form handingOn(Map<RecurrencePattern.Found, Variable> elements) {
    return new Form(
        elements,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Set.of(),
        Map.of(),
        Optional.empty(),
        Alone.NONE);
  }

  static Form of(LocalFields variables) {
    return new Form(
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(variables),
        Optional.empty(),
        Map.of(),
        Set.of(),
        Map.of(),
        Optional.empty(),
        Alone.NONE);
  }

  static Form of(ReadsAhead copies) {
    return AS_WRITTEN.reading(copies);
  }

  /** The same in blocks. */
  Form in(Blocks some) {
    return new Form(
        previous,
        Optional.of(some),
        implied,
        fields,
        ahead,
        definitions,
        without,
        objects,
        places,
        alone);
  }

  /** The same with collections that follow in order. */
  Form keeping(Set<Variable> collections) {
    return new Form(
        previous,
        blocks,
        Optional.of(collections),
        fields,
        Optional.empty(),
        definitions,
        without,
        objects,
        places,
        alone);
  }

  /** The same with values in the place of variables. */
  Form with(Map<Variable, Expression> values) {
    return new Form(
        previous, blocks, implied, fields, ahead, values, without, objects, places, alone);
  }

  /** The same where some methods do not run. */
  Form leavingOut(Set<String> methods) {
    return new Form(
        previous,
        blocks,
        implied,
        fields,
        ahead,
        definitions,
        Set.copyOf(methods),
        objects,
        places,
        alone);
  }

  /** The same with copies of arrays from before the loop. */
  Form reading(ReadsAhead copies) {
    return new Form(
        previous,
        blocks,
        implied,
        fields,
        Optional.of(copies),
        definitions,
        without,
        objects,
        places,
        alone);
  }

  /** The loop as written without some iterations, which run by themselves. */
  static Form without(Alone some) {
    return new Form(
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Set.of(),
        Map.of(),
        Optional.empty(),
        some);
  }

  /** A loop with objects that are made in each iteration. */
  static Form of(ScratchObjects made) {
    return new Form(
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Set.of(),
        made.objects(),
        Optional.empty(),
        Alone.NONE);
  }

  /** The same with variables in the place of fields of other objects and of elements. */
  Form with(LocalPlaces variables) {
    return new Form(
        previous,
        blocks,
        implied,
        fields,
        ahead,
        definitions,
        without,
        objects,
        Optional.of(variables),
        alone);
  }

  /**
   * What is there in the place of something that the text names.
   *
   * @param inOrder variables that are used in the order of the iterations alone
   */
  StandIns standIns(Set<Variable> inOrder) {
    return new StandIns(
        fields.map(locals -> locals.outside(inOrder)).orElse(Map.of()),
        ahead.map(ReadsAhead::snapshots).orElse(List.of()),
        objects,
        places.map(LocalPlaces::places).orElse(List.of()),
        alone);
  }
}
