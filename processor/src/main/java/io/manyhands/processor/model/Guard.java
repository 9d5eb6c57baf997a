package io.manyhands.processor.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A cheap check at run time without which the loop is not proved safe.
 *
 * <p>Paths may lead through casts, {@code ((Rows) matrix).data}: the loop comes there only where
 * the object is of that class, and where it is of another one the check asks nothing.
 */
public sealed interface Guard {
  /** Whether something is left to be checked at run time. */
  default boolean isCheck() {
    return true;
  }

  /** Whether it goes through what arrays, collections and objects hold, to tell it apart. */
  default boolean comparesHeld() {
    return this instanceof DistinctRows
        || this instanceof NotARow
        || this instanceof NotAmong
        || this instanceof DistinctFound;
  }

  /** Whether it tells what code runs in the loop: where it fails, that may do anything. */
  default boolean isAboutCode() {
    return this instanceof PlainList
        || this instanceof PlainCollection
        || this instanceof PlainElements
        || this instanceof AsMade
        || this instanceof Collects
        || this instanceof Holds
        || this instanceof Runs;
  }

  /** Two references name different arrays, or both are null. */
  record DistinctArrays(Path one, Path other) implements Guard {
    @Override
    public String describe() {
      return one + " != " + other;
    }
  }

  /**
   * The arrays reached by {@code depth} subscripts from {@code written} are pairwise distinct, and
   * none of them is reached from {@code read}.
   *
   * @param depth subscripts followed, from 1
   * @param written arrays through which rows are written
   * @param read further arrays through which rows are read
   * @param others arrays whose rows are at another depth, written ones first
   */
  record DistinctRows(int depth, List<Path> written, List<Path> read, List<Rows> others)
      implements Guard {
    /** One about rows at one depth. */
    public DistinctRows(int depth, List<Path> written, List<Path> read) {
      this(depth, written, read, List.of());
    }

    /**
     * The rows of an array.
     *
     * @param array where they are
     * @param depth subscripts that lead to them, from 1
     * @param isWritten whether they are written
     */
    public record Rows(Path array, int depth, boolean isWritten) {}

    @Override
    public String describe() {
      List<Path> all = new java.util.ArrayList<>(written);
      all.addAll(read);
      others.stream().map(Rows::array).filter(path -> !all.contains(path)).forEach(all::add);
      boolean areArrays = !others.isEmpty() || written.stream().allMatch(this::leadsToArrays);
      return (areArrays && read.stream().allMatch(this::leadsToArrays) ? "rows" : "elements")
          + " of "
          + all.stream().map(Path::toString).collect(java.util.stream.Collectors.joining(", "))
          + " are distinct";
    }

    private boolean leadsToArrays(Path path) {
      Type reached = path.type();
      for (int k = 0; k < depth && reached instanceof Type.Array array; k++) {
        reached = array.component();
      }
      return reached instanceof Type.Array;
    }
  }

  /**
   * An array is none of the rows of another one.
   *
   * @param array the array
   * @param rows the array of arrays
   * @param depth subscripts that lead from {@code rows} to its rows, from 1
   */
  record NotARow(Path array, Path rows, int depth) implements Guard {
    @Override
    public String describe() {
      return array + (array.type() instanceof Type.Array ? " is no row of " : " is not in ") + rows;
    }
  }

  /**
   * An array is none of those that are found from another array, a list or the values of a map.
   *
   * @param array the array
   * @param among the arrays that are found
   */
  record NotAmong(Path array, Reached among) implements Guard {
    @Override
    public String describe() {
      return array + " is none of " + among;
    }
  }

  /**
   * Objects that are found from arrays, lists and the values of maps are all different ones.
   *
   * @param written where those are that the loop changes
   * @param read where others are; one of them may be found there several times
   */
  record DistinctFound(List<Reached> written, List<Reached> read) implements Guard {
    /** Where they are, those that are written first. */
    public List<Reached> all() {
      List<Reached> all = new java.util.ArrayList<>(written);
      all.addAll(read);
      return List.copyOf(all);
    }

    @Override
    public String describe() {
      return all().stream()
              .map(Reached::toString)
              .collect(java.util.stream.Collectors.joining(", "))
          + " are distinct";
    }
  }

  /**
   * A polynomial is at least some value. Its symbols are invariant.
   *
   * @param polynomial left-hand side
   * @param least right-hand side
   */
  record AtLeast(Polynomial polynomial, BigInteger least) implements Guard {
    /** Whether no more than one value is left together with {@code other}, an upper bound. */
    public boolean leavesOneValue(AtLeast other) {
      return polynomial.plus(other.polynomial()).constant().isPresent()
          && polynomial.plus(other.polynomial()).constantTerm().compareTo(least.add(other.least()))
              <= 0;
    }

    @Override
    public String describe() {
      // Terms to the side where they are positive: 3 * n <= 4294967296.
      Polynomial left = Polynomial.of(0);
      Polynomial right = Polynomial.of(least.subtract(polynomial.constantTerm()));
      for (Polynomial.Term term : polynomial.terms()) {
        if (!term.factors().isEmpty() && term.coefficient().signum() > 0) {
          left = left.plus(term.polynomial());
        } else if (!term.factors().isEmpty()) {
          right = right.minus(term.polynomial());
        }
      }
      boolean flipped = left.is(0);
      if (flipped && right.constantTerm().signum() < 0) {
        left = Polynomial.of(right.constantTerm().negate());
        right = right.plus(left);
        return right + " <= " + left;
      }
      return left + " >= " + right;
    }
  }

  /**
   * One of several conditions holds, each of which is enough: two slices start at the same element,
   * or one of them ends before the other begins.
   *
   * @param conditions each of inequalities that hold together
   */
  record OneOf(List<List<AtLeast>> conditions) implements Guard {
    /** The only value that two inequalities leave, as a condition that is to be an equation. */
    public static Optional<AtLeast> equation(List<AtLeast> condition) {
      return condition.size() == 2
              && condition.get(0).polynomial().plus(condition.get(1).polynomial()).is(0)
              && condition.get(0).least().add(condition.get(1).least()).signum() == 0
          ? Optional.of(condition.get(0))
          : Optional.empty();
    }

    /** All inequalities. */
    public List<AtLeast> all() {
      return conditions.stream().flatMap(List::stream).toList();
    }

    @Override
    public String describe() {
      return conditions.stream()
          .map(OneOf::describe)
          .collect(java.util.stream.Collectors.joining(" || ", "(", ")"));
    }

    private static String describe(List<AtLeast> condition) {
      String all =
          condition.stream()
              .map(AtLeast::describe)
              .collect(java.util.stream.Collectors.joining(" && "));
      return equation(condition)
          .map(equal -> equal.describe().replaceAll(" [<>]= ", " == "))
          .orElse(condition.size() == 1 ? all : "(" + all + ")");
    }
  }

  /**
   * Iterations that are fewer than a distance apart do not meet, so they run in blocks of that
   * many, one block after the other. It is checked that the blocks are worth it.
   *
   * @param distance the distance in iterations, a number or a variable
   * @param block a name for one block that the method does not use
   */
  record InBlocks(Polynomial distance, String block) implements Guard {
    /**
     * The fewest iterations of a block; shorter ones would be done before anybody could help, and a
     * block costs some ten nanoseconds.
     */
    public static final int LEAST = 1_000;

    @Override
    public boolean isCheck() {
      return distance.constant().isEmpty();
    }

    @Override
    public String describe() {
      return isCheck() ? distance + " >= " + LEAST : "blocks of " + distance;
    }
  }

  /** The iterations can be counted: no wrap-around of the loop variable. */
  record Countable(String loop) implements Guard {
    @Override
    public String describe() {
      return loop + " does not overflow";
    }
  }

  /**
   * A list or other collection is one of the JDK's own classes, which only read when they are read;
   * of a {@code CharSequence}, that it is a {@code String}, which nobody can change either.
   *
   * @param text how the user writes it
   * @param path the list; empty for the one that the loop iterates over
   * @param isOwner whether it must also hold its elements itself, and be no view of an array
   */
  record PlainList(String text, Optional<Path> path, boolean isOwner) implements Guard {
    /** One that may be a view. */
    public PlainList(String text, Optional<Path> path) {
      this(text, path, false);
    }

    /** The list that the loop iterates over. */
    public PlainList(String text) {
      this(text, Optional.empty());
    }

    /** Whether its type says that it is a list. */
    public boolean isList() {
      return path.map(
              list ->
                  list.type().is("java.util.List")
                      || list.type().is("java.util.ArrayList")
                      || list.type().is("java.util.LinkedList"))
          .orElse(true);
    }

    /** Whether it is a text, and no collection. */
    public boolean isText() {
      return path.filter(asked -> asked.type().is("java.lang.CharSequence")).isPresent();
    }

    @Override
    public String describe() {
      return isText()
          ? text + " is a String"
          : text + " is a plain " + (isList() ? "list" : "collection") + " of the JDK";
    }
  }

  /**
   * A collection that the loop iterates over is one of the JDK's own, whose iterator only reads.
   *
   * @param text how the user writes it
   * @param entries whether it has to be the entries of a map
   * @param isSet whether entries are given other values, which must not look their keys up
   */
  record PlainCollection(String text, boolean entries, boolean isSet) implements Guard {
    @Override
    public String describe() {
      return text
          + (entries ? " is of a plain map of the JDK" : " is a plain collection of the JDK");
    }
  }

  /**
   * The collections that are found from an array or list are of the JDK's own classes, which only
   * read when they are read, and hold their elements themselves; null counts for one.
   *
   * @param collections the collections
   * @param apart what the loop changes: none of the collections is one of these, or a view of it
   */
  record PlainElements(Reached collections, List<Path> apart) implements Guard {
    /** The array or list. */
    public Path base() {
      return collections.base();
    }

    @Override
    public String describe() {
      String others =
          apart.isEmpty()
              ? ""
              : ", none of them "
                  + apart.stream()
                      .map(Path::toString)
                      .collect(java.util.stream.Collectors.joining(" or "));
      String which =
          collections.depth().isPresent() ? "elements of " + base() : collections.toString();
      return which + " are plain collections of the JDK" + others;
    }
  }

  /** An object that updates go to is there. */
  record NotNull(Path object) implements Guard {
    @Override
    public String describe() {
      return object + " != null";
    }
  }

  /**
   * A formatter of the JDK is as it would be made now, so that one in another process is like it.
   *
   * @param format a static field
   * @param pattern its pattern
   * @param locale the constant of {@code java.util.Locale} that it was made for; empty for the
   *     default locale
   */
  record AsMade(Field format, String pattern, Optional<String> locale) implements Guard {
    /** The field. */
    public Path path() {
      return new Path(new Path.Root.OfStatic(format), List.of());
    }

    @Override
    public String describe() {
      return format + " is as it would be made now";
    }
  }

  /**
   * A collection that iterations add to is one of the JDK's own classes.
   *
   * @param collection what they add to
   * @param kind what is asked of it
   */
  record Collects(Path collection, Kind kind) implements Guard {
    /** What is asked of a collection. */
    public enum Kind {
      /** It keeps what it is given, and does nothing with it. */
      KEEPS,
      /** A set or map that compares what it is given in a known way. */
      LOOKS_UP,
      /** Either. */
      PLAIN,
      /** No key has null for its value. */
      HAS_NO_NULL,
      /** Nothing is in it yet. */
      IS_EMPTY,
      /** What it holds are collections of the JDK's classes, each of them once, and not many. */
      EACH,
      /** The same, and all of them keep what they are given. */
      EACH_KEEPING
    }

    @Override
    public String describe() {
      return switch (kind) {
        case HAS_NO_NULL -> collection + " holds no null";
        case IS_EMPTY -> collection + " is empty";
        case EACH -> collection + " holds plain collections of the JDK, each once";
        case EACH_KEEPING -> collection + " holds plain lists or queues of the JDK, each once";
        default -> collection + " is a plain collection of the JDK";
      };
    }
  }

  /**
   * The collections that a map holds are of one class.
   *
   * @param map the map
   * @param type the class
   */
  record Holds(Path map, Type.Declared type) implements Guard {
    @Override
    public String describe() {
      return map + " holds nothing but " + type;
    }
  }

  /**
   * A list that the loop reads shows nothing of what iterations add to a collection.
   *
   * @param list the list; empty for the one that the loop iterates over
   * @param text how the user writes it
   * @param collection what they add to
   */
  record Apart(Optional<Path> list, String text, Path collection) implements Guard {
    @Override
    public String describe() {
      return collection + " is not " + text;
    }
  }

  /**
   * An array has room for as many elements as the loop may add.
   *
   * @param array what they are added to
   * @param counter the position of the first one
   * @param most how many an iteration adds at most
   * @param isBehind whether the first one comes behind that position
   */
  record Room(Path array, Variable counter, int most, boolean isBehind) implements Guard {
    @Override
    public String describe() {
      return array + " has room";
    }
  }

  /**
   * There are enough iterations to give chunks arrays of their own.
   *
   * @param arrays the arrays whose elements are folded
   * @param work how much an iteration does with them
   * @param shared all updates, if workers may share the arrays where copies do not pay
   */
  record Copies(List<Path> arrays, Work work, List<SharedUpdate> shared) implements Guard {
    /** What one iteration does with the arrays. */
    public enum Work {
      /** It updates some elements. */
      UPDATES,
      /** It updates elements in a loop of its own. */
      INNER_LOOPS,
      /** It goes through whole arrays. */
      SWEEPS
    }

    @Override
    public String describe() {
      return (shared.isEmpty() ? "enough iterations for copies of " : "copies, or shared: ")
          + arrays.stream().map(Path::toString).collect(java.util.stream.Collectors.joining(", "));
    }
  }

  /**
   * A copy of an array costs little beside what the loop does.
   *
   * @param array the array, not null then
   */
  record Copyable(Path array) implements Guard {
    @Override
    public String describe() {
      return "enough work for a copy of " + array;
    }
  }

  /**
   * A call of a method that classes may override, on one object or on any of those that are found
   * from an array or list, runs one of those analyzed.
   *
   * @param receivers the objects; without steps it is the one at the end of the path
   * @param methods the methods that were analyzed
   */
  record Runs(Reached receivers, List<Method> methods) implements Guard {
    /** Of one object. */
    public Runs(Path object, List<Method> methods) {
      this(new Reached(object, List.of()), methods);
    }

    /** An accessor that a check calls on the way to objects must be the one that is known. */
    public static List<Runs> ofAccessors(Reached objects) {
      List<Runs> checks = new java.util.ArrayList<>();
      List<Step> steps = objects.steps();
      for (int k = 0; k < steps.size(); k++) {
        if (steps.get(k) instanceof Step.Through through
            && through.accessor().filter(accessor -> !accessor.isFixed()).isPresent()) {
          Reached owners = new Reached(objects.base(), List.copyOf(steps.subList(0, k)));
          checks.add(new Runs(owners, List.of(through.accessor().get())));
        }
      }
      return checks;
    }

    /** The receiver, or the array or list. */
    public Path object() {
      return receivers.base();
    }

    /** Whether it is about one object. */
    public boolean ofOne() {
      return receivers.steps().isEmpty();
    }

    @Override
    public String describe() {
      return receivers
          + "."
          + methods.get(0).name()
          + " is that of "
          + methods.stream()
              .map(method -> String.join(".", method.owner().names()))
              .collect(java.util.stream.Collectors.joining(" or "));
    }
  }

  /**
   * What the values of an index array are to each other, from one position to another. Positions
   * outside the array are left out: the loop fails there.
   *
   * @param array the index array
   * @param order what is asked of its values
   * @param from first position
   * @param to position after the last one
   */
  record Indexes(Path array, Order order, Polynomial from, Polynomial to) implements Guard {
    /** What is asked of values. */
    public enum Order {
      /** No value occurs twice. */
      DISTINCT("has no value twice"),
      /** No value is less than the one before it. */
      ASCENDING("does not descend");

      private final String words;

      Order(String words) {
        this.words = words;
      }
    }

    @Override
    public String describe() {
      return array + "[" + from + " .. " + to.plus(-1) + "] " + order.words + " (one pass)";
    }
  }

  /** The condition in the user's terms. */
  String describe();
}
