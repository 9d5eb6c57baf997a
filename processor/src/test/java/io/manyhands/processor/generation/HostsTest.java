package io.manyhands.processor.generation;

import static io.manyhands.processor.model.Reduction.Operation.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The kinds of classes and methods that regions stand in. */
@ExtendWith(HostileSchedule.class)
final class HostsTest {
  @Test
  void interfaceWithDefaultMethod() throws Exception {
    Woven woven =
        Workpiece.of(
                "demo.Shape",
                """
                package demo;

                import io.manyhands.annotations.Parallel;

                public interface Shape {
                  int N = 12;

                  double weight(int k);

                  private double twice(int k) {
                    return 2 * weight(k);
                  }

                  default double total() {
                    double s = 0;
                    for (@Parallel int k = 0; k < N; k++) {
                      s += twice(k) + this.weight(k);
                    }
                    return s;
                  }

                  static Object run() {
                    Shape shape = k -> k;
                    return shape.total();
                  }
                }
                """)
            .weave(facts -> facts.reduce("s", SUM));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void record() throws Exception {
    Woven woven =
        Workpiece.of(
                "Row",
                """
                import io.manyhands.annotations.Parallel;

                public record Row<E extends Comparable<? super E>>(E[] cells, int shift) {
                  @SafeVarargs
                  @SuppressWarnings("varargs")
                  static <E extends Comparable<? super E>> Row<E> of(E... cells) {
                    return new Row<>(cells, 1);
                  }

                  <F extends CharSequence> long order(F prefix) {
                    long s = 0;
                    for (@Parallel int i = 1; i < cells.length; i++) {
                      E left = cells[i - shift];
                      s += left.compareTo(cells()[i]) + prefix.length();
                    }
                    return s;
                  }

                  static Object run() {
                    return of(1, 5, 3, 8, 8, 9).order("ab");
                  }
                }
                """)
            .weave(facts -> facts.reduce("s", SUM));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void enumAndNestedClass() throws Exception {
    String text =
        """
        package demo;

        import io.manyhands.annotations.Parallel;

        class Outer {
          private static int[] shared = {1, 2, 3};

          enum Level {
            LOW, HIGH;

            private final int[] hits = new int[20];

            void mark(Level other) {
              for (@Parallel int i = 0; i < hits.length; i++) {
                switch (other) {
                  case LOW -> hits[i] += ordinal() + shared[i % 3];
                  case HIGH -> hits[i] += HIGH.name().length();
                }
              }
            }
          }
        }
        """;
    GeneratedClass generated = Workpiece.of("demo.Outer", text).generate(facts -> {});
    assertThat(generated.qualifiedName()).isEqualTo("demo.Outer_Level_Parallel");
    assertThat(generated.woven().host()).isEqualTo("demo.Outer$Level");
    assertThat(generated.source())
        .contains("case LOW -> hits[i] += self.ordinal() + shared[i % 3];");
  }

  @Test
  void genericStaticMethodWithVarargsAndExceptions() throws Exception {
    Woven woven =
        Workpiece.of(
                "Util",
                """
                import io.manyhands.annotations.Parallel;
                import java.util.List;
                import java.util.Map;

                class Util {
                  @SafeVarargs
                  static <K extends Comparable<K>, V extends List<? extends K>> Map.Entry<K, V>[] all(
                      Map.Entry<K, V>[] out, Map.Entry<K, V>... in) throws java.io.IOException {
                    if (in.length == 0) throw new java.io.IOException();
                    for (@Parallel int i = 0; i < in.length; i++) {
                      final Map.Entry<K, V> entry = in[i];
                      out[in.length - 1 - i] = entry;
                    }
                    return out;
                  }

                  @SuppressWarnings({"rawtypes", "unchecked"})
                  static Object run() throws java.io.IOException {
                    Map.Entry<String, List<String>> a = Map.entry("a", List.of("b"));
                    Map.Entry<String, List<String>> b = Map.entry("c", List.of());
                    return java.util.Arrays.toString(all(new Map.Entry[2], a, b));
                  }
                }
                """)
            .weave(facts -> facts.distinct("out", "in"));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }
}
