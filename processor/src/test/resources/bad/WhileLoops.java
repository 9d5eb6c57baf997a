package bad;

import io.manyhands.annotations.Parallel;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

/** Marked variables of {@code while} loops that do not go from one end to the other by them. */
public class WhileLoops {
  int usedLater(int[] a) {
    @Parallel int i = 0;
    while (i < a.length) { // ERROR: MH060
      a[i] = 1;
      i++;
    }
    return i;
  }

  /** The loop does not end. */
  void goesOn(int[] a) {
    @Parallel int i = 0;
    while (i < a.length) { // ERROR: MH060
      if (a[i] > 3) {
        continue;
      }
      a[i] = 1;
      i++;
    }
  }

  void continuesByLabel(int[][] m) {
    @Parallel int i = 0;
    rows:
    while (i < m.length) { // ERROR: MH060
      for (int j = 0; j < m[i].length; j++) {
        if (m[i][j] > 3) continue rows;
        m[i][j] = j;
      }
      i++;
    }
  }

  void stepsInTheMiddle(int[] a) {
    @Parallel int i = 0;
    while (i < a.length) { // ERROR: MH060
      i++;
      a[i - 1] = 1;
    }
  }

  void stepsTwice(int[] a) {
    @Parallel int i = 0; // ERROR: MH017
    while (i < a.length) {
      a[i] = 1;
      if (a[i] > 0) i++;
      i++;
    }
  }

  void doubles(int[] a) {
    @Parallel int i = 1;
    while (i < a.length) {
      a[i] = 1;
      i *= 2; // ERROR: MH017
    }
  }

  void inCondition(int[] a) {
    @Parallel int i = 0;
    while (i++ < a.length) { // ERROR: MH060
      a[i - 1] = 1;
    }
  }

  void inBetween(int[] a) {
    @Parallel int i = 0;
    int n = a.length;
    while (i < n) { // ERROR: MH060
      a[i] = 1;
      i++;
    }
  }

  int removes(List<String> all) {
    int count = 0;
    @Parallel Iterator<String> it = all.iterator();
    while (it.hasNext()) { // ERROR: MH060
      String next = it.next();
      if (next.isEmpty()) it.remove();
      count++;
    }
    return count;
  }

  int pairs(List<String> all) {
    int count = 0;
    @Parallel Iterator<String> it = all.iterator();
    while (it.hasNext()) { // ERROR: MH060
      String one = it.next();
      String other = it.next();
      if (one.equals(other)) count++;
    }
    return count;
  }

  int declaredTogether(List<String> all) {
    int count = 0;
    @Parallel Iterator<String> it = all.iterator();
    while (it.hasNext()) { // ERROR: MH060
      String one = it.next(), other = one.trim();
      if (one.equals(other)) count++;
    }
    return count;
  }

  int usedByLaterGroup(int[] a, int kind) {
    switch (kind) {
      case 0:
        @Parallel int i = 0;
        while (i < a.length) { // ERROR: MH060
          a[i] = 1;
          i++;
        }
        return 0;
      case 1:
        i = 3;
        return i;
      default:
        return 1;
    }
  }

  int stepOfItsOwn(int n, int width) {
    int sum = 0;
    @Parallel int i = 0;
    while (i < n) {
      int step = width * 2;
      sum += i;
      i += step; // ERROR: MH017
    }
    return sum;
  }

  int notTheFirst(List<String> all) {
    int count = 0;
    @Parallel Iterator<String> it = all.iterator();
    it.next();
    while (it.hasNext()) { // ERROR: MH060
      String next = it.next();
      count += next.length();
    }
    return count;
  }

  int backwards(List<String> all) {
    int count = 0;
    for (@Parallel ListIterator<String> it = all.listIterator(all.size()); // ERROR: MH017
        it.hasPrevious(); ) {
      String next = it.previous();
      count += next.length();
    }
    return count;
  }

  /** The iterator of anything at all. */
  int ofOthers(Numbers numbers) {
    int sum = 0;
    @Parallel Iterator<Integer> it = numbers.iterator(); // ERROR: MH017
    while (it.hasNext()) {
      int next = it.next();
      sum += next;
    }
    return sum;
  }

  static class Numbers implements Iterable<Integer> {
    private int next;

    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return next < 10;
        }

        @Override
        public Integer next() {
          return next++;
        }
      };
    }
  }

  void dependent(int[] a) {
    @Parallel int i = 1;
    while (i < a.length) {
      a[i] = a[i - 1] / 2 + a[i]; // ERROR: MH012
      i++;
    }
  }
}
