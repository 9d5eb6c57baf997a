package bad;

import io.manyhands.annotations.Parallel;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Loops whose iterations cannot be counted, or that end early. */
public class Forms {
  void twoVariables(int[] a) {
    for (@Parallel int i = 0, j = 5; i < a.length; i++) { // ERROR: MH017
      a[i] = j++;
    }
  }

  void twoUpdates(int[] a) {
    int j = 0;
    for (@Parallel int i = 0; i < a.length; i++, j++) { // ERROR: MH017
      a[i] = 1;
    }
  }

  void noCondition(int[] a) {
    for (@Parallel int i = 0; ; i++) { // ERROR: MH017
      a[i] = 1;
    }
  }

  void doubling(int[] a) {
    for (@Parallel int i = 1; i < a.length; i *= 2) { // ERROR: MH017
      a[i] = 1;
    }
  }

  void away(int[] a) {
    for (@Parallel int i = 0; i < a.length; i--) { // ERROR: MH017
      a[i] = 1;
    }
  }

  void assigned(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // ERROR: MH017
      a[i] = 1;
      i += a[i];
    }
  }

  void movingBound(int[] a, int n) {
    int bound = n;
    for (@Parallel int i = 0; i < bound; i++) { // ERROR: MH018
      a[i] = 1;
      bound = n - a[i];
    }
  }

  void movingElement(int[] a) {
    for (@Parallel int i = 1; i < a[0]; i++) { // ERROR: MH018
      a[i - 1] = 1;
    }
  }

  void ownBound(int[] a) {
    for (@Parallel int i = 0; i < a.length - i; i++) { // ERROR: MH017
      a[i] = 1;
    }
  }

  void stopsWhen(int[] a) {
    for (@Parallel int i = 0; i < a.length && a[i] > 0; i++) { // ERROR: MH017
      a[i] = 1;
    }
  }

  void longBound(int[] a, long n) {
    for (@Parallel int i = 0; i < n; i++) { // ERROR: MH017
      a[i] = 1;
    }
  }

  void shortVariable(int[] a) {
    for (@Parallel short i = 0; i < a.length; i++) { // ERROR: MH017
      a[i] = 1;
    }
  }

  void breaks(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == 3) {
        break; // ERROR: MH048
      }
      a[i] = 1;
    }
  }

  void continuesOuter(int[] a) {
    outer:
    for (int round = 0; round < 3; round++) {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] == 3) {
          continue outer; // ERROR: MH048
        }
        a[i] = 1;
      }
    }
  }

  /** A class of the program's own, whose iterator may do anything. */
  abstract static class Bag implements Iterable<Integer> {}

  int bags(Bag bag) {
    int sum = 0;
    for (@Parallel int x : bag) { // ERROR: MH017
      sum += x;
    }
    return sum;
  }

  int entriesOfALambda(List<java.util.Map.Entry<String, Integer>> entries) {
    int sum = 0;
    for (@Parallel var entry : entries) {
      sum += entry.getValue(); // ERROR: MH020
    }
    return sum;
  }

  int otherEntries(java.util.Map<String, Integer> map, java.util.Map.Entry<String, Integer> other) {
    int sum = 0;
    for (@Parallel var entry : map.entrySet()) {
      entry = other;
      sum += entry.getValue(); // ERROR: MH020
    }
    return sum;
  }

  void viewOfAnArray(Collection<String> all, String[] array) {
    for (@Parallel String one : all) { // ERROR: MH018
      array[one.length()] = one;
    }
  }

  void addsToTheSet(Set<Integer> set) {
    for (@Parallel int x : set) { // ERROR: MH044
      set.add(x + 1);
    }
  }

  void listGrows(List<Integer> list) {
    for (@Parallel int x : list) { // ERROR: MH044
      list.add(x);
    }
  }

  void sideEffect(int[] a) {
    int n = 5;
    for (@Parallel int i = 0; i < n++; i++) { // ERROR: MH018
      a[i] = 1;
    }
  }

  int calls;

  int next() {
    return ++calls;
  }

  void lateCounter(int[] a, int[] b) {
    for (@Parallel int i = b[7], n = a.length; i < n; i++) { // ERROR: MH017
      a[i] = 0;
    }
  }

  void laterThanACall(int[] a) {
    for (@Parallel int i = next(), n = next(); i < n; i++) { // ERROR: MH017
      a[i] = 0;
    }
  }

  void fromTheCounter(int[] a, int k) {
    for (@Parallel int i = k, n = i + 5; i < n; i++) { // ERROR: MH017
      a[i] = 0;
    }
  }

  void changesTheCounter(int[] a, int k) {
    for (@Parallel int i = k, n = k++ + 5; i < n; i++) { // ERROR: MH017
      a[i] = 0;
    }
  }

  void shrinking(int[] a) {
    for (@Parallel int i = 0, n = a.length; i < n; i++) { // ERROR: MH017
      a[i] = 0;
      n--;
    }
  }

  void inTheCondition(int[] a) {
    for (@Parallel int i = 0, n = a.length; i < --n; i++) { // ERROR: MH017
      a[i] = 0;
    }
  }

  void inTheStep(int[] a) {
    for (@Parallel int i = 0, n = a.length; i < n; i += (n = 2)) { // ERROR: MH017
      a[i] = 0;
    }
  }

  void withABox(int[] a, Integer from) {
    for (@Parallel int i = from, n = a.length; i < n; i++) { // ERROR: MH017
      a[i] = 0;
    }
  }

  void withAnArray(int[] a) {
    for (@Parallel int i = 0, b[] = {1, 2}; i < 2; i++) { // ERROR: MH017
      a[i] = b[i];
    }
  }

  void counted(int[] a) {
    for (@Parallel int i = 0, n = a.length; n > 0; i++, n--) { // ERROR: MH017
      a[i] = 0;
    }
  }
}
