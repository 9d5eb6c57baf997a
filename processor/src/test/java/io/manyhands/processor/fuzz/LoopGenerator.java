package io.manyhands.processor.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a method with one marked loop in it. */
final class LoopGenerator {
  private LoopGenerator() {}

  /** The program of a seed. */
  static Program generate(long seed) {
    Dice dice = new Dice(seed);
    if (seed % 12 == 7) {
      return lengthy(seed, dice);
    }
    if (seed % 6 == 4) {
      return sharing(seed);
    }
    return seed % 3 == 0 ? wild(seed, dice) : likely(seed, dice);
  }

  /** A loop with enough iterations for several at a time. */
  private static Program lengthy(long seed, Dice dice) {
    LongFolds folds = new LongFolds(dice);
    LoopHeaders header = folds.header();
    StringBuilder body = new StringBuilder();
    folds.body(header).forEach(text -> line(body, text));
    return program(seed, dice, header, body, "");
  }

  /** A loop that somebody could have written to run in parallel. */
  private static Program likely(long seed, Dice dice) {
    LoopHeaders header = LoopHeaders.counting(dice);
    StringBuilder body = new StringBuilder();
    new Shapes(dice, header.index()).body().forEach(text -> line(body, text));
    boolean leaves = body.indexOf("break;") >= 0 && body.indexOf("t = ") >= 0;
    return program(seed, dice, header, body, leaves ? "t" : "");
  }

  /** A loop that updates fields with {@code @Shared}. */
  static Program sharing(long seed) {
    Dice dice = new Dice(seed);
    LoopHeaders header = LoopHeaders.counting(dice);
    SharedFields fields = new SharedFields(dice, header.index());
    StringBuilder body = new StringBuilder();
    fields.body().forEach(text -> line(body, text));
    Program loop = program(seed, dice, header, body, "");
    String text = loop.text().replace(loop.name(), "NAME");
    return new Program(loop.name(), fields.around(text).replace("NAME", loop.name()));
  }

  /** A loop with anything in it. */
  private static Program wild(long seed, Dice dice) {
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
    return program(seed, dice, header, body, left);
  }

  private static Program program(
      long seed, Dice dice, LoopHeaders header, StringBuilder body, String left) {
    // Loops with a label are not run several iterations at a time.
    boolean bare = header.isLong() || (body.indexOf("outer;") < 0 && dice.chance(50));
    String label = bare ? "" : "    outer:\n";
    String marked = label + "    " + header.text() + " {\n" + body + "    }\n";
    String held = HeldObjects.in(Named.in(marked, dice), new Dice(~seed));
    String mixed = Hierarchies.in(held, new Dice(~seed * 31));
    String loop = Tallies.in(mixed, new Dice(~seed * 37));
    String name = "work" + seed;
    String text = TEMPLATE.replace("LOOP", around(dice, loop)).replace("AFTER", after(dice, left));
    return new Program(name, inFunction(seed, text).replace("NAME", name));
  }

  /** Some loops stand in a lambda expression, or in a method of a local or an inner class. */
  private static String inFunction(long seed, String text) {
    int body = text.indexOf("{\n") + 2;
    String parameters = text.substring(text.indexOf("("), body);
    String statements = text.substring(body, text.lastIndexOf("}"));
    String arguments = "(a, b, c, d, e, m, q, in, n, k, s, st)";
    String copied = parameters.replaceAll("(\\w+)([,)])", "$1$1$2");
    String copies = parameters.replaceAll("(\\S+) (\\w+)[,)]( \\{\\s)?", "$1 $2 = $2$2;");
    copies = copies.substring(1) + "\n";
    boolean namesThis = statements.contains("this");
    if (seed % 14 == 5) {
      String lambda = "    java.util.function.Supplier<String> it = () -> {\n";
      return "  String NAME"
          + copied
          + lambda
          + copies
          + statements
          + "    };\n    return it.get();\n  }\n";
    }
    if (seed % 14 == 9 && !namesThis) {
      String local = "    class It {\n      String get() {\n";
      return "  String NAME"
          + copied
          + local
          + copies
          + statements
          + "      }\n    }\n    return new It().get();\n  }\n";
    }
    if (seed % 14 == 12 && !namesThis) {
      return "  String NAME"
          + parameters
          + "    return new It_NAME_().get"
          + arguments
          + ";\n  }\n"
          + "  class It_NAME_ {\n    String get"
          + parameters
          + statements
          + "    }\n  }\n";
    }
    return seed % 14 == 2 ? inConstructor(parameters, statements).orElse(text) : text;
  }

  /** In a constructor that has its fields to assign, if the text needs no other object. */
  private static Optional<String> inConstructor(String parameters, String statements) {
    String own =
        statements
            .replace("Store f = stored1;", "Store f = stored(in, 0);")
            .replace("Store f2 = stored2;", "Store f2 = stored(in, 1);")
            .replace("    int[] scratch =", "    this.scratch =")
            .replace("    int u =", "    u =");
    if (own.split("\\breturn\\b", -1).length > 2
        || OF_HOST.matcher(own).find()
        || own.contains("_NAME_")) { // a field or method of the program's own
      return Optional.empty();
    }
    return Optional.of(
        "  String NAME"
            + parameters
            + "    return new It_NAME_(a, b, c, d, e, m, q, in, n, k, s, st).got;\n  }\n"
            + "  static class It_NAME_ {\n    private final String got;\n"
            + "    final int[] scratch;\n    private int u;\n    private int[] kept = {1, 2};\n"
            + "    { if (kept.length > 1) { kept[1]++; } }\n\n    It_NAME_"
            + parameters
            + own.replaceFirst("\\breturn\\b", "got = kept[1] +")
            + "    }\n  }\n");
  }

  /** What only an object of the class around has. */
  private static final Pattern OF_HOST =
      Pattern.compile(
          "(?<![.\\w])(own|lim|total|seen|digits|bins|stored\\d|noted|note|mine|add|store|hits|atomic"
              + "|ticks|lock|Part|Open|this(?!\\.scratch))\\b");

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
          + "    } catch (ArithmeticException e1) { return \"caught\" + t + \" \" + s1 + \" \" + s2"
          + " + ds; }\n";
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
    for (String name : List.of("t", "u", "p", "half", "flag", "text", "line[0]", "scratch[3]")) {
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
  String NAME(
      int[] a, int[] b, long[] c, double[] d, byte[] e, int[][] m, int[][] q, Inputs in,
      int n, int k, int s, int st) {
    int t = 3;
    int u = 4;
    int p = 0;
    double half = 0;
    boolean flag = false;
    String text = "";
    String dash = "-" + k;
    int[] line = b;
    int s1 = k;
    long s2 = 1;
    int mx = -100;
    int mn = 1000;
    double ds = 0;
    double dm = -1;
    float fs = 0;
    boolean any = false;
    boolean all = true;
    byte bs = 3;
    short sv = 7;
    char ch = 'x';
    Long boxed = 5L;
    int at = 0;
    int where = -1;
    boolean first = true;
    Item pick = null;
    String str = "<";
    java.math.BigInteger big = java.math.BigInteger.TEN;
    java.math.BigDecimal dec = java.math.BigDecimal.ONE;
    int[] scratch = new int[16];
    char[] h = in.h;
    short[] sh = in.sh;
    boolean[] z = in.z;
    double[] wide = in.wide;
    float[] thin = in.thin;
    Item[] items = in.items;
    Item[][] crowd = new Item[n + 3][];
    for (int j = 0; j < crowd.length; j++) crowd[j] = j > 1 && n % 3 == 1 ? crowd[j - 2]
        : new Item[] {new Item(j), new Item(2), new Item(j * 3), items[0]};
    Grid g = in.g;
    Store f = stored1;
    Store f2 = stored2;
    Help.Box box = new Help.Box(k);
    Help.Box box2 = new Help.Box(7);
    StringBuilder buf = new StringBuilder();
    List<Integer> list = in.list;
    List<Integer> out1 = new ArrayList<>();
    List<Integer> out2 = n % 3 == 0 ? out1 : n % 3 == 1 ? new LinkedList<>() : list;
    Set<Integer> set1 = new HashSet<>();
    Map<Integer, Integer> map1 = new HashMap<>();
    Map<Integer, Integer> map2 = n % 3 == 0 ? map1 : k == 1 ? new TreeMap<>() : new HashMap<>();
    Map<Integer, List<Integer>> groups = new HashMap<>();
    List<List<Integer>> places = new ArrayList<>();
    for (int j = 0; j < 4; j++) places.add(j < 3 ? new ArrayList<>() : n % 3 == 1 ? out2 : places.get(k & 1));
    List<Integer> cells = new ArrayList<>(java.util.Collections.nCopies(n + 8, 3));
    List<Integer> cells2 = n % 4 == 0 ? cells : n % 4 == 1 ? cells.subList(0, n + 4)
        : n % 4 == 2 ? new LinkedList<>(cells) : java.util.Collections.unmodifiableList(cells);
    Map<Integer, List<Integer>> graph = new HashMap<>();
    for (int j = 0; j < 4; j++) graph.put(j, j < 3 ? new ArrayList<>(list) : n % 3 == 1 ? out1 : new LinkedList<>(list));
    StringBuilder sb = new StringBuilder();
    StringJoiner joiner = new StringJoiner(",", "<", ">");
    int[] packed = new int[n + 3];
    java.util.function.IntUnaryOperator look = x -> packed[x & 1];
    java.util.function.Predicate<Integer> asked = out1::contains;
    int top0 = 0;
    int top1 = k & 1;
    String result = "";
LOOPAFTER    return result + s1 + " " + s2 + " " + mx + " " + mn + " " + ds + " " + dm + " " + fs + " " + any + all + bs
          + " " + out1 + out2 + set1 + map1 + map2 + groups + places + cells + sb + joiner + Arrays.toString(packed) + top0 + top1
          + " " + sv + " " + (int) ch + " " + boxed + " " + at + " " + where + first + text + str + big + " " + dec
          + (pick == null ? "" : " " + pick.v) + Item.text(crowd);
  }
""";
}
