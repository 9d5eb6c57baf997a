package io.manyhands.processor.fuzz;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Methods of other objects, and methods with an array among their arguments, into which each
 * iteration folds or stores something: the object may be held twice, or not be there.
 */
final class Tallies {
  private static final Pattern HEADER =
      Pattern.compile("for \\(@Parallel(?:\\([^()]*\\))? int (\\w+) [=:].*\\{\\n");

  private static final List<String> STATEMENTS =
      List.of(
          "tally.note({i});",
          "tally.note({i}); tally2.note(2);",
          "tally.some({i}, ({i} - k) | 1); tally.note(3);",
          "tally.some({i}, {i} - 5);",
          "told({i}, tally);",
          "told({i} & 3, {i} == 7 ? tally2 : tally);",
          "({i} % 5 == 4 ? tally2 : tally).note({i});",
          "Tally.everywhere({i} * 3);",
          "if ({i} % 3 == k) { Tally.everywhere(1); tally.note({i}); }",
          "tally.count += tally.next();",
          "tally.fill({i});",
          "tally.count += 2; tally.note({i} ^ k);",
          "countIn(scratch, {i});",
          "countIn(scratch, {i}); scratch[3] += 2;",
          "countIn(a, {i});",
          "countIn({i} == 9 ? a : scratch, {i});",
          "tally.last({i});",
          "tally.last({i} * 3); tally2.some((int) tally.sum & 7, ({i} - k) | 1);",
          "scratch[2] = tally.half({i});",
          "tally.count += tally2.half({i} % 9);",
          "tally.offer(({i} * 7919) % 101, {i});",
          "if (tally.offer({i} ^ k, {i})) tally2.count++;",
          "tally.most = {i}; tally2.last(tally.most - 1);",
          "scratch[0]++; scratch[1] = Math.max(scratch[1], {i} * 5 % 31); scratch[2] = {i};",
          "scratch[1] = {i}; scratch[3] += scratch[1];",
          "a[0] = {i};",
          "a[1] += {i}; scratch[1] ^= {i};",
          "this.keep({i});",
          "this.keep({i} - 3); scratch[3] += this.put({i});",
          "this.open({i});",
          "tally.count = this.put({i}) - 1;",
          "scratch[1] = tally.drawn({i} % 5 + 1) + tally2.count;");

  private Tallies() {}

  /** The loop, sometimes with such a statement in front, whose result is looked at afterwards. */
  static String in(String loop, Dice dice) {
    Matcher header = HEADER.matcher(loop);
    if (!dice.chance(15) || !header.find()) {
      return loop;
    }
    String statement = dice.of(STATEMENTS).replace("{i}", header.group(1));
    return "    Tally tally = n % 7 == 6 ? null : new Tally();\n"
        + "    Tally tally2 = n % 3 == 1 ? tally : new Tally();\n"
        + loop.substring(0, header.end())
        + "      "
        + statement
        + "\n"
        + loop.substring(header.end())
        + "    result += \" \" + tally + tally2 + Arrays.toString(scratch);\n";
  }
}
