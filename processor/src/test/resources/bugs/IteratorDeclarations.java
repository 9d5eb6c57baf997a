// expect: refused refused guarded guarded guarded
// What a loop declares with its element, T x = it.next(), y = x, was left out with it; an equals
// sign in a comment was taken for that of the declaration, and a comment behind the name stayed.
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public class IteratorDeclarations {
  private static final class Cell {
    private int value;

    Cell increment() {
      value++;
      return this;
    }
  }

  private static void incrementAll(List<Cell> cells) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) Iterator<Cell> it = cells.iterator();
        it.hasNext(); ) {
      Cell cell = it.next(), same = cell.increment();
    }
  }

  private static int mixed(List<Integer> numbers) {
    int sum = 0;
    @Parallel(unproven = Unproven.SEQUENTIAL) Iterator<Integer> it = numbers.iterator();
    while (it.hasNext()) {
      int number = it.next(), twice = number * 2;
      sum += number ^ twice;
    }
    return sum;
  }

  private static int commented(List<Integer> numbers) {
    int sum = 0;
    for (@Parallel Iterator<Integer> it = numbers.iterator(); it.hasNext(); ) {
      int number = /* a = b; */ it.next();
      sum += number * 3;
    }
    return sum;
  }

  private static int commentedName(List<Integer> numbers) {
    int sum = 0;
    @Parallel Iterator<Integer> it = numbers.iterator();
    while (it.hasNext()) {
      int number // the next = current
          = it.next();
      sum += number * 5;
    }
    return sum;
  }

  /** Two declarations are two statements. */
  private static int apart(List<Integer> numbers) {
    int sum = 0;
    @Parallel Iterator<Integer> it = numbers.iterator();
    while (it.hasNext()) {
      int number = it.next();
      int twice = number * 2, more = twice + 1;
      sum += number ^ twice ^ more;
    }
    return sum;
  }

  public static Object run() {
    List<Cell> cells = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      cells.add(new Cell());
      numbers.add(i * 7);
    }
    incrementAll(cells);
    int sum = mixed(numbers) + commented(numbers) + commentedName(numbers) + apart(numbers);
    for (Cell cell : cells) {
      sum = 31 * sum + cell.value;
    }
    return sum;
  }
}
