// expect: refused refused refused refused refused guarded proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comparators that ask the objects themselves called {@code compareTo}, which nobody looked at. */
public class ComparedByThemselves {
  private static final int[] COST = new int[20_000];

  private record City(int id) implements Comparable<City> {
    @Override
    public int compareTo(City other) {
      return Integer.compare(COST[id], COST[other.id]);
    }
  }

  private record Trip(City city, String name, int days) {}

  private static class Guest {
    final String name;
    final int nights;

    Guest(String name, int nights) {
      this.name = name;
      this.nights = nights;
    }
  }

  private static void dearest(City[] cities, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      COST[i] = i * 7919 % 10007 % 3;
      City other = cities[out.length - 1 - i];
      out[i] = Stream.of(cities[i], other).max(Comparator.naturalOrder()).get().id();
    }
  }

  private static void sorted(City[] cities, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      COST[i] = i * 7919 % 10007 % 3;
      City[] two = {cities[i], cities[out.length - 1 - i]};
      Arrays.sort(two, Collections.reverseOrder());
      Comparator<City> order = i < 0 ? (a, b) -> 0 : null;
      List<City> list = new ArrayList<>(List.of(two));
      list.sort(order);
      out[i] = two[0].id() + 3 * list.get(0).id();
    }
  }

  private static void byCity(City[] cities, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      COST[i] = i * 7919 % 10007 % 3;
      List<Trip> trips = new ArrayList<>();
      trips.add(new Trip(cities[i], "there", 1));
      trips.add(new Trip(cities[out.length - 1 - i], "back", 2));
      trips.sort(Comparator.comparing(Trip::city));
      out[i] = trips.get(0).days();
    }
  }

  private static void byKey(City[] cities, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      COST[i] = i * 7919 % 10007 % 3;
      List<Map.Entry<City, Integer>> days = new ArrayList<>();
      days.add(Map.entry(cities[i], 1));
      days.add(Map.entry(cities[out.length - 1 - i], 2));
      days.sort(Map.Entry.comparingByKey());
      out[i] = days.get(0).getValue();
    }
  }

  private static void collected(City[] cities, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      COST[i] = i * 7919 % 10007 % 3;
      Comparator<City> order = Comparator.comparing(Function.identity());
      City other = cities[out.length - 1 - i];
      out[i] = Stream.of(cities[i], other).collect(Collectors.maxBy(order)).get().id();
    }
  }

  /** Keys of the JDK are compared, and the guests are not. */
  private static void byName(Guest[] guests, String[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      List<Guest> list = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        list.add(guests[(i + 7 * k) % guests.length]);
      }
      list.sort(Comparator.comparing((Guest guest) -> guest.name).thenComparing(g -> g.nights));
      out[i] = list.get(0).name;
    }
  }

  private static void byNights(Guest[] guests, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      List<Map.Entry<Integer, Guest>> list = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        Guest guest = guests[(i + 7 * k) % guests.length];
        list.add(Map.entry(guest.nights, guest));
      }
      list.sort(Map.Entry.comparingByKey(Comparator.reverseOrder()));
      list.sort(Map.Entry.comparingByKey());
      out[i] = list.get(0).getKey();
    }
  }

  public static Object run() {
    City[] cities = new City[COST.length];
    Arrays.setAll(cities, City::new);
    Guest[] guests = new Guest[100];
    Arrays.setAll(guests, i -> new Guest("guest" + i * 37 % 101, i % 9));
    int[] out = new int[COST.length];
    String[] names = new String[out.length];
    int hash = 0;
    for (int round = 0; round < 5; round++) {
      Arrays.fill(COST, 0);
      switch (round) {
        case 0 -> dearest(cities, out);
        case 1 -> sorted(cities, out);
        case 2 -> byCity(cities, out);
        case 3 -> byKey(cities, out);
        default -> collected(cities, out);
      }
      hash = 31 * hash + Arrays.hashCode(out);
    }
    byName(guests, names);
    byNights(guests, out);
    return 31 * hash + Arrays.hashCode(names) + Arrays.hashCode(out);
  }
}
