// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that name how many elements a loop goes through. */
public class Sizes {
  record Rgb(int r, int g) {}

  /** A list that counts how often it is asked. */
  static final class Counting extends ArrayList<Rgb> {
    private static final long serialVersionUID = 1;
    int asked;

    Counting(Collection<Rgb> all) {
      super(all);
    }

    @Override
    public int size() {
      asked++;
      return super.size();
    }
  }

  private List<Rgb> field = new ArrayList<>();
  private final String text;
  private final Map<String, Rgb> map = new TreeMap<>();

  Sizes(String text) {
    this.text = text;
  }

  List<Rgb> list() {
    return field;
  }

  static int ofArray(Rgb[] all, byte[] out, int k) {
    for (@Parallel Rgb p : all) {
      out[k++] = (byte) p.r();
      out[k++] = (byte) p.g();
    }
    return k;
  }

  static int ofList(List<Rgb> all, byte[] out, int k) {
    for (@Parallel Rgb p : all) {
      out[k++] = (byte) p.r();
      out[k++] = (byte) p.g();
      out[k++] = 7;
    }
    return k;
  }

  static int ofAny(Iterable<Rgb> all, byte[] out, int k) {
    for (@Parallel Rgb p : all) {
      out[k++] = (byte) p.r();
      out[k++] = (byte) p.g();
    }
    return k;
  }

  int ofMethod(byte[] out, int k) {
    for (@Parallel Rgb p : list()) {
      out[k++] = (byte) p.r();
      out[k++] = (byte) p.g();
    }
    return k;
  }

  int ofValues(byte[] out, int k) {
    for (@Parallel Rgb p : map.values()) {
      out[k++] = (byte) p.r();
      out[k++] = (byte) p.g();
    }
    return k;
  }

  int ofEntries(byte[] out, int k) {
    for (@Parallel Map.Entry<String, Rgb> each : map.entrySet()) {
      out[k++] = (byte) each.getKey().length();
      out[k++] = 1;
    }
    return k;
  }

  int ofText(byte[] out, int k) {
    for (@Parallel int i = 0; i < text.length(); i++) {
      out[k++] = (byte) text.charAt(i);
      out[k++] = (byte) i;
    }
    return k;
  }

  int ofField(byte[] out, int k) {
    for (@Parallel int i = 0; i < field.size(); i++) {
      Rgb p = field.get(i);
      out[k++] = (byte) p.r();
      out[k++] = (byte) p.g();
    }
    return k;
  }

  static int backwards(List<Rgb> all, byte[] out, int k) {
    for (@Parallel int i = all.size() - 1; i >= 0; i--) {
      out[k--] = (byte) all.get(i).r();
      out[k--] = (byte) all.get(i).g();
    }
    return k;
  }

  /** Nothing has to be known of the list but that it may be asked. */
  static void asked(List<Rgb> all, int[] out) {
    for (@Parallel int i = 0; i < all.size(); i++) {
      out[i] = i;
    }
  }

  static void counted(List<Rgb> all, int[] histogram) {
    for (@Parallel int i = 0; i < all.size(); i++) {
      histogram[i & 15]++;
    }
  }

  static int packed(List<Rgb> all, int[] out, int k) {
    for (@Parallel int i = 0; i < all.size(); i++) {
      if (i % 3 == 0) {
        out[k++] = i;
      }
    }
    return k;
  }

  static long summed(Counting all) {
    long sum = 0;
    List<Rgb> same = all;
    for (@Parallel int i = 0; i < same.size(); i++) {
      sum += i;
    }
    return sum;
  }

  /** What is in front of the first chunk is read at a place that the size tells. */
  static void handedOn(String text, int[] out) {
    for (@Parallel int i = text.length() - 2; i >= 0; i--) {
      out[i] = out[i + 1] + text.charAt(i);
    }
  }

  /** Each iteration adds one less than the one before it. */
  static int triangle(String text, int[] out, int k) {
    for (@Parallel int i = text.length() - 1; i >= 0; i--) {
      for (int j = 0; j < i; j++) {
        out[k++] = j;
      }
    }
    return k;
  }

  static void placed(List<Rgb> all, int[] places, int[] out) {
    for (@Parallel int i = 0; i < all.size(); i++) {
      out[places[i]] = i + 1;
    }
  }

  private static String outcome(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 37, 1500}) {
      Sizes sizes = new Sizes("ab".repeat(n));
      List<Rgb> all = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        all.add(new Rgb(i, i * 7));
        sizes.map.put("k" + i * 13 % 1501, all.get(i));
      }
      sizes.field = all;
      byte[] out = new byte[5 * n + 9];
      answers.add(ofArray(all.toArray(new Rgb[0]), out, 1));
      answers.add(ofList(all, out, 3) + Arrays.hashCode(out));
      answers.add(ofList(new LinkedList<>(all), out, 5) + Arrays.hashCode(out));
      answers.add(ofAny(new LinkedHashSet<>(all), out, 6) + Arrays.hashCode(out));
      answers.add(sizes.ofMethod(out, 7) + Arrays.hashCode(out));
      answers.add(sizes.ofValues(out, 8) + Arrays.hashCode(out));
      answers.add(sizes.ofEntries(out, 9) + Arrays.hashCode(out));
      answers.add(sizes.ofText(out, 2) + Arrays.hashCode(out));
      answers.add(sizes.ofField(out, 4) + Arrays.hashCode(out));
      answers.add(backwards(all, out, out.length - 1) + Arrays.hashCode(out));
      answers.add(outcome(() -> ofList(all, out, Integer.MAX_VALUE - 1)));
      answers.add(outcome(() -> ofList(null, out, 0)));
      answers.add(outcome(() -> ofArray(null, out, 0)));
      answers.add(outcome(() -> backwards(null, out, 0)));
      answers.add(outcome(() -> new Sizes(null).ofText(out, 0)));
      int[] places = new int[n + 1];
      int[] triangle = new int[60 * 60];
      for (int i = 0; i < n; i++) {
        places[i] = n - i;
      }
      placed(all, places, places.clone());
      answers.add(outcome(() -> placed(all, places, places.clone())));
      if (n > 2) {
        places[1] = places[2];
      }
      int[] placed = new int[n + 1];
      placed(all, places, placed);
      handedOn("xy".repeat(n), out.length < 9 ? placed : new int[2 * n + 1]);
      answers.add(triangle("a".repeat(Math.min(n, 50)), triangle, 3));
      answers.add(Arrays.hashCode(triangle) + Arrays.hashCode(placed));
      Counting counting = new Counting(all);
      int[] numbers = new int[n + 16];
      asked(counting, numbers);
      counted(counting, numbers);
      packed(counting, numbers, 1);
      ofList(counting, out, 0);
      ofAny(counting, out, 0);
      backwards(counting, out, out.length - 1);
      answers.add(summed(counting));
      answers.add(counting.asked);
      answers.add(Arrays.hashCode(numbers) + Arrays.hashCode(out));
    }
    return answers;
  }
}
