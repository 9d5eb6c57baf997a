package bad;

import io.manyhands.annotations.Parallel;
import java.util.HashMap;
import java.util.Map;

/** Objects in maps that are not the iteration's own. */
class MapObjects {
  static final class Account {
    int x;
    Account next;
  }

  static void lookedUp(Map<Integer, Account> accounts) {
    for (@Parallel int key : accounts.keySet()) {
      accounts.get(key / 2).x++; // ERROR: MH022
    }
  }

  static void ofAnother(Map<Integer, Account> accounts) {
    for (@Parallel Map.Entry<Integer, Account> entry : accounts.entrySet()) {
      accounts.get(entry.getKey() + 1).x += entry.getValue().x; // ERROR: MH022
    }
  }

  static void relinked(Map<Integer, Account> accounts) {
    for (@Parallel Account account : accounts.values()) {
      account.next.x++; // ERROR: MH022
      account.next = account;
    }
  }

  static void replaced(HashMap<Integer, Account> accounts) {
    for (@Parallel Map.Entry<Integer, Account> entry : accounts.entrySet()) {
      entry.setValue(new Account()); // ERROR: MH030
    }
  }
}
