package io.manyhands.processor.fuzz;

import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Values that get a name in front of the loop and are used under it in some places, with or without
 * something in between that changes what they were made of.
 */
final class Named {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])(n|k|s)(?![\\w(\"])");

  /** What loops may count up to. */
  private static final String[] BOUNDS = {
    "n",
    "n - 1",
    "n / 2",
    "n - k",
    "n + 1",
    "2 * n",
    "n >> 1",
    "a.length",
    "a.length - 1",
    "b.length / 2",
    "g.w",
    "Math.min(n, k)",
    "Math.min(a.length, n + k)"
  };

  /** What may be far more than that. */
  private static final String[] ENORMOUS = {"k", "s", "s + k", "n * s", "Math.max(s, n)"};

  /** A number that does not bound a loop. */
  private static final Pattern NO_BOUND = Pattern.compile("(?<![<>=] )" + NUMBER.pattern());

  private static final Pattern ARRAY = Pattern.compile("(?<![\\w.\"])(a|b|m\\[[^\\[\\]]*])(?=\\[)");

  private final Dice dice;
  private String before = "";

  private Named(Dice dice) {
    this.dice = dice;
  }

  /** The loop, sometimes with names for values and with their declarations in front. */
  static String in(String loop, Dice dice) {
    Named named = new Named(dice);
    String text = loop;
    if (dice.chance(20)) {
      text = named.numbers(text, "num0");
    }
    if (dice.chance(8)) {
      text = named.numbers(text, "num1");
    }
    if (dice.chance(10)) {
      text = named.arrays(text, "array0");
    }
    return named.before + text;
  }

  private String numbers(String loop, String name) {
    boolean isBound = dice.chance(70);
    String value = isBound ? dice.of(BOUNDS) : dice.of(ENORMOUS);
    before += "    int " + name + " = " + value + ";\n" + between(name);
    String bracketed = "(?<!\\w)\\(" + Pattern.quote(value) + "\\)"; // no argument of a call
    String text = dice.chance(50) ? loop.replaceAll(bracketed, name) : loop;
    return isBound
        ? replaced(text.replace(" " + value + ";", " " + name + ";"), NUMBER, name)
        : replaced(text, NO_BOUND, name, place -> !isInHeader(text, place));
  }

  private String arrays(String loop, String name) {
    String value = dice.of("a", "b", "m[k]", "m[0]", "in.a", "g.data", "q[1]");
    before += "    int[] " + name + " = " + value + ";\n" + between(name);
    return replaced(loop, ARRAY, name);
  }

  private String between(String name) {
    if (!dice.chance(25)) {
      return "";
    }
    return "    "
        + dice.of(
            "n = n / 2;",
            "k++;",
            "s = s + 1;",
            "m[0] = m[1];",
            "m[k] = a;",
            "g.w = 3;",
            "b = a;",
            "if (k > 1) { " + name + " = " + (name.startsWith("array") ? "b" : "n - 1") + "; }",
            "t = " + (name.startsWith("array") ? name + ".length" : name) + ";",
            "store(0, 1);")
        + "\n";
  }

  /** Where a loop's variable starts and how far it goes, also as a part of a product. */
  private static boolean isInHeader(String text, int place) {
    int header = text.lastIndexOf("for (", place);
    return header > Math.max(text.lastIndexOf('{', place), text.lastIndexOf('\n', place));
  }

  private String replaced(String loop, Pattern pattern, String name) {
    return replaced(loop, pattern, name, place -> true);
  }

  private String replaced(String loop, Pattern pattern, String name, IntPredicate isFree) {
    return pattern
        .matcher(loop)
        .replaceAll(
            (MatchResult found) ->
                dice.chance(40) && isFree.test(found.start())
                    ? name
                    : found.group().replace("$", "\\$"));
  }
}
