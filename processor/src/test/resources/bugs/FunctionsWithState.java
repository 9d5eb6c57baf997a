package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;

/**
 * Objects that count how often they are called, by way of an interface: each chunk got one of its
 * own, since the calls were not known when it was asked what iterations read of the object.
 */
class FunctionsWithState {
  static class Counting implements IntUnaryOperator {
    private int calls;

    @Override
    public int applyAsInt(int x) {
      return x + calls++;
    }
  }

  static class Order implements Comparator<Integer> {
    int asked;

    @Override
    public int compare(Integer a, Integer b) {
      asked++;
      return b - a;
    }
  }

  static class Ticket {
    private int number;

    @Override
    public String toString() {
      return "ticket " + number++;
    }
  }

  static void function(int[] out) {
    IntUnaryOperator counting = new Counting();
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = counting.applyAsInt(i); // ERROR: MH020
    }
  }

  static void comparator(Integer[][] rows, int[] out) {
    Order order = new Order();
    for (@Parallel int i = 0; i < out.length; i++) {
      Arrays.sort(rows[i], order); // ERROR: MH020
      out[i] = order.asked;
    }
  }

  static void text(String[] out) {
    Ticket ticket = new Ticket();
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = "" + ticket; // ERROR: MH020
    }
  }
}
