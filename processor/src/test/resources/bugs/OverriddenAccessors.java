// expect: guarded guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collections in private fields, at which a check in front of the loop looks through accessors: it
 * called one that a class overrides, and looked at another collection.
 */
public class OverriddenAccessors {
  static int calls;

  static class Order {
    private List<Integer> items = new ArrayList<>();

    Order(int number) {
      for (int k = 0; k < 3; k++) {
        items.add(number + k);
      }
    }

    List<Integer> getItems() {
      return items;
    }

    static void second(Order[] orders, int[] out) {
      for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < orders.length; i++) {
        out[i] = orders[i].items.get(1);
      }
    }

    static void gather(Order[] orders, List<Integer> out) {
      for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < orders.length; i++) {
        out.addAll(orders[i].items);
      }
    }

    static void replace(Order[] orders, List<Integer> out) {
      for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < orders.length; i++) {
        out.set(i, orders[i].items.get(1));
      }
    }
  }

  static class Odd extends Order {
    private final List<Integer> other = new ArrayList<>(List.of(7, 8));

    Odd(int number, List<Integer> items) {
      super(number);
      super.items = items;
    }

    @Override
    List<Integer> getItems() {
      calls++;
      return other;
    }
  }

  static class Counting extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;

    Counting() {
      super(List.of(1, 2, 3));
    }

    @Override
    public Integer get(int index) {
      calls += 100;
      return super.get(index);
    }
  }

  public static Object run() {
    calls = 0;
    List<Object> answers = new ArrayList<>();
    for (int kind = 0; kind < 3; kind++) {
      List<Integer> out = new ArrayList<>(java.util.Collections.nCopies(800, 1));
      Order[] orders = new Order[800];
      Arrays.setAll(orders, Order::new);
      if (kind > 0) {
        orders[5] = new Odd(5, kind == 1 ? out : new Counting());
      }
      int[] seconds = new int[800];
      Order.second(orders, seconds);
      answers.add(Arrays.toString(seconds) + calls);
      Order.replace(orders, out);
      answers.add(out.toString() + calls);
      if (kind != 1) {
        Order.gather(orders, out);
      }
      answers.add(out.toString() + calls);
    }
    return answers;
  }
}
