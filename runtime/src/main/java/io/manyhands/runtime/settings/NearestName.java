package io.manyhands.runtime.settings;

import java.util.Arrays;
import java.util.Comparator;

/** Finds the name that somebody meant. */
final class NearestName {

  private NearestName() {}

  /** The candidate that fewest single-character edits turn the name into; the first of several. */
  static String to(String name, String[] candidates) {
    return Arrays.stream(candidates)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .orElseThrow();
  }

  /** The Levenshtein distance, by rows of the usual table. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
