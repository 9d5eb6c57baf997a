package io.manyhands.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Subscripts, values and conditions over the variables that are in scope. */
final class Expressions {
  final Dice dice;

  /** The marked loop's variable as an int expression. */
  final String index;

  /** Variables of inner loops, innermost last. */
  final List<String> inner = new ArrayList<>();

  /** Further int variables that may be read. */
  final List<String> locals = new ArrayList<>();

  /** The only array that is written, always at a place of its own; empty if any is. */
  private final String output;

  /** Where a nest writes if there is one output. */
  private final String place;

  /** How tame subscripts are: of a hundred, this many are just the loop variable. */
  private final int plain;

  Expressions(Dice dice, String index) {
    this.dice = dice;
    this.index = index;
    this.output = dice.of("", "", "a", "own", "m");
    this.place = dice.of("I * n + J", "I * s + J", "I * 8 + J", "I", "J * s + I");
    this.plain = dice.of(List.of(30, 60, 80, 90, 95, 98));
  }

  String subscript() {
    boolean nested = !inner.isEmpty();
    if (dice.chance(plain)) {
      return nested && dice.chance(60) ? row() : index;
    }
    return wild();
  }

  /** Where another iteration may well write. */
  private String wild() {
    boolean nested = !inner.isEmpty();
    if (!locals.isEmpty() && dice.chance(12)) {
      return dice.of(locals);
    }
    String i = index;
    if (nested && dice.chance(60)) {
      String j = dice.of(inner);
      return dice.of(
          j,
          j + " + $",
          i + " + " + j,
          i + " - " + j,
          j + " - " + i,
          "n * " + j + " + " + i,
          i + " * n + " + j,
          i + " * s + " + j,
          i + " * 8 + " + j,
          i + " * s + " + j + " + $",
          "(" + i + " + 1) * n - 1 - " + j,
          "2 * " + i + " + " + j,
          i + " * " + j,
          "k + " + i + " * s + " + j,
          i + " * (s + 1) + " + j,
          j + " * s + " + i,
          i + " * 1073741824 + " + j,
          "(" + i + " << 3) + " + j);
    }
    return dice.of(
        i + " + $",
        i + " - $",
        "2 * " + i,
        "2 * " + i + " + 1",
        "3 * " + i + " - $",
        "n - 1 - " + i,
        "n - " + i,
        "k + " + i,
        i + " - k",
        "k - " + i,
        i + " * s",
        i + " * k",
        i + " * s + k",
        "$",
        "k",
        "b[" + i + "]",
        i + " % 3",
        i + " & 7",
        i + " << 1",
        i + " / 2",
        i + " * " + i,
        "Math.abs(" + i + " - $)",
        "Help.next(" + i + ", $)",
        "-" + i + " + n",
        i + " * 65536 * 65536 + " + i,
        i + " + 2147483647 + k",
        "(" + i + " + $) - $",
        "(int) (k + (long) " + i + ")",
        i + " * 1073741824",
        i + " * 16 + k",
        "n + k + " + i);
  }

  /** A subscript of an inner loop's element in a row of its own. */
  private String row() {
    String j = inner.get(inner.size() - 1);
    return dice.of(
        index + " * n + " + j,
        index + " * 8 + " + j,
        index + " * s + " + j,
        j,
        index,
        index + " * n * n + " + inner.get(0) + " * n + " + j);
  }

  String array() {
    return dice.of("a", "a", "b", "own", "Help.same(a)");
  }

  /** An element that an index array chooses. */
  String indirect() {
    String at = dice.chance(80) ? index : index + " + " + dice.between(0, 2);
    String chosen = dice.of("b", "b", "own") + "[" + at + "]";
    String to = dice.of("a", "a", "b", "own", "c", "d", "m[" + index + "]", "e");
    return to.equals("e")
        ? "m[" + chosen + "][" + dice.of("$", "k") + "]"
        : to + "[" + chosen + dice.of("", "", "", " + $", " + k") + "]";
  }

  /** An int variable that is assigned. */
  String target() {
    return output.isEmpty() || dice.chance(4) ? element() : at(output);
  }

  /** An element of the output that belongs to this iteration. */
  private String at(String array) {
    String j = inner.isEmpty() ? "0" : inner.get(inner.size() - 1);
    if (array.equals("m")) {
      return "m["
          + index
          + "]["
          + (inner.isEmpty() ? "$".replace("$", "" + dice.below(3)) : j)
          + "]";
    }
    String own = inner.isEmpty() ? index : place.replace("I", index).replace("J", j);
    return array + "[" + own + "]";
  }

  /** An int variable that is read. */
  String element() {
    if (output.isEmpty()) {
      return anyElement();
    }
    String array = dice.of("a", "b", "b", "own", "m", "q");
    if (array.equals(output) && !dice.chance(4)) {
      return at(array);
    }
    String second = array.equals("m") || array.equals("q") ? "[" + subscript() + "]" : "";
    return array + "[" + (dice.chance(60) ? wild() : subscript()) + "]" + second;
  }

  private String anyElement() {
    int choice = dice.below(14);
    if (choice < 8) {
      return dice.of("a", "a", "a", "b", "own") + "[" + subscript() + "]";
    }
    if (choice < 11) {
      return dice.of("m", "m", "q") + "[" + subscript() + "][" + subscript() + "]";
    }
    if (choice == 11) {
      return "Help.pick(a, b, k > 0)[" + subscript() + "]";
    }
    return dice.of("a", "m[" + subscript() + "]", "this.own", "Help.same(b)")
        + "["
        + subscript()
        + "]";
  }

  String value() {
    return value(0);
  }

  private String value(int depth) {
    int choice = dice.below(depth > 2 ? 6 : 22);
    return switch (choice) {
      case 0, 1 -> element();
      case 2 -> index;
      case 3 -> dice.of("1", "3", "-7", "k", "n");
      case 4 -> inner.isEmpty() ? element() : dice.of(inner);
      case 5 -> locals.isEmpty() ? element() : dice.of(locals);
      case 6, 7, 8 ->
          "(" + value(depth + 1) + dice.of(" + ", " - ", " * ", " ^ ") + element() + ")";
      case 9 -> "(" + value(depth + 1) + dice.of(" & 15", " % 7", " >> 2", " << 1", " >>> 1") + ")";
      case 10 ->
          "(" + condition(depth + 1) + " ? " + value(depth + 1) + " : " + value(depth + 1) + ")";
      case 11 -> "Math." + dice.of("max", "min") + "(" + value(depth + 1) + ", " + element() + ")";
      case 12 -> "(int) c[" + subscript() + "]";
      case 13 -> "(int) d[" + subscript() + "]";
      case 14 -> "e[" + subscript() + "]";
      case 15 -> "Help.get(" + array() + ", " + subscript() + ")";
      case 16 ->
          "Help.sum(" + array() + ", " + subscript() + ", $)".replace("$", "" + dice.between(1, 9));
      case 17 -> "Help.rec(" + array() + ", " + subscript() + ", 2)";
      case 18 -> "Help.clamp(" + value(depth + 1) + ", 0, 9)";
      case 19 -> dice.chance(30) ? value(depth + 1) + " / " + element() : element() + " / 3";
      case 20 ->
          dice.of("mine(" + subscript() + ")", "lim", "a.length", "m[" + subscript() + "].length");
      default -> "Help.peek(" + array() + ", " + subscript() + ", 2)";
    };
  }

  String condition() {
    return condition(1);
  }

  private String condition(int depth) {
    return dice.of(
        value(depth + 1) + " > " + value(depth + 1),
        "(" + element() + " & 1) == 0",
        element() + " < " + dice.between(-3, 40),
        index + " > " + dice.between(0, 5),
        index + " % 3 == $",
        "k > 0 && " + element() + " != 0",
        "n > 3 || " + element() + " == 1");
  }
}
