// expect: proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Loops in order of which the rest was to run as written, and that ended before they came to it:
 * the rest ran all the same.
 */
public final class BrokenBeforeRest {
  private static String until(String[] words, int limit) {
    int sum = 0;
    List<String> kept = new ArrayList<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      String word = words[i].trim().toUpperCase(Locale.ROOT).replace('A', 'B');
      sum += word.length();
      if (sum > limit) {
        break;
      }
      kept.add(word);
    }
    return sum + " " + kept;
  }

  private static String twice(String[] words, String last) {
    String text = "";
    outer:
    for (int round = 0; round < 2; round++) {
      int sum = round;
      for (@Parallel int i = 0; i < words.length; i++) {
        String word = words[i].trim().toLowerCase(Locale.ROOT).replace('b', 'c');
        sum = sum * 3 + word.length();
        if (word.equals(last)) {
          text += sum + ".";
          continue outer;
        }
      }
      text += sum + ";";
    }
    return text;
  }

  public static String run() {
    String result = "";
    for (int length = 1; length <= 700; length += 99) {
      String[] words = new String[length];
      for (int k = 0; k < length; k++) {
        words[k] = " word" + k + "a ";
      }
      for (int at = 0; at < length; at += 1 + length / 30) {
        result += until(words, 6 * at) + twice(words, "word" + at + "a");
      }
    }
    return result;
  }
}
