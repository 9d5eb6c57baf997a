package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;

/** Near misses of separators that a variable tells. */
public class FlaggedSeparators {
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
