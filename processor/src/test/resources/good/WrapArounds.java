// expect: guarded guarded proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Variables in which an iteration finds what the one before has assigned. */
public class WrapArounds {
  private static int differences(int[] a, int[] out) {
    int left = 100;
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = a[i] - left;
      left = a[i];
    }
    return left;
  }

  private static void ring(int[] a, int[] out) {
    int n = a.length;
    int before = n - 1;
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = a[i] * 2 - a[before];
      before = i;
    }
  }

  /** What it carries is read from the array that it writes: two passes. */
  private static void inPlace(int[] a) {
    int previous = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int now = a[i];
      a[i] = now - previous;
      previous = now;
    }
  }

  private static long twoBack(int[] a, long[] out) {
    int one = 1;
    long other = 2;
    int most = 0;
    for (@Parallel int i = a.length - 1; i >= 0; i -= 1) {
      int x = a[i] > 3 ? a[i] : -a[i];
      out[i] = x + one * other;
      most = Math.max(most, one);
      one = x;
      if (x % 2 == 0) {
        other = i;
      } else {
        other = x * 5L;
      }
    }
    return one + other + most;
  }

  private static int words(String text, char[] out) {
    boolean inWord = false;
    int words = 0;
    for (@Parallel int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && !inWord) {
        words++;
      }
      out[i] = letter && !inWord ? Character.toUpperCase(c) : c;
      inWord = letter;
    }
    return words;
  }

  private static String last(String[] names) {
    String before = "none";
    int same = 0;
    for (@Parallel String name : names) {
      if (name.equals(before)) same++;
      before = name;
    }
    return same + before;
  }

  private static double steps(int n) {
    double x = -1;
    int longest = 0;
    for (@Parallel int i = 0; i < n; i++) {
      if (x < 0.5) longest = Math.max(longest, i);
      x = i % 7 / 7.0;
    }
    return x + longest;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 10_000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 37 % 101 - 50);
      int[] out = new int[n];
      results.add(differences(a, out));
      results.add(out.clone());
      results.add(differences(out, out));
      results.add(out.clone());
      ring(a, out);
      results.add(out);
      long[] longs = new long[n];
      results.add(twoBack(a, longs));
      results.add(longs);
      String text = "words of a text, ".repeat(n / 10);
      char[] capitals = new char[text.length()];
      results.add(words(text, capitals));
      results.add(capitals);
      String[] names = new String[n];
      Arrays.setAll(names, k -> "name" + k / 3);
      results.add(last(names));
      results.add(steps(n));
      inPlace(a);
      results.add(a);
    }
    return results;
  }
}
