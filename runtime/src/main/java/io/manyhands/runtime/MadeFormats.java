package io.manyhands.runtime;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether formatters are as their constructor would make them now, whatever they were used for. */
final class MadeFormats {

  private MadeFormats() {}

  static boolean include(@Nullable Format format, String pattern, Locale locale) {
    if (format instanceof SimpleDateFormat dates && dates.getClass() == SimpleDateFormat.class) {
      return isAsMade(dates, new SimpleDateFormat(pattern, locale));
    }
    return format instanceof DecimalFormat numbers
        && numbers.getClass() == DecimalFormat.class
        && numbers.equals(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)));
  }

  /** Not by {@code equals}: that compares what formatting a date leaves in its number format. */
  private static boolean isAsMade(SimpleDateFormat format, SimpleDateFormat made) {
    return format.toPattern().equals(made.toPattern())
        && format.getDateFormatSymbols().equals(made.getDateFormatSymbols())
        && symbols(format.getNumberFormat()).equals(symbols(made.getNumberFormat()))
        && format.getNumberFormat().getClass() == made.getNumberFormat().getClass()
        && isAlike(format.getCalendar(), made.getCalendar());
  }

  private static Optional<DecimalFormatSymbols> symbols(NumberFormat numbers) {
    return numbers instanceof DecimalFormat decimal
        ? Optional.of(decimal.getDecimalFormatSymbols())
        : Optional.empty();
  }

  private static boolean isAlike(Calendar one, Calendar other) {
    return one.getClass() == other.getClass()
        && one.getTimeZone().equals(other.getTimeZone())
        && one.isLenient() == other.isLenient()
        && one.getFirstDayOfWeek() == other.getFirstDayOfWeek()
        && one.getMinimalDaysInFirstWeek() == other.getMinimalDaysInFirstWeek();
  }
}
