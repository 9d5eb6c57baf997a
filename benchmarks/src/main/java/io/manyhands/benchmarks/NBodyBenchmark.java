package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The accelerations of bodies that attract each other. */
@State(Scope.Benchmark)
public class NBodyBenchmark {
  /** Number of bodies. */
  @Param("2000")
  public int bodies;

  private double[] x = {};
  private double[] y = {};
  private double[] z = {};
  private double[] mass = {};
  private double[] ax = {};
  private double[] ay = {};
  private double[] az = {};

  /** Made by JMH. */
  public NBodyBenchmark() {}

  /** Strews the bodies. */
  @Setup
  public void strew() {
    Random random = new Random(42);
    x = random.doubles(bodies, -1, 1).toArray();
    y = random.doubles(bodies, -1, 1).toArray();
    z = random.doubles(bodies, -1, 1).toArray();
    mass = random.doubles(bodies, 0.5, 1.5).toArray();
    ax = new double[bodies];
    ay = new double[bodies];
    az = new double[bodies];
  }

  /** A plain loop. */
  @Benchmark
  public double[] sequential() {
    accelerate(0, bodies);
    return ax;
  }

  /** A parallel stream of bodies. */
  @Benchmark
  public double[] parallelStream() {
    IntStream.range(0, bodies).parallel().forEach(i -> accelerate(i, i + 1));
    return ax;
  }

  /** Ranges of bodies halved by hand. */
  @Benchmark
  public double[] forkJoin() {
    Ranges.run(0, bodies, this::accelerate);
    return ax;
  }

  /** The plain loop, marked. */
  @Benchmark
  public double[] generated() {
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
    return ax;
  }

  private void accelerate(int from, int to) {
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
  }
}
