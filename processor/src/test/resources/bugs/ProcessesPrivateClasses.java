// expect: proved proved proved
package bugs;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Objects of private nested classes could not be read by worker processes. */
public class ProcessesPrivateClasses {
  private enum Kind {
    SAVINGS,
    CHECKING
  }

  private static final class Account implements Serializable {
    private static final long serialVersionUID = 1;
    private final int balance;
    private final Kind kind;

    Account(int balance, Kind kind) {
      this.balance = balance;
      this.kind = kind;
    }

    private int rounded() {
      return balance / 10 * 10;
    }
  }

  private record Rate(Kind kind, double factor) implements Serializable {}

  private static int sum(Account[] accounts) {
    int sum = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < accounts.length; i++) {
      sum += accounts[i].balance + accounts[i].rounded();
    }
    return sum;
  }

  private static List<Rate> paid(Account[] accounts, Rate[] rates) {
    List<Rate> paid = new ArrayList<>();
    for (@Parallel(engine = Engine.PROCESSES) Account account : accounts) {
      for (Rate rate : rates) {
        if (rate.kind() == account.kind) {
          paid.add(new Rate(account.kind, account.balance * rate.factor()));
        }
      }
    }
    return paid;
  }

  private static Rate[] rates(int n, Kind kind) {
    Rate[] rates = new Rate[n];
    for (int i = 0; i < n; i++) {
      rates[i] = new Rate(kind, 1 + Math.sqrt(i) / n);
    }
    return rates;
  }

  private static double[] factors(Rate[][] table) {
    double[] factors = new double[table.length];
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < table.length; i++) {
      for (Rate rate : table[i]) {
        factors[i] += rate.kind == Kind.SAVINGS ? rate.factor : -rate.factor;
      }
    }
    return factors;
  }

  public static Object run() {
    Account[] accounts = new Account[300];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = new Account(i * 7919 % 1009, Kind.values()[i % 2]);
    }
    Rate[] savings = rates(5, Kind.SAVINGS);
    Rate[] checking = rates(3, Kind.CHECKING);
    return sum(accounts)
        + " "
        + paid(accounts, new Rate[] {savings[1], checking[2]}).toString().hashCode()
        + Arrays.toString(savings)
        + Arrays.toString(factors(new Rate[][] {savings, checking, savings, checking}));
  }
}
