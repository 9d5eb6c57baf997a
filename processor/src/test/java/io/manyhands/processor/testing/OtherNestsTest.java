package io.manyhands.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that read private fields of classes in other files, in the same package and in others. */
class OtherNestsTest {
  private static final String GRID =
      """
      package p;
      public interface Grid {
        double at(int k);
        void put(int k, double value);
      }
      """;

  private static final String DENSE =
      """
      package p;
      public class Dense<T extends Comparable<T>> implements Grid {
        private final double[] cells;
        private T[] keys;
        public Dense(double[] cells, T[] keys) { this.cells = cells; this.keys = keys; }
        @Override public double at(int k) { return cells[k]; }
        @Override public void put(int k, double value) { cells[k] = value; }
        public T key(int k) { return keys[k]; }
      }
      """;

  private static final String SHIFTED =
      """
      package p;
      class Shifted implements Grid {
        private static class Part {
          private double[] numbers;
        }
        private final Part part = new Part();
        Shifted(double[] numbers) { part.numbers = numbers; }
        @Override public double at(int k) { return part.numbers[k]; }
        @Override public void put(int k, double value) { part.numbers[k] = value; }
      }
      """;

  private static final String FAR =
      """
      package q;
      public class Far implements p.Grid {
        private final double[] far;
        public Far(double[] far) { this.far = far; }
        @Override public double at(int k) { return far[k]; }
        @Override public void put(int k, double value) { far[k] = value; }
      }
      """;

  private static final String SUMS =
"""
package p;
import io.manyhands.annotations.Parallel;
import java.util.Arrays;
public class Sums {
  static void ahead(Grid grid, double[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = grid.at(i + 1);
    }
  }
  static void known(Dense<String> dense, double[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = dense.at(i + 1);
    }
  }
  static <T extends Comparable<T>> void keys(Dense<T> dense, T[] to) {
    for (@Parallel int i = 0; i < to.length - 1; i++) {
      to[i] = dense.key(i + 1);
    }
  }
  static void put(Grid grid, Grid from, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      grid.put(i, from.at(i + 1) * 0.5);
    }
  }
  public static Object run() {
    String all = "";
    for (int n : new int[] {0, 1, 7, 400}) {
      double[] to = new double[n];
      double[] cells = new double[n + 1];
      Arrays.setAll(cells, k -> k * 0.25);
      String[] keys = new String[n];
      Arrays.setAll(keys, k -> "" + k);
      Dense<String> dense = new Dense<>(cells, keys);
      Grid[] grids = {dense, new Shifted(cells), new Shifted(cells.clone()), new q.Far(cells)};
      for (Grid grid : grids) {
        ahead(grid, to);
        ahead(grid, Arrays.copyOf(to, n));
        for (Grid other : grids) put(grid, other, n);
        if (n > 0) ahead(new Dense<>(to, keys), new double[n - 1]);
      }
      known(dense, to);
      keys(dense, keys);
      keys(dense, keys.clone());
      double[] same = new double[n + 1];
      Dense<String> alias = new Dense<>(same, keys);
      for (int k = 0; k < n; k++) same[k] = k;
      if (n > 1) put(alias, alias, n);
      all += Arrays.hashCode(to) + " " + Arrays.hashCode(cells) + Arrays.hashCode(keys)
          + Arrays.hashCode(same) + "\\n";
    }
    return all;
  }
}
""";

  @TempDir Path temporary;

  @Test
  void privateFieldsOfThePackageAreChecked() {
    CompiledProgram compiled =
        CompiledProgram.of(
            temporary,
            Map.of(
                "p/Grid.java", GRID,
                "p/Dense.java", DENSE,
                "p/Shifted.java", SHIFTED,
                "q/Far.java", FAR,
                "p/Sums.java", SUMS),
            "-Xlint:all,-options");
    assertThat(compiled.errors()).isEmpty();
    List<MarkedRegion> regions = compiled.regions("Sums.java");
    assertThat(regions).hasSize(4).allMatch(MarkedRegion::isAccepted);
    Answer original;
    try (LoadedProgram loaded = compiled.load()) {
      original = loaded.callOriginal("p.Sums", "run");
      assertThat(original.isResult()).as("%s", original).isTrue();
      assertThat(loaded.call("p.Sums", "run").text()).isEqualTo(original.text());
    }
    for (long seed = 1; seed < 5; seed++) {
      try (LoadedProgram loaded = compiled.loadUnderChaos(seed)) {
        assertThat(loaded.call("p.Sums", "run").text()).isEqualTo(original.text());
      }
    }
  }
}
