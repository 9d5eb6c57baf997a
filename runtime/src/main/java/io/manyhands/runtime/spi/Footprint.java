package io.manyhands.runtime.spi;

/**
 * Which elements of an array iterations use: with the value {@code i} of the loop variable, those
 * from {@code stride * i + first} through {@code stride * i + last}, as far as they exist.
 *
 * @param array an array of a primitive type, or an array of arrays, of which whole elements are
 *     meant with all that they lead to
 * @param written whether iterations write there; they may read there in any case
 * @param whole whether any iteration may use any element; the numbers then mean nothing
 * @param stride how far on the next value of the loop variable is
 * @param first the first element, for the value 0
 * @param last the last element, for the value 0
 */
public record Footprint(
    Object array, boolean written, boolean whole, long stride, long first, long last) {

  /**
   * Any element in any iteration.
   *
   * @param array an array
   * @param written whether iterations write there
   * @return a footprint
   */
  public static Footprint whole(Object array, boolean written) {
    return new Footprint(array, written, true, 0, 0, 0);
  }
}
