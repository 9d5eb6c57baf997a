// expect: guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays that a loop fills from a position on, one element after the other. */
public class Packing {
  static int[] filter(int[] data) {
    int[] out = new int[data.length];
    int k = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      if (data[i] % 3 != 0) {
        out[k++] = data[i];
      }
    }
    return Arrays.copyOf(out, k);
  }

  static int into(int[] out, int k, int[] data) {
    for (@Parallel int x : data) {
      if (x % 3 == 0) {
        out[k++] = x;
        out[k++] = -x;
      } else if (x % 7 == 0) {
        out[k++] = 1;
      }
    }
    return k;
  }

  static int indexes(int[] out, int[] data) {
    int k = 0;
    for (@Parallel int i = data.length - 1; i >= 0; i -= 2) {
      if (data[i] > 500) out[k++] = i;
    }
    return k;
  }

  static long columns(int[] at, double[] value, String[] text, int[] data) {
    int n = 1;
    long sum = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      int x = data[i];
      sum += x;
      if (x % 5 == 0) {
        at[n] = i;
        value[n] = x / 2.0;
        text[n] = "found";
        n += 1;
      }
    }
    return sum * 1000 + n;
  }

  static Object[] objects(String[] words) {
    Object[] out = new Object[words.length];
    int k = 0;
    for (@Parallel int i = 0; i < words.length; i++) {
      if (words[i].length() > 5) {
        out[k++] = words[i].substring(2);
      }
    }
    return Arrays.copyOf(out, k);
  }

  static int beside(long[] out, int[] squares, List<Integer> rest, int[] data) {
    int k = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      squares[i] = data[i] * data[i];
      long x = data[i];
      if (x % 2 == 0) {
        out[k++] = x;
      } else {
        rest.add(i);
      }
    }
    return k;
  }

  static int caught(byte[] out, int[] data, int bad) {
    int k = 0;
    try {
      for (@Parallel int i = 0; i < data.length; i++) {
        byte x = (byte) (1000 / (data[i] - bad));
        if (x > 1) {
          out[k++] = x;
        }
      }
    } catch (ArithmeticException | ArrayIndexOutOfBoundsException e) {
      return -k;
    }
    return k;
  }

  static int longs(long[] out, long from, long to) {
    int k = 0;
    for (@Parallel long x = from; x < to; x += 3) {
      if ((x & 5) == 1) {
        out[k++] = x;
      }
    }
    return k;
  }

  private static void round(List<Object> answers, int n) {
    int[] data = Collecting.data(n);
    answers.add(filter(data));
    for (int length : new int[] {0, n / 4, n, 2 * n + 5}) {
      for (int k : new int[] {-1, 0, 3}) {
        int[] out = new int[length];
        Arrays.fill(out, -9);
        answers.add(Collecting.attempt(() -> answers.add(into(out, k, data))));
        answers.add(out);
      }
      int[] at = new int[length];
      double[] value = new double[length];
      String[] text = new String[length];
      answers.add(Collecting.attempt(() -> answers.add(columns(at, value, text, data))));
      answers.add(at);
      answers.add(value);
      answers.add(Arrays.toString(text));
      byte[] bytes = new byte[length];
      Arrays.fill(bytes, (byte) -9);
      answers.add(caught(bytes, data, 500));
      answers.add(caught(bytes, data, -1));
      answers.add(bytes);
      long[] evens = new long[length];
      List<Integer> rest = new ArrayList<>();
      int[] squares = new int[n];
      answers.add(Collecting.attempt(() -> answers.add(beside(evens, squares, rest, data))));
      answers.add(evens);
      answers.add(rest);
    }
    int[] same = data.clone();
    answers.add(Collecting.attempt(() -> answers.add(into(same, 0, same))));
    answers.add(same);
    int[] out = new int[n];
    answers.add(indexes(out, data));
    answers.add(out);
    answers.add(Arrays.toString(objects(Collecting.words(n, 40))));
    long[] longs = new long[n + 1];
    answers.add(longs(longs, -n, n));
    answers.add(longs);
  }

  public static Object all() {
    List<Object> large = new ArrayList<>();
    round(large, 100_000);
    return List.of(run(), Collecting.digest(large));
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      round(answers, n);
    }
    answers.add(Collecting.attempt(() -> into(null, 0, Collecting.data(10))));
    answers.add(
        Collecting.attempt(
            () -> objects(new String[] {"longer than five", "also longer", null, "another one"})));
    return answers;
  }
}
