package io.manyhands.runtime;

/**
 * A part of one iteration of a loop: some neighboring iterations of the loop inside. The parts of
 * an iteration follow each other without gaps and make up all of it.
 */
public final class Part {

  private final int begin;
  private final int end;
  private final int all;

  /**
   * From one of equal pieces up to another one.
   *
   * @param begin the number of the first piece, from 0
   * @param end the number after that of the last piece
   * @param all how many pieces there are, at least 1
   */
  Part(int begin, int end, int all) {
    this.begin = begin;
    this.end = end;
    this.all = all;
  }

  /**
   * Where a loop {@code for (int j = first; j < bound; j++)} begins in this part.
   *
   * @param first the first value of the whole loop
   * @param bound the value that ends the whole loop
   * @return the first value of this part, between the two
   */
  public int from(int first, int bound) {
    return at(begin, first, bound);
  }

  /**
   * Where a loop {@code for (int j = first; j < bound; j++)} ends in this part.
   *
   * @param first the first value of the whole loop
   * @param bound the value that ends the whole loop
   * @return the value that ends this part, between the two; {@code first} if the whole loop is
   *     empty
   */
  public int to(int first, int bound) {
    return at(end, first, bound);
  }

  private int at(int piece, int first, int bound) {
    long length = Math.max(0, (long) bound - first);
    return (int) (first + length * piece / all);
  }

  @Override
  public String toString() {
    return begin + " to " + end + " of " + all;
  }
}
