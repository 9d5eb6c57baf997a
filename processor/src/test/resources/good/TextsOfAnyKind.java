// expect: guarded guarded guarded guarded guarded refused
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops over the characters of a {@code CharSequence}, which mostly is a {@code String}. */
public class TextsOfAnyKind {
  /** Looking at it changes it. */
  private static final class Tape implements CharSequence {
    private int at;

    @Override
    public int length() {
      return 3_000;
    }

    @Override
    public char charAt(int index) {
      at++;
      return (char) ('a' + (at * 7 + index) % 26);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return "";
    }

    @Override
    public String toString() {
      return "tape at " + at;
    }
  }

  private CharSequence title;

  static int count(CharSequence text, char wanted) {
    int found = 0;
    for (@Parallel int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        found++;
      }
    }
    return found;
  }

  static boolean isAlpha(CharSequence text) {
    int length = text.length();
    for (@Parallel int i = 0; i < length; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static int[] mirrored(CharSequence text) {
    int[] codes = new int[text.length()];
    for (@Parallel int i = 0; i < text.length(); i++) {
      codes[i] = text.charAt(text.length() - 1 - i);
    }
    return codes;
  }

  static String upper(CharSequence text, StringBuilder out) {
    for (@Parallel int i = 0; i < Math.min(5_000, text.length()); i++) {
      out.append(Character.toUpperCase(text.charAt(i)));
    }
    return out.toString();
  }

  int vowels() {
    int sum = 0;
    for (@Parallel int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c == 'a' || c == 'e') {
        sum += c;
      }
    }
    return sum;
  }

  static int last(CharSequence text, CharSequence other) {
    CharSequence at = text;
    int sum = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 100; i++) {
      sum += at.length();
      at = i % 2 == 0 ? other : text;
    }
    return sum;
  }

  public static Object run() {
    StringBuilder letters = new StringBuilder();
    for (int k = 0; k < 20_000; k++) {
      letters.append((char) ('a' + k * 31 % 26));
    }
    List<Object> all = new ArrayList<>();
    for (CharSequence text : new CharSequence[] {letters.toString(), letters, new Tape(), "", "abc1"}) {
      all.add(count(text, 'c'));
      all.add(isAlpha(text));
      all.add(Arrays.hashCode(mirrored(text)));
      TextsOfAnyKind titled = new TextsOfAnyKind();
      titled.title = text;
      all.add(titled.vowels());
      all.add(upper(text, new StringBuilder(">")).hashCode());
      all.add(last(text, "xyz"));
      all.add(text.toString().hashCode());
    }
    StringBuilder same = new StringBuilder("ab");
    try {
      all.add(upper(same, same));
    } catch (RuntimeException e) {
      all.add(e.toString());
    }
    try {
      all.add(count(null, 'c'));
    } catch (NullPointerException e) {
      all.add("null");
    }
    return all;
  }
}
