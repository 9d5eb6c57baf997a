// expect: proved proved proved proved
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Static scratch objects, cleared before they are used: threads could not share them. */
public class ProcessesScratch {
  private static final StringBuilder LINE = new StringBuilder();
  private static final CRC32 SUM = new CRC32();
  private static final Random DICE = new Random();
  private static final StringBuilder INNER = new StringBuilder();

  static List<String> lines(int n) {
    List<String> out = new ArrayList<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      LINE.setLength(0);
      LINE.append(i).append(':');
      for (int j = 0; j < i % 5; j++) {
        LINE.append('x');
      }
      if (LINE.length() > 3) {
        LINE.reverse();
      }
      out.add(LINE.toString());
    }
    return out;
  }

  static long sums(int n, long[] out) {
    long all = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      SUM.reset();
      SUM.update(i);
      SUM.update(i >> 8);
      out[i] = SUM.getValue();
      all ^= out[i];
    }
    return all;
  }

  static int dice(int n) {
    int six = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      DICE.setSeed(i * 31L);
      if (DICE.nextInt(6) == 5) {
        six++;
      }
    }
    return six;
  }

  private static String inner(int i) {
    INNER.setLength(0);
    return INNER.append('<').append(i).append('>').toString();
  }

  static String inner2(int n) {
    StringBuilder all = new StringBuilder();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      all.append(inner(i));
    }
    return all.toString();
  }

  static String run() {
    return lines(100) + "" + sums(300, new long[300]) + dice(1000) + inner2(50);
  }
}
