package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Random;

/** The accelerations of bodies that attract each other. */
final class Bodies extends Kernel {
  private final int bodies;
  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double[] mass;
  private final double[] ax;
  private final double[] ay;
  private final double[] az;

  Bodies(int bodies) {
    this.bodies = bodies;
    Random random = new Random(42);
    x = random.doubles(bodies, -1, 1).toArray();
    y = random.doubles(bodies, -1, 1).toArray();
    z = random.doubles(bodies, -1, 1).toArray();
    mass = random.doubles(bodies, 0.5, 1.5).toArray();
    ax = new double[bodies];
    ay = new double[bodies];
    az = new double[bodies];
  }

  @Override
  String name() {
    return "n-body";
  }

  @Override
  int end() {
    return bodies;
  }

  @Override
  double part(int from, int to) {
    for (int i = from; i < to; i++) {
      double sumX = 0;
      double sumY = 0;
      double sumZ = 0;
      for (int j = 0; j < bodies; j++) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double dz = z[j] - z[i];
        double square = dx * dx + dy * dy + dz * dz + 1e-3;
        double pull = mass[j] / (square * Math.sqrt(square));
        sumX += dx * pull;
        sumY += dy * pull;
        sumZ += dz * pull;
      }
      ax[i] = sumX;
      ay[i] = sumY;
      az[i] = sumZ;
    }
    return 0;
  }

  @Override
  double generated() {
    for (@Parallel int i = 0; i < bodies; i++) {
      double sumX = 0;
      double sumY = 0;
      double sumZ = 0;
      for (int j = 0; j < bodies; j++) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double dz = z[j] - z[i];
        double square = dx * dx + dy * dy + dz * dz + 1e-3;
        double pull = mass[j] / (square * Math.sqrt(square));
        sumX += dx * pull;
        sumY += dy * pull;
        sumZ += dz * pull;
      }
      ax[i] = sumX;
      ay[i] = sumY;
      az[i] = sumZ;
    }
    return 0;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (int i = 0; i < bodies; i++) {
      all += ax[i] + 2 * ay[i] + 3 * az[i];
    }
    return all;
  }
}
