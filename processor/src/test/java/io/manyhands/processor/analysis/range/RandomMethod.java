package io.manyhands.processor.analysis.range;

import java.util.Random;

/** Writes the body of a method with parameters {@code x, y, z} and an array {@code a}. */
final class RandomMethod {
  private static final String[] NUMBERS = {"0", "1", "2", "3", "-1", "1000000000", "2147483647"};

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int loops;
  private int left = 14;

  RandomMethod(Random random) {
    this.random = random;
  }

  String body() {
    text.append("int i = 0; int j = 0;\n");
    String pivot = pick("0", "x", "y", "a.length - 1", "(x + y) / 2");
    text.append(pick("final int p", "int p", "int p")).append(" = a[").append(pivot).append("];\n");
    statements(2);
    return text.toString();
  }

  private void statements(int depth) {
    int count = 1 + random.nextInt(4);
    for (int k = 0; k < count; k++) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    int choice = left-- < 0 ? 0 : random.nextInt(depth == 0 ? 9 : 17);
    switch (choice) {
      case 0, 1 -> text.append("a[").append(value(2)).append("] = ").append(value(1)).append(";\n");
      case 2, 3 -> text.append(variable()).append(" = ").append(value(2)).append(";\n");
      case 4 -> text.append(variable()).append(pick(" += ", " -= ")).append(value(1)).append(";\n");
      case 5 -> text.append(variable()).append(pick("++", "--")).append(";\n");
      case 6 -> {
        if (loops > 0) {
          text.append("if (").append(condition(1)).append(") ");
          text.append(pick("break;\n", "continue;\n", "return;\n"));
        }
      }
      case 7, 14, 15 -> scan();
      case 8, 16 -> exchange();
      case 12, 13 -> {
        text.append("if (").append(condition(2)).append(") {\n");
        statements(depth - 1);
        text.append(random.nextBoolean() ? "} else {\n" : "}\nif (x < y) {\n");
        statements(depth - 1);
        text.append("}\n");
      }
      case 9 -> {
        String v = variable();
        text.append("for (").append(v).append(" = ").append(value(1)).append("; ");
        text.append(v).append(pick(" < ", " <= ", " != ")).append(value(0)).append("; ");
        text.append(v).append(pick("++", "++", "--", " += 2")).append(") {\n");
        inLoop(depth);
        text.append("}\n");
      }
      case 10 -> {
        text.append("while (").append(condition(1)).append(") {\n");
        inLoop(depth);
        text.append("}\n");
      }
      default -> {
        text.append("do {\n");
        inLoop(depth);
        text.append("} while (").append(condition(1)).append(");\n");
      }
    }
  }

  private void scan() {
    String v = variable();
    String test = pick(" < ", " > ", " < ", " > ", " <= ", " >= ") + pick("p", "p", "p", "z");
    switch (random.nextInt(3)) {
      case 0 ->
          text.append("while (a[%s]%s) %s%s;\n".formatted(v, test, v, pick("++", "--", " += 2")));
      case 1 -> text.append("while (a[%s%s]%s) { }\n".formatted(pick("++", "--"), v, test));
      default ->
          text.append("do { %s%s; } while (a[%s]%s);\n".formatted(v, pick("++", "--"), v, test));
    }
  }

  private void exchange() {
    String v = variable();
    String w = variable();
    String third = random.nextInt(4) == 0 ? variable() : w;
    text.append(
        "{ int t = a[%s]; a[%s%s] = a[%s]; a[%s%s] = %s; }\n"
            .formatted(v, v, pick("", "++"), w, third, pick("", "--"), pick("t", "t", "t", "p")));
    if (random.nextInt(12) == 0) {
      text.append(pick("p++;\n", "p = z;\n"));
    }
  }

  private void inLoop(int depth) {
    loops++;
    statements(depth - 1);
    loops--;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String variable() {
    return pick("i", "j", "i", "j", "x", "y", "z");
  }

  private String condition(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return "(" + condition(depth - 1) + pick(" && ", " || ") + condition(depth - 1) + ")";
    }
    return (random.nextInt(5) == 0 ? "!(" : "(")
        + value(1)
        + pick(" < ", " <= ", " > ", " >= ", " == ", " != ")
        + value(1)
        + ")";
  }

  private String value(int depth) {
    int choice = random.nextInt(depth == 0 ? 5 : 14);
    return switch (choice) {
      case 0 -> pick(NUMBERS);
      case 1, 2, 3 -> variable();
      case 4 -> "a.length";
      case 5, 6 -> "(" + value(depth - 1) + pick(" + ", " - ") + value(depth - 1) + ")";
      case 7 -> "(" + value(depth - 1) + pick(" / ", " % ", " * ") + pick("2", "3", "1") + ")";
      case 8 -> "((" + value(depth - 1) + " + " + value(depth - 1) + ") >>> 1)";
      case 9 -> "(" + value(depth - 1) + pick(" >> ", " << ", " >>> ") + pick("1", "2", "0") + ")";
      case 10 -> variable() + pick("++", "--");
      case 11 -> "Math." + pick("min", "max") + "(" + value(depth - 1) + ", " + value(0) + ")";
      case 12 -> "(" + condition(0) + " ? " + value(depth - 1) + " : " + value(depth - 1) + ")";
      default -> random.nextInt(4) == 0 ? "p" : "a[" + value(depth - 1) + "]";
    };
  }
}
