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

import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation on every type that has it. */
@ExtendWith(HostileSchedule.class)
final class ReductionsTest {
  /** One reduction of many: a method that folds an array, called for every length. */
  private record Fold(String type, String statement, Operation operation, Style style) {
    String method(int number) {
      return """
        static %1$s fold%3$d(%1$s[] xs, %1$s r) {
          for (@Parallel int i = 0; i < xs.length; i++) {
            %1$s x = xs[i];
            %2$s
          }
          return r;
        }

        static String text%3$d(%1$s... xs) {
          StringBuilder s = new StringBuilder("%1$s %2$s ");
          for (int n = 0; n <= xs.length; n++) {
            s.append(fold%3$d(java.util.Arrays.copyOf(xs, n), xs[xs.length - 1])).append(' ');
          }
          return s.append('\\n').toString();
        }

      """
          .formatted(type, statement, number);
    }

    String call(int number) {
      return "    s += text%d(new %s[] {%s});\n".formatted(number, type, values());
    }

    private String values() {
      return switch (type) {
        case "boolean" -> "true, true, false, true, true, false, true";
        case "char" -> "'c', 'a', '\\uffff', '\\0', 'b', 'q', 'd'";
        case "float" -> "-0.0f, 0.0f, 2, Float.NaN, -3, 4, -0.0f";
        case "double" -> "-0.0, 0.0, 2, Double.NEGATIVE_INFINITY, -3, 4, -0.0";
        default -> "3, -4, 5, 127, -128, 2, 1";
      };
    }
  }

  private final List<Fold> folds = new ArrayList<>();

  private void add(Operation operation, Style style, String statement, String... types) {
    for (String type : types) {
      folds.add(new Fold(type, statement, operation, style));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private String result() throws Exception {
    StringBuilder methods = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    List<Consumer<Facts>> facts = new ArrayList<>();
    for (Fold fold : folds) {
      methods.append(fold.method(facts.size()));
      calls.append(fold.call(facts.size()));
      facts.add(said -> said.reduce("r", fold.operation(), fold.style()));
    }
    String text =
        "import io.manyhands.annotations.Parallel;\nclass Folds {\n"
            + methods
            + "  static Object run() {\n    String s = \"\";\n"
            + calls
            + "    return s;\n  }\n}\n";
    Woven woven = Workpiece.of("Folds", text).weave(facts.toArray(new Consumer[0]));
    assertThat(woven.parallel()).isEqualTo(woven.sequential());
    return (String) woven.parallel();
  }

  @Test
  void arithmetic() throws Exception {
    add(SUM, NONE, "r += x;", "byte", "short", "char", "int", "long", "float", "double");
    add(PRODUCT, NONE, "r *= x;", "byte", "short", "int", "long");
    result();
  }

  @Test
  void smallestAndLargest() throws Exception {
    String[] all = {"byte", "short", "char", "int", "long", "float", "double"};
    add(MIN, STRICT, "if (x < r) r = x;", all);
    add(MAX, LENIENT, "if (x >= r) { r = x; }", all);
    add(MAX, LIBRARY, "r = Math.max(r, x);", "int", "long", "float", "double");
    add(MIN, LIBRARY, "r = Math.min(x, r);", "int", "long", "float", "double");
    result();
  }

  @Test
  void bits() throws Exception {
    String[] all = {"boolean", "byte", "short", "char", "int", "long"};
    add(AND, NONE, "r &= x;", all);
    add(OR, NONE, "r |= x;", all);
    add(XOR, NONE, "r ^= x;", all);
    result();
  }

  @Test
  void sumOfNothingKeepsNegativeZero() throws Exception {
    add(SUM, NONE, "r += x * 0;", "double");
    assertThat(result()).startsWith("double r += x * 0; -0.0 ");
  }
}
