package io.manyhands.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Statements of a loop body, biased towards loops that are almost parallel. */
final class Statements {
  private int caughts;
  private final Dice dice;
  private final Expressions expressions;
  private final Updates updates;
  private int names;
  private int depth;

  Statements(Dice dice, Expressions expressions, Updates updates) {
    this.dice = dice;
    this.expressions = expressions;
    this.updates = updates;
  }

  /** Some statements in which variables declared by them are known. */
  List<String> block(int most) {
    int known = expressions.locals.size();
    List<String> lines = new ArrayList<>();
    int count = dice.between(1, most);
    for (int k = 0; k < count; k++) {
      statement().forEach(line -> lines.add("  " + line));
    }
    while (expressions.locals.size() > known) {
      expressions.locals.remove(expressions.locals.size() - 1);
    }
    return lines;
  }

  /** A variable that the iteration leaves behind, unless it is left before. */
  List<String> leaving(String variable) {
    List<String> lines = new ArrayList<>();
    if (dice.chance(50)) {
      lines.add("  if (" + expressions.condition() + ") continue;");
    }
    lines.addAll(block(2));
    if (dice.chance(30)) {
      lines.add("  if (" + expressions.condition() + ") " + variable + " = -1; else");
    }
    lines.add("  " + variable + " = " + expressions.value() + ";");
    return lines;
  }

  private List<String> statement() {
    int choice = dice.below(depth > 1 ? 50 : 76);
    if (choice < 22) {
      return List.of(store());
    }
    if (choice < 32) {
      return List.of(updates.random());
    }
    if (choice < 38) {
      return List.of(declaration());
    }
    if (choice < 41) {
      return List.of(assignment());
    }
    if (choice < 42) {
      return List.of(walk());
    }
    if (choice < 45) {
      return List.of(call());
    }
    if (choice < 48) {
      return List.of("if (" + expressions.condition() + ") " + jump());
    }
    if (choice < 49) {
      return List.of(
          "if ("
              + expressions.value()
              + " == 13) throw new IllegalStateException(\"at \" + ("
              + expressions.index
              + "));");
    }
    if (choice < 50) {
      return field();
    }
    return compound(choice);
  }

  private List<String> compound(int choice) {
    depth++;
    try {
      if (choice < 56) {
        return branch();
      }
      if (choice < 70) {
        return inner();
      }
      if (choice < 72) {
        return open();
      }
      return choice < 74 ? scratch() : rare();
    } finally {
      depth--;
    }
  }

  /** Leaves this iteration, of the marked loop or of an inner one. */
  private String jump() {
    if (dice.chance(30)) {
      return dice.of("break outer;", "return \"at \" + " + expressions.index + ";");
    }
    return expressions.inner.isEmpty() || dice.chance(50) ? "continue;" : "continue outer;";
  }

  /** An assignment to an element. */
  String store() {
    String value = expressions.value();
    if (dice.chance(12)) {
      return dice.of("c[", "c[") + expressions.subscript() + "] = " + value + ";";
    }
    if (dice.chance(10)) {
      return "d[" + expressions.subscript() + "] = (" + value + ") & 15;";
    }
    if (dice.chance(8)) {
      return "e[" + expressions.subscript() + "] = (byte) (int) (" + value + ");";
    }
    if (dice.chance(6)) {
      return expressions.indirect() + " = " + value + ";";
    }
    String target = expressions.target();
    return dice.of(
        target + " = " + value + ";",
        target + " = " + value + ";",
        target + " += " + value + ";",
        target + "++;",
        target + " ^= " + value + ";",
        target + " = " + target + " + 1;");
  }

  private String declaration() {
    String name = "x" + names++;
    String line =
        dice.chance(60)
            ? "int " + name + " = " + expressions.value() + ";"
            : "int " + name + " = " + expressions.subscript() + ";";
    expressions.locals.add(name);
    return line;
  }

  /** An assignment to a variable that lives longer than an iteration. */
  private String assignment() {
    return dice.of(
        "t = " + expressions.value() + ";",
        "u = " + expressions.value() + ";",
        "half = " + expressions.value() + " / 2.0;",
        "line = m[" + expressions.subscript() + "];",
        "line[" + expressions.subscript() + "] = " + expressions.value() + ";",
        "flag = " + expressions.condition() + ";",
        "u = t;",
        "text = \"at \" + (" + expressions.index + ");");
  }

  private String walk() {
    return dice.of(
        "p = " + expressions.subscript() + ";",
        "a[p++] = " + expressions.value() + ";",
        "b[p] = " + expressions.value() + "; p++;",
        "p += $;",
        "p = Help.walk(a, " + expressions.subscript() + ", $);");
  }

  private String call() {
    String array = expressions.array();
    String at = expressions.subscript();
    return dice.of(
        "Help.put(" + array + ", " + at + ", " + expressions.value() + ");",
        "Help.fill(" + array + ", " + at + ", $, " + expressions.value() + ");",
        "Help.fill(m[" + at + "], 0, n, " + expressions.value() + ");",
        "Help.swap(" + array + ", " + at + ", " + expressions.subscript() + ");",
        "Help.walk(" + array + ", " + at + ", $);",
        "Help.rec(" + array + ", " + at + ", $);",
        "store(" + at + ", " + expressions.value() + ");",
        "Help.put(Help.pick(a, b, " + expressions.condition() + "), " + at + ", 5);");
  }

  private List<String> field() {
    return List.of(
        dice.of(
            "total += " + expressions.value() + ";",
            "count++;",
            "hits = " + expressions.value() + ";",
            "this.total += " + expressions.value() + ";",
            "total ^= " + expressions.value() + ";"));
  }

  private List<String> branch() {
    List<String> lines = new ArrayList<>(List.of("if (" + expressions.condition() + ") {"));
    lines.addAll(block(2));
    if (dice.chance(40)) {
      lines.add("} else {");
      lines.addAll(block(2));
    }
    lines.add("}");
    return lines;
  }

  private List<String> inner() {
    String j = "j" + names++;
    String i = expressions.index;
    String header =
        dice.of(
            "int " + j + " = 0; " + j + " < n; " + j + "++",
            "int " + j + " = 0; " + j + " < n; " + j + "++",
            "int " + j + " = 0; " + j + " < " + dice.between(2, 9) + "; " + j + "++",
            "int " + j + " = $; " + j + " <= n; " + j + "++",
            "int " + j + " = 0; " + j + " < " + i + "; " + j + "++",
            "int " + j + " = " + i + " + 1; " + j + " < n; " + j + "++",
            "int " + j + " = n - 1; " + j + " >= 0; " + j + "--",
            "int " + j + " = 0; " + j + " < Math.min(n, " + i + " + 3); " + j + "++",
            "int " + j + " = 0; " + j + " < n; " + j + " += 2",
            "int " + j + " = " + i + "; " + j + " > 0; " + j + " -= $",
            "int " + j + " = 0; " + j + " < n && " + j + " < 5; " + j + "++",
            "int " + j + " = 0; " + j + " < n - $; " + j + "++, p++",
            "int " + j + " = " + i + " * n; " + j + " < (" + i + " + 1) * n; " + j + "++",
            "int " + j + " = " + i + " * 8; " + j + " < " + i + " * 8 + 8; " + j + "++",
            "int " + j + " = b[" + i + "]; " + j + " < b[" + i + " + 1]; " + j + "++",
            "int " + j + " = 0, w" + j + " = " + i + " * n; " + j + " < n; " + j + "++, w" + j
                + "++",
            "int " + j + " : m[" + expressions.subscript() + "]");
    List<String> lines = new ArrayList<>(List.of("for (" + header + ") {"));
    expressions.inner.add(j);
    int known = expressions.locals.size();
    if (header.contains("w" + j)) {
      expressions.locals.add("w" + j);
    }
    lines.addAll(block(2));
    if (dice.chance(8)) {
      lines.add("  if (" + expressions.condition() + ") " + dice.of("break;", "continue;"));
      lines.add("  " + store());
    }
    while (expressions.locals.size() > known) {
      expressions.locals.remove(expressions.locals.size() - 1);
    }
    expressions.inner.remove(expressions.inner.size() - 1);
    lines.add("}");
    return lines;
  }

  private List<String> open() {
    String w = "w" + names++;
    List<String> lines = new ArrayList<>();
    boolean first = dice.chance(60);
    lines.add("int " + w + " = " + dice.of("n", "$", "0") + ";");
    lines.add(first ? "while (" + w + "-- > 0) {" : "do {");
    expressions.locals.add(w);
    lines.addAll(block(2));
    expressions.locals.remove(expressions.locals.size() - 1);
    lines.add(first ? "}" : "} while (" + w + "-- > 0);");
    return lines;
  }

  private List<String> scratch() {
    String x = "y" + names++;
    boolean fresh = dice.chance(70);
    String array = fresh ? x : "scratch";
    List<String> lines = new ArrayList<>();
    if (fresh) {
      lines.add(
          "int[] "
              + x
              + " = "
              + dice.of("new int[8]", "new int[16]", "Help.copy(a, 8)", "a")
              + ";");
    }
    lines.add(
        "for (int zz = 0; zz < 8; zz++) " + array + "[zz] = " + expressions.value() + " + zz;");
    lines.add(expressions.target() + " = " + array + "[" + dice.between(0, 7) + "];");
    return lines;
  }

  private List<String> rare() {
    String x = "o" + names++;
    return switch (dice.below(6)) {
      case 0 ->
          List.of(
              "Help.Box " + x + " = new Help.Box(" + expressions.value() + ");",
              x + ".add(" + expressions.value() + ");",
              expressions.target() + " = " + x + ".get();");
      case 1 -> {
        String caught = "caught" + caughts++;
        List<String> lines = new ArrayList<>(List.of("try {"));
        lines.addAll(block(2));
        lines.add(
            "} catch (ArithmeticException | ArrayIndexOutOfBoundsException " + caught + ") {");
        lines.addAll(block(1));
        lines.add("}");
        yield lines;
      }
      case 2 -> {
        List<String> lines = new ArrayList<>();
        lines.add("switch (" + expressions.value() + " & 3) {");
        for (int k = 0; k < 3; k++) {
          lines.add("  case " + k + ":");
          lines.addAll(block(1));
          lines.add(dice.chance(70) ? "    break;" : "    ");
        }
        lines.add("  default:");
        lines.add("    " + store());
        lines.add("}");
        yield lines;
      }
      case 3 -> {
        List<String> lines = new ArrayList<>();
        lines.add(
            "int[] " + x + " = " + dice.of("m", "m", "q") + "[" + expressions.subscript() + "];");
        lines.add(x + "[" + expressions.subscript() + "] = " + expressions.value() + ";");
        yield lines;
      }
      case 4 ->
          List.of(
              "if (" + expressions.index + " % 4 == 0) {",
              "  a["
                  + expressions.index
                  + " * 1073741824 + "
                  + dice.of("$", "k", "n")
                  + "] += "
                  + expressions.value()
                  + ";",
              "}");
      default -> {
        List<String> lines = new ArrayList<>(List.of("lab" + x + ": {"));
        lines.addAll(block(2));
        lines.add("  if (" + expressions.condition() + ") break lab" + x + ";");
        lines.addAll(block(1));
        lines.add("}");
        yield lines;
      }
    };
  }
}
