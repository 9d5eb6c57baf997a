package bad;

import io.manyhands.annotations.Parallel;

/** Recursive methods whose loops cannot go on without what their calls return. */
public class WaitingLoops {
  static final class Box {
    int value;
  }

  static int[] table = new int[10];

  /** Each step is taken back. */
  @Parallel
  static int undone(int[] board, int row) {
    if (row == board.length) {
      return board[0];
    }
    int[] own = board.clone();
    int count = 0;
    for (int c = 0; c < 3; c++) {
      own[row] = c; // ERROR: MH054
      count += undone(own, row + 1);
    }
    return count;
  }

  @Parallel
  static int changedAfterwards(int depth, Box box) {
    int count = box.value;
    int c = 0;
    while (c < depth) {
      Box next = new Box();
      c++;
      next.value = c;
      {
        count += changedAfterwards(depth - c, next);
      }
      next.value = 7; // ERROR: MH054
    }
    return count;
  }

  @Parallel
  static int bound(int rest, int best) {
    for (int c = 1; c <= rest; c++) {
      int found = c + bound(rest - c, best); // ERROR: MH054
      best = Math.min(found, best);
    }
    return best;
  }

  @Parallel
  static boolean first(int n) {
    int c = n;
    while (c > 1) {
      c--;
      if (first(c)) {
        return true; // ERROR: MH054
      }
    }
    return n == 1;
  }

  @Parallel
  static int position(int n) {
    int at = 0;
    int best = -1;
    int c = 0;
    while (c < n) {
      c++;
      int v = position(n - c);
      if (v > best) {
        best = v;
        at = c; // ERROR: MH054
      }
    }
    return at;
  }

  /** What is put off would read another element. */
  @Parallel
  static int weighed(int n) {
    int[] weights = {1};
    int sum = 1;
    int c = 0;
    while (c < n) {
      c++;
      sum += weighed(n - c) * weights[0];
      weights[0]++; // ERROR: MH054
    }
    return sum;
  }

  @Parallel
  static int kept(int n) {
    int[] results = new int[1];
    int c = 0;
    while (c < n) {
      c++;
      results[0] += kept(n - c); // ERROR: MH054
    }
    return results[0];
  }

  @Parallel
  static int endless(int n) {
    int sum = 0;
    int c = 0;
    while (c < n) { // ERROR: MH054
      if (c % 2 == 0) {
        sum += endless(n - c - 1);
      }
      c += Math.abs(table[c % 10]) + 1;
    }
    return sum;
  }

  /** A list that counts who looks at it. */
  static final class Watched<T> extends java.util.ArrayList<T> {
    private static final long serialVersionUID = 1;
    static int watched;

    @Override
    public java.util.Iterator<T> iterator() {
      watched++;
      return super.iterator();
    }
  }

  static final class Folder {
    final java.util.List<Folder> folders = new Watched<>();
    java.util.List<Folder> others = new java.util.ArrayList<>();
    final java.util.List<Folder> growing = new java.util.ArrayList<>();

    @Parallel
    int depth() {
      int depth = 0;
      for (Folder folder : folders) { // ERROR: MH021
        depth = Math.max(depth, folder.depth());
      }
      return depth + 1;
    }

    @Parallel
    int count() {
      int count = 1;
      for (Folder folder : others) { // ERROR: MH021
        count += folder.count();
      }
      return count;
    }

    @Parallel
    int grown() {
      int count = 1;
      for (Folder folder : growing) {
        count += folder.grown();
      }
      growing.add(this); // ERROR: MH030
      return count;
    }
  }

  /** Calls that write are not made in loops. */
  @Parallel
  static void writing(int[] a, int lo, int hi) {
    a[lo]++; // ERROR: MH036
    int step = (hi - lo) / 2;
    for (int from = lo; step > 0 && from < hi; from += step) {
      writing(a, from, from + step);
    }
  }
}
