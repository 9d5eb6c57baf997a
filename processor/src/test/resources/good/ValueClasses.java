// expect: guarded guarded guarded guarded guarded guarded proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers and comparable objects, which are values of the JDK's unless a check finds others. */
public class ValueClasses {
  private static long sum(List<Number> numbers) {
    long sum = 0;
    for (@Parallel Number x : numbers) sum += x.longValue();
    return sum;
  }

  private static double most(Map<String, Number> numbers) {
    double most = 0;
    for (@Parallel Number x : numbers.values()) most = Math.max(most, x.doubleValue());
    return most;
  }

  private static int[] whole(List<? extends Number> numbers) {
    int[] out = new int[numbers.size()];
    for (@Parallel int i = 0; i < out.length; i++) out[i] = numbers.get(i).intValue();
    return out;
  }

  private static double[] halves(Number[] numbers) {
    double[] out = new double[numbers.length];
    for (@Parallel int i = 0; i < out.length; i++) out[i] = numbers[i].doubleValue() / 2;
    return out;
  }

  private static <T extends Comparable<T>> int below(T[] all, T key) {
    int count = 0;
    for (@Parallel T x : all) {
      if (x.compareTo(key) < 0) count++;
    }
    return count;
  }

  private static <T extends Comparable<? super T>> boolean isSorted(List<T> all) {
    boolean isSorted = true;
    for (@Parallel int i = 1; i < all.size(); i++) {
      if (all.get(i - 1).compareTo(all.get(i)) > 0) isSorted = false;
    }
    return isSorted;
  }

  /** Counts how often it is asked. */
  private static class Counting extends Number {
    static int calls;

    @Override
    public int intValue() {
      return ++calls;
    }

    @Override
    public long longValue() {
      return ++calls;
    }

    @Override
    public float floatValue() {
      return ++calls;
    }

    @Override
    public double doubleValue() {
      return ++calls;
    }
  }

  /** A class of the program's own, which may be one of several. */
  private static final class Version implements Comparable<Version> {
    private final int number;

    Version(int number) {
      this.number = number;
    }

    @Override
    public int compareTo(Version other) {
      return Integer.compare(number, other.number);
    }
  }

  private static final class Key {
    private final String name;

    Key(String name) {
      this.name = name;
    }

    @Override
    public boolean equals(Object other) {
      return other != null && getClass() == other.getClass() && name.equals(((Key) other).name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  private static int equal(String[] names, Key[] keys) {
    int count = 0;
    for (@Parallel int i = 0; i < names.length; i++) {
      if (new Key(names[i]).equals(keys[i])) count++;
    }
    return count;
  }

  private static String classes(Object[] objects) {
    StringBuilder text = new StringBuilder();
    for (@Parallel Object object : objects) {
      text.append(object.getClass().getName()).append(' ');
    }
    return text.toString();
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    List<Number> numbers = new ArrayList<>();
    Map<String, Number> named = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      numbers.add(
          switch (i % 5) {
            case 0 -> (Number) i;
            case 1 -> (Number) (i * 0.5);
            case 2 -> BigInteger.valueOf(i);
            case 3 -> new BigDecimal(i + ".25");
            default -> (Number) (long) i;
          });
      named.put("n" + i, numbers.get(i));
    }
    Counting.calls = 0;
    for (int round = 0; round < 2; round++) {
      results.add(sum(numbers));
      results.add(most(named));
      results.add(whole(numbers));
      results.add(halves(numbers.toArray(new Number[0])));
      results.add(Counting.calls);
      numbers.set(700, new Counting());
    }
    numbers.set(300, null);
    try {
      results.add(sum(numbers));
    } catch (NullPointerException e) {
      results.add("null");
    }
    String[] names = new String[900];
    Integer[] values = new Integer[900];
    Version[] versions = new Version[900];
    Key[] keys = new Key[900];
    for (int i = 0; i < 900; i++) {
      values[i] = i * 37 % 911;
      names[i] = "s" + values[i];
      versions[i] = new Version(values[i]);
      keys[i] = new Key(i % 3 == 0 ? names[i] : "x");
    }
    results.add(below(values, 300));
    results.add(below(names, "s300"));
    results.add(below(versions, new Version(300)));
    results.add(isSorted(Arrays.asList(values)));
    results.add(isSorted(List.of("a", "b", "c")));
    results.add(isSorted(new ArrayList<>(List.of(versions))));
    results.add(equal(names, keys));
    results.add(classes(new Object[] {1, "a", 3.0, new int[0]}));
    return results;
  }
}
