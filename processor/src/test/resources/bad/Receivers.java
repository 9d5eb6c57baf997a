package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls on objects whose class nobody can look at before the loop. */
class Receivers {
  public static class Customer {
    int points;
    Customer next;

    public int score() {
      return points;
    }

    public Customer getNext() {
      return next;
    }
  }

  public static class Order {
    Customer customer;
    Customer[] all;
    List<Customer> list = new ArrayList<>();

    public Customer getCustomer() {
      return customer;
    }

    public void setCustomer(Customer to) {
      customer = to;
    }
  }

  /** The field changes while the loop runs. */
  static long assigned(List<Order> orders, Customer other) {
    long sum = 0;
    for (@Parallel Order order : orders) {
      order.setCustomer(other);
      sum += order.getCustomer().score(); // ERROR: MH020
    }
    return sum;
  }

  static long assignedLater(List<Order> orders, Customer[] others) {
    long sum = 0;
    for (@Parallel int i = 0; i < others.length; i++) {
      sum += orders.get(i).getCustomer().score(); // ERROR: MH020
      orders.get(i).customer = others[i];
    }
    return sum;
  }

  /** So do the elements. */
  static long replaced(Order[] orders, Order[] others) {
    long sum = 0;
    for (@Parallel int i = 0; i < orders.length; i++) {
      orders[i] = others[i];
      sum += orders[i].getCustomer().points; // ERROR: MH020
    }
    return sum;
  }

  static long replacedInside(Order[] orders, Customer other) {
    long sum = 0;
    for (@Parallel int i = 0; i < orders.length; i++) {
      orders[i].all[0] = other;
      sum += orders[i].all[1].score(); // ERROR: MH020
    }
    return sum;
  }

  /** Nobody knows how long the chain is. */
  static long chain(List<Customer> customers) {
    long sum = 0;
    for (@Parallel Customer customer : customers) {
      for (Customer at = customer; at != null; at = at.getNext()) {
        sum += at.score(); // ERROR: MH020
      }
    }
    return sum;
  }

  /** The keys of entries are not looked at. */
  static long keys(Map<Customer, Customer> customers) {
    long sum = 0;
    for (@Parallel Map.Entry<Customer, Customer> entry : customers.entrySet()) {
      sum += entry.getKey().score(); // ERROR: MH020
    }
    return sum;
  }

  static long added(List<Order> orders) {
    long sum = 0;
    for (@Parallel Order order : orders) {
      order.list.add(new Customer()); // ERROR: MH030
      for (Customer customer : order.list) {
        sum += customer.score();
      }
    }
    return sum;
  }
}
