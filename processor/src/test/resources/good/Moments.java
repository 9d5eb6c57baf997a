// expect: any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The earliest and the latest, and what the JDK computes of texts. */
public class Moments {
  record Event(LocalDate day, Instant time, String name) {}

  private static String earliest(List<Event> events) {
    LocalDate best = null;
    String name = "";
    for (@Parallel Event event : events) {
      if (best == null || event.day().isBefore(best)) {
        best = event.day();
        name = event.name();
      }
    }
    return best + name;
  }

  private static String lastOfLatest(List<Event> events) {
    LocalDate best = LocalDate.MIN;
    String name = "";
    for (@Parallel Event event : events) {
      if (!event.day().isBefore(best)) {
        best = event.day();
        name = event.name();
      }
    }
    return best + name;
  }

  private static Instant latest(List<Event> events) {
    Instant best = Instant.MIN;
    for (@Parallel Event event : events) {
      if (best.isBefore(event.time())) {
        best = event.time();
      }
    }
    return best;
  }

  private static String firstOfLatest(List<Event> events) {
    Instant best = Instant.MIN;
    String name = null;
    for (@Parallel int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.time().isAfter(best)) {
        best = event.time();
        name = event.name();
      }
    }
    return best + name;
  }

  /** Two that are the same instant are not equal: the first one stays. */
  private static OffsetDateTime first(OffsetDateTime[] times) {
    OffsetDateTime best = OffsetDateTime.MAX;
    for (@Parallel OffsetDateTime time : times) {
      if (time.isBefore(best)) {
        best = time;
      }
    }
    return best;
  }

  private static String[] encoded(List<Event> events) {
    String[] texts = new String[events.size()];
    for (@Parallel int i = 0; i < texts.length; i++) {
      byte[] bytes = events.get(i).name().getBytes(StandardCharsets.UTF_8);
      texts[i] = Base64.getEncoder().encodeToString(bytes);
    }
    return texts;
  }

  private static String[] digests(List<Event> events) throws GeneralSecurityException {
    String[] texts = new String[events.size()];
    for (@Parallel int i = 0; i < texts.length; i++) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(events.get(i).name().getBytes(StandardCharsets.UTF_8));
      texts[i] = HexFormat.of().formatHex(digest.digest());
    }
    return texts;
  }

  private static String[] written(List<Event> events) {
    String[] texts = new String[events.size()];
    for (@Parallel int i = 0; i < texts.length; i++) {
      StringWriter writer = new StringWriter();
      writer.write(events.get(i).name());
      writer.append(':').append(events.get(i).day().toString());
      texts[i] = writer.toString();
    }
    return texts;
  }

  /** The condition adds to a counter that begins with what is computed. */
  private static void exchange(int[] a, int pass) {
    for (@Parallel int i = pass % 2; i + 1 < a.length; i += 2) {
      if (a[i] > a[i + 1]) {
        int larger = a[i];
        a[i] = a[i + 1];
        a[i + 1] = larger;
      }
    }
  }

  public static Object run() {
    try {
      return text();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text() throws GeneralSecurityException {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 900}) {
      List<Event> events = new ArrayList<>();
      OffsetDateTime[] times = new OffsetDateTime[n];
      int[] numbers = new int[n];
      for (int i = 0; i < n; i++) {
        LocalDate day = LocalDate.ofEpochDay(i * 7919L % 101);
        events.add(new Event(day, Instant.ofEpochSecond(i * 7919L % 203), "n" + i));
        ZoneOffset zone = ZoneOffset.ofHours(i % 5);
        times[i] = LocalDateTime.of(2020, 1, 1 + i % 3, 12, 0).plusHours(i % 5).atOffset(zone);
        numbers[i] = i * 7919 % 1009;
      }
      for (int pass = 0; pass < 5; pass++) {
        exchange(numbers, pass);
      }
      text.append(earliest(events)).append(lastOfLatest(events)).append(latest(events));
      text.append(firstOfLatest(events)).append(first(times)).append(Arrays.toString(numbers));
      text.append(Arrays.toString(encoded(events))).append(Arrays.toString(digests(events)));
      text.append(Arrays.toString(written(events))).append('\n');
    }
    return text.toString();
  }
}
