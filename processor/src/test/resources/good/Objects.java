// expect: guarded guarded guarded guarded guarded refused guarded refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Objects in arrays and lists, each of which is written by one iteration. */
class Objects {
  static class Body {
    double x;
    double v;
    double mass = 1;
    Body next;

    Body(double x) {
      this.x = x;
    }

    final void move(double dt) {
      x += v * dt;
    }
  }

  static void attract(Body[] bodies, double dt) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      Body body = bodies[i];
      double force = 0;
      for (Body other : bodies) {
        force += other.mass * (other.x - body.x);
      }
      body.v += force * dt;
    }
  }

  static void move(Body[] bodies, double dt) {
    for (@Parallel Body body : bodies) {
      body.move(dt);
    }
  }

  static void moveList(List<Body> bodies, double dt) {
    for (@Parallel Body body : bodies) {
      body.move(dt);
      body.v *= 0.5;
    }
  }

  static void weigh(List<Body> bodies, Body sun) {
    for (@Parallel int i = 0; i < bodies.size(); i++) {
      bodies.get(i).mass = sun.mass * i;
    }
  }

  static void grid(Body[][] grid) {
    for (@Parallel int i = 0; i < grid.length; i++) {
      for (int j = 0; j < grid[i].length; j++) {
        grid[i][j].v = grid[i][j].x + j;
      }
    }
  }

  static void neighbours(Body[] bodies) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 1; i < bodies.length; i++) {
      bodies[i].x += bodies[i - 1].x;
    }
  }

  static void linked(Body[] bodies) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < bodies.length; i++) {
      bodies[i].next.x += i;
    }
  }

  static void swapped(Body[] bodies) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < bodies.length; i++) {
      bodies[i] = bodies[bodies.length - 1 - i];
      bodies[i].x += i;
    }
  }

  private static String state(Body[] bodies) {
    StringBuilder text = new StringBuilder();
    for (Body body : bodies) {
      text.append(Arrays.hashCode(new double[] {body.x, body.v, body.mass})).append(' ');
    }
    return Integer.toHexString(text.toString().hashCode());
  }

  public static Object run() {
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 3, 17, 200}) {
      Body[] bodies = new Body[n];
      Arrays.setAll(bodies, i -> new Body(i * 0.25));
      for (int i = 0; i < n; i++) {
        bodies[i].next = bodies[(i + 3) % n];
      }
      Body[] twice = bodies.clone();
      for (int i = 0; i + 2 < n; i += 2) {
        twice[i] = twice[i + 2];
      }
      for (Body[] each : new Body[][] {bodies, twice}) {
        attract(each, 0.125);
        move(each, 0.5);
        moveList(new ArrayList<>(Arrays.asList(each)), 0.25);
        moveList(Arrays.asList(each), 0.25);
        weigh(new ArrayList<>(Arrays.asList(each)), new Body(4));
        weigh(Arrays.asList(each), n == 0 ? new Body(4) : each[n / 2]);
        grid(new Body[][] {each, {new Body(1)}, {}});
        grid(new Body[][] {each, bodies});
        neighbours(each);
        linked(each);
        result.append(state(each)).append(' ');
      }
      swapped(twice);
      result.append(state(twice)).append('\n');
    }
    Body[] some = {new Body(1), null, new Body(2)};
    try {
      move(some, 1);
    } catch (NullPointerException e) {
      result.append("null");
    }
    return result.toString();
  }
}
