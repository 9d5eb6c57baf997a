package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;
import java.util.function.IntSupplier;

/** References by {@code ::} to private methods that change things, or are generic. */
public class PrivateReferences {
  private int count;

  private int counted() {
    return count++; // ERROR: MH030
  }

  private int stepped() {
    return count -= 2; // ERROR: MH030
  }

  private <T extends Comparable<T>> boolean positive(T value) {
    return value.compareTo(value) == 0;
  }

  int generic(List<Integer> values) {
    int sum = 0;
    for (@Parallel int value : values) {
      sum += value;
    }
    return sum + (int) values.stream().filter(this::positive).count(); // ERROR: MH025
  }

  int[] numbered(int n) {
    int[] numbers = new int[n];
    IntSupplier next = this::counted;
    for (@Parallel int i = 0; i < n; i++) {
      numbers[i] = next.getAsInt();
    }
    return numbers;
  }

  int either(int n, boolean counts) {
    int sum = 0;
    IntSupplier next = counts ? this::stepped : () -> 1;
    for (@Parallel int i = 0; i < n; i++) {
      sum += next.getAsInt();
    }
    return sum;
  }
}
