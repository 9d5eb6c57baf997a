package bad;

import io.manyhands.annotations.Parallel;

/** Fields of other objects and elements of arrays that cannot be variables while a loop runs. */
public class LocalPlaces {
  static class Box {
    int content;
    volatile int open;
    Box next;
    Object any;
  }

  private int own;

  /** Not always one box. */
  void moves(Box box, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      box.content = i; // ERROR: MH016
      box = box.next;
    }
  }

  /** What leads to the box changes. */
  static void replaced(Box box, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      box.next.content = i;
      box.next = box.next.next; // ERROR: MH022
    }
  }

  /** What an iteration finds there is what the one before has left. */
  static void carried(Box box, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = box.content;
      box.content = out[i] % 7 + i; // ERROR: MH022
    }
  }

  static void visible(Box box, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      box.open = i; // ERROR: MH028
    }
  }

  /** The object itself may be the other one. */
  void own(LocalPlaces other, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      own = i; // ERROR: MH022
      other.own = out[i];
      out[i] = own;
    }
  }

  /** Any element may be the first. */
  static void first(int[] a, int[] at) {
    for (@Parallel int i = 0; i < at.length; i++) {
      a[0] = i; // ERROR: MH014
      at[i] = a[at[i]];
    }
  }

  /** Not every object can be stored in every array of objects. */
  static void stored(Object[] a, Object[] values) {
    for (@Parallel int i = 0; i < values.length; i++) {
      a[0] = values[i]; // ERROR: MH014
    }
  }

  static void inFunction(Box box, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int x = i;
      Runnable set = () -> box.content = x; // ERROR: MH022
      set.run();
    }
  }
}
