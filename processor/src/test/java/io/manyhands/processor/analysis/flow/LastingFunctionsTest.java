package io.manyhands.processor.analysis.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reading.Attributed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which functions may run when the code that makes them is done. */
class LastingFunctionsTest {
  /** Whether a function that mentions {@code t} may run behind the loop. */
  private static boolean lasts(String statements) {
    Attributed source =
        Attributed.sources(
            """
            class Demo {
              static int twice(java.util.function.IntUnaryOperator f, int x) {
                return f.applyAsInt(f.applyAsInt(x));
              }
              static int odd(java.util.function.IntUnaryOperator f, int x) {
                return x == 0 ? f.applyAsInt(x) : odd(f, x - 1);
              }
              static int later(java.util.function.IntUnaryOperator f) {
                java.util.function.IntSupplier all = () -> f.applyAsInt(1);
                return all.getAsInt();
              }
              int keep(java.util.function.IntUnaryOperator f) { return f.applyAsInt(1); }
              void run(int[] t, int[] r, Object[] out, java.util.List<Object> list,
                  java.util.List<Integer> numbers,
                  java.util.Map<Integer, java.util.function.IntSupplier> map) {
                for (@io.manyhands.annotations.Parallel int i = 0; i < r.length; i++) {
            %s
                }
              }
            }
            """
                .formatted(statements));
    MarkedMethod method = source.marked();
    return LastingFunctions.in(method.loops().get(0).loop(), source.program())
        .mention(
            part -> part instanceof Expression.Local local && local.variable().name().equals("t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r[i] = numbers.stream().mapToInt(x -> x + t[0]).filter(x -> x > t[0]).sum();",
        "numbers.forEach(x -> r[0] = t[0]);",
        "numbers.removeIf(x -> x > t[0]);",
        "numbers.sort(java.util.Comparator.comparing((Integer x) -> t[x]).reversed());",
        "r[i] = numbers.stream().collect(java.util.stream.Collectors.summingInt(x -> t[x]));",
        "r[i] = numbers.stream().reduce(0, (x, y) -> x + t[y]);",
        "r[i] = numbers.stream().findFirst().map(x -> t[x]).orElse(0);",
        "java.util.Arrays.setAll(r, k -> t[k]);",
        "java.util.function.IntUnaryOperator f = x -> t[x]; r[i] = f.applyAsInt(1);",
        "java.util.Comparator<Integer> by = (x, y) -> t[x] - y; numbers.sort(by);",
        "r[i] = ((java.util.function.IntUnaryOperator) x -> t[x]).applyAsInt(1);",
        "r[i] = twice(x -> t[x], 1) + twice(x -> t[x] + 1, 1);",
        "java.util.function.IntSupplier f = () -> 1; out[i] = f; r[i] = t[0];",
      })
  void calledWhereTheyAreMade(String statements) {
    assertThat(lasts(statements)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out[i] = (Runnable) () -> r[0] = t[0];",
        "list.add((Runnable) () -> r[0] = t[0]);",
        "map.put(i, () -> t[0]);",
        "map.computeIfAbsent(i, k -> () -> t[0]);",
        "map.merge(i, () -> t[0], (x, y) -> y);",
        "out[i] = numbers.stream().map(x -> t[x]);",
        "out[i] = numbers.stream().map(x -> t[x]).iterator();",
        "out[i] = java.util.Comparator.comparing((Integer x) -> t[x]);",
        "out[i] = new java.util.TreeSet<Integer>((x, y) -> t[x]);",
        "out[i] = numbers.stream().<Runnable>map(x -> () -> r[0] = t[x]).toList();",
        "java.util.function.IntUnaryOperator f = x -> t[x]; out[i] = f; r[i] = f.applyAsInt(1);",
        "java.util.function.IntUnaryOperator f = x -> t[x];"
            + " java.util.function.IntUnaryOperator g = f.andThen(x -> x); r[i] = f.applyAsInt(1);",
        "java.util.function.IntUnaryOperator f = x -> t[x];"
            + " out[i] = (java.util.function.IntSupplier) () -> f.applyAsInt(1);",
        "java.util.function.IntUnaryOperator f; f = x -> t[x]; r[i] = f.applyAsInt(1);",
        "r[i] = odd(x -> t[x], 1);",
        "r[i] = later(x -> t[x]);",
        "r[i] = keep(x -> t[x]);",
        "out[i] = i == 0 ? (Runnable) () -> r[0] = t[0] : null;",
      })
  void keptOrPerhapsKept(String statements) {
    assertThat(lasts(statements)).isTrue();
  }
}
