// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays and objects that elements hold, changed by the iterations they belong to. */
public class HeldMembers {
  static class Vector {
    double x;
    double y;
    Vector link;

    Vector(double x, double y) {
      this.x = x;
      this.y = y;
    }

    void add(Vector other) {
      x += other.x;
      y += other.y;
    }
  }

  static class Body extends Vector {
    Vector position;
    Vector speed;
    double[] state;
    double[] change = {1, 2, 3};
    double[][] matrix = new double[2][2];
    Vector[] corners;
    private Vector hidden = new Vector(1, 1);
    int number;

    Body(int number) {
      super(number, 1);
      this.number = number;
      this.position = new Vector(number, 2);
      this.speed = new Vector(1, number);
      this.state = new double[] {number, 0, 0};
      this.corners = new Vector[] {new Vector(number, 0), new Vector(0, number)};
      position.link = new Vector(number, number);
    }

    Vector getHidden() {
      return hidden;
    }

    void step() {
      position.x += speed.x / 2;
      state[1] += change[1];
    }

    /** The field is private: a check looks through the accessor. */
    static void hidden(Body[] bodies) {
      for (@Parallel int i = 0; i < bodies.length; i++) {
        bodies[i].hidden.x += bodies[i].number;
      }
    }

    @Override
    public String toString() {
      return x + " " + position.x + " " + position.y + " " + position.link.x + " " + speed.x + " " + speed.y
          + Arrays.toString(state) + Arrays.toString(change) + Arrays.deepToString(matrix)
          + corners[0].x + corners[1].y + hidden.x;
    }
  }

  static class OddBody extends Body {
    OddBody(int number) {
      super(number);
    }

    @Override
    Vector getHidden() {
      return new Vector(5, 5);
    }

    @Override
    void step() {
      super.step();
      speed.x--;
    }
  }

  static void objects(Body[] bodies, double time) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[i].position.x += bodies[i].speed.x * time;
      bodies[i].position.y -= 1;
    }
  }

  static void arrays(List<Body> bodies) {
    for (@Parallel Body body : bodies) {
      for (int k = 0; k < 3; k++) {
        body.state[k] += body.change[k] * body.number;
      }
    }
  }

  static void methods(List<Body> bodies) {
    for (@Parallel int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(i);
      body.position.add(body.speed);
    }
  }

  static void steps(Body[] bodies) {
    for (@Parallel Body body : bodies) {
      body.step();
    }
  }

  static void forces(Body[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      double force = 0;
      for (int j = 0; j < bodies.length; j++) {
        force += bodies[j].position.x - bodies[i].position.x;
      }
      bodies[i].speed.x += force;
    }
  }

  static void grid(Body[][] grid) {
    for (@Parallel int i = 0; i < grid.length; i++) {
      for (int j = 0; j < grid[i].length; j++) {
        grid[i][j].position.x += i + j;
      }
    }
  }

  static void matrices(Body[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          bodies[i].matrix[j][k] += i * j + k;
        }
      }
    }
  }

  static void corners(Body[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      for (int k = 0; k < 2; k++) {
        bodies[i].corners[k].x += k + i;
      }
    }
  }

  static void further(Body[] bodies, double[] out) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[i].position.link.x += out[i];
      out[i] = bodies[i].change[0];
    }
  }

  static void inherited(Body[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[i].x += 1;
      bodies[i].position.x += 2;
    }
  }

  /** What bodies share, by the kind: then they run as written. */
  private static void share(int kind, Body first, Body last, double[] out) {
    switch (kind) {
      case 1 -> last.position = first.position;
      case 2 -> last.position = first.speed;
      case 3 -> last.state = first.state;
      case 4 -> last.state = first.change;
      case 5 -> first.matrix[0] = last.matrix[1];
      case 6 -> last.corners[1] = first.corners[0];
      case 7 -> last.position = first;
      case 8 -> first.change = out;
      case 9 -> last.position.link = first.position;
      case 10 -> last.hidden = first.hidden;
      default -> {}
    }
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int kind = 0; kind < 12; kind++) {
      for (int n : new int[] {0, 1, 2, 3, 200}) {
        Body[] bodies = new Body[n];
        for (int i = 0; i < n; i++) {
          bodies[i] = kind == 11 && i == 1 ? new OddBody(i) : new Body(i);
        }
        double[] out = new double[n + 3];
        Arrays.setAll(out, i -> i);
        if (n > 1) {
          share(kind, bodies[0], bodies[n - 1], out);
          if (kind == 7) {
            bodies[0].link = new Vector(1, 2);
          } else if (kind == 2) {
            bodies[0].speed.link = new Vector(3, 4);
          }
        }
        objects(bodies, 0.5);
        arrays(new ArrayList<>(List.of(bodies)));
        arrays(Arrays.asList(bodies));
        methods(new ArrayList<>(List.of(bodies)));
        steps(bodies);
        forces(bodies);
        grid(n > 1 ? new Body[][] {bodies, {new Body(1)}} : new Body[][] {bodies});
        grid(n > 1 ? new Body[][] {bodies, {bodies[1]}} : new Body[][] {bodies, bodies});
        matrices(bodies);
        corners(bodies);
        further(bodies, out);
        inherited(bodies);
        Body.hidden(bodies);
        answers.add(Arrays.toString(bodies) + Arrays.toString(out));
      }
    }
    return answers;
  }
}
