package io.manyhands.processor.fuzz;

/**
 * Headers of marked loops.
 *
 * @param text from {@code for} to the closing parenthesis
 * @param index an int expression for the loop variable
 * @param mayRunAway whether only an index out of bounds may end the loop
 */
record LoopHeaders(String text, String index, boolean mayRunAway) {
  private static final String MARK = "@Parallel(unproven = Unproven.SEQUENTIAL) ";

  /** Whether it counts through one of the long arrays. */
  boolean isLong() {
    return text.contains("wide") || text.contains("thin");
  }

  static LoopHeaders random(Dice dice) {
    if (dice.chance(55)) {
      return counted("int i = 0; i < n; i++", "i");
    }
    return switch (dice.below(18)) {
      case 0 -> counted(dice.of("int i = $; i < n - $; i++", "int i = k; i < n; i++"), "i");
      case 1 -> counted(dice.of("int i = 0; i <= n - 1; i++", "int i = $; i <= n; i++"), "i");
      case 2 -> counted(dice.of("int i = n - 1; i >= 0; i--", "int i = n; i > $; i -= $"), "i");
      case 3 -> counted(dice.of("int i = 0; i < n; i += 2", "int i = $; i < n; i += 3"), "i");
      case 4 -> counted(dice.of("int i = 0; n > i; ++i", "int i = 0; i < n; i = i + 1"), "i");
      case 5 -> runaway(dice.of("int i = 0; i != n; i++", "int i = n; i != $; i--"), "i");
      case 6 ->
          runaway(
              dice.of(
                  "int i = 0; i < n; i += st",
                  "int i = n; i > 0; i -= st",
                  "int i = 0; i < n; i += 2 * st",
                  "int i = n; i > 0; i = i - (st + 4 * k * k)"),
              "i");
      case 7 -> counted("long i = 0; i < n; i++", "(int) i");
      case 8 ->
          counted(dice.of("long i = $; i <= n; i++", "long i = n - 1; i >= 0; i -= 2"), "(int) i");
      case 9 ->
          counted(
              "int i = 0; i < " + dice.of("a.length", "m.length", "lim", "n * 2") + "; i++", "i");
      case 10 ->
          counted(
              "int i = 0; i < " + dice.of("Math.min(n, k)", "b[0]", "m[0].length") + "; i++", "i");
      case 17 ->
          counted(
              dice.of(
                  "int i = 0; i + $ < n; i++",
                  "int i = k; n > i + $; i++",
                  "int i = $; i + $ <= a.length; i += 2",
                  "int i = 0; !(i >= n); i++",
                  "int i = n; i-- > $; ",
                  "int i = lim; --i >= 0; ",
                  "int i = -1; ++i < n; ",
                  "int i = Math.min(k, n); ++i < n; ",
                  "int i = Math.min(k, n); i++ < lim; "),
              "i");
      case 15 -> new LoopHeaders("for (" + MARK + "int x : in.set)", "x", false);
      case 16 ->
          new LoopHeaders(
              "for (" + MARK + "var x : in.map.entrySet())",
              dice.of("x.getValue()", "x.getKey()"),
              false);
      case 11 ->
          new LoopHeaders(
              "for (" + MARK + "int i : " + dice.of("b", "b", "packed") + ")", "i", false);
      case 12 ->
          new LoopHeaders("for (" + MARK + "int[] row : " + dice.of("m", "q") + ")", "n", false);
      case 13 ->
          counted(
              dice.of(
                  "int i = 0, end = n - 1; i <= end; i++",
                  "int end = Math.max(n, $), i = $; i < end; i++",
                  "int end = b[0], i = end - $; end > i; i += 2",
                  "int i = 0, end = m[0].length; i != end; i++"),
              dice.of("i", "(end - i)"));
      default -> counted("int i = -" + dice.between(1, 3) + "; i < n; i++", "i");
    };
  }

  /** A header with a variable that counts, most of the time by one. */
  static LoopHeaders counting(Dice dice) {
    LoopHeaders header =
        dice.chance(70)
            ? counted("int i = 0; i < n; i++", "i")
            : dice.chance(20) ? several(dice) : random(dice);
    return header.text().contains(" : ") || header.mayRunAway() ? counting(dice) : header;
  }

  /** Several variables, of which one counts the iterations. */
  private static LoopHeaders several(Dice dice) {
    if (dice.chance(30)) {
      return counted(
          dice.of("int i = 0, x = n; i < x; i++", "int i = 0; i < n; i++, p += 3"),
          dice.of("i", "i", "p"));
    }
    return counted(
        dice.of(
            "int i = 0, x = 2; i < n; i++, x += 2",
            "int i = 0, x = 0; i < n; i++, x += n",
            "int i = 0, x = n * 3; i < n; i++, x--",
            "int i = 0, x = k; i < n; x++, i++"),
        dice.of("i", "x"));
  }

  /** A header with {@code index} for its variable, which ends for all inputs. */
  static LoopHeaders counted(String header, String index) {
    return new LoopHeaders("for (" + MARK + header + ")", index, false);
  }

  private static LoopHeaders runaway(String header, String index) {
    return new LoopHeaders("for (" + MARK + header + ")", index, true);
  }
}
