package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // what such formatters are for
class MadeFormatsTest {
  private static final String DAY = "yyyy-MM-dd HH:mm:ss.SSS";

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  /** What formatting and parsing leave behind does not count. */
  @Test
  void useDoesNotShow() throws ParseException {
    SimpleDateFormat dates = new SimpleDateFormat(DAY);
    DecimalFormat numbers = new DecimalFormat("#,##0.00");
    dates.format(new Date(123_456_789_123L));
    dates.parse("1999-12-31 23:59:59.999");
    numbers.format(1234.5);
    numbers.parse("7.25");
    assertThat(Guards.asMade(dates, DAY)).isTrue();
    assertThat(Guards.asMade(numbers, "#,##0.00")).isTrue();
  }

  @Test
  void anotherZoneOrLocaleShows() {
    SimpleDateFormat dates = new SimpleDateFormat(DAY);
    SimpleDateFormat american = new SimpleDateFormat(DAY, Locale.US);
    DecimalFormat numbers = new DecimalFormat("0.0");
    DecimalFormat fixed = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.US));
    Locale.setDefault(locale.equals(Locale.GERMANY) ? Locale.US : Locale.GERMANY);
    assertThat(Guards.asMade(dates, DAY)).isFalse();
    assertThat(Guards.asMade(american, DAY, Locale.US)).isTrue();
    assertThat(Guards.asMade(numbers, "0.0")).isFalse();
    assertThat(Guards.asMade(fixed, "0.0", Locale.US)).isTrue();
    TimeZone.setDefault(TimeZone.getTimeZone("GMT+14"));
    assertThat(Guards.asMade(american, DAY, Locale.US)).isFalse();
    assertThat(Guards.asMade(fixed, "0.0", Locale.US)).isTrue();
  }

  @Test
  void settingsShow() {
    SimpleDateFormat lenient = new SimpleDateFormat(DAY);
    lenient.setLenient(false);
    SimpleDateFormat other = new SimpleDateFormat(DAY);
    other.applyPattern("yyyy");
    DecimalFormat digits = new DecimalFormat("0.0");
    digits.setMinimumFractionDigits(0);
    assertThat(Guards.asMade(lenient, DAY)).isFalse();
    assertThat(Guards.asMade(other, DAY)).isFalse();
    assertThat(Guards.asMade(digits, "0.0")).isFalse();
  }

  @Test
  void onlyTheClassesOfTheJdkAreKnown() {
    SimpleDateFormat own =
        new SimpleDateFormat(DAY) {
          private static final long serialVersionUID = 1;
        };
    assertThat(Guards.asMade(own, DAY)).isFalse();
    assertThat(Guards.asMade(null, DAY)).isFalse();
  }
}
