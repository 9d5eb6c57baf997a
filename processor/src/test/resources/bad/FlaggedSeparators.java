package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;

/** Near misses of separators that a variable tells. */
public class FlaggedSeparators {
  static void between(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (!first) text.append(','); // ERROR: MH016
      if (name.isEmpty()) continue;
      first = false;
      text.append(name);
    }
  }

  static void sometimes(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (!first) text.append(','); // ERROR: MH016
      if (name.length() > 3) {
        first = false;
      }
      text.append(name);
    }
  }

  static void before(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      text.append(name);
      if (!first) text.append(','); // ERROR: MH016
      first = false;
    }
  }

  static void turned(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (first) text.append(','); // ERROR: MH016
      first = false;
      text.append(name);
    }
  }

  static int counted(StringBuilder text, List<String> names) {
    boolean first = true;
    int later = 0;
    for (@Parallel String name : names) {
      if (!first) text.append(','); // ERROR: MH016
      later += first ? 0 : 1;
      first = false;
      text.append(name);
    }
    return later;
  }

  static void reset(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (!first) text.append(','); // ERROR: MH016
      first = false;
      text.append(name);
      if (name.isEmpty()) first = true;
    }
  }

  static void changing(StringBuilder text, List<String> names) {
    String between = "";
    for (@Parallel String name : names) {
      text.append(between).append(name); // ERROR: MH016
      between = name;
    }
  }

  /** Where an iteration throws, the text would lack what the loop has put in front. */
  static void seen(StringBuilder text, String[] names) {
    String between = "";
    for (@Parallel String name : names) {
      text.append(between).append(name.trim()); // ERROR: MH044
      between = ", ";
    }
  }

  static void empty(StringBuilder text, List<String> names, String other) {
    String between = "(";
    for (@Parallel String name : names) {
      text.append(between); // ERROR: MH016
      between = other;
      text.append(name);
    }
  }

  static void shared(StringBuilder text, StringBuilder other, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (first) first = false; // ERROR: MH016
      else text.append(',');
      if (!first) other.append(name);
      text.append(name);
    }
  }
}
