// expect: refused refused refused refused refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Objects came out of a collection as another type than they had gone in, and were forgotten. */
public class LostInCollections {
  private static class Person {
    int number;
  }

  private interface Busy {}

  private static final class Worker extends Person implements Busy {}

  private static void arrays(int[] row, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      List<Serializable> rows = new ArrayList<>();
      rows.add(row);
      int[] taken = (int[]) rows.get(0);
      taken[0] = taken[0] * 31 + i;
      out[i] = taken[0];
    }
  }

  private static void copies(int[] row, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      List<Cloneable> rows = new ArrayList<>();
      rows.add(row);
      int[] taken = (int[]) rows.get(0);
      taken[0] = taken[0] * 31 + i;
      out[i] = taken[0];
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void raw(Object object, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      List raw = new ArrayList();
      raw.add(object);
      List<Person> people = raw;
      Person person = people.get(0);
      person.number = person.number * 31 + i;
      out[i] = person.number;
    }
  }

  private static void patterns(Person person, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      if (person instanceof Busy busy) {
        List<Busy> list = new ArrayList<>();
        list.add(busy);
        if (list.get(0) instanceof Worker worker) {
          worker.number = worker.number * 31 + i;
          out[i] = worker.number;
        }
      }
    }
  }

  private static void texts(Person[] people, int count) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < count; i++) {
      int n = i;
      Stream.of(0, 1)
          .map(k -> k == 0 ? "none" : people[n % 3])
          .filter(object -> object instanceof Person)
          .forEach(
              object -> {
                Person person = (Person) object;
                person.number = person.number * 31 + 1;
              });
    }
  }

  public static Object run() {
    int[] out = new int[20_000];
    int[] row = new int[1];
    arrays(row, out);
    int hash = Arrays.hashCode(out);
    copies(row, out);
    hash = 31 * hash + Arrays.hashCode(out);
    Worker worker = new Worker();
    raw(worker, out);
    hash = 31 * hash + Arrays.hashCode(out);
    patterns(worker, out);
    hash = 31 * hash + Arrays.hashCode(out) + worker.number;
    texts(new Person[] {new Person(), worker, new Person()}, out.length);
    return 31 * hash + worker.number;
  }
}
