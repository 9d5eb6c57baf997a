package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Near misses of arrays and objects that elements hold. */
public class HeldMembers {
  static class Vector {
    double x;
    Vector link;
  }

  static class Body {
    Vector position = new Vector();
    double[] state = new double[3];
    List<Vector> all = new ArrayList<>();
    int number;
  }

  static void before(Body[] bodies) {
    for (@Parallel int i = 1; i < bodies.length; i++) {
      bodies[i].position.x = bodies[i - 1].position.x + 1; // ERROR: MH012
    }
  }

  static void first(Body[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[0].position.x = i; // ERROR: MH014
    }
  }

  static void mirrored(Body[] bodies, int last) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[last - i].state[0] = bodies[i].state[0]; // ERROR: MH013
    }
  }

  static void chosen(Body[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[bodies[i].number].position.x = i; // ERROR: MH015
    }
  }

  static void replaced(Body[] bodies, Vector one) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[i].position = one;
      bodies[i].position.x += i; // ERROR: MH022
    }
  }

  static void carried(Body[] bodies) {
    Vector last = bodies[0].position;
    for (@Parallel int i = 0; i < bodies.length; i++) {
      last.x += i; // ERROR: MH016
      last = bodies[i].position;
    }
  }

  static void ofLists(Body[] bodies) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      for (Vector one : bodies[i].all) {
        one.x++; // ERROR: MH022
      }
    }
  }
}
