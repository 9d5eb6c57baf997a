// expect: guarded guarded
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.io.Serializable;
import java.util.Arrays;

/** Arrays that only methods of their own class can name. */
public class ProcessesPrivate {
  static final class Samples implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] values;
    private final int offset;

    Samples(int length, int offset) {
      this.values = new double[length];
      this.offset = offset;
    }

    double at(int i) {
      return values[i + offset];
    }

    void set(int i, double value) {
      values[i] = value;
    }
  }

  static void read(Samples samples, double[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < out.length; i++) {
      out[i] = samples.at(i) / 2;
    }
  }

  static void write(Samples samples, int n) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      samples.set(i, Math.sqrt(i));
    }
  }

  static String run() {
    Samples samples = new Samples(600, 7);
    write(samples, 600);
    double[] out = new double[590];
    read(samples, out);
    return Arrays.toString(samples.values) + Arrays.toString(out);
  }
}
