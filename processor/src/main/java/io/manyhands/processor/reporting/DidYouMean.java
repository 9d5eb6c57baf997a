package io.manyhands.processor.reporting;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which legal name a person meant. */
public final class DidYouMean {
  private DidYouMean() {}

  /**
   * The legal name that is nearest to {@code given}, if one is near: at most every third letter is
   * wrong, missing, too many or swapped with its neighbor. Case does not count. Of equally near
   * ones, the first.
   */
  public static Optional<String> nearest(String given, Collection<String> legal) {
    String wanted = given.toLowerCase(Locale.ROOT);
    int most = Math.max(1, wanted.length() / 3);
    return legal.stream()
        .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= most)
        .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
  }

  /**
   * A clause for a message about an illegal name, such as {@code did you mean STATIC? Legal values
   * are ADAPTIVE, STATIC}.
   *
   * @param kind what {@code legal} are, in the plural: {@code values}, {@code options}
   */
  public static String hint(String given, Collection<String> legal, String kind) {
    String all = "legal " + kind + " are " + String.join(", ", legal);
    return nearest(given, legal)
        .map(name -> "did you mean " + name + "? Legal" + all.substring("legal".length()))
        .orElse(all);
  }

  /** Insertions, deletions, replacements and swaps of neighbors that turn one into the other. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, 1 + cost[i - 2][j - 2]) : least;
  }
}
