// expect: refused refused refused refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Objects that an iteration creates, and what can be reached from them. */
class NewObjects {
  static class Box {
    int count;
  }

  /** The subscript of the target counts on by one, not by two. */
  static void targetOnce(int[] a, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      Box[] boxes = new Box[4 * n + 8];
      boxes[4 * i] = new Box();
      int k = 4 * i;
      boxes[k++].count += 1;
      a[k] = a[k] * 3 + i;
      a[4 * i + 5] = i;
    }
  }

  /** One of the alternatives is a string, the other one an array that all share. */
  static void stringOrShared(int[] shared, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      Object[] mine = new Object[1];
      mine[0] = i >= 0 ? shared : (Object) "none";
      int[] found = (int[]) mine[0];
      found[0] = found[0] * 3 + i;
    }
  }

  /** A list in a list is not the list. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  static void listInList(ArrayList shared, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      ArrayList<ArrayList> mine = new ArrayList<>();
      mine.add(shared);
      mine.get(0).add(i);
    }
  }

  static Box[] oneBox() {
    Box box = new Box();
    return new Box[] {box, box, box, box, box, box, box, box, box, box, box, box};
  }

  /** What the header creates belongs to all iterations. */
  static long createdInHeader() {
    long sum = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) Box box : oneBox()) {
      box.count = box.count * 3 + 1;
      sum += box.count;
    }
    return sum;
  }

  public static Object run() {
    int[] one = new int[400];
    targetOnce(one, 50);
    int[] two = new int[1];
    stringOrShared(two, 100);
    List<Object> three = new ArrayList<>();
    listInList((ArrayList<Object>) three, 300);
    return Arrays.toString(one) + two[0] + three + createdInHeader();
  }
}
