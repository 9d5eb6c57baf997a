package io.manyhands.processor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> OPTIONS =
      List.of("manyhands.weave", "manyhands.report", "manyhands.advise", "manyhands.unproven");
  private static final List<String> SCHEDULES = List.of("ADAPTIVE", "STATIC", "DYNAMIC", "GUIDED");

  @ParameterizedTest
  @CsvSource({
    "manyhands.waeve, manyhands.weave",
    "manyhands.reports, manyhands.report",
    "manyhand.report, manyhands.report",
    "MANYHANDS.ADVISE, manyhands.advise",
    "manyhands.unprooven, manyhands.unproven"
  })
  void findsTheOptionThatWasMeant(String given, String meant) {
    assertThat(DidYouMean.nearest(given, OPTIONS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"static, STATIC", "SATTIC, STATIC", "DYNAMC, DYNAMIC", "GUIDE, GUIDED"})
  void findsTheValueThatWasMeant(String given, String meant) {
    assertThat(DidYouMean.nearest(given, SCHEDULES)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"FAST", "X", "''", "DYNA"})
  void guessesNothingWhereNothingIsNear(String given) {
    assertThat(DidYouMean.nearest(given, SCHEDULES)).isEmpty();
  }

  @Test
  void prefersTheNearer() {
    assertThat(DidYouMean.nearest("bb", List.of("ba", "bb"))).contains("bb");
    assertThat(DidYouMean.nearest("bx", List.of("ba", "bb"))).contains("ba");
  }

  @Test
  void hintNamesTheGuessAndEveryLegalValue() {
    assertThat(DidYouMean.hint("STATC", SCHEDULES, "values"))
        .isEqualTo("did you mean STATIC? Legal values are ADAPTIVE, STATIC, DYNAMIC, GUIDED");
    assertThat(DidYouMean.hint("?", SCHEDULES, "values"))
        .isEqualTo("legal values are ADAPTIVE, STATIC, DYNAMIC, GUIDED");
  }
}
