package io.manyhands.processor.analysis.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.NoProgram;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reading.Attributed;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is known of variables is true in every run, and is what a person would know. */
class RangeExecutionTest {
  private static final int[] INPUTS = {
    0, 1, 2, 3, 5, 7, -1, -2, 1_000_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  /** What was known where an element was touched, and of its index. */
  private record Known(Facts facts, Unknown index) {}

  /** Remembers what is known at each element. */
  private static final class Recorder implements RangeListener {
    final Map<Span, List<Known>> known = new HashMap<>();
    final RangeExecution execution = new RangeExecution(new NoProgram(), this, true);
    private int indexes;

    @Override
    public void element(Expression array, boolean isWrite, LinearSum index, Span span) {
      if (execution.isSilent()) {
        return;
      }
      Unknown name = new Unknown.Interim(1_000_000 + indexes++, Type.Primitive.INT);
      Facts facts =
          execution
              .facts()
              .assign(name, index)
              .forgetAll(unknown -> !unknown.equals(name) && unknown instanceof Unknown.Interim);
      known.computeIfAbsent(span, absent -> new ArrayList<>()).add(new Known(facts, name));
    }

    @Override
    public boolean call(Expression.Call call, List<Optional<LinearSum>> arguments) {
      return true;
    }

    @Override
    public void create(Expression.NewObject creation) {}

    @Override
    public void begin(Statement statement) {}

    @Override
    public void end(Statement statement) {}
  }

  private static MethodDeclaration method(String body) {
    String text =
        "class C {\n"
            + "@io.manyhands.annotations.Parallel static void f(int x, int y, int z, int[] a) {\n"
            + body
            + "if (x > 1) f(x - 1, y, z, a); } }";
    return Attributed.sources(text).marked().declaration();
  }

  private static Recorder record(MethodDeclaration method) {
    Recorder recorder = new Recorder();
    recorder.execution.execute(method, Facts.NONE);
    return recorder;
  }

  private static boolean fits(Known known, int index, Map<Variable, Integer> values, int length) {
    // that an element stops a scan can be seen in what follows from it alone
    Facts facts =
        known
            .facts()
            .forgetAll(
                unknown ->
                    unknown instanceof Unknown.Stop
                        || (unknown instanceof Unknown.Of of
                            && !values.containsKey(of.variable())));
    for (Unknown unknown : facts.unknowns()) {
      BigInteger value =
          unknown.equals(known.index())
              ? BigInteger.valueOf(index)
              : unknown instanceof Unknown.LengthOf
                  ? BigInteger.valueOf(length)
                  : BigInteger.valueOf(values.get(((Unknown.Of) unknown).variable()));
      facts = facts.zero(LinearSum.of(unknown).minus(LinearSum.of(value)));
    }
    return known.facts().isReached() && facts.checked().isReached();
  }

  @Test
  void nothingUntrueIsKnown() {
    int touched = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String body = new RandomMethod(random).body();
      MethodDeclaration method = method(body);
      Map<Span, List<Known>> known = record(method).known;
      for (int run = 0; run < 12; run++) {
        int[] array = random.ints(random.nextInt(6), -3, 8).toArray();
        int[] count = {0};
        String where = "seed " + seed + "\n" + body;
        Interpreter.Watcher watcher =
            (span, index, values) -> {
              count[0]++;
              assertThat(known.getOrDefault(span, List.of()))
                  .as("%s%s at %s", where, values, span)
                  .anyMatch(one -> fits(one, index, values, array.length));
            };
        new Interpreter(array, watcher).run(method, input(random), input(random), input(random));
        touched += count[0];
      }
    }
    assertThat(touched).isGreaterThan(4_000);
  }

  private static int input(Random random) {
    return INPUTS[random.nextInt(INPUTS.length)];
  }

  /** Whether the index of the last element touched is known to lie in {@code [x, y)}. */
  private static boolean lastIsBetween(String body) {
    MethodDeclaration method = method(body);
    Recorder recorder = record(method);
    Known last =
        recorder.known.entrySet().stream()
            .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(Span::start)))
            .orElseThrow()
            .getValue()
            .get(0);
    LinearSum index = LinearSum.of(last.index());
    LinearSum low = LinearSum.of(new Unknown.Of(method.parameters().get(0)));
    LinearSum high = LinearSum.of(new Unknown.Of(method.parameters().get(1)));
    return last.facts().entails(index.minus(low))
        && last.facts().entails(high.minus(index).plus(-1));
  }

  @Test
  void countedLoops() {
    assertThat(lastIsBetween("for (int i = x; i < y; i++) a[i] = 0;")).isTrue();
    assertThat(lastIsBetween("for (int i = y - 1; i >= x && y >= 0; i--) a[i] = 0;")).isFalse();
    assertThat(lastIsBetween("if (y > 0) for (int i = y - 1; i >= x; i--) a[i] = 0;")).isTrue();
    assertThat(lastIsBetween("for (int i = x; i <= y; i++) a[i] = 0;")).isFalse();
    assertThat(lastIsBetween("for (int i = x; i < y; i++) a[i + 1] = 0;")).isFalse();
    assertThat(lastIsBetween("for (int i = x; i < y - 1; i++) a[i + 1] = 0;")).isFalse();
    assertThat(lastIsBetween("if (y > 0) for (int i = x; i < y - 1; i++) a[i + 1] = 0;")).isTrue();
  }

  @Test
  void nestsThatTakeTooLongAreGivenUp() {
    StringBuilder nest = new StringBuilder();
    for (int depth = 0; depth < 9; depth++) {
      nest.append("for (int i%1$d = x; i%1$d < y; i%1$d++) ".formatted(depth));
    }
    MethodDeclaration method = method(nest + "a[i8] = 0;");
    assertThatThrownBy(() -> record(method))
        .isInstanceOf(NotFollowed.class)
        .hasMessageContaining("nested loops");
  }

  @Test
  void aCounterThatGrowsNoFasterThanAnother() {
    String loop = "int k = x; for (int i = x; i < y; i++) { if (a[i] > 0) { a[k] = 1; k%s; } }";
    assertThat(lastIsBetween(loop.formatted("++"))).isTrue();
    assertThat(lastIsBetween(loop.formatted(" += 2"))).isFalse();
    assertThat(lastIsBetween(loop.formatted("--"))).isFalse();
  }

  @Test
  void twoCountersThatAddUp() {
    String merge =
        "if (x <= z && z <= y) { int i = x, j = z, k = x;"
            + " while (i < z && j < y) { if (a[i] < a[j]) { i++; } else { j++; } k++; }"
            + " while (i < z) { i++; a[k++] = 0; } }";
    assertThat(lastIsBetween(merge)).isTrue();
    assertThat(lastIsBetween(merge.replace("z <= y", "z <= y + 1"))).isFalse();
    assertThat(lastIsBetween(merge.replace("k++; }", "k += 2; }"))).isFalse();
  }

  /** Whether the indexes of all elements touched are known to lie in {@code [x, y)}. */
  private static boolean allAreBetween(String body) {
    MethodDeclaration method =
        method("if (0 <= x && x < y && y < 1000) { int p = a[x + (y - 1 - x) / 2]; " + body + " }");
    LinearSum low = LinearSum.of(new Unknown.Of(method.parameters().get(0)));
    LinearSum high = LinearSum.of(new Unknown.Of(method.parameters().get(1)));
    return record(method).known.values().stream()
        .flatMap(List::stream)
        .allMatch(
            known ->
                known.facts().entails(LinearSum.of(known.index()).minus(low))
                    && known.facts().entails(high.minus(LinearSum.of(known.index())).plus(-1)));
  }

  private static final String SCANS =
      "int i = x; int j = y - 1; while (i <= j) {"
          + " while (a[i] < p) i++; while (a[j] > p) j--;"
          + " if (i <= j) { int t = a[i]; a[i] = a[j]; a[j] = t; i++; j--; } }";

  @Test
  void scansStopAtThePivotAndAtWhatHasBeenExchanged() {
    assertThat(allAreBetween(SCANS)).isTrue();
    assertThat(allAreBetween(SCANS.replace("a[i] < p", "p > a[i]"))).isTrue();
    assertThat(allAreBetween("int i = x; while (a[i] < p) i++; a[i] = 7;")).isTrue();
    assertThat(allAreBetween("int i = x; while (a[i++] < p) { } a[i - 1] = 7;")).isTrue();
  }

  @Test
  void scansThatMayGoOn() {
    assertThat(allAreBetween(SCANS.replace("a[i] < p", "a[i] <= p"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("a[i] < p", "a[i] != p"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("a[j] > p", "a[j] >= p"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("a[j] = t;", "a[j] = 3;"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("a[i] = a[j];", ""))).isFalse();
    assertThat(allAreBetween(SCANS.replace("while (i <= j)", "while (x < y)"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("i++; j--; }", "i += 2; j--; }"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("while (i <= j)", "while (i <= j + 1)"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("int i = x;", "int i = x; p++;"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("int i = x;", "int i = x; a[x] = 0;"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("int i = x;", "int i = y - 1;"))).isFalse();
    assertThat(allAreBetween(SCANS.replace("int i = x;", "int i = x; int[] b = a; b[x] = 0;")))
        .isFalse();
  }

  @Test
  void halves() {
    assertThat(lastIsBetween("if (0 <= x && x < y) a[(x + y) >>> 1] = 0;")).isTrue();
    assertThat(lastIsBetween("if (x < y) a[(x + y) >>> 1] = 0;")).isFalse();
    assertThat(lastIsBetween("if (0 <= x && x < y) a[(x + y) / 2] = 0;")).isFalse();
    assertThat(lastIsBetween("if (0 <= x && x < y && y < 1000) a[(x + y) / 2] = 0;")).isTrue();
    assertThat(lastIsBetween("if (0 <= x && x < y) a[x + (y - x) / 2] = 0;")).isTrue();
    assertThat(lastIsBetween("if (0 <= x && x <= y) a[x + (y - x) / 2] = 0;")).isFalse();
  }
}
