// expect: guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Entries of a map that are given other values. */
public class EntryValues {
  static void raised(Map<String, Integer> map) {
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      entry.setValue(entry.getValue() * 3 + entry.getKey().length());
    }
  }

  static int negative(Map<String, Integer> map, List<Integer> others, List<String> out) {
    int changed = 0;
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      Integer value = entry.getValue();
      if (value != null && value % 2 == 0) {
        int old = entry.setValue(others.get(Math.abs(value) % others.size()));
        changed += old;
        out.add(entry.getKey() + entry.getValue());
      }
    }
    return changed;
  }

  static void texts(Map<Integer, String> map) {
    for (@Parallel var entry : map.entrySet()) {
      entry.setValue(entry.getValue().trim());
    }
  }

  static void copied(Map<String, Integer> map, Map<String, Integer> to) {
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      entry.setValue(entry.getValue() + 1);
      to.put(entry.getKey(), entry.getValue());
    }
  }

  private static String outcome(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static void with(Map<String, Integer> map, int n, List<Object> out) {
    for (int i = 0; i < n; i++) {
      map.put("k" + i * 7, i * i % 1001 - 300);
    }
    raised(map);
    out.add(new TreeMap<>(map));
    List<String> changed = new ArrayList<>();
    out.add(negative(map, List.of(5, 8, 2), changed));
    Collections.sort(changed);
    out.add(changed);
    Map<String, Integer> to = new TreeMap<>();
    copied(map, to);
    out.add(to);
    // The map itself may not be put into.
    out.add(outcome(() -> copied(map, map)));
    out.add(new TreeMap<>(map));
    if (n > 3) {
      map.replace("k21", null);
      out.add(outcome(() -> raised(map)));
    }
  }

  public static Object run() {
    List<Object> out = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 17, 1500}) {
      with(new HashMap<>(), n, out);
      with(new LinkedHashMap<>(), n, out);
      with(new LinkedHashMap<>(16, 0.75f, true), n, out);
      with(new TreeMap<>(), n, out);
      with(new TreeMap<>(Collections.reverseOrder()), n, out);
      Map<String, Integer> whole = new TreeMap<>();
      for (int i = 0; i < n; i++) {
        whole.put("k" + i, i);
      }
      raised(((TreeMap<String, Integer>) whole).headMap("k5"));
      out.add(whole);
      Map<String, Integer> shared = new ConcurrentHashMap<>();
      for (int i = 0; i < n; i++) {
        shared.put("x" + i, i);
      }
      raised(shared);
      out.add(new TreeMap<>(shared));
      Map<String, Integer> same = new IdentityHashMap<>();
      for (int i = 0; i < Math.min(n, 30); i++) {
        same.put(String.valueOf(i).intern(), i);
      }
      raised(same);
      out.add(new TreeMap<>(same));
      Map<Integer, String> texts = new HashMap<>();
      for (int i = 0; i < n; i++) {
        texts.put(i, " t" + i + " ");
      }
      texts(texts);
      out.add(texts);
    }
    Map<TimeUnit, String> units = new EnumMap<>(TimeUnit.class);
    for (TimeUnit unit : TimeUnit.values()) {
      units.put(unit, " " + unit + " ");
    }
    out.add(units.toString());
    out.add(outcome(() -> raised(Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1))))));
    out.add(outcome(() -> raised(Map.of("a", 1, "b", 2))));
    return out;
  }
}
