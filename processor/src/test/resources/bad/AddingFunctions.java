package bad;

import io.manyhands.annotations.Parallel;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Near misses of functions that add to what a loop collects. */
public class AddingFunctions {
  static class Keeping implements Iterable<String> {
    Consumer<? super String> kept;

    @Override
    public Iterator<String> iterator() {
      return List.of("a").iterator();
    }

    @Override
    public void forEach(Consumer<? super String> action) {
      kept = action;
    }
  }

  static void kept(List<String> lines, List<String> out, List<Keeping> all) {
    for (@Parallel String line : lines) {
      Keeping keeping = new Keeping();
      Iterable<String> each = keeping;
      each.forEach(out::add); // ERROR: MH044
      all.add(keeping);
    }
  }

  static void later(List<String> lines, List<String> out, List<Runnable> todo) {
    for (@Parallel String line : lines) {
      todo.add(() -> out.add(line)); // ERROR: MH044
    }
  }

  static void looked(List<List<String>> lines, List<String> out) {
    for (@Parallel List<String> line : lines) {
      line.forEach(
          word -> {
            if (out.size() < 3) {
              out.add(word); // ERROR: MH044
            }
          });
    }
  }
}
