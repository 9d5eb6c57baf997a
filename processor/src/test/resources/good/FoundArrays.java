// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded proved proved guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Arrays that lists, maps and objects hold, read beside one that is written. */
public class FoundArrays {
  static class Particle {
    double[] position;
    private double[] speed;
    final List<double[]> past = new ArrayList<>();
    Particle next = this;

    Particle(int number) {
      this.position = new double[] {number, number + 1, number + 2};
      this.speed = new double[] {1, number, 2};
      past.add(new double[] {number, 5});
    }

    double[] getSpeed() {
      return speed;
    }

    /** The field is private: a check looks through the accessor. */
    static void speeds(Particle[] particles, double[] out) {
      for (@Parallel int i = 0; i < out.length; i++) {
        out[i] = particles[i].speed[1] + out[i];
      }
    }
  }

  static void ofList(List<double[]> points, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      double[] point = points.get(i % points.size());
      out[i] = point[0] * point[1];
    }
  }

  static void nearest(List<double[]> points, double[] center, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      double[] best = null;
      for (double[] point : points) {
        if (best == null || Math.abs(point[0] - i) < Math.abs(best[0] - i)) {
          best = point;
        }
      }
      out[i] = (int) (best[1] + center[0]);
    }
  }

  static void ofMap(Map<String, double[]> vectors, List<String> words, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      double[] vector = vectors.get(words.get(i));
      if (vector != null) {
        for (double x : vector) {
          out[i] += x % 8;
        }
      }
    }
  }

  static double sum(Map<String, double[]> vectors, List<String> words) {
    double sum = 0;
    for (@Parallel String word : words) {
      for (double x : vectors.get(word)) {
        sum += x;
      }
    }
    return sum;
  }

  static void ofObjects(Particle[] particles, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      Particle particle = particles[i];
      double energy = 0;
      for (int k = 0; k < 3; k++) {
        energy += particle.position[k] * particle.getSpeed()[k];
      }
      out[i] = energy;
    }
  }

  static void ofNeighbors(List<Particle> particles, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = particles.get(i).next.position[0] + out[i];
    }
  }

  static void ofLists(Particle[] particles, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = particles[i].past.get(0)[0] + out[i];
    }
  }

  static void pairs(List<int[]> pairs, int[] out) {
    for (@Parallel int i = 0; i < pairs.size(); i++) {
      out[i] = pairs.get(i)[0] + pairs.get(i)[1];
    }
  }

  /** In whichever array: iterations have elements of their own. */
  static int[] whichever(int[] one, int[] other) {
    int[] current = one;
    for (@Parallel int i = 0; i < other.length; i++) {
      current[i] = i + 1;
      current = i % 3 == 0 ? one : other;
    }
    return current;
  }

  /** Nothing else leads to an array that the method has made. */
  static double[] made(Particle[] particles) {
    double[] out = new double[particles.length];
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = particles[i].position[1] + particles[i].next.position[0];
    }
    return out;
  }

  static double[] handedOut(Particle[] particles) {
    double[] out = new double[particles.length];
    Supplier<double[]> view = () -> out;
    particles[particles.length - 1].position = view.get();
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = particles[i].position[0] + particles[particles.length - 1].position[i];
    }
    return out;
  }

  static double[] stored(List<double[]> points, int n) {
    double[] out = new double[n];
    points.set(1, out);
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = points.get(i % 2)[0] + points.get(1)[i / 2];
    }
    return out;
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {2, 3, 17, 900}) {
      for (int shared = 0; shared < 5; shared++) {
        double[] out = new double[n];
        Particle[] particles = new Particle[n];
        List<double[]> points = new ArrayList<>();
        List<int[]> pairs = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Map<String, double[]> vectors = new HashMap<>();
        int[] whole = new int[n];
        for (int i = 0; i < n; i++) {
          particles[i] = new Particle(i);
          particles[i].next = particles[i / 2];
          points.add(new double[] {i, i + 1});
          pairs.add(new int[] {i, 3});
          words.add(i % 3 == 0 ? "a" : "b");
          vectors.put(words.get(i), new double[] {i, 2});
        }
        double[] long3 = new double[Math.max(n, 3)];
        if (shared == 1) {
          points.set(1, out);
          vectors.put("b", out);
          pairs.set(1, whole);
        } else if (shared == 2) {
          particles[1].position = long3;
        } else if (shared == 3) {
          particles[1].speed = long3;
        } else if (shared == 4) {
          particles[0].past.set(0, out);
        }
        ofList(points, out);
        answers.add(out.clone());
        nearest(points, points.get(1), whole);
        ofMap(vectors, words, out);
        answers.add(out.clone());
        answers.add(sum(vectors, words));
        double[] into = n < 3 ? out : shared == 2 || shared == 3 ? long3 : out;
        ofObjects(particles, into);
        ofNeighbors(List.of(particles), into);
        ofNeighbors(new ArrayList<>(List.of(particles)), into);
        ofLists(particles, into);
        Particle.speeds(particles, into);
        answers.add(into.clone());
        pairs(pairs, whole);
        answers.add(whole);
        int[] other = new int[n];
        answers.add(whichever(whole, shared == 1 ? whole : other));
        answers.add(whole.clone());
        answers.add(other);
        answers.add(made(particles));
        answers.add(handedOut(particles));
        answers.add(stored(points, n));
      }
    }
    return answers;
  }
}
