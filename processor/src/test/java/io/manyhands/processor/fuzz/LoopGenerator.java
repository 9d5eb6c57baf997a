package io.manyhands.processor.fuzz;

import java.util.List;

/** Writes a class with one marked loop in it. */
final class LoopGenerator {
  private LoopGenerator() {}

  /** Name of the class of a seed. */
  static String className(long seed) {
    return "F" + seed;
  }

  /** Text of the class of a seed. */
  static String generate(long seed) {
    Dice dice = new Dice(seed);
    LoopHeaders header = LoopHeaders.random(dice);
    Expressions expressions = new Expressions(dice, header.index());
    Statements statements = new Statements(dice, expressions, new Updates(dice, expressions));
    String[] temporaries = dice.chance(50) ? new String[] {"t", "u", "p"} : new String[0];
    expressions.locals.addAll(dice.chance(30) ? List.of(temporaries) : List.of());
    StringBuilder body = new StringBuilder();
    if (header.mayRunAway()) {
      line(body, "  a[" + header.index() + "] ^= 1;");
    }
    if (header.text().contains("int[] row")) {
      line(body, "  row[" + dice.of("0", "n", "k") + "] += 1;");
    }
    String left = dice.chance(20) ? dice.of("t", "u") : "";
    List<String> lines =
        left.isEmpty()
            ? statements.block(dice.of(List.of(1, 2, 2, 3, 4)))
            : statements.leaving(left);
    if (dice.chance(60)) {
      line(body, "  " + statements.store());
    }
    lines.forEach(text -> line(body, text));
    String loop = "    outer:\n    " + header.text() + " {\n" + body + "    }\n";
    return TEMPLATE
        .replace("NAME", className(seed))
        .replace("LOOP", around(dice, loop))
        .replace("AFTER", after(dice, left));
  }

  /**
   * The loop in the middle of other statements, which may run it twice or handle what it throws.
   */
  private static String around(Dice dice, String loop) {
    int choice = dice.below(20);
    if (choice == 0) {
      return "    for (int r = 0; r < 2; r++) {\n    u += t;\n" + loop + "    }\n";
    }
    if (choice == 1) {
      return "    try {\n"
          + loop
          + "    } catch (ArithmeticException e1) { result += \"caught\" + t; }\n";
    }
    if (choice == 2) {
      return "    try {\n" + loop + "    t = b[k];\n    } finally { hits += u; }\n";
    }
    if (choice == 3) {
      return "    if (n > 1) {\n" + loop + "    } else { t = 5; }\n";
    }
    if (choice == 4) {
      return "    int r = 0;\n    do {\n"
          + loop
          + "    if (k == 1) break;\n    t = 1;\n    } while (r++ < 1 && u < 9);\n";
    }
    return loop;
  }

  /** What is read of the variables after the loop. */
  private static String after(Dice dice, String left) {
    String after = left.isEmpty() ? "" : "    result += " + left + ";\n";
    for (String name : List.of("t", "u", "p", "half", "flag", "text", "line[0]")) {
      if (dice.chance(20)) {
        after += "    result += \" \" + " + name + ";\n";
      }
    }
    return after;
  }

  private static void line(StringBuilder body, String text) {
    body.append("    ").append(text).append('\n');
  }

  private static final String TEMPLATE =
      """
      package fuzz;

      import io.manyhands.annotations.Parallel;
      import io.manyhands.annotations.Unproven;

      public class NAME {
        private final int[] own;
        private final int lim;
        private long total;
        int hits;
        static int count;

        NAME(Inputs in) {
          own = in.own;
          lim = in.n;
        }

        private int mine(int at) {
          return own[at];
        }

        private void store(int at, int value) {
          own[at] = value;
        }

        String work(
            int[] a, int[] b, long[] c, double[] d, byte[] e, int[][] m, int[][] q,
            int n, int k, int s, int st) {
          int t = 3;
          int u = 4;
          int p = 0;
          double half = 0;
          boolean flag = false;
          String text = "";
          int[] line = b;
          int s1 = k;
          long s2 = 1;
          int mx = -100;
          int mn = 1000;
          double ds = 0;
          double dm = -1;
          boolean any = false;
          boolean all = true;
          byte bs = 3;
          int[] scratch = new int[16];
          String result = "";
      LOOPAFTER    return result + s1 + " " + s2 + " " + mx + " " + mn + " " + ds + " " + dm + " " + any + all + bs;
        }

        public static String run(long seed) {
          Inputs in = new Inputs(seed);
          NAME host = new NAME(in);
          count = 0;
          String answer;
          try {
            answer =
                host.work(in.a, in.b, in.c, in.d, in.e, in.m, in.q, in.n, in.k, in.s, in.st) + in.text();
          } catch (NullPointerException thrown) {
            answer = "NullPointerException";
          } catch (RuntimeException thrown) {
            answer = thrown.getClass().getName() + "(" + thrown.getMessage() + ")";
          }
          return answer + " fields " + host.total + " " + host.hits + " " + count;
        }
      }
      """;
}
