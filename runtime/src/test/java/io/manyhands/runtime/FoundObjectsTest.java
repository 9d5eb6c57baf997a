package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoundObjectsTest {
  private static final String SCORE = FoundObjectsTest.class.getName() + "$Customer.score()I";

  static class Customer {
    int score() {
      return 1;
    }
  }

  static class Moody extends Customer {
    @Override
    int score() {
      return 2;
    }
  }

  /** Overrides nothing. */
  static class Quiet extends Customer {}

  static class Order {
    final @Nullable Customer customer;
    final List<Customer> all;

    Order(@Nullable Customer customer, Customer... all) {
      this.customer = customer;
      this.all = new ArrayList<>(Arrays.asList(all));
    }
  }

  private static boolean customersRun(@Nullable Object orders) {
    return Guards.objects(orders).elements().through(Order.class, o -> o.customer).allRun(SCORE);
  }

  @Test
  void fieldsOfElements() {
    Order one = new Order(new Customer());
    Order quiet = new Order(new Quiet());
    Order moody = new Order(new Moody());
    assertThat(customersRun(new Order[] {one, quiet, one})).isTrue();
    assertThat(customersRun(List.of(one, quiet, moody))).isFalse();
    assertThat(customersRun(new LinkedHashSet<>(List.of(moody, one)))).isFalse();
    assertThat(customersRun(new Object[] {one, "no order"})).isTrue();
  }

  @Test
  void nothingIsFoundFromNull() {
    assertThat(customersRun(null)).isTrue();
    assertThat(customersRun(new Order[] {null, new Order(null)})).isTrue();
  }

  @Test
  void valuesOfMapsAndTheirEntries() {
    Map<String, Customer> map = new HashMap<>(Map.of("a", new Customer()));
    assertThat(Guards.objects(map).elements().allRun(SCORE)).isTrue();
    assertThat(Guards.eachRuns(map.entrySet(), 1, SCORE)).isTrue();
    map.put("b", new Moody());
    assertThat(Guards.objects(map).elements().allRun(SCORE)).isFalse();
    assertThat(Guards.eachRuns(map.entrySet(), 1, SCORE)).isFalse();
    assertThat(Guards.eachRuns(map.values(), 1, SCORE)).isFalse();
  }

  @Test
  void collectionsOfOthersAreNotGoneThrough() {
    List<Order> strange =
        new AbstractList<>() {
          @Override
          public Order get(int index) {
            throw new AssertionError();
          }

          @Override
          public int size() {
            return 1;
          }
        };
    assertThat(customersRun(strange)).isFalse();
  }

  @Test
  void collectionsInFields() {
    Order one = new Order(null, new Customer(), new Quiet());
    FoundObjects lists =
        Guards.objects(new Order[] {one}).elements().through(Order.class, o -> o.all);
    assertThat(lists.arePlain()).isTrue();
    assertThat(lists.arePlain(one.all)).isFalse();
    assertThat(lists.elements().allRun(SCORE)).isTrue();
    one.all.add(new Moody());
    assertThat(lists.elements().allRun(SCORE)).isFalse();
  }

  @Test
  void noneOfThemIsACertainOne() {
    Customer customer = new Customer();
    Order[] orders = {new Order(new Customer(), customer), new Order(null), null};
    FoundObjects single =
        Guards.objects(orders).elements().through(Order.class, order -> order.customer);
    FoundObjects all =
        Guards.objects(orders).elements().through(Order.class, order -> order.all).elements();

    assertThat(single.areNot(customer)).isTrue();
    assertThat(single.areNot(orders[0].customer)).isFalse();
    assertThat(all.areNot(orders[0].customer)).isTrue();
    assertThat(all.areNot(customer)).isFalse();
    assertThat(all.areNot(null)).isTrue();
    assertThat(Guards.objects(null).elements().areNot(customer)).isTrue();
  }

  @Test
  void objectsThatOthersHoldAreDistinct() {
    Customer shared = new Customer();
    Order[] orders = {new Order(new Customer()), new Order(shared), new Order(null), null};
    Order[] others = {new Order(new Customer()), new Order(shared, shared)};
    FoundObjects customers = customers(orders);

    assertThat(Guards.found().written(customers).distinct()).isTrue();
    assertThat(Guards.found().written(customers(others)).distinct()).isTrue();
    assertThat(Guards.found().written(customers).read(customers(others)).distinct()).isFalse();
    assertThat(Guards.found().written(customers).written(customers(others)).distinct()).isFalse();
    assertThat(Guards.found().read(customers).read(customers(others)).distinct()).isTrue();
    assertThat(Guards.found().written(customers(orders[1], others[1])).distinct()).isFalse();
    assertThat(Guards.found().written(customers(orders[1])).read(new Order[0]).distinct()).isTrue();
  }

  private static FoundObjects customers(Order... orders) {
    return Guards.objects(orders).elements().through(Order.class, order -> order.customer);
  }
}
