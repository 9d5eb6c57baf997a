package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of the JDK's classes, in a program that may extend them. */
class ExtendedValuesTest {
  private static final String LOOPS =
      """
      import io.manyhands.annotations.Parallel;
      import java.math.BigDecimal;
      import java.math.BigInteger;

      class Sums {
        static BigInteger[] next(BigInteger x, int n) {
          BigInteger[] all = new BigInteger[n];
          for (@Parallel int i = 0; i < n; i++) {
            all[i] = twice(x);
          }
          return all;
        }

        static BigInteger twice(BigInteger x) {
          return x.add(x);
        }

        static BigDecimal sum(BigDecimal[] prices) {
          BigDecimal sum = BigDecimal.ZERO;
          for (@Parallel BigDecimal price : prices) {
            sum = sum.add(price);
          }
          return sum;
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void areValues() {
    CompiledClasses result = new JavacRun(directory).source("Sums.java", LOOPS).compile();
    assertThat(result.messages()).containsExactly("8 note MH001", "20 note MH001");
  }

  /** The class stands in a file that the loop's does not mention. */
  @Test
  void mayBeAnythingWhereTheProgramExtendsThem() {
    String counting =
        """
        class Counting extends java.math.BigInteger {
          private static final long serialVersionUID = 1;
          static int calls;

          Counting(String text) {
            super(text);
          }

          @Override
          public java.math.BigInteger add(java.math.BigInteger other) {
            calls++;
            return super.add(other);
          }
        }
        """;
    CompiledClasses result =
        new JavacRun(directory)
            .source("Sums.java", LOOPS)
            .source("Counting.java", counting)
            .compile();
    assertThat(result.messages()).containsExactly("15 error MH020", "20 note MH001");
  }

  @Test
  void mayBeAnythingWhereAnAnonymousClassExtendsThem() {
    String prices =
        """
        class Prices {
          static java.math.BigDecimal price() {
            return new java.math.BigDecimal("2.50") {
              private static final long serialVersionUID = 1;
            };
          }
        }
        """;
    CompiledClasses result =
        new JavacRun(directory).source("Sums.java", LOOPS).source("Prices.java", prices).compile();
    assertThat(result.messages()).containsExactly("8 note MH001", "21 error MH020");
  }

  @Test
  void mayBeAnythingInWorkerProcesses() {
    String sent =
        """
        import io.manyhands.annotations.Engine;
        import io.manyhands.annotations.Parallel;
        import java.math.BigInteger;

        class Sent {
          static int[] next(BigInteger x, int n) {
            int[] all = new int[n];
            for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
              all[i] = x.add(x).intValue();
            }
            return all;
          }
        }
        """;
    String remembering =
        """
        class Remembering extends java.math.BigInteger {
          private static final long serialVersionUID = 1;
          int calls;

          Remembering(String text) {
            super(text);
          }

          @Override
          public java.math.BigInteger add(java.math.BigInteger other) {
            calls++;
            return super.add(other);
          }
        }
        """;
    CompiledClasses result =
        new JavacRun(directory)
            .source("Sent.java", sent)
            .source("Remembering.java", remembering)
            .compile();
    assertThat(result.messages()).containsExactly("9 error MH020");
  }

  /** Neither the loop nor what it calls mentions the class that has another message. */
  @Test
  void exceptionsMayTellWhatClassesElsewhereSay() {
    String lengths =
        """
        import io.manyhands.annotations.Parallel;

        class Lengths {
          static void tell(int[] a, int[] out) {
            for (@Parallel int i = 0; i < out.length; i++) {
              try {
                Numbers.check(a[i]);
                out[i] = 1;
              } catch (Odd odd) {
                out[i] = odd.getMessage().length();
              }
            }
          }
        }

        class Numbers {
          static Odd odd = new Odd("odd");

          static void check(int value) {
            if (value % 2 != 0) {
              throw odd;
            }
          }
        }

        class Odd extends IllegalStateException {
          private static final long serialVersionUID = 1;

          Odd(String message) {
            super(message);
          }
        }
        """;
    String counted =
        """
        class Counted {
          static int asked;

          static void use() {
            Numbers.odd =
                new Odd("counted") {
                  private static final long serialVersionUID = 1;

                  @Override
                  public String getMessage() {
                    return "asked " + asked++;
                  }
                };
          }
        }
        """;
    CompiledClasses alone = new JavacRun(directory).source("Lengths.java", lengths).compile();
    assertThat(alone.messages()).containsExactly("5 note MH001");
    CompiledClasses both =
        new JavacRun(directory)
            .source("Lengths.java", lengths)
            .source("Counted.java", counted)
            .compile();
    assertThat(both.messages()).containsExactly("10 error MH020");
  }
}
