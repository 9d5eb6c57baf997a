package io.manyhands.processor.fuzz;

import java.util.regex.Matcher;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Arrays that a list, a map or objects hold, read in place of others: some are those that the loop
 * writes.
 */
enum HeldArrays {
  LIST(
      "    List<int[]> heldList = new ArrayList<>(java.util.Arrays.asList(\n"
          + "        n % 3 == 0 ? a : new int[a.length], in.b, n % 4 == 1 ? b : in.a, in.b));\n",
      "heldList.get(%s)[%s]",
      3),
  MAP(
      "    Map<Integer, int[]> heldMap = n % 2 == 0 ? new HashMap<>() : new TreeMap<>();\n"
          + "    for (int j = 0; j < 4; j++) heldMap.put(j, j < 3 || n % 3 == 1 ? in.b : a);\n",
      "heldMap.get(%s)[%s]",
      3),
  OBJECTS(
      "    if (n % 4 == 1 && items.length > 1) items[1].data = a;\n", "items[%s].data[%s & 1]", 1),
  FOUND(
      "    List<Item> found = new ArrayList<>(java.util.Arrays.asList(items));\n"
          + "    if (n % 4 == 1 && items.length > 1) items[0].data = b;\n",
      "found.get(%s).data[%s & 1]",
      1);

  /** {@code a[i + 1]} where it is not assigned. */
  private static final Pattern READ =
      Pattern.compile(
          "(?<![\\w.]|\\+\\+|--)(?:a|b)\\[(\\w+(?: [+-] \\w+)?)]"
              + "(?!\\[| *(?:\\+\\+|--|[-+*/%^&|<>]*=(?!=)))");

  private final String before;
  private final String form;
  private final int mask;

  HeldArrays(String before, String form, int mask) {
    this.before = before;
    this.form = form;
    this.mask = mask;
  }

  /** The loop, sometimes with other arrays in some places and what holds them in front. */
  static String in(String loop, Dice dice) {
    if (!dice.chance(15)) {
      return loop;
    }
    HeldArrays held = dice.of(java.util.List.of(values()));
    boolean first = dice.chance(50);
    String text =
        READ.matcher(loop)
            .replaceAll(
                (MatchResult found) ->
                    Matcher.quoteReplacement(
                        dice.chance(60) ? held.read(found.group(1), first) : found.group()));
    return text.equals(loop) ? loop : held.before + text;
  }

  private String read(String index, boolean first) {
    String which = first ? "1" : "(" + index + ") & " + mask;
    return form.formatted(which, "(" + index + ")");
  }
}
