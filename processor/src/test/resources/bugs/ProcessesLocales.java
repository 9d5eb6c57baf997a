// expect: refused refused refused proved
package bugs;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Workers made constants anew in the locale that the program has set since. */
public class ProcessesLocales {
  private static final Locale BEFORE = Locale.getDefault();
  private static final String UNIT = String.format("%.1f", 2.5);
  private static final String TITLE = "title".toUpperCase();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE");
  private static final String PLAIN = String.format(Locale.ROOT, "%.1f", 2.5).toUpperCase(BEFORE);
  private static final String SAME = String.format(Locale.ROOT, "%.1f", 2.5);

  private static int units(int n) {
    int hash = 0;
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < n;
        i++) {
      hash += (i + UNIT).hashCode();
    }
    return hash;
  }

  private static int titles(int n) {
    int hash = 0;
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < n;
        i++) {
      hash += (i + TITLE + PLAIN).hashCode();
    }
    return hash;
  }

  private static int days(int n) {
    int hash = 0;
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < n;
        i++) {
      hash += DAY.format(LocalDate.ofEpochDay(i)).hashCode();
    }
    return hash;
  }

  private static int same(int n) {
    int hash = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      hash += (i + SAME).hashCode();
    }
    return hash;
  }

  public static Object run() {
    Locale.setDefault(Locale.GERMANY);
    try {
      return List.of(units(1_000), titles(1_000), days(1_000), same(1_000));
    } finally {
      Locale.setDefault(BEFORE);
    }
  }
}
