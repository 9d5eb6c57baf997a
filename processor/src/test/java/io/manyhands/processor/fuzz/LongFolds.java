package io.manyhands.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Light loops over long arrays that fold floating-point numbers, which generated source runs
 * several iterations at a time, and loops that nearly are some. The numbers are such that nothing
 * is rounded: any grouping gives the same.
 *
 * <p>{@code {x}} is a number of the iteration, {@code {a}} the array that the loop counts through.
 */
final class LongFolds {
  private static final List<String> FOLDS =
      List.of(
          "ds += {x};",
          "ds = ds + {x} * {x};",
          "ds -= {x} * k;",
          "ds += {x} * wide[n - n + {i}];",
          "half += {x} / 2.0; ds += half;",
          "half += {x} / 2.0;",
          "dm = Math.max(dm, {x});",
          "dm = Math.min({x}, dm); ds += 1;",
          "dm *= Math.signum({x});",
          "double y# = {x} - k % 9; ds += y# * y#;",
          "double y# = {x}; double z# = y# + s1 % 3; ds += y# * 2 - z#; dm = Math.max(dm, z#);",
          "long y# = (long) {x}; ds += y#; s2 += y# * {i};",
          "ds += {x} * ({i} & 3) - ({i} - 1) % 5;",
          "ds += {x}; s1 += {i};",
          "ds += wide[{i}] + thin[thin.length - 1 - {i}];",
          "ds += thin[{i} + 1] - thin[{i}];",
          "ds += thin[{i} - 1];",
          "float y# = thin[{i}]; ds += y# * y#;",
          "fs += {x};");

  private static final List<String> NEARLY =
      List.of(
          "ds += {x}; {a}[{i}] = k % 7;",
          "ds += {x}; {a}[{i}] = (int) ds % 5;",
          "if ({x} > 3) { ds += {x}; }",
          "ds += {x}; if ({x} > 8 && {i} > k) break;",
          "ds += 8 / ((int) {x} + 15);",
          "ds += ds > 100 ? -{x} : {x};",
          "ds = {x} - ds;",
          "ds += c[{i} & 31] * {x}; t = {i};",
          "ds += (k += 2) % 3 * {x};");

  private final Dice dice;
  private int number;

  LongFolds(Dice dice) {
    this.dice = dice;
  }

  /** A header, and what stands for the loop variable in it. */
  LoopHeaders header() {
    String array = dice.of("wide", "wide", "thin");
    if (dice.chance(15)) {
      return LoopHeaders.counted("double i : " + array, "i");
    }
    return LoopHeaders.counted(
        dice.of(
            "int i = 0; i < " + array + ".length; i++",
            "int i = 0; i < " + array + ".length; i++",
            "int i = 0; i < " + array + ".length; i++",
            "int i = 0; i < " + array + ".length; i++",
            "int i = 0, end = " + array + ".length; i < end; i++",
            "int i = $; i < " + array + ".length - $; i++",
            "int i = 0; i <= " + array + ".length - 1; i++",
            "int i = 0; i <= " + array + ".length; i++",
            "int i = " + array + ".length - 1; i >= 0; i--",
            "int i = k & 3; i < " + array + ".length; i += 2",
            "long i = 0; i < " + array + ".length; i++"),
        "i");
  }

  /** The lines of a body. */
  List<String> body(LoopHeaders header) {
    boolean elements = header.text().contains(" : ");
    String array = header.text().contains("thin") ? "thin" : "wide";
    String index = header.text().contains("long i") ? "(int) i" : "i";
    List<String> lines = new ArrayList<>();
    for (int k = dice.of(List.of(1, 1, 1, 2, 2, 3)); k > 0; k--) {
      String at = elements ? "3" : index;
      lines.add(
          "  "
              + dice.of(dice.chance(85) ? FOLDS : NEARLY)
                  .replace("{x}", elements ? "i" : array + "[" + at + "]")
                  .replace("{a}", array)
                  .replace("{i}", at)
                  .replace("#", String.valueOf(number++)));
    }
    return lines;
  }
}
