package io.manyhands.processor.fuzz;

import java.util.Random;

/**
 * Writes recursive methods that return something and call themselves behind decisions and in loops:
 * the ways in which people do it, and things that look like it.
 */
final class DescentGenerator {
  /** What the methods call. */
  static final String HELPERS =
      "  static int at(int[] a, long i) { return a[(int) Math.floorMod(i, (long) a.length)]; }\n"
          + "  static int fail(int i) { if (i % 5 == 3) throw new IllegalStateException(\"\" + i);"
          + " return i; }\n";

  private final Random random;
  private final String name;
  private int firsts;

  DescentGenerator(Random random, String name) {
    this.random = random;
    this.name = name;
  }

  /** A method {@code long name(int[], int[], int, int, int)}. */
  String method() {
    return "  @Parallel(unproven = Unproven.SEQUENTIAL)\n  public static long "
        + name
        + "(int[] a, int[] b, int depth, int lo, int hi) {\n"
        + ("  if (depth <= 0 || hi <= lo) { return " + leaf() + "; }\n")
        + "  long s = depth; int t = lo % 3; int u = 1; int[] own = {1, 2, 3};\n"
        + part()
        + (random.nextBoolean() ? part() : "")
        + "  return s * 7 + t + u + own[1];\n  }\n";
  }

  private String leaf() {
    return pick("at(a, lo)", "at(a, lo) + 3L * at(b, hi)", "fail(at(a, lo))", "lo - hi + a[0]");
  }

  private String part() {
    return random.nextInt(3) == 0 ? decisions() : loop();
  }

  private String call(String index, String array) {
    return "%s(%s, b, depth - %s, %s, %s)"
        .formatted(
            name,
            array,
            pick("1", "1", "2"),
            pick("lo + " + index, "lo + " + index, "lo + t", index),
            pick("hi", "hi - 1", "hi - " + index, "hi - u"));
  }

  private String condition(String index) {
    return pick(
        "at(a, lo + %s) > 20".formatted(index),
        "(lo + %s) %% 2 == 0".formatted(index),
        "t < 3",
        "hi - lo > 2",
        "s < 5000",
        "fail(%s) < 4".formatted(index),
        "own[0] == 1");
  }

  private String loop() {
    boolean copies = random.nextInt(3) == 0;
    String kind = pick("for (int i = 0; i < 3; i++)", "for (int i : own)", "while");
    boolean counts = kind.equals("while");
    StringBuilder body = new StringBuilder();
    if (counts) {
      body.append("    i").append(pick("++", "++", " += u")).append(";\n");
    }
    body.append(random.nextInt(4) == 0 ? "    " + side() : "");
    body.append(copies ? "    int[] c = a.clone(); c[0] += i;\n" : "");
    String inner = use(call("i", copies ? "c" : "a")) + (random.nextInt(5) == 0 ? side() : "");
    body.append(
        random.nextInt(3) > 0 ? "    if (" + condition("i") + ") { " + inner + "}\n" : inner);
    if (random.nextInt(3) == 0) {
      body.append("    ").append(copies && random.nextInt(4) == 0 ? "c[0] = 7;\n" : side());
    }
    return counts
        ? "  { int i = 0;\n  while (i < 3) {\n" + body + "  } }\n"
        : "  " + kind + " {\n" + body + "  }\n";
  }

  private String use(String call) {
    return pick(
                "s += %s;",
                "s += %s;",
                "s = s * 31 + %s;",
                "s = Math.max(s, %s);",
                "{ long v = %s; if (v > s) { s = v - 1; u = 2; } }",
                "{ long v = 2 + %s; s ^= v; }",
                "s += 1000 / %s;",
                "t += (int) %s;",
                "own[0] += (int) %s;",
                "s += i * %s;",
                "if (%s > 40) break;",
                "%s;")
            .formatted(call)
        + "\n";
  }

  private String side() {
    return pick(
        "t++;\n",
        "u = (t & 1) + 1;\n",
        "own[1] = t;\n",
        "if (t > 4) break;\n",
        "if (i == 1) continue;\n",
        "t += fail(i);\n",
        "t += (int) s;\n",
        "t += at(a, i);\n");
  }

  private String decisions() {
    String between = pick("", "", "  t++;\n", "  own[0] = 2;\n", "  u = (fail(lo) & 1) + 1;\n");
    String first = "p" + firsts++;
    return switch (random.nextInt(4)) {
      case 0 ->
          "  if (%s) { s += %s; }\n%s  if (%s) { s -= %s; } else { u++; }\n"
              .formatted(condition("1"), call("1", "a"), between, condition("2"), call("2", "a"));
      case 1 ->
          "  s += (%s ? %s : 4) * 3 + (%s ? 1 : %s);\n"
              .formatted(condition("1"), call("1", "a"), condition("2"), call("2", "a"));
      case 2 ->
          "  if (%s) { t = 2; s = %s; } else if (%s) { s = %s; }\n%s  s = s * 3 + %s;\n"
              .formatted(
                  condition("1"),
                  call("1", "a"),
                  condition("2"),
                  call("2", "a"),
                  between,
                  call("u", "a"));
      default ->
          "  long %1$s = %2$s;\n%3$s  if (%4$s && %5$s) { long q = %6$s; s += q; }\n  s += %1$s;\n"
              .formatted(
                  first,
                  call("1", "a"),
                  between,
                  condition("1"),
                  pick(first + " > 3", condition("2"), "t > 0"),
                  call("2", "a"));
    };
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
