package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Queens on a board: as many calls in a loop as a row has free places. */
final class QueensBoard extends Division {
  private static final int ROWS = 4;

  private final int size;

  QueensBoard(int size) {
    this.size = size;
  }

  @Override
  String name() {
    return size + " queens";
  }

  private static long count(int size, int columns, int left, int right) {
    int all = (1 << size) - 1;
    if (columns == all) {
      return 1;
    }
    long count = 0;
    int free = all & ~(columns | left | right);
    while (free != 0) {
      int queen = free & -free;
      free ^= queen;
      count += count(size, columns | queen, (left | queen) << 1, (right | queen) >> 1);
    }
    return count;
  }

  @Parallel
  private static long marked(int size, int columns, int left, int right) {
    int all = (1 << size) - 1;
    if (columns == all) {
      return 1;
    }
    long count = 0;
    int free = all & ~(columns | left | right);
    while (free != 0) {
      int queen = free & -free;
      free ^= queen;
      count += marked(size, columns | queen, (left | queen) << 1, (right | queen) >> 1);
    }
    return count;
  }

  @Override
  Object sequential() {
    return count(size, 0, 0, 0);
  }

  @Override
  Object tasks(ForkJoinPool pool) {
    return pool.invoke(new Task(0, 0, 0, ROWS));
  }

  @Override
  Object generated() {
    return marked(size, 0, 0, 0);
  }

  @SuppressWarnings("serial") // stays in this JVM
  private final class Task extends RecursiveTask<Long> {
    private final int columns;
    private final int left;
    private final int right;
    private final int rows;

    Task(int columns, int left, int right, int rows) {
      this.columns = columns;
      this.left = left;
      this.right = right;
      this.rows = rows;
    }

    @Override
    protected Long compute() {
      if (rows == 0) {
        return count(size, columns, left, right);
      }
      List<Task> tasks = new ArrayList<>();
      int free = ((1 << size) - 1) & ~(columns | left | right);
      while (free != 0) {
        int queen = free & -free;
        free ^= queen;
        tasks.add(new Task(columns | queen, (left | queen) << 1, (right | queen) >> 1, rows - 1));
      }
      long count = 0;
      for (Task task : invokeAll(tasks)) {
        count += task.join();
      }
      return count;
    }
  }
}
