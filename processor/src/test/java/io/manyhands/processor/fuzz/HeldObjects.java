package io.manyhands.processor.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arrays and objects that a list, a map or other objects hold, in place of those that have names:
 * some are held twice, or are those that the loop writes.
 */
enum HeldObjects {
  LIST(
      "    List<int[]> heldList = new ArrayList<>(java.util.Arrays.asList(\n"
          + "        n % 3 == 0 ? a : new int[a.length], in.b, n % 4 == 1 ? b : in.a, in.b));\n",
      "heldList.get({which} & 3)[{index}]"),
  MAP(
      "    Map<Integer, int[]> heldMap = n % 2 == 0 ? new HashMap<>() : new TreeMap<>();\n"
          + "    for (int j = 0; j < 4; j++) heldMap.put(j, j < 3 || n % 3 == 1 ? in.b : a);\n",
      "heldMap.get({which} & 3)[{index}]"),
  ARRAY(
      "    if (n % 4 == 1 && items.length > 1) items[1].data = a;\n",
      "items[{which} & 1].data[{index} & 1]"),
  FOUND(
      "    List<Item> found = new ArrayList<>(java.util.Arrays.asList(items));\n"
          + "    if (n % 4 == 1 && items.length > 1) items[0].data = b;\n",
      "found.get({which} & 1).data[{index} & 1]"),
  LINK(
      "    if (n % 4 == 1 && items.length > 2) items[2].link = items[1].link;\n",
      "items[{index}].link.v"),
  DATA(
      "    if (n % 4 == 1 && items.length > 2) items[2].data = items[1].data;\n",
      "items[{index}].data[1]");

  /** {@code a[i + 1]} where it is not assigned. */
  static final Pattern READ =
      Pattern.compile(
          "(?<![\\w.]|\\+\\+|--)(?:a|b)\\[(\\w+(?: [+-] \\w+)?)]"
              + "(?!\\[| *(?:\\+\\+|--|[-+*/%^&|<>]*=(?!=)))");

  private static final Pattern FIELD = Pattern.compile("items\\[([^\\[\\]]+)]\\.(?:v|w)\\b");

  private final String before;
  private final String form;

  HeldObjects(String before, String form) {
    this.before = before;
    this.form = form;
  }

  /** The loop, sometimes with others in some places and what holds them in front. */
  static String in(String loop, Dice dice) {
    boolean hasFields = FIELD.matcher(loop).find();
    if (!dice.chance(hasFields ? 50 : 15)) {
      return loop;
    }
    HeldObjects held = dice.of(hasFields ? List.of(LINK, DATA) : List.of(LIST, MAP, ARRAY, FOUND));
    String which = dice.chance(50) ? "1" : "({index})";
    String form = held.form.replace("{which}", which);
    String text =
        (hasFields ? FIELD : READ)
            .matcher(loop)
            .replaceAll(
                (MatchResult found) ->
                    Matcher.quoteReplacement(
                        dice.chance(70) ? form.replace("{index}", found.group(1)) : found.group()));
    return text.equals(loop) ? loop : held.before + text;
  }
}
