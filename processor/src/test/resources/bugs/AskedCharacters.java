// expect: refused refused refused refused proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builders and collectors read characters that other iterations had still to write. */
public class AskedCharacters {
  private static final int N = 6_000;
  private static final char[] GRADES = new char[N];

  /** The grade of a row, as one character. */
  private static final class Grade implements CharSequence {
    final int row;

    Grade(int row) {
      this.row = row;
    }

    @Override
    public int length() {
      return 1;
    }

    @Override
    public char charAt(int index) {
      return GRADES[row];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    public String toString() {
      return "grade";
    }
  }

  /** Text that always is the same. */
  private record Blanks(int length) implements CharSequence {
    @Override
    public char charAt(int index) {
      return ' ';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Blanks(end - start);
    }

    @Override
    public String toString() {
      return " ".repeat(length);
    }
  }

  private static char grade(int i) {
    return (char) ('A' + i * 7919 % 10007 % 3);
  }

  public static Object run() {
    List<Object> all = new ArrayList<>();
    int[] out = new int[N];
    Arrays.fill(GRADES, 'Z');
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      GRADES[i] = grade(i);
      out[i] = new StringBuilder().append(new Grade(N - 1 - i)).toString().hashCode();
    }
    all.add(Arrays.hashCode(out));
    Arrays.fill(GRADES, 'Z');
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      GRADES[i] = grade(i);
      out[i] = new StringBuilder("row").insert(1, new Grade(N - 1 - i)).toString().hashCode();
    }
    all.add(Arrays.hashCode(out));
    Arrays.fill(GRADES, 'Z');
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      GRADES[i] = grade(i);
      out[i] = new StringBuilder(new Grade(N - 1 - i)).toString().hashCode();
    }
    all.add(Arrays.hashCode(out));
    Arrays.fill(GRADES, 'Z');
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      GRADES[i] = grade(i);
      out[i] = Stream.of(new Grade(N - 1 - i)).collect(Collectors.joining()).hashCode();
    }
    all.add(Arrays.hashCode(out));
    for (@Parallel int i = 0; i < N; i++) {
      StringBuilder line = new StringBuilder().append(new Blanks(i % 5)).append(i);
      out[i] = Stream.of(line.toString(), "x").collect(Collectors.joining()).hashCode();
    }
    all.add(Arrays.hashCode(out));
    return all;
  }
}
