package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that are counted in a map: a few are frequent, many are rare. */
final class WordTally extends Gathering {
  private static final int WORDS_A_LINE = 10;
  private static final int DIFFERENT_WORDS = 60_000;

  private final int characters;
  private final List<String> lines = new ArrayList<>();

  WordTally(int characters) {
    this.characters = characters;
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder line = new StringBuilder();
    for (int written = 0; written < characters; written += line.length()) {
      line.setLength(0);
      for (int k = 0; k < WORDS_A_LINE; k++) {
        int rank = random.nextInt(random.nextInt(1, DIFFERENT_WORDS));
        line.append(k == 0 ? "" : " ").append("word");
        for (int rest = rank; rest > 0; rest /= 26) {
          line.append((char) ('a' + rest % 26));
        }
      }
      lines.add(line.toString());
    }
  }

  @Override
  String name() {
    return "word count, " + characters / 1_000_000 + " MB";
  }

  @Override
  Object sequential() {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines) {
      int start = 0;
      for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', start)) {
        counts.merge(line.substring(start, end), 1, Integer::sum);
        start = end + 1;
      }
      counts.merge(line.substring(start), 1, Integer::sum);
    }
    return counts;
  }

  @Override
  Object stream() {
    return lines.parallelStream()
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(Collectors.groupingBy(word -> word, Collectors.summingInt(word -> 1)));
  }

  @Override
  Object generated() {
    Map<String, Integer> counts = new HashMap<>();
    for (@Parallel String line : lines) {
      int start = 0;
      for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', start)) {
        counts.merge(line.substring(start, end), 1, Integer::sum);
        start = end + 1;
      }
      counts.merge(line.substring(start), 1, Integer::sum);
    }
    return counts;
  }
}
