// expect: guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Functions that add to what a loop collects, run then and there. */
public class AddingFunctions {
  record Person(String name) {
    Optional<String> mail() {
      return name.length() % 3 == 0 ? Optional.empty() : Optional.of(name + "@x");
    }
  }

  static List<String> mails(List<Person> all) {
    List<String> out = new ArrayList<>();
    for (@Parallel Person person : all) {
      person.mail().ifPresent(out::add);
    }
    return out;
  }

  static List<String> parts(List<String> lines) {
    List<String> out = new ArrayList<>();
    for (@Parallel String line : lines) {
      Arrays.stream(line.split(",")).map(String::trim).forEach(out::add);
    }
    return out;
  }

  static void into(Set<String> out, List<List<String>> lines) {
    for (@Parallel List<String> line : lines) {
      line.forEach(word -> out.add(word.trim()));
    }
  }

  static void counts(Map<String, Integer> counts, List<List<String>> lines) {
    for (@Parallel List<String> line : lines) {
      line.forEach(
          word -> {
            if (!word.isEmpty()) {
              counts.merge(word, 1, Integer::sum);
            }
          });
      counts.merge("lines", 1, Integer::sum);
    }
  }

  static String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (@Parallel String line : lines) {
      Arrays.stream(line.split(",")).forEachOrdered(text::append);
    }
    return text.toString();
  }

  static int asked(List<String> lines, Set<String> known) {
    int n = 0;
    for (@Parallel String line : lines) {
      n += Arrays.stream(line.split(",")).filter(known::contains).count();
    }
    return n;
  }

  private static String outcome(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  public static Object run() {
    List<Object> out = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 17, 1500}) {
      List<Person> all = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      List<List<String>> words = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        all.add(new Person("p" + i * i % 1003));
        lines.add("a" + i % 7 + ", b" + i);
        words.add(List.of("w" + i % 19, "", " v" + i % 101));
      }
      out.add(mails(all));
      out.add(parts(lines));
      out.add(text(lines));
      out.add(asked(lines, Set.of("a1", "a2", "zz")));
      Set<String> set = new LinkedHashSet<>();
      into(set, words);
      out.add(set.toString());
      Map<String, Integer> counts = new HashMap<>(Map.of("lines", 5));
      counts(counts, words);
      out.add(new TreeMap<>(counts));
      if (n > 10) {
        words.set(n / 2, Arrays.asList("x", null));
        Set<String> some = new LinkedHashSet<>();
        out.add(outcome(() -> into(some, words)));
        out.add(some.toString());
      }
      out.add(outcome(() -> into(null, words)));
    }
    return out;
  }
}
