// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Objects that are values of maps or in other collections, changed by the iteration each. */
public class MapObjects {
  static class Account {
    int x;
    final int rate;
    Account next;

    Account(int rate) {
      this.rate = rate;
    }

    final void deposit(int amount) {
      x = x * 3 + amount;
    }
  }

  /** A key that counts how often it is asked for its hash code, without any lock. */
  static final class Key implements Comparable<Key> {
    static int asked;
    final int number;

    Key(int number) {
      this.number = number;
    }

    @Override
    public int hashCode() {
      asked++;
      return number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.number == number;
    }

    @Override
    public int compareTo(Key other) {
      return Integer.compare(number, other.number);
    }
  }

  /** A map whose values are those of another one. */
  static final class Front extends HashMap<Integer, Account> {
    private static final long serialVersionUID = 1;
    private final Map<Integer, Account> behind;

    Front(Map<Integer, Account> behind) {
      this.behind = behind;
    }

    @Override
    public Collection<Account> values() {
      return behind.values();
    }

    @Override
    public Set<Map.Entry<Integer, Account>> entrySet() {
      return behind.entrySet();
    }
  }

  private final Map<Integer, Account> accounts;
  private final Account first = new Account(5);

  MapObjects(Map<Integer, Account> accounts) {
    this.accounts = accounts;
  }

  void ofField() {
    for (@Parallel Account account : accounts.values()) {
      account.deposit(account.rate);
    }
  }

  /** One of the values may be the first account. */
  void besideField() {
    for (@Parallel Account account : accounts.values()) {
      account.x += first.x + 1;
    }
  }

  static void ofEntries(Map<Integer, Account> accounts) {
    for (@Parallel Map.Entry<Integer, Account> entry : accounts.entrySet()) {
      entry.getValue().x += entry.getKey() * entry.getValue().rate;
    }
  }

  static <K, V extends Account> void ofVariables(Map<K, V> accounts) {
    for (@Parallel Map.Entry<K, V> entry : accounts.entrySet()) {
      entry.getValue().deposit(7);
    }
  }

  static void ofCollection(Collection<Account> accounts) {
    for (@Parallel Account account : accounts) {
      account.deposit(1);
    }
  }

  static void ofIterable(Iterable<? extends Account> accounts) {
    for (@Parallel Account account : accounts) {
      account.deposit(2);
    }
  }

  static void ofKeys(Map<Account, Integer> accounts) {
    for (@Parallel Account account : accounts.keySet()) {
      account.deposit(3);
    }
  }

  static void behindField(Map<Integer, Account> accounts) {
    for (@Parallel Account account : accounts.values()) {
      account.next.x += account.x;
    }
  }

  static void ofArrays(Map<Integer, int[]> rows) {
    for (@Parallel int[] row : rows.values()) {
      for (int k = 1; k < row.length; k++) {
        row[k] += row[k - 1] + 1;
      }
    }
  }

  static void twoMaps(Map<Integer, Account> accounts, Map<Integer, Account> others) {
    for (@Parallel Map.Entry<Integer, Account> entry : accounts.entrySet()) {
      int sum = entry.getKey();
      for (Account other : others.values()) {
        sum += other.x;
      }
      entry.getValue().x += sum;
    }
  }

  static <K> void raised(Map<K, Integer> map) {
    for (@Parallel Map.Entry<K, Integer> entry : map.entrySet()) {
      entry.setValue(entry.getValue() + 1);
    }
  }

  static void ofOwnKeys(Map<Key, String> map) {
    for (@Parallel Map.Entry<Key, String> entry : map.entrySet()) {
      entry.setValue(entry.getValue() + entry.getKey().number);
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

  private static long hash(Collection<Account> all) {
    long hash = 0;
    for (Account account : all) {
      hash = hash * 31 + account.x;
    }
    return hash;
  }

  private static void each(Map<Integer, Account> map, List<Account> all, List<Object> answers) {
    MapObjects host = new MapObjects(map);
    answers.add(outcome(host::ofField));
    answers.add(outcome(host::besideField));
    if (!map.isEmpty()) {
      map.put(map.keySet().iterator().next(), host.first);
      answers.add(outcome(host::besideField));
    }
    answers.add(outcome(() -> ofEntries(map)));
    answers.add(outcome(() -> ofVariables(map)));
    answers.add(outcome(() -> ofCollection(map.values())));
    answers.add(outcome(() -> behindField(map)));
    answers.add(outcome(() -> twoMaps(map, Map.of(1, new Account(1), 2, host.first))));
    answers.add(outcome(() -> twoMaps(map, map)));
    answers.add(host.first.x + hash(all));
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {0, 1, 3, 40, 900}) {
      for (int kind = 0; kind < 8; kind++) {
        Map<Integer, Account> map =
            switch (kind) {
              case 0 -> new HashMap<>();
              case 1 -> new LinkedHashMap<>();
              case 2 -> new TreeMap<>(Comparator.reverseOrder());
              case 3 -> new ConcurrentHashMap<>();
              case 4 -> new IdentityHashMap<>();
              case 5 -> new Front(new TreeMap<>());
              default -> new TreeMap<>();
            };
        Map<Integer, Account> filled = map instanceof Front front ? front.behind : map;
        List<Account> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          Account account = new Account(i % 7);
          account.next = i == 0 ? account : all.get(i * 7 % i);
          all.add(account);
          filled.put(i < 100 ? i : i * 13, account);
        }
        if (kind == 6 && n > 2) {
          filled.put(n - 1, all.get(0));
          filled.put(1, all.get(0));
        } else if (kind == 7 && n > 2) {
          filled.put(Integer.MAX_VALUE, null);
        }
        if (kind != 4) {
          each(map, all, answers);
        }
        ofCollection(all);
        ofCollection(new ArrayDeque<>(all));
        ofIterable(new LinkedHashSet<>(all));
        if (n > 2) {
          all.set(0, all.get(1));
        }
        ofIterable(all);
        Map<Account, Integer> keys = new LinkedHashMap<>();
        all.forEach(account -> keys.put(account, 1));
        ofKeys(keys);
        answers.add(hash(all));
      }
      Map<Integer, int[]> rows = new TreeMap<>();
      Map<Key, Integer> numbers = new HashMap<>();
      Map<Key, Integer> concurrent = new ConcurrentHashMap<>();
      Map<Key, String> texts = n % 2 == 0 ? new TreeMap<>() : new ConcurrentHashMap<>();
      Map<String, Integer> ages = new TreeMap<>();
      for (int i = 0; i < n; i++) {
        rows.put(i, i % 11 == 10 ? rows.get(i - 1) : new int[] {i, 2, 3});
        numbers.put(new Key(i), i);
        concurrent.put(new Key(i), i);
        texts.put(new Key(i), "t");
        ages.put("p" + i, i);
      }
      ofArrays(rows);
      rows.values().forEach(row -> answers.add(row[2]));
      Key.asked = 0;
      raised(numbers);
      raised(concurrent);
      ofOwnKeys(texts);
      raised(ages);
      answers.add(Key.asked);
      answers.add(numbers.values() + " " + concurrent.values() + ages + texts.values());
    }
    answers.add(outcome(() -> ofEntries(null)));
    answers.add(outcome(() -> raised(null)));
    return answers;
  }
}
