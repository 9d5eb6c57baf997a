// expect: any any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntBinaryOperator;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** References by {@code ::} to private methods, overloaded ones among them. */
public class PrivateReferences {
  private record Sale(int day, String place, double amount) {
    private double tax() {
      return amount * 0.25;
    }

    private static Sale of(String line) {
      String[] parts = line.split(";");
      return new Sale(Integer.parseInt(parts[0]), parts[1], Double.parseDouble(parts[2]));
    }
  }

  private interface Operation {
    int apply(int a, int b);
  }

  private int factor = 3;

  private static Sale read(String line) {
    return Sale.of(line);
  }

  private static Sale read(int day) {
    return new Sale(day, "x", day);
  }

  private static boolean large(Sale sale) {
    return sale.amount > 500;
  }

  private static int twice(int x) {
    return 2 * x;
  }

  private static int twice(int x, int y) {
    return 2 * x + y;
  }

  private static int mix(int a, int b) {
    return a * 3 + b;
  }

  private static int times(int a, int b) {
    return a * b;
  }

  private int scaled(int x) {
    return x * factor;
  }

  private int scaledSum(int x, int y) {
    return x * factor + y;
  }

  private boolean keep(Integer x) {
    return x % factor != 0;
  }

  private int current() {
    return factor;
  }

  private double amount(Sale sale) {
    return sale.amount * factor;
  }

  private static double[] taxes(String[] lines) {
    double[] taxes = new double[lines.length];
    for (@Parallel int i = 0; i < lines.length; i++) {
      taxes[i] =
          Stream.of(lines[i], lines[0])
              .map(PrivateReferences::read)
              .filter(PrivateReferences::large)
              .mapToDouble(Sale::tax)
              .sum();
    }
    return taxes;
  }

  /** A chain that finds its types in the reference. */
  private static double sorted(String[] lines) {
    List<Sale> sales =
        Arrays.stream(lines)
            .map(PrivateReferences::read)
            .sorted(Comparator.comparing(Sale::tax).reversed())
            .toList();
    double days = 0;
    for (@Parallel Sale sale : sales) {
      days += sale.day;
    }
    return days + sales.get(0).tax();
  }

  /** One of two functions, and it is not known before which one. */
  private static int[] chosen(int[] a, boolean mixed) {
    Operation operation = mixed ? PrivateReferences::mix : PrivateReferences::times;
    int[] out = new int[a.length];
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = operation.apply(a[i], i);
    }
    return out;
  }

  private static int overloads(int[] a) {
    IntUnaryOperator one = PrivateReferences::twice;
    IntBinaryOperator two = PrivateReferences::twice;
    int sum = twice(3) + twice(1, 2);
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += one.applyAsInt(a[i]) + two.applyAsInt(i, 1) + twice(i);
    }
    return sum;
  }

  private double[] unbound(String[] lines) {
    ToDoubleFunction<Sale> tax = Sale::tax;
    BiFunction<PrivateReferences, Sale, Double> amount = PrivateReferences::amount;
    double[] out = new double[lines.length];
    for (@Parallel int i = 0; i < lines.length; i++) {
      out[i] = tax.applyAsDouble(read(lines[i])) + amount.apply(this, read(i));
    }
    return out;
  }

  private int[] bound(int[] a) {
    int[] out = new int[a.length];
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = IntStream.range(0, a[i]).map(this::scaled).sum();
    }
    return out;
  }

  private int[] boundBefore(int[] a) {
    IntBinaryOperator sum = PrivateReferences.this::scaledSum;
    IntSupplier now = this::current;
    int[] out = new int[a.length];
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = sum.applyAsInt(a[i], i) + now.getAsInt();
    }
    return out;
  }

  private Map<Integer, Integer> kept(int[] a) {
    Map<Integer, Integer> kept = new TreeMap<>();
    for (@Parallel int x : a) {
      if (Optional.of(x).filter(this::keep).isPresent()) {
        kept.merge(x, 1, Integer::sum);
      }
    }
    return kept;
  }

  /** What has a function for an argument finds its own types in it. */
  private String composed(int[] a) {
    Comparator<Integer> order = Comparator.comparing((this::scaled)).reversed();
    java.util.function.Function<Object, String> text = Object::toString;
    int length = text.compose(this::boxed).apply(factor).length();
    int sum = order.compare(2, 7);
    for (@Parallel int x : a) {
      sum += x;
    }
    return sum + " " + length + Stream.of(1, 2, 3).collect(Collectors.groupingBy(this::keep));
  }

  private Integer boxed(Integer x) {
    return x * factor;
  }

  /** What is called later finds the field as it is by then. */
  private List<Supplier<Integer>> later(int n) {
    List<Supplier<Integer>> later = new ArrayList<>();
    for (@Parallel int i = 0; i < n; i++) {
      later.add(this::current);
    }
    return later;
  }

  public static Object run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {1, 3, 700}) {
      String[] lines = new String[n];
      int[] a = new int[n];
      for (int i = 0; i < n; i++) {
        lines[i] = i % 365 + ";place" + i % 7 + ";" + i % 1023;
        a[i] = i % 91;
      }
      PrivateReferences object = new PrivateReferences();
      text.append(Arrays.toString(taxes(lines))).append(sorted(lines));
      text.append(Arrays.toString(chosen(a, true))).append(Arrays.toString(chosen(a, false)));
      text.append(overloads(a)).append(Arrays.toString(object.unbound(lines)));
      text.append(Arrays.toString(object.bound(a))).append(Arrays.toString(object.boundBefore(a)));
      text.append(object.kept(a)).append(object.composed(a));
      List<Supplier<Integer>> later = object.later(n);
      object.factor = 77;
      text.append(later.get(n - 1).get()).append('\n');
    }
    return text.toString();
  }
}
