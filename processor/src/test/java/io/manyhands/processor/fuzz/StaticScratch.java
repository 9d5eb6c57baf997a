package io.manyhands.processor.fuzz;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Static objects that the loop of a program uses as scratch space, or nearly so: only worker
 * processes may have one each.
 */
final class StaticScratch {
  /** Which programs get some. */
  private static final int ONE_IN = 3;

  private static final String FIELDS =
      """
        private static final StringBuilder LINE_# = new StringBuilder();
        private static final java.util.regex.Matcher PAIR_# =
            java.util.regex.Pattern.compile("(a+)(\\\\d)").matcher("aa1");
        private static final java.text.DecimalFormat MONEY_# = new java.text.DecimalFormat("#,##0.00");
        private static final java.util.zip.CRC32 SUM_# = new java.util.zip.CRC32();
      """;

  /** In {@code I} is the loop variable. */
  private static final List<String> STATEMENTS =
      List.of(
          "LINE_#.setLength(0); LINE_#.append(I).append('x'); s1 += LINE_#.length();",
          "LINE_#.setLength(0); if (I % 3 == 1) { LINE_#.append(I); } s1 += LINE_#.length();",
          "if (PAIR_#.reset(\"aa\" + I).find()) { s1 += PAIR_#.end(2); }",
          "if (!PAIR_#.reset(I % 2 == 0 ? \"a\" : \"aa\" + I).matches()) { continue; } s1++;",
          "s1 += MONEY_#.format(I * 7919L).hashCode();",
          "SUM_#.reset(); SUM_#.update(I); s2 ^= SUM_#.getValue();",
          // What nearly looks like it.
          "LINE_#.append('x'); s1 += LINE_#.length() & 3;",
          "s1 += LINE_#.length(); LINE_#.setLength(0); LINE_#.append(I);",
          "LINE_#.setLength(LINE_#.length() / 2); LINE_#.append(I); s1 += LINE_#.length();",
          "if (I % 2 == 0) { LINE_#.setLength(0); } LINE_#.append(I); s1 += LINE_#.length();",
          "LINE_#.setLength(0); LINE_#.append(\"x\".repeat(I & 63)); s1 += LINE_#.capacity();",
          "if (I % 3 == 0) { PAIR_#.reset(\"aa\" + I); } s1 += PAIR_#.find() ? 1 : 0;",
          "PAIR_#.reset(); s1 += PAIR_#.find(I & 1) ? 1 : 0; PAIR_#.reset(\"a\" + I);",
          "PAIR_#.reset(\"a\" + I); s1 += PAIR_#.lookingAt() ? 1 : 0;"
              + " PAIR_#.usePattern(java.util.regex.Pattern.compile(I % 2 == 0 ? \"a\" : \"b\"));",
          "MONEY_#.setMinimumFractionDigits(I & 3); s1 += MONEY_#.format(I / 8.0).length();",
          "s1 += MONEY_#.format(I / 8.0).length(); MONEY_#.setGroupingUsed(I % 2 == 0);",
          "SUM_#.update(I); s2 ^= SUM_#.getValue(); SUM_#.reset();");

  private static final Pattern HEADER =
      Pattern.compile("@Parallel\\([^)]*\\) (?:int|long) (\\w+)[^\\n]*\\{\\n");

  private StaticScratch() {}

  /** A program, or the same with something static in its loop. */
  static Program in(Program program, long seed) {
    Matcher header = HEADER.matcher(program.text());
    if (seed % ONE_IN != 0 || !header.find()) {
      return program;
    }
    String statement =
        STATEMENTS
            .get((int) (seed / ONE_IN % STATEMENTS.size()))
            .replaceAll("\\bI\\b", "((int) " + header.group(1) + ")");
    String text =
        FIELDS
            + program.text().substring(0, header.end())
            + "      "
            + statement
            + "\n"
            + program.text().substring(header.end());
    return new Program(program.name(), text.replace("_#", "_" + program.name() + "_"));
  }
}
