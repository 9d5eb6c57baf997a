package io.manyhands.processor.generation;

import static io.manyhands.processor.model.Reduction.Operation.AND;
import static io.manyhands.processor.model.Reduction.Operation.MAX;
import static io.manyhands.processor.model.Reduction.Operation.MIN;
import static io.manyhands.processor.model.Reduction.Operation.OR;
import static io.manyhands.processor.model.Reduction.Operation.PRODUCT;
import static io.manyhands.processor.model.Reduction.Operation.SUM;
import static io.manyhands.processor.model.Reduction.Operation.XOR;
import static io.manyhands.processor.model.Reduction.Style.LENIENT;
import static io.manyhands.processor.model.Reduction.Style.LIBRARY;
import static io.manyhands.processor.model.Reduction.Style.NONE;
import static io.manyhands.processor.model.Reduction.Style.STRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Reduction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation on every type that has it. */
final class ReductionsTest {
  @BeforeAll
  static void hostileSchedule() {
    System.setProperty("manyhands.chaos", "11");
  }

  private static String method(String type, String statement) {
    return """
    import io.manyhands.annotations.Parallel;

    class One {
      static %1$s fold(%1$s[] xs, %1$s r) {
        for (@Parallel int i = 0; i < xs.length; i++) {
          %1$s x = xs[i];
          %2$s
        }
        return r;
      }

      static String text(%1$s[] xs) {
        StringBuilder s = new StringBuilder();
        for (int n = 0; n <= xs.length; n++) {
          s.append(fold(java.util.Arrays.copyOf(xs, n), xs[xs.length - 1])).append(' ');
        }
        return s.toString();
      }

      static Object run() {
        return text(new %1$s[] {%3$s});
      }
    }
    """
        .formatted(type, statement, values(type));
  }

  private static String values(String type) {
    return switch (type) {
      case "boolean" -> "true, true, false, true, true, false, true";
      case "char" -> "'c', 'a', '\\uffff', '\\0', 'b', 'q', 'd'";
      case "float" -> "-0.0f, 0.0f, 2, Float.NaN, -3, 4, -0.0f";
      case "double" -> "-0.0, 0.0, 2, Double.NEGATIVE_INFINITY, -3, 4, -0.0";
      default -> "3, -4, 5, 127, -128, 2, 1";
    };
  }

  private static void check(
      String type, String statement, Reduction.Operation operation, Reduction.Style style)
      throws Exception {
    Woven woven =
        Workpiece.of("One", method(type, statement))
            .weave(facts -> facts.reduce("r", operation, style));
    assertThat(woven.parallel()).as(type + " " + statement).isEqualTo(woven.sequential());
  }

  @Test
  void arithmetic() throws Exception {
    for (String type : new String[] {"byte", "short", "char", "int", "long", "float", "double"}) {
      check(type, "r += x;", SUM, NONE);
    }
    for (String type : new String[] {"byte", "short", "int", "long"}) {
      check(type, "r *= x;", PRODUCT, NONE);
    }
  }

  @Test
  void smallestAndLargest() throws Exception {
    for (String type : new String[] {"byte", "short", "char", "int", "long", "float", "double"}) {
      check(type, "if (x < r) r = x;", MIN, STRICT);
      check(type, "if (x >= r) { r = x; }", MAX, LENIENT);
    }
    for (String type : new String[] {"int", "long", "float", "double"}) {
      check(type, "r = Math.max(r, x);", MAX, LIBRARY);
      check(type, "r = Math.min(x, r);", MIN, LIBRARY);
    }
  }

  @Test
  void bits() throws Exception {
    for (String type : new String[] {"boolean", "byte", "short", "char", "int", "long"}) {
      check(type, "r &= x;", AND, NONE);
      check(type, "r |= x;", OR, NONE);
      check(type, "r ^= x;", XOR, NONE);
    }
  }

  @Test
  void sumOfNothingKeepsNegativeZero() throws Exception {
    Woven woven =
        Workpiece.of("One", method("double", "r += x * 0;")).weave(facts -> facts.reduce("r", SUM));
    assertThat((String) woven.parallel()).startsWith("-0.0 ");
  }
}
