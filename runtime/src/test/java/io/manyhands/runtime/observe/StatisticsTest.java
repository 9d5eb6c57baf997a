package io.manyhands.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private final Statistics statistics = new Statistics();

  @Test
  void regionsAreSortedByFileAndLine() {
    statistics.region("third", "B.java", 100);
    statistics.region("second", "B.java", 20);
    statistics.region("first", "A.java", 900);
    assertThat(statistics.toJson()).containsSubsequence("first", "second", "third");
    assertThat(statistics.toTable()).containsSubsequence("first", "second", "third");
  }

  @Test
  void textIsEscaped() {
    statistics.region("a\"b\\c\nd\u0001\u007f\u00e9\ud800", "C:\\x\\\u6f22.java", 1);
    assertThat(statistics.toJson())
        .contains(
            "{\"id\":\"a\\\"b\\\\c\\u000ad\\u0001\\u007f\\u00e9\\ud800\","
                + "\"file\":\"C:\\\\x\\\\\\u6f22.java\",");
  }

  @Test
  void digitsAreThoseOfJsonInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      statistics.region("id", "A.java", 42);
      assertThat(statistics.toJson()).contains("\"line\":42");
      assertThat(statistics.toTable()).contains("A.java:42");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theMostWorkersCount() {
    RegionStatistics region = statistics.region("id", "A.java", 1);
    region.workers(3);
    region.workers(2);
    assertThat(statistics.toJson()).contains("\"workers\":3}");
  }
}
