package io.manyhands.processor.fuzz;

import java.util.Random;

/**
 * Writes classes of recursive methods that divide a stretch of an array: the ways in which people
 * do it, and with one in six parts a little off.
 */
final class DivisionGenerator {
  static final int METHODS = 45;

  /** So many divide arrays, those behind return something. */
  static final int DIVISIONS = 30;

  private final Random random;
  private final boolean inclusive;

  private DivisionGenerator(Random random) {
    this.random = random;
    this.inclusive = random.nextInt(3) == 0;
  }

  /** A class with methods {@code d0}, {@code d1}, ... of {@code (int[], int[], int, int, int)}. */
  static String source(String name, Random random) {
    StringBuilder text =
        new StringBuilder("import io.manyhands.annotations.*;\npublic class " + name + " {\n");
    for (int k = 0; k < DIVISIONS; k++) {
      text.append(
          k % 15 == 14
              ? new PartitionGenerator(random, "d" + k).method()
              : new DivisionGenerator(random).method("d" + k));
    }
    for (int k = DIVISIONS; k < METHODS; k++) {
      text.append(new DescentGenerator(random, "d" + k).method());
    }
    text.append(DescentGenerator.HELPERS);
    return text.append("}\n").toString();
  }

  private String method(String name) {
    String call = name + "(%s, depth - 1, %s, %s);\n";
    String first = "  " + decision("lo", "mid") + call.formatted(arrays(), off("lo"), off("mid"));
    String second =
        "  "
            + decision("mid", "hi")
            + call.formatted(arrays(), off(inclusive ? "mid + 1" : "mid"), off("hi"));
    boolean swapped = random.nextInt(4) == 0;
    return "  @Parallel(unproven = Unproven.SEQUENTIAL)\n  public static void "
        + name
        + "(int[] a, int[] b, int depth, int lo, int hi) {\n"
        + ("  if (depth <= 0 || " + small() + ") {\n" + leaf() + "  return;\n  }\n")
        + ("  int mid = " + middle() + ";\n")
        + (random.nextInt(4) == 0 ? statement() : "")
        + (swapped ? second + first : first + (random.nextInt(12) == 0 ? statement() : "") + second)
        + (random.nextInt(3) == 0 ? "" : statement())
        + "  }\n";
  }

  private String decision(String from, String to) {
    return random.nextInt(3) == 0
        ? "if ("
            + pick(
                off(from) + " < " + off(to),
                off(to) + " - " + from + " > 1",
                "depth > 1",
                "a[" + off(from) + "] > 3")
            + ") "
        : "";
  }

  private String arrays() {
    return pick("a, b", "a, b", "a, b", "b, a", "a, a");
  }

  private String small() {
    return inclusive
        ? pick("lo >= hi", "hi <= lo", "hi - lo < 1")
        : pick("hi - lo < 2", "lo + 1 >= hi");
  }

  private String middle() {
    return pick(
        "(lo + hi) >>> 1",
        "(lo + hi) / 2",
        "lo + (hi - lo) / 2",
        "lo + ((hi - lo) >> 1)",
        "lo + (hi - lo) / 3",
        "Math.min(lo + 4, hi - 1)");
  }

  private String off(String bound) {
    return random.nextInt(6) == 0 ? bound + pick(" + 1", " - 1") : bound;
  }

  private String leaf() {
    String last = inclusive ? "hi" : "hi - 1";
    return "  if (lo "
        + (inclusive ? "<=" : "<")
        + " hi) "
        + array()
        + "["
        + off(pick("lo", last))
        + "] += 3 * depth + lo;\n";
  }

  private String array() {
    return pick("a", "a", "b");
  }

  private String statement() {
    String end = inclusive ? " <= " : " < ";
    return switch (random.nextInt(5)) {
      case 0 ->
          "  for (int i = %s; i%s%s; i++) { %s[%s] = %s[%s] * 31 + i; }\n"
              .formatted(off("lo"), end, off("hi"), array(), off("i"), array(), off("i"));
      case 1 ->
          "  { int k = %s; for (int i = lo; i%shi; i++) { if (a[i] %% 2 == 0) { b[k%s] = a[i]; } } }\n"
              .formatted(off("lo"), end, pick("++", "++", "--"));
      case 2 ->
          "  if (a[%s] > b[%s]) { int t = a[lo]; a[lo] = %s[%s]; %s[%s] = t; }\n"
              .formatted(off("lo"), off("mid"), array(), off("mid"), array(), off("mid"));
      case 3 ->
          "  { int i = lo, j = mid; for (int k = lo; k%shi; k++) {".formatted(end)
              + " b[%s] = i < mid && (!(j%shi) || a[i] <= a[j]) ? a[i++] : a[j++]; } }\n"
                  .formatted(off("k"), end);
      default ->
          "  System.arraycopy(a, %s, b, %s, %s);\n"
              .formatted(off("lo"), off("lo"), off(inclusive ? "hi - lo + 1" : "hi - lo"));
    };
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
