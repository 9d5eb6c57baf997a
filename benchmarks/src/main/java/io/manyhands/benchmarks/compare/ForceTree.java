package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/**
 * A quad tree over bodies, built from the top down, each cell with the mass and the center of what
 * is in it: the first half of a step of J. Barnes and P. Hut, "A hierarchical O(N log N)
 * force-calculation algorithm", 1986.
 */
final class ForceTree extends Division {
  private static final int LEAF = 8;
  private static final int CUT_OFF = 500;

  private final double[] x;
  private final double[] y;

  ForceTree(int bodies) {
    Random random = new Random(5);
    x = random.doubles(bodies).toArray();
    y = random.doubles(bodies).toArray();
  }

  /** A square with what is in it; {@code parts} of four quarters, none in a leaf. */
  record Cell(double mass, double x, double y, Cell[] parts) {}

  @Override
  String name() {
    return "quad tree of " + x.length;
  }

  private static Cell leaf(double[] x, double[] y, int[] bodies) {
    double sumX = 0;
    double sumY = 0;
    for (int body : bodies) {
      sumX += x[body];
      sumY += y[body];
    }
    int count = Math.max(1, bodies.length);
    return new Cell(bodies.length, sumX / count, sumY / count, new Cell[0]);
  }

  private static Cell joined(Cell a, Cell b, Cell c, Cell d) {
    double mass = a.mass + b.mass + c.mass + d.mass;
    double x = (a.mass * a.x + b.mass * b.x + c.mass * c.x + d.mass * d.x) / mass;
    double y = (a.mass * a.y + b.mass * b.y + c.mass * c.y + d.mass * d.y) / mass;
    return new Cell(mass, x, y, new Cell[] {a, b, c, d});
  }

  private static int[] quarter(
      double[] x, double[] y, int[] bodies, double atX, double atY, boolean right, boolean above) {
    int count = 0;
    for (int body : bodies) {
      if (x[body] >= atX == right && y[body] >= atY == above) {
        count++;
      }
    }
    int[] found = new int[count];
    int k = 0;
    for (int body : bodies) {
      if (x[body] >= atX == right && y[body] >= atY == above) {
        found[k++] = body;
      }
    }
    return found;
  }

  private static Cell build(
      double[] x, double[] y, int[] bodies, double atX, double atY, double half) {
    if (bodies.length <= LEAF) {
      return leaf(x, y, bodies);
    }
    double h = half / 2;
    Cell a = build(x, y, quarter(x, y, bodies, atX, atY, false, false), atX - h, atY - h, h);
    Cell b = build(x, y, quarter(x, y, bodies, atX, atY, true, false), atX + h, atY - h, h);
    Cell c = build(x, y, quarter(x, y, bodies, atX, atY, false, true), atX - h, atY + h, h);
    Cell d = build(x, y, quarter(x, y, bodies, atX, atY, true, true), atX + h, atY + h, h);
    return joined(a, b, c, d);
  }

  @Parallel
  private static Cell marked(
      double[] x, double[] y, int[] bodies, double atX, double atY, double half) {
    if (bodies.length <= LEAF) {
      return leaf(x, y, bodies);
    }
    double h = half / 2;
    Cell a = marked(x, y, quarter(x, y, bodies, atX, atY, false, false), atX - h, atY - h, h);
    Cell b = marked(x, y, quarter(x, y, bodies, atX, atY, true, false), atX + h, atY - h, h);
    Cell c = marked(x, y, quarter(x, y, bodies, atX, atY, false, true), atX - h, atY + h, h);
    Cell d = marked(x, y, quarter(x, y, bodies, atX, atY, true, true), atX + h, atY + h, h);
    return joined(a, b, c, d);
  }

  private int[] all() {
    int[] all = new int[x.length];
    for (int k = 0; k < all.length; k++) {
      all[k] = k;
    }
    return all;
  }

  /** The sum over all cells, of what depends on their place in the tree. */
  private static double digest(Cell cell, int depth) {
    double sum = cell.mass * (cell.x + 2 * cell.y) / depth;
    for (Cell part : cell.parts) {
      sum += digest(part, depth + 1);
    }
    return sum;
  }

  @Override
  Object sequential() {
    return digest(build(x, y, all(), 0.5, 0.5, 0.5), 1);
  }

  @Override
  Object tasks(ForkJoinPool pool) {
    return digest(pool.invoke(new Task(all(), 0.5, 0.5, 0.5)), 1);
  }

  @Override
  Object generated() {
    return digest(marked(x, y, all(), 0.5, 0.5, 0.5), 1);
  }

  @SuppressWarnings("serial") // stays in this JVM
  private final class Task extends RecursiveTask<Cell> {
    private final int[] bodies;
    private final double atX;
    private final double atY;
    private final double half;

    Task(int[] bodies, double atX, double atY, double half) {
      this.bodies = bodies;
      this.atX = atX;
      this.atY = atY;
      this.half = half;
    }

    @Override
    protected Cell compute() {
      if (bodies.length <= CUT_OFF) {
        return build(x, y, bodies, atX, atY, half);
      }
      double h = half / 2;
      Task a = part(false, false, -h, -h);
      Task b = part(true, false, h, -h);
      Task c = part(false, true, -h, h);
      Task d = part(true, true, h, h);
      invokeAll(a, b, c, d);
      return joined(a.join(), b.join(), c.join(), d.join());
    }

    private Task part(boolean right, boolean above, double dx, double dy) {
      int[] found = quarter(x, y, bodies, atX, atY, right, above);
      return new Task(found, atX + dx, atY + dy, half / 2);
    }
  }
}
