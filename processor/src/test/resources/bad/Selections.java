package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What looks like the choice of a best candidate, and is not. */
public class Selections {
  static final class Item implements Comparable<Item> {
    double score;
    int rank;

    Item(double score) {
      this.score = score;
    }

    @Override
    public int compareTo(Item other) {
      return rank - other.rank; // no order where the difference overflows
    }
  }

  int readElsewhere(int[] a, int[] out) {
    int best = -1;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > best) { // ERROR: MH016
        best = a[i];
        at = i;
      }
      out[i] = best;
    }
    return at;
  }

  int otherValue(int[] a, int[] b) {
    int best = -1;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > best) { // ERROR: MH016
        best = b[i];
        at = i;
      }
    }
    return at;
  }

  int otherIndex(int[] a) {
    int best = 0;
    for (@Parallel int i = 1; i < a.length - 1; i++) {
      if (a[i] > a[best]) { // ERROR: MH016
        best = i + 1;
      }
    }
    return best;
  }

  int improvements(int[] a) {
    int best = -1;
    int count = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > best) { // ERROR: MH016
        best = a[i];
        count++;
      }
    }
    return count;
  }

  int second(int[] a) {
    int best = -1;
    int second = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > best) { // ERROR: MH016
        second = best;
        best = a[i];
      }
    }
    return second;
  }

  int notEqual(int[] a) {
    int last = 0;
    int at = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] != last) { // ERROR: MH016
        last = a[i];
        at = i;
      }
    }
    return at;
  }

  double takesNaN(double[] a) {
    double best = 0;
    int at = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (!(a[i] <= best)) { // ERROR: MH016
        best = a[i];
        at = i;
      }
    }
    return best + at;
  }

  int rounded(int[] a, int[] b) {
    int best = 0;
    int at = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] / 10 > best) { // ERROR: MH016
        best = a[i];
        at = i;
      }
    }
    return at;
  }

  int changingKey(int[] a, int[] w) {
    int best = 0;
    for (@Parallel int i = 1; i < a.length; i++) {
      if (a[i] * w[i] > a[best] * w[i]) { // ERROR: MH016
        best = i;
      }
    }
    return best;
  }

  int writesWhatItCompares(int[] a) {
    int best = 0;
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] += 1; // ERROR: MH015
      if (a[i] > a[best]) {
        best = i;
      }
    }
    return best;
  }

  Item byDifference(Item[] items) {
    Item best = items[0];
    for (@Parallel int i = 1; i < items.length; i++) {
      if (items[i].compareTo(best) < 0) { // ERROR: MH038
        best = items[i];
      }
    }
    return best;
  }

  String byComparator(List<String> words, Comparator<String> order) {
    String best = words.get(0);
    for (@Parallel String word : words) {
      if (order.compare(word, best) < 0) { // ERROR: MH038
        best = word;
      }
    }
    return best;
  }

  Item changesLater(int n) {
    Item best = null;
    for (@Parallel int i = 0; i < n; i++) {
      Item item = new Item(i % 7);
      if (best == null || item.score > best.score) {
        best = item; // ERROR: MH016
      }
      item.score = 0;
    }
    return best;
  }

  int branches(int[] a) {
    int least = 0;
    int most = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < least) { // ERROR: MH016
        least = a[i];
      } else if (a[i] > most) {
        most = a[i];
      }
    }
    return most - least;
  }

  String evaluatesMore(String[] names, int[] a, int[] out) {
    int best = -1;
    String name = "";
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = a[i];
      if (a[i] > best) {
        best = a[i];
        name = names[i].trim(); // ERROR: MH031
      }
    }
    return name;
  }

  double nanAndWrites(double[] a, double[] out) {
    boolean found = false;
    double best = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = 1;
      if (!found || a[i] > best) {
        found = true;
        best = a[i]; // ERROR: MH031
      }
    }
    return best;
  }

  int boxesCompared(Integer[] a, Integer[] b) {
    Integer best = 0;
    Integer other = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > best || a[i] == best && b[i] > other) { // ERROR: MH016
        best = a[i];
        other = b[i];
      }
    }
    return other;
  }

  int startsAgain(int[] a) {
    int at = -1;
    for (@Parallel int i = -5; i < a.length; i++) {
      if (at < 0 || i % 7 > at % 7) { // ERROR: MH016
        at = i;
      }
    }
    return at;
  }

  int caught(int[] a, String[] names) {
    int best = -1;
    String name = "";
    int errors = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      try {
        if (a[i] > best) {
          best = a[i];
          name = names[i].trim(); // ERROR: MH031
        }
      } catch (NullPointerException missing) {
        errors++;
      }
    }
    return best + name.length() + errors;
  }

  int growsLater(int n) {
    List<Integer> best = new ArrayList<>();
    for (@Parallel int i = 0; i < n; i++) {
      List<Integer> candidate = new ArrayList<>();
      candidate.add(i % 3);
      if (candidate.size() > best.size()) {
        best = candidate; // ERROR: MH016
      }
      candidate.add(1);
    }
    return best.size();
  }
}
