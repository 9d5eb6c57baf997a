// expect: proved proved any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Methods and loops that make objects with private constructors, and objects of inner classes. */
public class Creations {
  private int scale = 3;
  int[] seen = new int[600];

  /** Its factories look at their arguments before they make it. */
  static final class Mean {
    private final long sum;
    private final int count;

    private Mean(long sum, int count) {
      this.sum = sum;
      this.count = count;
    }

    static Mean of(int... values) {
      long sum = 0;
      for (@Parallel int value : values) {
        sum += value;
      }
      return new Mean(sum, values.length);
    }

    static List<Mean> first(int n) {
      List<Mean> means = new ArrayList<>();
      for (@Parallel int i = 0; i < n; i++) {
        means.add(new Mean(/* not here: ( */ (long) i * i, i + 1));
      }
      return means;
    }

    @Override
    public String toString() {
      return sum + "/" + count;
    }
  }

  static final class Row<T> {
    private final List<T> cells;

    private Row(List<T> cells) {
      this.cells = cells;
    }

    @SafeVarargs
    private Row(T... cells) {
      this.cells = Arrays.asList(cells);
    }

    static <T> Row<T> of(T[] from) {
      List<T> cells = new ArrayList<>();
      for (@Parallel int i = 0; i < from.length; i++) {
        cells.add(from[i]);
      }
      return new Row<>(cells);
    }

    static <T> Row<T> ends(T[] from, int[] order) {
      int last = 0;
      for (@Parallel int place : order) {
        last = Math.max(last, place);
      }
      return new Row<>(from[last], from[0]);
    }
  }

  class Node {
    final int key;

    Node(int key) {
      this.key = key;
    }

    int value() {
      return key * scale;
    }

    void mark(int at) {
      seen[at] += scale + key;
    }
  }

  private class Hidden {
    int value = scale;

    Hidden() {}

    Hidden(int more) {
      value += more;
    }
  }

  class Pair<A> {
    final A one;

    Pair(A one) {
      this.one = one;
    }
  }

  List<Node> nodes(int n) {
    List<Node> nodes = new ArrayList<>();
    for (@Parallel int i = 0; i < n; i++) {
      nodes.add(new Node(i));
    }
    return nodes;
  }

  long hidden(int n) {
    long sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      Hidden one = new Hidden(i);
      sum += one.value + new Hidden().value + this.new Hidden(2).value;
    }
    return sum;
  }

  void mark(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      new Node(i % 5).mark(i);
    }
  }

  /** Nodes of other objects around. */
  long others(Creations[] around) {
    long sum = 0;
    for (@Parallel Creations one : around) {
      sum += one.new Node(3).value();
    }
    return sum;
  }

  long besides(int[] a) {
    Node node = new Node(a.length);
    Hidden hidden = new Hidden(a[0]);
    Pair<String> pair = new Pair<>("a");
    Pair<String> other = this.new Pair<String>("bc");
    long sum = node.value() + hidden.value + pair.one.length() + other.one.length();
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i] * scale;
    }
    return sum + new Node(2).value();
  }

  Node[] table(int n) {
    Node[] table = new Node[n];
    for (@Parallel int i = 0; i < n; i++) {
      table[i] = new Node(n - i);
    }
    return table;
  }

  /** An inner class of an inner class. */
  class Deep {
    class Leaf {
      int value() {
        return scale + seen[4];
      }
    }

    long sum(int n) {
      long sum = 0;
      for (@Parallel int i = 0; i < n; i++) {
        sum += new Leaf().value() * i;
      }
      return sum;
    }
  }

  public static Object run() {
    int[] a = new int[600];
    Arrays.setAll(a, i -> i * 7 % 101);
    String[] words = new String[300];
    Arrays.setAll(words, i -> "w" + i * 37 % 91);
    Creations o = new Creations();
    List<Object> answers = new ArrayList<>();
    answers.add(Mean.of(a) + " " + Mean.of() + " " + Mean.first(300));
    answers.add(Row.of(words).cells + " " + Row.ends(words, new int[] {5, 77, 3}).cells);
    int hash = 0;
    for (Node node : o.nodes(500)) {
      hash = hash * 31 + node.value();
    }
    answers.add(hash);
    answers.add(o.hidden(500));
    o.mark(600);
    answers.add(Arrays.hashCode(o.seen));
    Creations[] around = new Creations[200];
    Arrays.setAll(around, i -> i % 3 == 0 ? o : new Creations());
    o.scale = 5;
    answers.add(o.others(around));
    answers.add(o.besides(a));
    answers.add(o.table(100)[7].value());
    answers.add(o.new Deep().sum(300));
    return answers;
  }
}
