package io.manyhands.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields with {@code @Shared} that a program has for itself, the methods that touch them, and the
 * body of a loop that does. Names end with {@code _NAME_}, where {@code NAME} stands for the
 * program's.
 */
final class SharedFields {
  private static final List<String> WORDS =
      List.of(
          "(Sharing.LOCKED)",
          "(Sharing.LOCKED)",
          "(value = Sharing.LOCKED, lock = \"one\")",
          "(value = Sharing.LOCKED, lock = \"one\")",
          "(value = Sharing.LOCKED, lock = \"two\")",
          "(Sharing.ATOMIC)",
          "(Sharing.REDUCED)",
          "");

  private static final String CLASSES =
      """
        private final Object gate1_NAME_ = new Object();
        private final Object gate2_NAME_ = new Object();
        private static int slot_NAME_(int p) { return (p + 8) ^ 5; }
        private static final class Safe_NAME_ {
          private long sum;
          synchronized void add(int x) { sum += x; }
          @Override public synchronized String toString() { return "" + sum; }
        }
      """;

  private static final String PARAMETERS =
      """
        String NAME(
            int[] a, int[] b, long[] c, double[] d, byte[] e, int[][] m, int[][] q, Inputs in,
            int n, int k, int s, int st) {
      """;

  /** What stands in front of what is done in order. */
  private static final String HEAVY =
      "String y# = (\"v\" + {v}).trim(); int z# = y#.length() & 7; ";

  private static final List<String> TEXTS =
      List.of(
          "{f}.append(y#);",
          "if ({c}) { {f}.append(z#).append(','); }",
          "{f}.append({f}.length() % 7); s1 += z#;",
          "{f}.append(y#); if ({f}.length() > 40) break;",
          "{f}.append(100 / (z# - 2)); {o}[{i}] = z#;");

  private static final List<String> NUMBERS =
      List.of(
          "{f} = {f} * 31 + z#;",
          "{f} = {f} * 31 + z#; {o}[{i}] = (int) {f};",
          "if ({f} > 500) { {f} = z#; } else { {f} += y#.length(); } s1 += z#;",
          "if (z# == 3) continue; {f} ^= {f} << 1 ^ z#; s2 += {f};");

  /**
   * A field to fold into.
   *
   * @param kind the statements that go together
   */
  private record Folded(String name, List<String> kind) {}

  private final Dice dice;
  private final String index;
  private final Shapes shapes;
  private final List<Folded> folded = new ArrayList<>();
  private final StringBuilder members = new StringBuilder(CLASSES);
  private final StringBuilder resets = new StringBuilder();
  private final StringBuilder told = new StringBuilder();
  private final StringBuilder toldAtEnd = new StringBuilder();
  private final List<String> body = new ArrayList<>();
  private int names;

  SharedFields(Dice dice, String index) {
    this.dice = dice;
    this.index = index;
    this.shapes = new Shapes(dice, index);
    for (int k = dice.of(List.of(1, 1, 2, 2, 3)); k > 0; k--) {
      field();
    }
    for (int k = folded.isEmpty() ? 0 : dice.of(List.of(1, 1, 2)); k > 0; k--) {
      section();
    }
    body.addAll(dice.chance(35) ? shapes.body() : List.of());
    java.util.Collections.shuffle(body, new java.util.Random(dice.below(1000)));
  }

  /** The lines of a body. */
  List<String> body() {
    return body;
  }

  /**
   * The program: its fields, and a method that gives them their first values, calls the loop and
   * tells what is in them then, also if it throws.
   *
   * @param loop the method with the loop, called {@code NAME}
   */
  String around(String loop) {
    String arguments = "(a, b, c, d, e, m, q, in, n, k, s, st)";
    return members
        + loop.replaceFirst("String NAME\\b", "String loop_NAME_")
        + PARAMETERS
        + "    String answer;\n"
        + resets
        + "    try {\n      answer = loop_NAME_"
        + arguments
        + ";\n      answer += answer.startsWith(\"caught\") ? \"\" : \"\""
        + toldAtEnd
        + ";\n    } catch (NullPointerException thrown) {\n      answer = \"caught none\";\n"
        + "    } catch (RuntimeException thrown) {\n"
        + "      answer = \"caught \" + thrown.getClass().getName() + \"(\" + thrown.getMessage() +"
        + " \")\";\n    }\n    return answer"
        + told
        + ";\n  }\n";
  }

  private void field() {
    String name = "f" + names++ + "_NAME_";
    switch (dice.below(16)) {
      case 0, 1 -> elements(name);
      case 2 -> inOrder(name);
      case 3 -> words(name);
      default -> number(name);
    }
  }

  private void declare(String words, String type, String name, String value) {
    String how = dice.of("", "private ", "private ", "static ");
    members.append("  " + words + " " + how + type + " " + name + " = " + value + ";\n");
    resets.append("    " + name + " = " + value + ";\n");
  }

  private void number(String name) {
    int choice = dice.below(20);
    String type = choice < 2 ? "boolean" : choice < 4 ? "double" : dice.of("int", "long");
    String guarded =
        dice.chance(12) ? "@GuardedBy(\"" + dice.of("this", "gate1_NAME_") + "\") " : "";
    declare(
        guarded + "@Shared" + dice.of(WORDS),
        type,
        name,
        type.equals("boolean") ? "false" : dice.of("0", "3", "-5"));
    told.append(" + \" \" + " + name);
    List<String> kind =
        switch (type) {
          case "boolean" -> SharedFolds.FLAGS;
          case "double" -> SharedFolds.FLOATING;
          default -> dice.chance(10) ? SharedFolds.NEARLY : dice.of(SharedFolds.KINDS);
        };
    folded.add(new Folded(name, kind));
  }

  private void section() {
    String first = update(dice.of(folded));
    String second = dice.chance(80) ? update(dice.of(folded)) : "s1 += {v};";
    String text = dice.of(SharedFolds.SECTIONS).replaceAll("\\bT\\b", "%T%");
    line(
        text.replaceAll("\\bU\\b", first.replace("$", "\\$"))
            .replace("%T%", second.replace("#", "#b")));
  }

  /** An update in its place, or a call of a method that does it. */
  private String update(Folded field) {
    String text = dice.of(field.kind()).replace("{f}", field.name());
    boolean isApart = dice.chance(25);
    String apart =
        text.replace("{v}", "v")
            .replace("{c}", "(v & 1) == 0")
            .replaceAll("\\{v:(\\w+#)}", "v + $1")
            .replace("#", "0");
    if (!isApart || apart.matches("(?s).*(\\{[iro]}|break;|s1).*")) {
      return text;
    }
    String method = "put" + names++ + "_NAME_";
    members.append(
        "  %svoid %s(int v) { %s }\n"
            .formatted(
                dice.of("", "private ", "synchronized ", "private synchronized "),
                method,
                dice.of("U", "U", "synchronized (gate2_NAME_) { U }", "if (v > 2) { U }")
                    .replace("U", apart)));
    return method + "({v});";
  }

  private void elements(String name) {
    String type = dice.of("int", "long");
    String words =
        "@Shared" + dice.of("(Sharing.ATOMIC)", "(Sharing.ATOMIC)", "(Sharing.LOCKED)", "");
    declare(words, type + "[]", name, "new " + type + "[8]");
    toldAtEnd.append(" + Arrays.toString(" + name + ")");
    folded.add(new Folded(name, dice.of(SharedFolds.ELEMENTS)));
  }

  private void inOrder(String name) {
    if (dice.chance(50)) {
      declare("@Shared(Sharing.ORDERED)", "StringBuilder", name, "new StringBuilder(\"<\")");
      line(HEAVY + dice.of(TEXTS).replace("{f}", name));
    } else {
      declare("@Shared(Sharing.ORDERED)", dice.of("int", "long"), name, "7");
      line(HEAVY + dice.of(NUMBERS).replace("{f}", name));
    }
    told.append(" + \" \" + " + name);
  }

  /** What is said of objects and arrays, and is true. */
  private void words(String name) {
    switch (dice.below(index.equals("i") ? 4 : 3)) {
      case 0 -> {
        declare("@Shared(Sharing.PRIVATE)", "int[]", name, "new int[8]");
        line(
            dice.of(
                    "for (int j# = 0; j# < 8; j#++) { {f}[j#] = {v:j#}; } s1 += {f}[{i} & 7];",
                    "Arrays.fill({f}, {v}); {f}[{i} & 7]++; {o}[{i}] = {f}[k & 7];",
                    "for (int j# = 0; j# < 8; j#++) { if ({c:j#}) { {f}[j#] = {v:j#}; } } s1 += {f}[3];")
                .replace("{f}", name));
        toldAtEnd.append(" + Arrays.toString(" + name + ")");
      }
      case 1 -> {
        declare("@Shared(Sharing.THREAD_SAFE)", "Safe_NAME_", name, "new Safe_NAME_()");
        line(dice.of("{f}.add({v});", "if ({c}) { {f}.add({v}); }").replace("{f}", name));
        toldAtEnd.append(" + \" \" + " + name);
      }
      case 2 -> {
        declare("@Shared(Sharing.READ_ONLY)", "int[]", name, "new int[] {3, 1, 4, 1, 5, 9, 2, 6}");
        line(
            dice.of(
                    "{o}[{i}] = {f}[({v}) & 7];",
                    "s1 += {f}[({v}) & 7];",
                    "{f}[{i} & 7] = {v};",
                    "int[] y# = {f}; {o}[{i}] = y#[k & 7]; y#[1] += {v};")
                .replace("{f}", name));
        toldAtEnd.append(" + Arrays.toString(" + name + ")");
      }
      default -> {
        declare("@Shared(Sharing.DISJOINT)", "int[]", name, "new int[8192]");
        line(
            dice.of(
                    "{f}[slot_NAME_({i})] = {v};",
                    "{f}[slot_NAME_({i})] += {v}; s1 += {f}[slot_NAME_({i})];",
                    "if ({c}) { {f}[slot_NAME_({i})]++; }")
                .replace("{f}", name));
        toldAtEnd.append(" + Arrays.hashCode(" + name + ")");
      }
    }
  }

  private void line(String template) {
    body.add("  " + shapes.filled(template));
  }
}
