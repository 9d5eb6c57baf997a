package io.manyhands.processor.model;

import java.util.Optional;

/**
 * A variable or field that every iteration folds a value into, and that nothing else reads.
 *
 * @param variable the local variable, unless it is a field
 * @param field the field of {@code this} or static field, unless it is a variable
 * @param type its type; of an array whose elements are folded, the type of the elements
 * @param operation what folds
 * @param style how the fold is written, for {@link Operation#MIN} and {@link Operation#MAX}
 * @param owner the object that has the field, unless that is {@code this}
 * @param inPartial whether updates go straight into a chunk's partial result, since called methods
 *     make them or the field is another object's
 * @param ofElements whether it is an object that is folded in place: an array, each element of
 *     which is folded on its own, or an atomic number, whose type is that of the object
 * @param folding how results of chunks become one where no operator does it
 * @param rows how many subscripts lead to an array whose elements are folded: 1 for {@code a[i][j]}
 */
public record Reduction(
    Optional<Variable> variable,
    Optional<Field> field,
    Type type,
    Operation operation,
    Style style,
    boolean ofElements,
    Optional<Path> owner,
    boolean inPartial,
    Optional<Folding> folding,
    int rows) {
  /** One that folds no elements of rows. */
  public Reduction(
      Optional<Variable> variable,
      Optional<Field> field,
      Type type,
      Operation operation,
      Style style,
      boolean ofElements,
      Optional<Path> owner,
      boolean inPartial,
      Optional<Folding> folding) {
    this(
        variable,
        field,
        type,
        operation,
        style,
        ofElements,
        owner,
        inPartial,
        folding,
        /* rows= */ 0);
  }

  /** A reduction by an operator. */
  public Reduction(
      Optional<Variable> variable,
      Optional<Field> field,
      Type type,
      Operation operation,
      Style style,
      boolean ofElements,
      Optional<Path> owner,
      boolean inPartial) {
    this(variable, field, type, operation, style, ofElements, owner, inPartial, Optional.empty());
  }

  /** A local variable that no operator folds. */
  public static Reduction of(Variable variable, Folding folding) {
    return new Reduction(
        Optional.of(variable),
        Optional.empty(),
        variable.type(),
        Operation.OTHER,
        Style.NONE,
        false,
        Optional.empty(),
        false,
        Optional.of(folding));
  }

  /** A reduction of one value. */
  public Reduction(
      Optional<Variable> variable,
      Optional<Field> field,
      Type type,
      Operation operation,
      Style style) {
    this(variable, field, type, operation, style, false, Optional.empty(), false);
  }

  /** The same with updates in called methods, or of the field of another object. */
  public Reduction inPartial(Optional<Path> object) {
    return new Reduction(
        variable, field, type, operation, style, ofElements, object, true, folding, rows);
  }

  /** The associative operations. */
  public enum Operation {
    SUM("+"),
    PRODUCT("*"),
    MIN("min"),
    MAX("max"),
    AND("&"),
    OR("|"),
    XOR("^"),
    /** What {@link Reduction#folding()} says. */
    OTHER("");

    private final String symbol;

    Operation(String symbol) {
      this.symbol = symbol;
    }

    /** How people write it. */
    public String symbol() {
      return symbol;
    }
  }

  /** How a minimum or maximum chooses among equal or unordered values. */
  public enum Style {
    /** A comparison that is strict: the first of equal values stays. */
    STRICT,
    /** A comparison that admits equality: the last of equal values stays. */
    LENIENT,
    /** {@code Math.min} or {@code Math.max}. */
    LIBRARY,
    /** Any other operation. */
    NONE
  }

  /** The same, folded in another way. */
  public Reduction folded(Folding other) {
    return new Reduction(
        variable,
        field,
        type,
        operation,
        style,
        ofElements,
        owner,
        inPartial,
        Optional.of(other),
        rows);
  }

  /** Whether chunks keep what is to be folded, for the caller to fold it in order. */
  public boolean isInOrder() {
    return folding.filter(Folding.InOrder.class::isInstance).isPresent();
  }

  /** Whether chunks have an object for it, in the place of a variable. */
  public boolean isInObject() {
    return isInOrder() || folding.filter(Folding.Linear.class::isInstance).isPresent();
  }

  /** The choice that it belongs to, if it is the value of the best of some candidates. */
  public Optional<Folding.Selection> selection() {
    return folding.filter(Folding.Selection.class::isInstance).map(Folding.Selection.class::cast);
  }

  /** Whether it is an atomic number such as {@code AtomicLong}. */
  public boolean isCounter() {
    return ofElements && type instanceof Type.Declared;
  }

  /** The type of the variable or field. */
  public Type declaredType() {
    if (!ofElements || isCounter()) {
      return type;
    }
    Type array = new Type.Array(type);
    for (int depth = 0; depth < rows; depth++) {
      array = new Type.Array(array);
    }
    return array;
  }

  /** The user's name for it. */
  public String name() {
    return variable.map(Variable::name).orElseGet(() -> field.orElseThrow().name());
  }

  /** Whether the shape of the tree of partials shows in the result. */
  public boolean isRounded() {
    if (folding.isPresent()) {
      return folding.get() instanceof Folding.Accumulated accumulated && accumulated.isRounded();
    }
    return type.isFloating() && (operation == Operation.SUM || operation == Operation.PRODUCT);
  }
}
