package bad;

import io.manyhands.annotations.Parallel;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Near misses of arrays that lists, maps and objects hold, read beside one that is written. */
public class FoundArrays {
  static class Particle {
    double[] position = new double[3];
  }

  static void count(Map<String, int[]> counts, List<String> words) {
    for (@Parallel String word : words) {
      counts.get(word)[0]++; // ERROR: MH015
    }
  }

  /** The first one may be another one in every iteration. */
  static void replaced(Particle[] particles, double[] out, double[][] given) {
    for (@Parallel int i = 0; i < out.length; i++) {
      particles[0].position = given[i]; // ERROR: MH014
      out[i] = particles[i].position[0];
    }
  }

  static void stored(List<double[]> points, double[] out, double[][] given) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = points.get(i)[i / 2]; // ERROR: MH015
      points.set(i, given[i]);
    }
  }

  static void queue(Deque<double[]> points, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = points.pollFirst()[0]; // ERROR: MH030
    }
  }
}
