package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A collection, builder or map that a loop only adds to: each chunk fills one of its own, and these
 * are added to the loop's in the order of the iterations.
 *
 * @param variable the local variable that holds it, unless a field does
 * @param field the field of {@code this} or static field that holds it, unless a variable does
 * @param form what the loop does with it
 * @param inPartial whether called methods add to it, too: they name the chunk's partial result
 * @param owner the object whose field it is, unless that is {@code this} or a class
 */
public record Collected(
    Optional<Variable> variable,
    Optional<Field> field,
    Form form,
    boolean inPartial,
    Optional<Path> owner) {
  /** One that only the loop's own text names. */
  public Collected(Optional<Variable> variable, Optional<Field> field, Form form) {
    this(variable, field, form, false, Optional.empty());
  }

  /** How what chunks have made comes together. */
  public sealed interface Form {
    /** Elements, one after the other; into a set, the first of equal ones. */
    record Elements() implements Form {}

    /**
     * Text.
     *
     * @param isBuffer whether a {@code StringBuffer} takes it, and no {@code StringBuilder}
     */
    record Text(boolean isBuffer) implements Form {}

    /** Texts with something between them. */
    record Joined() implements Form {}

    /**
     * Text with a separator wherever something is there already.
     *
     * @param separator the separator, or the name of the variable that holds it
     * @param isName whether it is a name
     */
    record Separated(String separator, boolean isName) implements Form {}

    /**
     * Text with a separator in front of all but the first of what the loop adds, where a variable
     * tells whether something has been added: {@code if (first) first = false; else text.append(",
     * ");}, or {@code text.append(between)} with an empty text at first.
     *
     * @param flag the variable, a truth value or the separator itself
     * @param whenSet the value of a truth value that says so
     * @param separator the separator, or the name of the variable that holds it
     * @param isName whether it is a name
     * @param isCalm whether nothing can throw where the separator is there already and the variable
     *     does not say so yet
     */
    record Flagged(Variable flag, boolean whenSet, String separator, boolean isName, boolean isCalm)
        implements Form {
      /** Whether the variable is the separator itself. */
      public boolean isText() {
        return flag.type().isReference();
      }
    }

    /** Entries, the last value of a key. */
    record Put() implements Form {}

    /**
     * Entries, the first value of a key.
     *
     * @param byKey whether a key that is there with {@code null} keeps that
     */
    record PutIfAbsent(boolean byKey) implements Form {}

    /**
     * Entries whose values are merged.
     *
     * @param fold what merges
     * @param value type of the values
     * @param byPutting whether the loop looks the value up, combines and puts it
     */
    record Merge(Fold fold, Type value, boolean byPutting) implements Form {}

    /**
     * Numbers, added to an atomic one or to summary statistics.
     *
     * @param sumsFractions whether floating point is added up
     */
    record Counted(boolean sumsFractions) implements Form {}

    /**
     * A collection for each key.
     *
     * @param created the class that the loop creates for a new key, without type arguments
     * @param inner what the loop does with it
     * @param byPutting whether the loop looks it up, and puts a new one where there is none
     */
    record Group(Type.Declared created, Form inner, boolean byPutting) implements Form {}

    /**
     * Collections in an array, list or map, which stay where they are.
     *
     * @param inner what the loop does with each
     */
    record Each(Form inner) implements Form {}

    /**
     * Elements of an array, from a position on.
     *
     * @param counter the position
     * @param most how many an iteration adds at most
     * @param isBehind whether the position is that of the last element, and counts before it is
     *     used: {@code out[++k] = x}
     */
    record Packed(Variable counter, int most, boolean isBehind) implements Form {}

    /** Whether how iterations are grouped shows in the result: floating point is added up. */
    default boolean isRounded() {
      if (this instanceof Group group) {
        return group.inner().isRounded();
      }
      if (this instanceof Each each) {
        return each.inner().isRounded();
      }
      if (this instanceof Counted counted) {
        return counted.sumsFractions();
      }
      return this instanceof Merge merge && merge.fold().isRounded(merge.value());
    }
  }

  /** An associative function on values. */
  public enum Fold {
    SUM,
    PRODUCT,
    MIN,
    MAX,
    AND,
    OR,
    XOR,
    /** The earlier value. */
    FIRST,
    /** The later value. */
    LAST,
    /** Strings, one after the other. */
    CONCATENATION;

    boolean isRounded(Type value) {
      boolean floating = value.is("java.lang.Double") || value.is("java.lang.Float");
      return floating && (this == SUM || this == PRODUCT);
    }
  }

  /** The declared type of the variable or field. */
  public Type type() {
    return variable.map(Variable::type).orElseGet(() -> field.orElseThrow().type());
  }

  /** The type of what a chunk adds to. */
  public Type typeInChunk() {
    boolean isSeparated = form instanceof Form.Separated;
    if (!(form instanceof Form.Joined) && !isSeparated) {
      return type();
    }
    String name = isSeparated ? RuntimeNames.SEPARATED : RuntimeNames.JOINED;
    int dot = name.lastIndexOf('.');
    return new Type.Declared(
        name.substring(0, dot), List.of(name.substring(dot + 1)), List.of(), true, true, false);
  }

  /** The user's name for it. */
  public String name() {
    return variable.map(Variable::name).orElseGet(() -> field.orElseThrow().name());
  }

  /** Where the object is found before the loop. */
  public Path path(Type.Declared host) {
    if (variable.isPresent()) {
      return Path.of(variable.get());
    }
    Field held = field.orElseThrow();
    if (owner.isPresent()) {
      return owner.get().then(held);
    }
    return held.isStatic()
        ? new Path(new Path.Root.OfStatic(held), List.of())
        : new Path(new Path.Root.OfThis(host), List.of(held));
  }
}
