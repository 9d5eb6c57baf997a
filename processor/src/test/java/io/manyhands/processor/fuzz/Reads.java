package io.manyhands.processor.fuzz;

import java.util.List;

/** Values that read what the loop does not write, as a rule. */
final class Reads {
  private final Dice dice;
  private final String index;
  private final List<String> names;
  private final List<String> written;
  private final String statement;

  /**
   * Values for a statement.
   *
   * @param names of variables that may be read
   * @param written arrays that are not read, as a rule
   * @param statement where they will stand; arrays that it names are not read either
   */
  Reads(Dice dice, String index, List<String> names, List<String> written, String statement) {
    this.dice = dice;
    this.index = index;
    this.names = names;
    this.written = written;
    this.statement = statement;
  }

  /** An array of int. */
  String array() {
    for (int k = 0; k < 9; k++) {
      String array = dice.of("a", "b", "b", "own", "in.a", "g.data", "q[1]");
      if (!written.contains(array) || dice.chance(2)) {
        return array;
      }
    }
    return "q[0]";
  }

  private String subscript() {
    String name = names.isEmpty() ? "k" : dice.of(names);
    return dice.of(
        index,
        index,
        index + " + 1",
        name,
        "n - 1 - " + index,
        index + " * n + " + name,
        index + " + " + name,
        "0",
        "b[" + index + "]",
        "k & 7",
        "Math.min(" + index + ", 9)");
  }

  private String element() {
    String element = any();
    boolean own = statement.contains(element.substring(0, element.indexOf('[') + 1));
    return own && !dice.chance(3) ? array() + "[" + subscript() + "]" : element;
  }

  private String any() {
    return switch (dice.below(12)) {
      case 0 -> "c[" + subscript() + "]";
      case 1 -> "d[" + subscript() + "]";
      case 2 -> "e[" + subscript() + "]";
      case 3, 4 -> "q[" + subscript() + "][" + subscript() + "]";
      case 5 -> dice.of("h", "sh") + "[" + subscript() + "]";
      default -> array() + "[" + subscript() + "]";
    };
  }

  /** An expression of type int. */
  String value(int depth) {
    return switch (dice.below(depth > 1 ? 7 : 16)) {
      case 0 -> index;
      case 1 -> dice.of("3", "-7", "k", "n", "g.w", "lim");
      case 2 -> names.isEmpty() ? index : dice.of(names);
      case 3, 4, 5 -> number();
      case 6 -> "in.n";
      case 7, 8, 9 -> "(" + value(depth + 1) + dice.of(" + ", " - ", " * ") + number() + ")";
      case 10 -> "(" + value(depth + 1) + dice.of(" & 15", " % 7", " >> 1", " << 2") + ")";
      case 11 -> "(" + condition() + " ? " + value(depth + 1) + " : " + value(depth + 1) + ")";
      case 12 -> "Math." + dice.of("max", "min") + "(" + value(depth + 1) + ", " + number() + ")";
      case 13 -> "Help.get(" + array() + ", " + subscript() + ")";
      case 14 -> "(" + number() + " / " + dice.of("3", "3", number()) + ")";
      default -> "Math.abs(" + value(depth + 1) + ")";
    };
  }

  private String number() {
    String element = element();
    return element.startsWith("c[") || element.startsWith("d[") ? "(int) " + element : element;
  }

  /** An expression of type boolean. */
  String condition() {
    return dice.of(
        element() + " > " + number(),
        "(" + number() + " & 1) == 0",
        index + " % 3 == 1",
        index + " > " + dice.below(5),
        "k > 0 && " + number() + " != 0",
        "z[" + subscript() + "]");
  }
}
