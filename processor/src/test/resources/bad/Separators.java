package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;

/** Near misses of separators between texts. */
public class Separators {
  static void otherwise(StringBuilder text, List<String> names) {
    for (@Parallel String name : names) {
      if (text.length() > 0) text.append(','); // ERROR: MH044
      else text.append('(');
      text.append(name);
    }
  }

  static void longer(StringBuilder text, List<String> names) {
    for (@Parallel String name : names) {
      if (text.length() > 10) text.append(','); // ERROR: MH044
      text.append(name);
    }
  }

  static void of(StringBuilder text, List<String> names) {
    for (@Parallel String name : names) {
      if (text.length() > 0) text.append(name); // ERROR: MH044
      text.append(name);
    }
  }

  static void two(StringBuilder text, List<String> names) {
    for (@Parallel String name : names) {
      if (text.length() > 0) text.append(',');
      text.append(name);
      if (text.length() > 0) text.append(';'); // ERROR: MH044
    }
  }

  static void changing(StringBuilder text, List<String> names) {
    String between = ",";
    for (@Parallel String name : names) {
      if (text.length() > 0) text.append(between); // ERROR: MH016
      text.append(name);
      between = name;
    }
  }

  static void add(StringBuilder text, String name) {
    text.append(name);
  }

  static void passed(StringBuilder text, List<String> names) {
    for (@Parallel String name : names) {
      if (text.length() > 0) text.append(',');
      add(text, name); // ERROR: MH044
    }
  }

  static void more(StringBuilder text, List<String> names) {
    for (@Parallel String name : names) {
      if (text.length() > 0) { // ERROR: MH044
        text.append(',').append(name);
      }
      text.append(name);
    }
  }

  static void limited(StringBuilder text, List<String> names) {
    for (@Parallel String name : names) {
      if (text.length() > 0) text.append(',');
      text.append(name);
      text.setLength(10); // ERROR: MH044
    }
  }
}
