// expect: guarded guarded guarded proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Methods in the place of their calls: who is asked for a text, what is cast, and who is missing. */
public class InlinedTexts {
  /** Tells its share, if it has one. */
  private static final class Item {
    private final int weight;

    Item(int weight) {
      this.weight = weight;
    }

    @Override
    public String toString() {
      return "1/" + 10 / weight;
    }
  }

  private static final class Label {
    private String text = "";

    void name(Item item) {
      this.text = "of " + item;
    }

    void keep(String of) {
      this.text = of;
    }

    String get(Item item) {
      return item + (text + ".");
    }
  }

  private final List<String> names = new ArrayList<>();
  private int at;
  private int next;
  private int step;

  private void moveTo(int place) {
    at = place;
  }

  private String name() {
    return names.get(at);
  }

  private void keep(int value) {
    at = value;
    next = value + 1;
  }

  private int doubled(int value) {
    step = value;
    return 2 * step;
  }

  private void advance(int value) {
    at = doubled(value) + 1;
  }

  static void nameAll(Item[] items, Label label) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < items.length; i++) {
      label.name(items[i]);
    }
  }

  static void texts(Item[] items, String[] out, Label label) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < items.length; i++) {
      label.keep("x" + i);
      out[i] = label.get(items[i]);
    }
  }

  void copyNames(Object[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      moveTo(i % 3);
      out[i] = name();
    }
  }

  void pairs(int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      keep(i);
      out[i] = at + next;
    }
  }

  void advances(int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      advance(i);
      advance(i + at);
      out[i] = at;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Object run() {
    List<Object> all = new ArrayList<>();
    Item[] items = new Item[5_000];
    for (int i = 0; i < items.length; i++) {
      items[i] = new Item(i);
    }
    all.add(outcome(() -> nameAll(items, null)));
    all.add(outcome(() -> texts(items, new String[items.length], null)));
    items[0] = new Item(3);
    String[] out = new String[items.length];
    Label label = new Label();
    all.add(outcome(() -> nameAll(items, label)));
    all.add(label.text);
    all.add(outcome(() -> texts(items, out, label)));
    all.add(Arrays.hashCode(out));
    InlinedTexts named = new InlinedTexts();
    ((List) named.names).addAll(List.of("a", "b", 3));
    all.add(outcome(() -> named.copyNames(new Object[5_000])));
    int[] numbers = new int[5_000];
    named.pairs(numbers);
    all.add(Arrays.hashCode(numbers));
    named.advances(numbers);
    all.add(Arrays.hashCode(numbers));
    all.add(named.at + " " + named.next + " " + named.step);
    return all;
  }

  private static String outcome(Runnable action) {
    try {
      action.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }
}
