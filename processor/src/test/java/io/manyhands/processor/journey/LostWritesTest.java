package io.manyhands.processor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker process writes to its own static fields is told, also of a loop on trust. */
class LostWritesTest {
  @TempDir Path directory;

  private String told(String statement) {
    return new JavacRun(directory)
        .source(
            "Told.java",
            """
            import io.manyhands.annotations.*;
            class Told {
              static final class Board implements java.io.Serializable {
                private static final long serialVersionUID = 1;
                final int[] cells = new int[100];
              }
              static final int[] table = new int[100];
              static int[][] rows = new int[10][10];
              static final Board board = new Board();
              static int slot(int k) { return Math.floorMod(k * 31, 100); }
              static void put(int k) { table[slot(k)] = k; }
              static void m(int n) {
                int[] own = table;
                for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.TRUST)
                    int i = 0; i < n; i++) {
                  %s
                }
              }
            }
            """
                .formatted(statement))
        .compile()
        .printed();
  }

  @Test
  void arraysOfStaticFields() {
    assertThat(told("table[slot(i)] = i;"))
        .contains(
            "[MH071] Told.java:16: the loop writes an element of table, which would change in")
        .contains("runs in parallel all the same, on the word of unproven = TRUST");
    assertThat(told("board.cells[slot(i)] = i;")).contains("writes an element of board.cells,");
    assertThat(told("rows[slot(i)][0] = i;")).contains("[MH071] Told.java:16: the loop writes");
    assertThat(told("put(i);"))
        .contains("[MH071] Told.java:11: the loop writes an element of table");
  }

  @Test
  void arraysOfVariablesComeBack() {
    assertThat(told("own[slot(i)] = i;")).doesNotContain("MH071").contains("TRUST");
  }
}
