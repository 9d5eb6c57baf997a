// expect: guarded guarded guarded proved guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Texts with something between them wherever something is there already. */
public class Separators {
  private static final String COMMA = ", ";

  private StringBuilder held = new StringBuilder();

  static String joined(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (@Parallel String name : names) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(name.trim());
    }
    return text.toString();
  }

  static String given(List<String> names, String between) {
    StringBuilder text = new StringBuilder();
    for (@Parallel String name : names) {
      if (name.isEmpty()) {
        continue;
      }
      if (!text.isEmpty()) text.append(between);
      text.append(name.trim()).append('=').append(name.length());
    }
    return text.toString();
  }

  static void into(StringBuilder text, List<String> names) {
    for (@Parallel String name : names) {
      if (text.length() != 0) text.append('\n');
      text.append(name.trim());
    }
  }

  static String constant(int[] data) {
    StringBuilder text = new StringBuilder();
    for (@Parallel int x : data) {
      if (x % 3 != 0) {
        if (text.length() > 0) text.append(COMMA);
        text.append(x).append(1.5f).append(2.5).append(true).append(x * 3L);
      }
    }
    return text.toString();
  }

  static String often(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (@Parallel String name : names) {
      for (int k = 0; k < name.length() % 4; k++) {
        if (text.length() > 0) text.append(';');
        text.append(name, 0, k);
      }
      if (text.length() > 0) text.append(';');
    }
    return text.toString();
  }

  void field(List<String> names) {
    for (@Parallel String name : names) {
      if (held.length() > 0) this.held.append("--");
      held.append(name.trim());
    }
  }

  static String until(List<String> names, String last) {
    StringBuilder text = new StringBuilder();
    for (@Parallel String name : names) {
      if (text.length() > 0) text.append('/');
      text.append(name.trim());
      if (name.equals(last)) {
        break;
      }
    }
    return text.toString();
  }

  static String chars(char[] data) {
    StringBuilder text = new StringBuilder();
    for (@Parallel char c : data) {
      if (text.length() > 0) text.append('.');
      text.append(new char[] {c, c});
    }
    return text.toString();
  }

  private static String outcome(StringBuilder text, List<String> names) {
    try {
      into(text, names);
      return text.toString();
    } catch (RuntimeException e) {
      return text + e.getClass().getSimpleName();
    }
  }

  public static Object run() {
    List<Object> out = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 17, 900}) {
      for (int empty : new int[] {1, 2, 400, 2000}) {
        List<String> names = new ArrayList<>();
        int[] data = new int[n];
        for (int i = 0; i < n; i++) {
          // Some start with many empty ones.
          names.add(i < empty / 2 ? " " : i % empty == 1 ? "" : " n" + i * 17 % 1000);
          data[i] = i < empty / 2 ? 3 : i;
        }
        out.add(joined(names));
        out.add(given(names, " | "));
        out.add(given(names, null));
        out.add(given(names, ""));
        out.add(outcome(new StringBuilder(), names));
        out.add(outcome(new StringBuilder("["), names));
        out.add(outcome(null, names));
        out.add(constant(data));
        out.add(often(names));
        Separators own = new Separators();
        own.field(names);
        own.field(names);
        out.add(own.held.toString());
        out.add(until(names, " n" + 300 * 17 % 1000));
        out.add(chars("abcdefg".repeat(n).toCharArray()));
        if (n > 3) {
          names.set(n - 2, null);
          out.add(outcome(new StringBuilder(), names));
        }
      }
    }
    return out;
  }
}
