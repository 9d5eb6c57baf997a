package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.Random;

/**
 * Bodies in a plane that attract each other, with a quad tree: what is far away counts as one body.
 * The tree is built by a recursive method, cells beside each other at the same time; then a loop
 * walks it for each body.
 *
 * <p>After J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm", 1986.
 */
public final class QuadTree {
  private static final int LEAF = 8;
  private static final double SOFTENING = 1e-6;

  /** A cell is far away if it looks smaller than this angle. */
  private static final double FAR = 0.5;

  private final double[] x;
  private final double[] y;
  private final double[] ax;
  private final double[] ay;

  /**
   * Strews bodies of equal mass into a square.
   *
   * @param bodies how many
   * @param seed chooses their places
   */
  public QuadTree(int bodies, long seed) {
    Random random = new Random(seed);
    x = new double[bodies];
    y = new double[bodies];
    ax = new double[bodies];
    ay = new double[bodies];
    for (int body = 0; body < bodies; body++) {
      double angle = 2 * Math.PI * random.nextDouble();
      double radius = 0.5 * random.nextDouble();
      x[body] = radius * Math.cos(angle);
      y[body] = radius * Math.sin(angle);
    }
  }

  /**
   * A square.
   *
   * @param mass of what is in it
   * @param x where its center of mass is
   * @param y where its center of mass is
   * @param size length of a side
   * @param parts its four quarters; none if it is not divided
   */
  record Cell(double mass, double x, double y, double size, Cell[] parts) {

    /** A square that is not divided. */
    static Cell of(double[] x, double[] y, int[] bodies, double size) {
      double sumX = 0;
      double sumY = 0;
      for (int body : bodies) {
        sumX += x[body];
        sumY += y[body];
      }
      int count = Math.max(1, bodies.length);
      return new Cell(bodies.length, sumX / count, sumY / count, size, new Cell[0]);
    }

    static Cell of(Cell a, Cell b, Cell c, Cell d) {
      double mass = a.mass + b.mass + c.mass + d.mass;
      double x = (a.mass * a.x + b.mass * b.x + c.mass * c.x + d.mass * d.x) / mass;
      double y = (a.mass * a.y + b.mass * b.y + c.mass * c.y + d.mass * d.y) / mass;
      return new Cell(mass, x, y, 2 * a.size, new Cell[] {a, b, c, d});
    }
  }

  /** The bodies of a square that are in one of its quarters. */
  private int[] quarter(int[] bodies, double atX, double atY, boolean right, boolean above) {
    int[] found = new int[bodies.length];
    int count = 0;
    for (int body : bodies) {
      if (x[body] >= atX == right && y[body] >= atY == above) {
        found[count++] = body;
      }
    }
    return Arrays.copyOf(found, count);
  }

  @Parallel
  private Cell cell(int[] bodies, double atX, double atY, double size) {
    if (bodies.length <= LEAF) {
      return Cell.of(x, y, bodies, size);
    }
    double half = size / 2;
    double off = size / 4;
    Cell a = cell(quarter(bodies, atX, atY, false, false), atX - off, atY - off, half);
    Cell b = cell(quarter(bodies, atX, atY, true, false), atX + off, atY - off, half);
    Cell c = cell(quarter(bodies, atX, atY, false, true), atX - off, atY + off, half);
    Cell d = cell(quarter(bodies, atX, atY, true, true), atX + off, atY + off, half);
    return Cell.of(a, b, c, d);
  }

  /** A force. */
  record Force(double x, double y) {
    Force plus(Force other) {
      return new Force(x + other.x, y + other.y);
    }
  }

  /** What a cell does to a body at a place. */
  private static Force attraction(Cell cell, double atX, double atY) {
    double dx = cell.x - atX;
    double dy = cell.y - atY;
    double square = dx * dx + dy * dy;
    if (cell.parts.length == 0 || cell.size * cell.size < FAR * FAR * square) {
      double softened = square + SOFTENING;
      double force = cell.mass / (softened * Math.sqrt(softened));
      return new Force(dx * force, dy * force);
    }
    Force force = new Force(0, 0);
    for (Cell part : cell.parts) {
      force = force.plus(attraction(part, atX, atY));
    }
    return force;
  }

  /** Computes the forces on all bodies. */
  public void computeForces() {
    int[] all = new int[x.length];
    for (int body = 0; body < all.length; body++) {
      all[body] = body;
    }
    Cell root = cell(all, 0, 0, 1);
    for (@Parallel int body = 0; body < all.length; body++) {
      Force force = attraction(root, x[body], y[body]);
      ax[body] = force.x;
      ay[body] = force.y;
    }
  }

  /** Whether the same forces act, bit for bit. */
  boolean sameAs(QuadTree other) {
    return Arrays.equals(ax, other.ax) && Arrays.equals(ay, other.ay);
  }

  static QuadTree withForces(int bodies) {
    QuadTree tree = new QuadTree(bodies, 11);
    tree.computeForces();
    return tree;
  }

  /**
   * Computes forces.
   *
   * @param arguments how many bodies, by default 50,000
   */
  public static void main(String... arguments) {
    int bodies = Arguments.number(arguments, 0, 50_000);
    Comparison.of("Forces in a quad tree of " + bodies + " bodies", QuadTree.class)
        .print(() -> withForces(bodies), QuadTree::sameAs);
  }
}
