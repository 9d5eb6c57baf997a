// expect: guarded guarded proved guarded guarded proved proved guarded proved proved proved guarded proved guarded proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts with something between what is added, where a variable tells that something is there. */
public class FlaggedSeparators {
  static String otherwise(List<String> names) {
    StringBuilder text = new StringBuilder("[");
    boolean first = true;
    for (@Parallel String name : names) {
      if (first) {
        first = false;
      } else {
        text.append(", ");
      }
      text.append(name.trim());
    }
    return text.append(']').append(first).toString();
  }

  static String some(List<String> names) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (@Parallel String name : names) {
      if (name.length() % 3 == 0) {
        if (!first) text.append(';');
        first = false;
        text.append(name).append('=').append(name.length());
      }
    }
    return text.toString() + first;
  }

  static String turned(int[] data) {
    StringBuilder text = new StringBuilder("data: ");
    boolean started = false;
    for (@Parallel int x : data) {
      if (x % 7 == 0) continue;
      if (started) text.append('|');
      else started = true;
      text.append(x).append(' ').append(x * 0.5);
    }
    return text.toString() + started;
  }

  static String separator(List<String> names) {
    StringBuilder text = new StringBuilder();
    String between = "";
    for (@Parallel String name : names) {
      text.append(between).append(name.trim());
      between = ", ";
    }
    return text.toString() + between;
  }

  /** The separator begins with something else. */
  static String opened(List<String> names) {
    StringBuilder text = new StringBuilder();
    String between = "{";
    for (@Parallel String name : names) {
      if (name.length() > 5) {
        text.append(between + name);
        between = ", ";
      }
    }
    return text.toString() + between;
  }

  static String given(int[] data, String between) {
    StringBuilder text = new StringBuilder();
    String next = "";
    for (@Parallel int i = 0; i < data.length; i++) {
      if (data[i] % 3 != 0) {
        text.append(next);
        text.append(data[i]);
        next = between;
      }
    }
    return text.toString() + next;
  }

  /** What was in front of the loop counts, too. */
  static String going(int[] data, boolean first) {
    StringBuilder text = new StringBuilder("1");
    boolean none = first;
    for (@Parallel int x : data) {
      if (none) none = false;
      else text.append('+');
      text.append(x);
    }
    return text.toString();
  }

  /** Other people's text: there after an exception, with all that came before it. */
  static void into(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (!first) {
        text.append(", ");
      }
      first = false;
      text.append(10 / (name.length() - 5));
    }
  }

  static String caught(int[] data) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    try {
      for (@Parallel int x : data) {
        if (first) first = false;
        else text.append(',');
        text.append(1000 / (x - 500));
      }
    } catch (ArithmeticException e) {
      text.append(first);
    }
    return text.toString();
  }

  static String inRows(int[][] rows) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (@Parallel int[] row : rows) {
      for (int k = 0; k < row.length; k++) {
        if (first) first = false;
        else text.append(',');
        text.append(row[k]);
        for (int l = 0; l < row[k] % 3; l++) text.append('!');
      }
    }
    return text.toString();
  }

  static String upTo(int[] data, int last) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (@Parallel int x : data) {
      if (first) first = false;
      else text.append(' ');
      text.append(x);
      if (x == last) break;
    }
    return text.toString() + first;
  }

  static String query(Map<String, Integer> parameters) {
    StringBuilder text = new StringBuilder("?");
    boolean first = true;
    for (@Parallel Map.Entry<String, Integer> each : parameters.entrySet()) {
      if (!first) {
        text.append('&');
      }
      text.append(each.getKey()).append('=').append(each.getValue());
      first = false;
    }
    return text.toString();
  }

  static String two(int[] data) {
    StringBuilder odd = new StringBuilder();
    StringBuilder even = new StringBuilder();
    boolean firstOdd = true;
    String between = "";
    for (@Parallel int x : data) {
      if (x % 2 == 1) {
        if (firstOdd) firstOdd = false;
        else odd.append(',');
        odd.append(x);
      } else {
        even.append(between).append(x);
        between = ";";
      }
    }
    return odd.toString() + even + firstOdd + between;
  }

  private static void add(StringBuilder text, String name) {
    text.append('<').append(name).append('>');
  }

  static String passed(List<String> names) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (@Parallel String name : names) {
      if (first) first = false;
      else text.append("\n");
      add(text, name);
    }
    return text.toString();
  }

  /** The iteration that sets the flag ends the loop. */
  static String only(int[] data, int last) {
    StringBuilder text = new StringBuilder("only ");
    boolean first = true;
    for (@Parallel int x : data) {
      if (x * 3 > last) {
        if (first) first = false;
        else text.append('/');
        text.append(x);
        break;
      }
    }
    return text.toString() + first;
  }

  static String character(int[] data, char between, boolean first) {
    StringBuilder text = new StringBuilder();
    for (@Parallel int x : data) {
      if (first) first = false;
      else text.append(between);
      text.append(x);
    }
    return text.toString() + first;
  }

  static String there(int[] data, char between) {
    StringBuilder text = new StringBuilder();
    for (@Parallel int x : data) {
      if (text.length() > 0) text.append(between);
      text.append(x);
    }
    return text.toString();
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      List<String> names = new ArrayList<>();
      Map<String, Integer> parameters = new TreeMap<>();
      int[] data = new int[n];
      int[][] rows = new int[n][];
      for (int i = 0; i < n; i++) {
        names.add(" n".repeat(i % 5) + i);
        parameters.put("p" + i, i);
        data[i] = i;
        rows[i] = new int[] {i, i + 1, i * 3}.clone();
      }
      results.add(otherwise(names));
      results.add(some(names));
      results.add(turned(data));
      results.add(separator(names));
      results.add(opened(names));
      results.add(given(data, "-"));
      results.add(given(data, ""));
      results.add(given(data, null));
      results.add(going(data, true));
      results.add(going(data, false));
      StringBuilder text = new StringBuilder("names: ");
      try {
        into(text, names);
      } catch (ArithmeticException e) {
        text.append(e.getMessage());
      }
      results.add(text.toString());
      results.add(caught(data));
      results.add(inRows(rows));
      results.add(upTo(data, 600));
      results.add(upTo(data, 2));
      results.add(character(data, '~', true));
      results.add(character(data, '~', false));
      results.add(there(data, '/'));
      results.add(only(data, 600));
      results.add(only(data, -1));
      results.add(query(parameters));
      results.add(two(data));
      results.add(passed(names));
    }
    return results;
  }
}
