// expect: refused refused refused refused refused guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Collections were compared, and what the other one holds was read unseen. */
public class EqualCollections {
  private static final class Asked extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;
    int times;

    @Override
    public Iterator<Integer> iterator() {
      times = times * 31 + 1;
      return super.iterator();
    }

    @Override
    public ListIterator<Integer> listIterator() {
      times = times * 31 + 1;
      return super.listIterator();
    }
  }

  private static final class Word {
    static int hashed;
    static final int[] GROUPS = new int[2_000];
    final int number;

    Word(int number) {
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Word word && GROUPS[word.number] == GROUPS[number];
    }

    @Override
    public int hashCode() {
      hashed = hashed * 31 + 1;
      return number;
    }
  }

  private static void replaced(List<Integer> list, List<Integer> model, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      List<Integer> own = new ArrayList<>(model);
      out[i] = own.equals(list) ? 1 : 2;
      list.set(i, 7);
    }
  }

  private static void counted(Asked list, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      List<Integer> own = new LinkedList<>();
      own.add(1);
      out[i] = own.equals(list) ? 1 : 2;
    }
  }

  private static void hashed(Set<Word> words, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      Set<Object> own = new HashSet<>();
      own.add(i % 5);
      own.add(i % 5 + 1);
      out[i] = own.equals(words) ? 1 : 2;
    }
  }

  private static void sought(List<Integer> list, List<Integer> model, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      List<List<Integer>> lists = new ArrayList<>();
      lists.add(list);
      out[i] = lists.contains(new ArrayList<>(model)) ? 1 : 2;
      list.set(i, 7);
    }
  }

  private static void filtered(Word[] words, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      Word.GROUPS[i] = i * 7919 % 10007 % 3;
      Word last = words[words.length - 1 - i];
      out[i] = (int) Stream.of(words[i]).filter(Predicate.isEqual(last)).count();
    }
  }

  private static void numbers(List<Integer> list, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      List<Integer> own = new ArrayList<>();
      own.add(i % 5);
      own.add(i % 5 + 1);
      out[i] = own.equals(list) ? 1 : 2;
    }
  }

  public static Object run() {
    int[] out = new int[2_000];
    List<Integer> model = new ArrayList<>(Collections.nCopies(out.length, 1));
    Collections.fill(model.subList(0, 400), 7);
    replaced(new ArrayList<>(Collections.nCopies(out.length, 1)), model, out);
    int hash = Arrays.hashCode(out);
    Asked asked = new Asked();
    asked.add(1);
    counted(asked, out);
    hash = 31 * hash + Arrays.hashCode(out) + asked.times;
    hashed(new HashSet<>(List.of(new Word(1), new Word(2))), out);
    hash = 31 * hash + Arrays.hashCode(out) + Word.hashed;
    sought(new ArrayList<>(Collections.nCopies(out.length, 1)), model, out);
    hash = 31 * hash + Arrays.hashCode(out);
    Word[] words = new Word[out.length];
    Arrays.setAll(words, Word::new);
    filtered(words, out);
    hash = 31 * hash + Arrays.hashCode(out);
    numbers(List.of(3, 4), out);
    return 31 * hash + Arrays.hashCode(out);
  }
}
