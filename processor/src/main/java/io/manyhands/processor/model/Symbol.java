package io.manyhands.processor.model;

import java.util.Optional;
import java.util.function.Predicate;

/** An integer unknown of a {@link Polynomial}. */
public sealed interface Symbol extends Comparable<Symbol> {
  /** The value at the end of a path, the same throughout the region. */
  record Value(Path path) implements Symbol {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** The length of the array at the end of a path, the same throughout the region. */
  record Length(Path path) implements Symbol {
    @Override
    public String toString() {
      return path + ".length";
    }
  }

  /**
   * How many elements a collection holds, or characters a text, when the region starts.
   *
   * @param path the collection or text; empty for what the marked loop goes through
   * @param text how the user would ask for it
   */
  record Size(Optional<Path> path, String text) implements Symbol {
    /** Of a collection, a map or a text. */
    public static Size of(Path path) {
      return new Size(Optional.of(path), path + (isText(path.type()) ? ".length()" : ".size()"));
    }

    /** Whether something of this type is asked for its length. */
    public static boolean isText(Type type) {
      return type.is("java.lang.String") || type.is("java.lang.CharSequence");
    }

    /** Of what the marked loop goes through. */
    public static Size ofSource(String source, boolean isArray) {
      return new Size(Optional.empty(), source + (isArray ? ".length" : ".size()"));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * The position within a loop, from 0: the marked loop's iteration number or an inner loop's.
   *
   * @param loop number of the loop: 0 for the marked one
   * @param name the loop variable, for people
   * @param primed whether it belongs to the second of two compared iterations
   */
  record Index(int loop, String name, boolean primed) implements Symbol {
    @Override
    public String toString() {
      return primed ? name + "'" : name;
    }
  }

  /**
   * A value that may differ from iteration to iteration and about which nothing is known.
   *
   * @param number tells unknowns apart
   * @param text what it stands for, for people
   * @param primed whether it belongs to the second of two compared iterations
   * @param isLong whether it may be any {@code long}, and not only an {@code int}
   * @param origin what it was made of, if that tells more, in terms of the first iteration
   */
  record Unknown(int number, String text, boolean primed, boolean isLong, Optional<Origin> origin)
      implements Symbol {
    /** An {@code int} of which nothing more is known. */
    public Unknown(int number, String text, boolean primed) {
      this(number, text, primed, false, Optional.empty());
    }

    @Override
    public String toString() {
      return primed ? text + "'" : text;
    }
  }

  /** What an {@link Unknown} was made of: the machine's values of these are its operands. */
  sealed interface Origin {
    /** The operand that differs from iteration to iteration. */
    Polynomial argument();

    /** The other one. */
    Polynomial parameter();

    /** An {@code int} quotient: {@code argument - divisor * quotient} is the remainder. */
    record Quotient(Polynomial argument, Polynomial divisor) implements Origin {
      @Override
      public Polynomial parameter() {
        return divisor;
      }
    }

    /** {@code argument ^ mask} of two {@code int} values: for one mask no value comes twice. */
    record Flipped(Polynomial argument, Polynomial mask) implements Origin {
      @Override
      public Polynomial parameter() {
        return mask;
      }
    }
  }

  /**
   * An element of an array whose elements the region does not change.
   *
   * @param array the array
   * @param subscript which element, in terms of loop indexes and values that keep theirs
   */
  record Element(Path array, Polynomial subscript) implements Symbol {
    @Override
    public String toString() {
      return array + "[" + subscript + "]";
    }
  }

  /** Whether it has one value throughout the region. */
  default boolean isInvariant() {
    return this instanceof Value || this instanceof Length || this instanceof Size;
  }

  /** What has to be followed before the loop to know an invariant one. */
  default Optional<Path> followed() {
    if (this instanceof Value value) {
      return Optional.of(value.path());
    } else if (this instanceof Size size) {
      return size.path();
    }
    return this instanceof Length length ? Optional.of(length.path()) : Optional.empty();
  }

  /** Whether a check in front of the region can ask for it where it can follow some paths. */
  default boolean isNamed(Predicate<Path> nameable) {
    return isInvariant() && followed().filter(nameable.negate()).isEmpty();
  }

  /** Whether its value may change with that of {@code index}. */
  default boolean dependsOn(Index index) {
    return equals(index)
        || (this instanceof Element element
            && element.subscript().symbols().stream().anyMatch(part -> part.dependsOn(index)));
  }

  /** The counterpart in the second of two compared iterations. */
  default Symbol prime() {
    if (this instanceof Index index) {
      return new Index(index.loop(), index.name(), true);
    }
    if (this instanceof Unknown unknown) {
      return new Unknown(
          unknown.number(), unknown.text(), true, unknown.isLong(), unknown.origin());
    }
    if (this instanceof Element element) {
      return new Element(element.array(), element.subscript().prime());
    }
    return this;
  }

  private int rank() {
    return this instanceof Index
        ? 1
        : this instanceof Unknown ? 2 : this instanceof Element ? 4 : 3;
  }

  /** A stable order, so that text made from symbols is the same on every run. */
  private String sortKey() {
    if (this instanceof Index index) {
      return "1" + index.loop() + index.primed();
    }
    if (this instanceof Unknown unknown) {
      return "2" + unknown.number() + unknown.primed();
    }
    if (this instanceof Value value) {
      return "3" + this + " " + value.path().key();
    }
    if (this instanceof Element element) {
      return "4" + this + " " + element.array().key() + " " + key(element.subscript());
    }
    if (this instanceof Size size) {
      return "3" + this + " $ " + size.path().map(Path::key).orElse("");
    }
    // Variables and fields of one name are told apart; a field may even be called length.
    return "3" + this + " # " + ((Length) this).path().key();
  }

  /** Different for different polynomials, also for two that look the same to the user. */
  private static String key(Polynomial polynomial) {
    StringBuilder key = new StringBuilder();
    for (Polynomial.Term term : polynomial.terms()) {
      key.append(term.coefficient()).append('*');
      term.factors().forEach(factor -> key.append('(').append(factor.sortKey()).append(')'));
    }
    return key.toString();
  }

  @Override
  default int compareTo(Symbol other) {
    if (equals(other)) {
      return 0;
    }
    // Keys are long to make: they decide only where nothing simpler does.
    int byKind = Integer.compare(rank(), other.rank());
    if (byKind == 0 && this instanceof Index mine && other instanceof Index theirs) {
      int byLoop = Integer.compare(mine.loop, theirs.loop);
      return byLoop == 0 ? Boolean.compare(mine.primed, theirs.primed) : byLoop;
    }
    if (byKind != 0) {
      return byKind;
    }
    int byText = this instanceof Unknown ? 0 : toString().compareTo(other.toString());
    return byText == 0 ? sortKey().compareTo(other.sortKey()) : byText;
  }
}
