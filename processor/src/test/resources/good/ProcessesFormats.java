// expect: guarded guarded guarded proved proved proved
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Static formatters and matchers: threads would get into each other's way there. */
public class ProcessesFormats {
  private static final String DAY = "yyyy-MM-dd HH:mm";
  private static final SimpleDateFormat DATES = new SimpleDateFormat(DAY, Locale.US);
  private static final SimpleDateFormat SHORT = new SimpleDateFormat("d MMM yy");
  private static final DecimalFormat MONEY =
      new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
  private static final DecimalFormat PLAIN = new DecimalFormat("0.###");
  private static final Pattern PAIR = Pattern.compile("(\\w+)=(\\d+)");
  private static final Matcher PAIRS = PAIR.matcher("");
  private static final Matcher WHOLE = PAIR.matcher("a");

  static long[] parse(String[] texts) throws ParseException {
    long[] times = new long[texts.length];
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < texts.length; i++) {
      times[i] = DATES.parse(texts[i]).getTime();
    }
    return times;
  }

  private static String money(double x) {
    return MONEY.format(x) + " EUR";
  }

  static List<String> bills(double[] a) {
    List<String> out = new ArrayList<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out.add(money(a[i]) + PLAIN.format(a[i]));
    }
    return out;
  }

  static String days(int n) {
    StringBuilder all = new StringBuilder();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      all.append(SHORT.format(new Date(i * 90_000_000L))).append(' ');
    }
    return all.toString();
  }

  static int[] values(String[] texts) {
    int[] values = new int[texts.length];
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < texts.length; i++) {
      if (PAIRS.reset(texts[i]).find()) {
        values[i] = Integer.parseInt(PAIRS.group(2)) + PAIRS.start(2);
      }
    }
    return values;
  }

  private static boolean isPair(String text) {
    WHOLE.reset(text);
    return WHOLE.matches();
  }

  static int pairs(String[] texts) {
    int count = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < texts.length; i++) {
      if (isPair(texts[i])) {
        count++;
      }
    }
    return count;
  }

  /** Used here, too, while nobody changes it. */
  static String here() {
    return MONEY.format(1.5) + DATES.format(new Date(0)) + SHORT.format(new Date(123_456_789_012L));
  }

  static String zones(int n) {
    TimeZone before = TimeZone.getDefault();
    try {
      String one = days(n);
      TimeZone.setDefault(TimeZone.getTimeZone("GMT+14"));
      return one + days(n); // made for another zone: the loop as written
    } finally {
      TimeZone.setDefault(before);
    }
  }

  static long threads(int n) {
    long sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      SimpleDateFormat own = new SimpleDateFormat("HH:mm:ss", Locale.US);
      sum += own.format(new Date(i * 1000L)).hashCode();
    }
    return sum;
  }

  static String run() throws ParseException {
    String[] texts = new String[120];
    double[] a = new double[120];
    String[] pairs = new String[120];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "20" + (10 + i % 80) + "-" + (1 + i % 12) + "-17 0" + i % 10 + ":30";
      a[i] = 1e6 / (i + 1) * (i % 2 == 0 ? 1 : -1);
      pairs[i] = i % 3 == 0 ? "a" + i + "=" + i * 7 : "no";
    }
    return here()
        + Arrays.toString(parse(texts))
        + bills(a)
        + zones(40)
        + Arrays.toString(values(pairs))
        + pairs(pairs)
        + threads(50)
        + here();
  }
}
