package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Near misses of collections in fields of objects that variables hold. */
public class HeldCollections {
  static class Stats implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    ArrayList<String> names = new ArrayList<>();

    int size() {
      return names.size();
    }

    void put(String name) {
      names.add(name); // ERROR: MH030
    }
  }

  static class Box<T> {
    List<T> all = new ArrayList<>();
  }

  static int looked(Stats stats, List<String> lines) {
    int sum = 0;
    for (@Parallel String line : lines) {
      stats.names.add(line.trim()); // ERROR: MH044
      sum += stats.size();
    }
    return sum;
  }

  static void two(Stats one, Stats other, List<String> lines) {
    for (@Parallel String line : lines) {
      one.names.add(line);
      other.names.add(line + line); // ERROR: MH044
    }
  }

  static void changed(Stats stats, List<String> lines) {
    for (@Parallel String line : lines) {
      stats.names.add(line); // ERROR: MH016
      stats = new Stats();
    }
  }

  static void replaced(Stats stats, List<String> lines) {
    for (@Parallel String line : lines) {
      stats.names.add(line);
      stats.names = new ArrayList<>(); // ERROR: MH044
    }
  }

  static void called(Stats stats, List<String> lines) {
    for (@Parallel String line : lines) {
      stats.names.add(line);
      stats.put(line);
    }
  }

  static void generic(Box<String> box, List<String> lines) {
    for (@Parallel String line : lines) {
      box.all.add(line); // ERROR: MH030
    }
  }

  static void sent(Stats stats, List<String> lines) {
    for (@Parallel(engine = Engine.PROCESSES) String line : lines) {
      stats.names.add(line); // ERROR: MH044
    }
  }

  static void through(Stats stats) {
    for (@Parallel String name : stats.names) { // ERROR: MH044
      stats.names.add(name);
    }
  }

  static void inner(Stats[] all, List<String> lines) {
    for (@Parallel Stats stats : all) {
      stats.names.add("x"); // ERROR: MH030
    }
  }
}
