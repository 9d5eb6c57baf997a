// expect: refused refused proved
package bugs;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.io.Serializable;
import java.util.List;

/** Exceptions came back without what is not serialized, or with copies of the caller's objects. */
public class ProcessesExceptions {
  static final class Account implements Serializable {
    private static final long serialVersionUID = 1;
    private final int balance;

    Account(int balance) {
      this.balance = balance;
    }
  }

  private static final class Coded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient int code;

    Coded(int code) {
      this.code = code;
    }
  }

  private static final class Overdrawn extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Account account;

    Overdrawn(Account account) {
      this.account = account;
    }
  }

  private static final class Numbered extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int number;

    Numbered(String message, int number, Throwable cause) {
      super(message, cause);
      this.number = number;
    }
  }

  private static int coded(Account[] accounts) {
    int sum = 0;
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < accounts.length;
        i++) {
      if (accounts[i].balance < 0) {
        throw new Coded(7);
      }
      sum += accounts[i].balance;
    }
    return sum;
  }

  private static int overdrawn(Account[] accounts) {
    int sum = 0;
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.SEQUENTIAL) int i = 0;
        i < accounts.length;
        i++) {
      if (accounts[i].balance < 0) {
        throw new Overdrawn(accounts[i]);
      }
      sum += accounts[i].balance;
    }
    return sum;
  }

  private static int numbered(Account[] accounts) {
    int sum = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < accounts.length; i++) {
      try {
        sum += 1_000 / (accounts[i].balance + 1);
      } catch (ArithmeticException e) {
        throw new Numbered("account " + i, i, e);
      }
    }
    return sum;
  }

  public static Object run() {
    Account[] accounts = new Account[300];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = new Account(i == 200 ? -1 : i);
    }
    int code = 0;
    boolean isSame = false;
    String told = "";
    try {
      coded(accounts);
    } catch (Coded e) {
      code = e.code;
    }
    try {
      overdrawn(accounts);
    } catch (Overdrawn e) {
      isSame = e.account == accounts[200];
    }
    try {
      numbered(accounts);
    } catch (Numbered e) {
      told = e.getMessage() + " " + e.number + " " + e.getCause().getClass();
    }
    return List.of(code, isSame, told);
  }
}
