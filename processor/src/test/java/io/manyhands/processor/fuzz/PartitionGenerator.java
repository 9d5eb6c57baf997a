package io.manyhands.processor.fuzz;

import java.util.Random;

/**
 * Writes quicksorts whose scans look at no bound: the ways in which people do it, and with one in
 * twelve parts a little off.
 */
final class PartitionGenerator {
  /** A loop that is a little off may not end. */
  private static final String END = "  if (--left < 0) throw new IllegalStateException();\n";

  private final Random random;
  private final String name;

  PartitionGenerator(Random random, String name) {
    this.random = random;
    this.name = name;
  }

  /** A method {@code void name(int[], int[], int, int, int)}. */
  String method() {
    return "  @Parallel(unproven = Unproven.SEQUENTIAL)\n  public static void "
        + name
        + "(int[] a, int[] b, int depth, int lo, int hi) {\n"
        + ("  if (depth <= 0 || " + or("lo >= hi", "hi < lo", "hi - lo < 3") + ") return;\n")
        + ("  int p = " + pivot() + "; int left = 99;\n")
        + or("", "  b[lo] = 0;\n", "  a[hi]--;\n", "  p++;\n")
        + (random.nextBoolean() ? middleOut() : outsideIn())
        + "  }\n";
  }

  private String pivot() {
    return or(
        "a[" + pick("lo", "lo + (hi - lo) / 2", "(lo + hi) >>> 1", "(lo + hi) / 2") + "]",
        "b[lo]",
        "a[hi]",
        "a[lo] + 1",
        "7");
  }

  /** Scans from the ends, with the indexes one beside them. */
  private String outsideIn() {
    boolean first = random.nextBoolean();
    String up = first ? "do { i++; } while (%s);" : "while (%s) ;";
    String down = first ? "do { j--; } while (%s);" : "while (%s) ;";
    String i = first ? "i" : "++i";
    String j = first ? "j" : "--j";
    return "  int i = %s; int j = %s;\n  while (true) {\n"
            .concat(END)
            .formatted(or("lo - 1", "lo"), or("hi + 1", "hi"))
        + ("  " + up.formatted(less(i)) + "\n  " + down.formatted(greater(j)) + "\n")
        + ("  if (" + or("i >= j", "i > j", "j <= lo") + ") break;\n")
        + ("  " + exchange(false) + "  }\n")
        + calls(or("j", "i - 1", "i"), or("j + 1", "j", "i"));
  }

  /** Scans that meet, with the indexes stepped after each exchange. */
  private String middleOut() {
    boolean steps = random.nextInt(3) == 0;
    String loop = or("i <= j", "i < j", "lo < hi");
    return ("  int i = " + or("lo", "lo + 1") + "; int j = " + or("hi", "hi - 1") + ";\n")
        + ("  while (" + loop + ") {\n" + END)
        + ("  while (" + less("i") + ") " + or("i++", "i += 2") + ";\n")
        + ("  while (" + greater("j") + ") " + or("j--", "j -= 2") + ";\n")
        + ("  if (" + or("i <= j", "i < j", "a[i] > a[j]") + ") { ")
        + exchange(steps)
        + (steps ? "" : or("  i++; j--;", "  i++;", "  i++; j -= 2;"))
        + " }\n  }\n"
        + calls(or("j", "i - 1", "j + 1"), or("i", "j + 1", "i - 1"));
  }

  private String less(String index) {
    return pick("a[%s] %s p", "a[%s] %s p", "p %3$s a[%1$s]")
        .formatted(index, or("<", "<=", "!="), or(">", ">="));
  }

  private String greater(String index) {
    return pick("a[%s] %s p", "a[%s] %s p", "p %3$s a[%1$s]")
        .formatted(index, or(">", ">=", "!="), or("<", "<="));
  }

  private String exchange(boolean steps) {
    return "int t = a[i]; %s[i%s] = %s[j]; a[%s%s] = %s;"
        .formatted(
            or("a", "b"),
            steps ? "++" : "",
            or("a", "b"),
            or("j", "i", "lo"),
            steps ? "--" : "",
            or("t", "p", "a[j]"));
  }

  private String calls(String low, String high) {
    String first = name + "(a, b, depth - 1, lo, " + low + ");\n";
    String second = name + "(a, b, depth - 1, " + high + ", hi);\n";
    return random.nextInt(3) == 0
        ? "  " + first + "  " + second
        : "  if (lo < " + low + ") " + first + "  if (" + high + " < hi) " + second;
  }

  /** The first, but for one in twelve. */
  private String or(String right, String... others) {
    return random.nextInt(12) == 0 ? pick(others) : right;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
