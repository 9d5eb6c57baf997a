// expect: any any any any any
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/** Fields of the object around, which an inner class names alone, were read from themselves. */
public class OuterFieldsAsVariables {
  private int hits = 5;
  int last;
  boolean any;
  final long[] table = new long[4];

  class Middle {
    private int least;

    class Inner {
      int own;

      void alone(int[] a) {
        for (@Parallel int i = 0; i < a.length; i++) {
          hits = a[i];
        }
      }

      void sometimes(int[] a) {
        for (@Parallel int i = 0; i < a.length; i++) {
          if (a[i] > 30) {
            last = i;
            own = a[i];
          }
        }
      }

      void qualified(int[] a) {
        for (@Parallel int i = 0; i < a.length; i++) {
          OuterFieldsAsVariables.this.hits = a[i] + 1;
          Middle.this.least = i;
        }
      }

      void folded(int[] a) {
        for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
          any |= a[i] == 36;
          table[1] += a[i];
          table[0] = i;
        }
      }

      void first(int[] a) {
        least = -1;
        for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
          if (a[i] == 17 && least < 0) {
            least = i;
          }
        }
      }

      String text() {
        return hits + " " + last + " " + own + " " + least + " " + any + " " + table[0] + table[1];
      }
    }
  }

  public static Object run() {
    OuterFieldsAsVariables outer = new OuterFieldsAsVariables();
    Middle.Inner inner = outer.new Middle().new Inner();
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 50, 1000}) {
      int[] a = new int[n];
      for (int i = 0; i < n; i++) {
        a[i] = i % 37;
      }
      inner.alone(a);
      text.append(inner.text()).append('\n');
      inner.sometimes(a);
      inner.qualified(a);
      text.append(inner.text()).append('\n');
      inner.folded(a);
      inner.first(a);
      text.append(inner.text()).append('\n');
    }
    return text.toString();
  }
}
