package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Result;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.Map;

/** Near misses of statistics and sums for each key. */
public class Summaries {
  static class Own extends IntSummaryStatistics {}

  static void exact(Map<String, DoubleSummaryStatistics> all, String[] words, double[] data) {
    for (@Parallel(result = Result.EXACT) int i = 0; i < data.length; i++) {
      all.computeIfAbsent(words[i], key -> new DoubleSummaryStatistics()) // ERROR: MH027
          .accept(data[i]);
    }
  }

  static Map<String, Double> merged(String[] words, double[] data) {
    Map<String, Double> sums = new HashMap<>();
    for (@Parallel(result = Result.EXACT) int i = 0; i < data.length; i++) {
      sums.merge(words[i], data[i], Double::sum); // ERROR: MH027
    }
    return sums;
  }

  static int looked(Map<String, IntSummaryStatistics> all, String[] words) {
    int sum = 0;
    for (@Parallel String word : words) {
      IntSummaryStatistics one = all.computeIfAbsent(word, key -> new IntSummaryStatistics()); // ERROR: MH044
      one.accept(word.length());
      sum += one.getMax();
    }
    return sum;
  }

  static void own(Map<String, IntSummaryStatistics> all, String[] words) {
    for (@Parallel String word : words) {
      all.computeIfAbsent(word, key -> new Own()).accept(1); // ERROR: MH044
    }
  }
}
