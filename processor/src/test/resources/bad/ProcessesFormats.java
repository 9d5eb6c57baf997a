package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formatters whose calls depend on those before, or that may be others in a worker. */
public class ProcessesFormats {
  private static final SimpleDateFormat OF_THREADS = new SimpleDateFormat("yyyy-MM-dd");
  private static final SimpleDateFormat CENTURY = new SimpleDateFormat("d.M.yy");
  private static final SimpleDateFormat ZONE = new SimpleDateFormat("yyyy-MM-dd HH:mm z");
  private static final SimpleDateFormat CHANGED = new SimpleDateFormat("yyyy-MM-dd");
  private static final SimpleDateFormat SET = new SimpleDateFormat("yyyy-MM-dd HH");
  private static final DecimalFormat DIGITS = new DecimalFormat("0.00");
  static final SimpleDateFormat VISIBLE = new SimpleDateFormat("yyyy-MM-dd");
  private static final DateFormat GIVEN = DateFormat.getDateInstance();
  private static final NumberFormat OTHER = new DecimalFormat("0.0", null);
  private static final SimpleDateFormat PROPERTY =
      new SimpleDateFormat(System.getProperty("pattern", "yyyy"));
  private static final Matcher KEPT = Pattern.compile("a+").matcher("");
  private static final Matcher BOUNDS = Pattern.compile("^a").matcher("");
  private static final Matcher UNKNOWN =
      Pattern.compile(System.getProperty("regex", "a")).matcher("");

  static {
    SET.setTimeZone(TimeZone.getTimeZone("UTC"));
  }

  static void threads(String[] a, long[] out) throws ParseException {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = OF_THREADS.parse(a[i]).getTime(); // ERROR: MH053
    }
  }

  /** What a year of two digits means depends on the day on which the formatter is made. */
  static void century(String[] a, long[] out) throws ParseException {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = CENTURY.parse(a[i]).getTime(); // ERROR: MH053
    }
  }

  /** A zone that has been read stays. */
  static void zone(String[] a, long[] out) throws ParseException {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = ZONE.parse(a[i]).getTime(); // ERROR: MH053
    }
  }

  static void changed(String[] a, long[] out) throws ParseException {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = CHANGED.parse(a[i]).getTime(); // ERROR: MH053
    }
  }

  static void change() {
    CHANGED.setLenient(false);
  }

  static void set(String[] a, long[] out) throws ParseException {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = SET.parse(a[i]).getTime(); // ERROR: MH053
    }
  }

  static void digits(double[] a, String[] out) {
    int length = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      DIGITS.setMaximumFractionDigits(i % 5); // ERROR: MH030
      length += DIGITS.format(a[i]).length();
    }
    out[0] = "" + length;
  }

  static void visible(String[] a, long[] out) throws ParseException {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = VISIBLE.parse(a[i]).getTime(); // ERROR: MH053
    }
  }

  static void given(String[] a, long[] out) throws ParseException {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = GIVEN.parse(a[i]).getTime(); // ERROR: MH053
    }
  }

  static int other(double[] a) {
    int length = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      length += OTHER.format(a[i]).length(); // ERROR: MH053
    }
    return length;
  }

  static void property(String[] a, long[] out) throws ParseException {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = PROPERTY.parse(a[i]).getTime(); // ERROR: MH053
    }
  }

  static String changing(String text, Locale locale) {
    return new SimpleDateFormat(text, locale).toPattern();
  }

  /** Looks on in the text of the iteration before. */
  static int kept(String[] a) {
    int found = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      if (a[i].isEmpty()) {
        KEPT.reset(); // ERROR: MH030
      }
      found += KEPT.find() ? 1 : 0;
    }
    return found;
  }

  static int bounds(String[] a) {
    int found = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      BOUNDS.reset(a[i]); // ERROR: MH030
      found += BOUNDS.find() ? 1 : 0;
      BOUNDS.useAnchoringBounds(i % 2 == 0);
    }
    return found;
  }

  static int unknown(String[] a) {
    int found = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      UNKNOWN.reset(a[i]); // ERROR: MH030
      found += UNKNOWN.find() ? 1 : 0;
    }
    return found;
  }
}
