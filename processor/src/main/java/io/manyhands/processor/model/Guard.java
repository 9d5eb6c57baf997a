package io.manyhands.processor.model;

import java.math.BigInteger;
import java.util.List;

/** A cheap check at run time without which the loop is not proved safe. */
public sealed interface Guard {
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
   */
  record DistinctRows(int depth, List<Path> written, List<Path> read) implements Guard {
    @Override
    public String describe() {
      List<Path> all = new java.util.ArrayList<>(written);
      all.addAll(read);
      return "rows of "
          + all.stream().map(Path::toString).collect(java.util.stream.Collectors.joining(", "))
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
    @Override
    public String describe() {
      return polynomial + " >= " + least;
    }
  }

  /** The iterations can be counted: no wrap-around of the loop variable. */
  record Countable(String loop) implements Guard {
    @Override
    public String describe() {
      return loop + " does not overflow";
    }
  }

  /** A list is one of the JDK's own classes, whose iteration has no side effect. */
  record PlainList(String text) implements Guard {
    @Override
    public String describe() {
      return text + " is a plain list of the JDK";
    }
  }

  /** The condition in the user's terms. */
  String describe();
}
