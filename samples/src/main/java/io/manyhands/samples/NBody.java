package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.Random;

/**
 * Bodies that attract each other. A step reads the positions of all bodies and writes the new ones
 * into a second set of arrays, so that no body sees another's new position.
 */
public final class NBody {
  /** Keeps the force finite where two bodies meet. */
  private static final double SOFTENING = 1e-3;

  private final int bodies;
  private final double[] mass;
  private final double[] vx;
  private final double[] vy;
  private final double[] vz;
  private double[] x;
  private double[] y;
  private double[] z;
  private double[] nextX;
  private double[] nextY;
  private double[] nextZ;

  /**
   * Strews bodies into a cube.
   *
   * @param bodies how many
   * @param seed chooses positions, velocities and masses
   */
  public NBody(int bodies, long seed) {
    Random random = new Random(seed);
    this.bodies = bodies;
    mass = random.doubles(bodies, 0.5 / bodies, 1.5 / bodies).toArray();
    x = random.doubles(bodies, -1, 1).toArray();
    y = random.doubles(bodies, -1, 1).toArray();
    z = random.doubles(bodies, -1, 1).toArray();
    vx = random.doubles(bodies, -0.1, 0.1).toArray();
    vy = random.doubles(bodies, -0.1, 0.1).toArray();
    vz = random.doubles(bodies, -0.1, 0.1).toArray();
    nextX = new double[bodies];
    nextY = new double[bodies];
    nextZ = new double[bodies];
  }

  /**
   * Moves all bodies.
   *
   * @param dt the time that passes
   */
  public void step(double dt) {
    for (@Parallel int i = 0; i < bodies; i++) {
      double ax = 0;
      double ay = 0;
      double az = 0;
      for (int j = 0; j < bodies; j++) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double dz = z[j] - z[i];
        double square = dx * dx + dy * dy + dz * dz + SOFTENING;
        double pull = mass[j] / (square * Math.sqrt(square));
        ax += dx * pull;
        ay += dy * pull;
        az += dz * pull;
      }
      vx[i] += ax * dt;
      vy[i] += ay * dt;
      vz[i] += az * dt;
      nextX[i] = x[i] + vx[i] * dt;
      nextY[i] = y[i] + vy[i] * dt;
      nextZ[i] = z[i] + vz[i] * dt;
    }
    swap();
  }

  /**
   * The energy in the bodies' motion. A sum of floating-point numbers: the same bits on every run,
   * but not those of adding from left to right.
   *
   * @return the sum of all kinetic energies
   */
  public double kineticEnergy() {
    double energy = 0;
    for (@Parallel int i = 0; i < bodies; i++) {
      energy += mass[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i]) / 2;
    }
    return energy;
  }

  private void swap() {
    double[] oldX = x;
    double[] oldY = y;
    double[] oldZ = z;
    x = nextX;
    y = nextY;
    z = nextZ;
    nextX = oldX;
    nextY = oldY;
    nextZ = oldZ;
  }

  /** Whether every body is at the same place, bit for bit, and moves as fast. */
  boolean sameAs(NBody other) {
    return Arrays.equals(x, other.x)
        && Arrays.equals(y, other.y)
        && Arrays.equals(z, other.z)
        && Arrays.equals(vx, other.vx)
        && Arrays.equals(vy, other.vy)
        && Arrays.equals(vz, other.vz);
  }

  static NBody after(int bodies, int steps) {
    NBody system = new NBody(bodies, 42);
    for (int step = 0; step < steps; step++) {
      system.step(0.001);
    }
    return system;
  }

  /**
   * Moves bodies for a while.
   *
   * @param arguments bodies and steps, by default 4000 and 10
   */
  public static void main(String... arguments) {
    int bodies = Arguments.number(arguments, 0, 4000);
    int steps = Arguments.number(arguments, 1, 10);
    NBody system =
        Comparison.of(bodies + " bodies, " + steps + " steps", NBody.class)
            .print(() -> after(bodies, steps), NBody::sameAs);
    System.out.println("  energy      " + system.kineticEnergy() + " (kinetic)");
  }
}
