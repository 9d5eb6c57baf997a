package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** References by {@code ::} to private methods that change things, or cannot be written out. */
public class PrivateReferences {
  private int count;

  private String key(String text) {
    return text.substring(0, 1);
  }

  private int counted() {
    return count++; // ERROR: MH030
  }

  private int stepped() {
    return count -= 2; // ERROR: MH030
  }

  Map<String, List<String>> grouped(List<String> texts, int[] lengths) {
    for (@Parallel int i = 0; i < lengths.length; i++) {
      lengths[i] = texts.get(i).length();
    }
    return texts.stream().collect(Collectors.groupingBy(this::key)); // ERROR: MH025
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
