package io.manyhands.processor.generation;

import static io.manyhands.processor.model.Reduction.Operation.SUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.plan.Blocked;
import io.manyhands.processor.plan.ClassPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fields and methods that the generated class cannot name, and those that it can. */
@ExtendWith(HostileSchedule.class)
final class MembersTest {
  private static final String PRIVATE =
      """
      package demo;

      import io.manyhands.annotations.Parallel;

      class Members<T extends Number> extends Base {
        private static int calls;
        private static final String NAME = "quo\\"te\\n\\u00e9$";
        private static final char MARK = '\\'';
        private static final long FAR = 1L << 40;
        private static final float NAN = Float.NaN;
        private static final double LOW = Double.NEGATIVE_INFINITY;
        private static final byte SMALL = -3;
        private final int seven = 7;
        private int[] data = new int[100];
        private T extra;
        private String log = "";

        static class Point {
          private int x;
          private long y = 3;
        }

        Members(T extra) {
          this.extra = extra;
        }

        private int scaled(int k) {
          return k * seven;
        }

        private int scaled(int k, T by) {
          return k * by.intValue();
        }

        private static int plain() {
          return 1;
        }

        private T extra() {
          return extra;
        }

        long work(Point[] points, int n) {
          calls++;
          this.log += "work" + NAME;
          log += NAN;
          long sum = 0;
          for (@Parallel int i = 0; i < n; i++) {
            data[i] = scaled(i) + this.scaled(i, extra) + plain() + seven + SMALL;
            points[i].x += (int) (i * 2.5) + data[i];
            points[i].x++;
            points[i].y *= inherited[i % 2] + points[i].x;
            sum += FAR + MARK + (data[i] > LOW ? 1 : 0) + Members.calls + extra().intValue();
          }
          log = log + sum;
          return sum;
        }

        static Object run() {
          Point[] points = new Point[100];
          for (int i = 0; i < 100; i++) {
            points[i] = new Point();
          }
          Members<Integer> members = new Members<>(5);
          String s = members.work(points, 100) + members.log + calls;
          for (Point p : points) {
            s += " " + p.x + "," + p.y;
          }
          return s + java.util.Arrays.toString(members.data);
        }
      }

      class Base {
        int[] inherited = {2, 3};
      }
      """;

  @Test
  void privateMembers() throws Exception {
    Woven woven = Workpiece.of("demo.Members", PRIVATE).weave(facts -> facts.reduce("sum", SUM));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void loopTextStaysAsWritten() {
    String source =
        Workpiece.of("demo.Members", PRIVATE).generate(facts -> facts.reduce("sum", SUM)).source();
    assertThat(source)
        .contains("private static final String NAME = \"quo\\\"te\\n\\u00e9$\";")
        .contains("private static final long FAR = 1099511627776L;")
        .contains("data[i] = scaled(self, i) + scaled(self, i, extra) + plain() + seven + SMALL;")
        .contains("x(points[i], (int) (x(points[i]) + ((int) (i * 2.5) + data[i])));")
        .contains("+ calls + extra2(self).intValue();");
  }

  @Test
  void withoutWeavingPrivateMembersAreObstacles() {
    ClassPlan plan =
        Workpiece.of("demo.Members", PRIVATE).plan(false, facts -> facts.reduce("sum", SUM));
    assertThat(plan.obstacles())
        .extracting(Blocked::obstacle)
        .anySatisfy(
            obstacle -> {
              assertThat(obstacle.what())
                  .isEqualTo("generated code cannot use Members.data while weaving is off");
              assertThat(obstacle.fix()).isEqualTo("make data package-private");
              assertThat(obstacle.span().line()).isEqualTo(49);
            });
    assertThat(plan.woven().redirects()).isEmpty();
  }

  @Test
  void withoutWeavingVisibleMembersAreFine() {
    Workpiece piece =
        Workpiece.of(
            "Open",
            """
            import io.manyhands.annotations.Parallel;

            class Open {
              private static final int N = 9;
              int[] a = new int[N];

              void fill() {
                for (@Parallel int i = 0; i < N; i++) {
                  a[i] = i;
                }
              }
            }
            """);
    ClassPlan plan = piece.plan(false, facts -> {});
    assertThat(plan.obstacles()).isEmpty();
    assertThat(plan.woven().stubs()).isEmpty();
    piece.compile(ParallelClassWriter.write(plan));
  }

  @Test
  void stubsOfDifferentMembersNeverShareACall() throws Exception {
    Workpiece piece =
        Workpiece.of(
            "Clash",
            """
            import io.manyhands.annotations.Parallel;

            class Clash {
              private Object value = "v";
              private static int count;

              private static String value(Clash of) {
                return "static";
              }

              private String value(Object with) {
                return "instance" + with;
              }

              private static int count() {
                return 40;
              }

              void work(String[] out) {
                value = "w";
                count = 2;
                for (@Parallel int i = 0; i < out.length; i++) {
                  out[i] = value + value(this) + value("x") + count + count();
                }
              }

              static Object run() {
                String[] out = new String[9];
                new Clash().work(out);
                return String.join(" ", out);
              }
            }
            """);
    Woven woven = piece.weave(facts -> {});
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
    assertThat(piece.plan(true, facts -> {}).woven().stubs())
        .filteredOn(stub -> stub.kind() == StubBinding.Kind.INVOKE_STATIC)
        .extracting(StubBinding::stub)
        .containsExactly("value2", "count2");
  }

  @Test
  void hiddenFieldsStayApart() throws Exception {
    Woven woven =
        Workpiece.of(
                "Hidden",
                """
                import io.manyhands.annotations.Parallel;

                class Hidden {
                  private int[] data = new int[50];
                  private int sum = 1;

                  int work(int[] data, int sum) {
                    for (@Parallel int i = 0; i < data.length; i++) {
                      this.data[i] = 3 * data[i];
                      this.sum += this.data[i] + sum;
                    }
                    return this.sum;
                  }

                  static Object run() {
                    int[] data = new int[50];
                    java.util.Arrays.fill(data, 4);
                    Hidden hidden = new Hidden();
                    return hidden.work(data, 5) + java.util.Arrays.toString(hidden.data);
                  }
                }
                """)
            .weave(facts -> facts.reduce("this.sum", SUM));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void generatedMethodsCallEachOther() throws Exception {
    Woven woven =
        Workpiece.of(
                "Pair",
                """
                import io.manyhands.annotations.Parallel;

                class Pair {
                  private int inner(int n) {
                    int s = 0;
                    for (@Parallel int i = 0; i < n; i++) {
                      s += i;
                    }
                    return s;
                  }

                  int outer(int n) {
                    int s = 0;
                    for (@Parallel int i = 0; i < n; i++) {
                      s += inner(i);
                    }
                    return s;
                  }

                  static Object run() {
                    return new Pair().outer(60);
                  }
                }
                """)
            .weave(facts -> facts.reduce("s", SUM), facts -> facts.reduce("s", SUM));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
  }

  @Test
  void fieldsAreReadOnceBeforeTheLoop() throws Exception {
    Workpiece piece =
        Workpiece.of(
            "Twice",
            """
            import io.manyhands.annotations.Parallel;

            class Twice {
              private int[] a = {1, 2, 3};
              private int[] b = {4, 5, 6};
              private int[] c = {7, 8, 9};

              int work(boolean first) {
                int s = 0;
                if (first)
                  for (@Parallel int i = 0; i < a.length; i++) s += a[i] * b[i];
                for (@Parallel int i = 0; i < this.a.length; i++) {
                  s += this.a[i] + c[i];
                }
                int c = s;
                a = b;
                return c + a[0];
              }

              static Object run() {
                return new Twice().work(true) + " " + new Twice().work(false);
              }
            }
            """);
    Woven woven = piece.weave(facts -> facts.reduce("s", SUM), facts -> facts.reduce("s", SUM));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
    assertThat(woven.source())
        .containsOnlyOnce("int[] b = b(self);")
        .doesNotContain("int[] c = c(self);")
        .contains("a, c(self), from, to)");
  }
}
