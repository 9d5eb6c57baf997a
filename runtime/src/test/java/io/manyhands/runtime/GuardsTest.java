package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("JdkObsolete") // users have such lists
class GuardsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6, 7, 8, 9, 31, 32, 33, 1000})
  void rowsOfAnOrdinaryMatrixAreDistinct(int rows) {
    double[][] a = new double[rows][3];
    double[][] b = new double[rows][3];
    assertThat(Guards.rows(1).written(a).read(b).distinct()).isTrue();
    assertThat(Guards.rows(1).written(a).written(b).distinct()).isTrue();
    assertThat(Guards.rows(1).read(a).read(a).distinct()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 7, 8, 9, 31, 32, 33, 1000})
  void aSharedRowIsFound(int rows) {
    double[][] a = new double[rows][3];
    double[][] b = new double[rows][3];
    b[rows - 1] = a[0];
    assertThat(Guards.rows(1).written(a).read(b).distinct()).isFalse();
    assertThat(Guards.rows(1).written(a).written(b).distinct()).isFalse();
    a[rows - 1] = a[0];
    assertThat(Guards.rows(1).written(a).distinct()).isFalse();
  }

  @Test
  void theSameArrayTwiceIsFound() {
    int[][] a = new int[2][2];
    assertThat(Guards.rows(1).written(a).written(a).distinct()).isFalse();
    assertThat(Guards.rows(1).written(a).read(a).distinct()).isFalse();
    assertThat(Guards.rows(0).written(a).read(a).distinct()).isFalse();
    assertThat(Guards.rows(0).written(a).read(a.clone()).distinct()).isTrue();
  }

  @Test
  void deeperArraysAreFollowed() {
    long[][][] a = new long[3][4][5];
    assertThat(Guards.rows(2).written(a).distinct()).isTrue();
    a[2] = a[0];
    assertThat(Guards.rows(2).written(a).distinct()).isFalse();
    a[2] = new long[][] {new long[1], a[1][3]};
    assertThat(Guards.rows(2).written(a).distinct()).isFalse();
    assertThat(Guards.rows(1).written(a).distinct()).isTrue();
  }

  @Test
  void aVectorMayBeARowOfAMatrix() {
    double[][] a = new double[4][4];
    assertThat(Guards.rows(1).written(a).read(a[2], 0).distinct()).isFalse();
    assertThat(Guards.rows(1).written(a).read(new double[4], 0).distinct()).isTrue();
  }

  @Test
  void nullArraysAndRowsAreSkipped() {
    double[][] a = {null, new double[1], null};
    assertThat(
            Guards.rows(1)
                .written(a)
                .written((Object) null)
                .read((Object) null)
                .read(new double[2][])
                .distinct())
        .isTrue();
  }

  @Test
  void rowsThatOnlyEqualEachOtherAreDistinct() {
    String[][] a = {{"x"}, {"x"}};
    assertThat(Guards.rows(1).written(a).distinct()).isTrue();
  }

  @Test
  void rowsMayBeHeldByCollectionsAndMaps() {
    List<Integer> row = new ArrayList<>();
    List<Integer> other = new LinkedList<>();
    Map<Integer, List<Integer>> map = new HashMap<>(Map.of(1, other, 2, other));
    Deque<List<Integer>> deque = new ArrayDeque<>(List.of(other));

    for (Object holder : List.of(map, map.values(), map.entrySet(), deque, List.of(other))) {
      assertThat(Guards.rows(1).written(row, 0).read(holder).distinct()).isTrue();
      assertThat(Guards.rows(1).written(other, 0).read(holder).distinct()).isFalse();
    }
    assertThat(Guards.rows(1).written(deque).read(map).distinct()).isFalse();
    assertThat(Guards.rows(1).written(map).distinct()).isFalse();
    assertThat(Guards.rows(2).written(List.of(Set.of(row))).read(map, 1).distinct()).isTrue();
  }

  @Test
  void nobodyKnowsWhatOtherCollectionsHold() {
    Map<Integer, Object> map = Collections.unmodifiableMap(new HashMap<>());

    assertThat(Guards.rows(1).written(new int[1], 0).read(map).distinct()).isFalse();
    assertThat(Guards.rows(1).written(map).distinct()).isFalse();
  }

  @Test
  void readArraysComeLast() {
    RowCheck check = Guards.rows(0).read(new int[1]);
    assertThatThrownBy(() -> check.written(new int[1])).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 1000})
  void aPermutationIsDistinctAndOneValueTwiceIsNot(int size) {
    for (int spread : new int[] {1, 3, 1_000_003}) {
      int[] indexes = new int[size];
      Arrays.setAll(indexes, k -> (int) (((k * 7919L) % size - size / 2) * spread));
      boolean distinct = Arrays.stream(indexes).distinct().count() == size;
      assertThat(Guards.distinct(indexes, 0, size)).isEqualTo(distinct);
      Arrays.setAll(indexes, k -> (size - k) * spread);
      assertThat(Guards.distinct(indexes, 0, size)).isTrue();
      if (size > 1) {
        indexes[size - 1] = indexes[0];
        assertThat(Guards.distinct(indexes, 0, size)).isFalse();
        assertThat(Guards.distinct(indexes, 0, size - 1)).isTrue();
        assertThat(Guards.distinct(indexes, 1, size)).isTrue();
      }
    }
  }

  @Test
  void theEndsOfTheNumberRangeAreValuesToo() {
    int[] indexes = {Integer.MAX_VALUE, Integer.MIN_VALUE, 0, -1};
    assertThat(Guards.distinct(indexes, 0, 4)).isTrue();
    indexes[2] = Integer.MIN_VALUE;
    assertThat(Guards.distinct(indexes, 0, 4)).isFalse();
    int[] ends = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE};
    assertThat(Guards.ascending(ends, 0, 4)).isTrue();
    assertThat(Guards.distinct(ends, 0, 4)).isTrue();
  }

  @Test
  void equalValuesAscendButAreNotDistinct() {
    int[] indexes = {0, 2, 2, 5};
    assertThat(Guards.ascending(indexes, 0, 4)).isTrue();
    assertThat(Guards.distinct(indexes, 0, 4)).isFalse();
    indexes[3] = 1;
    assertThat(Guards.ascending(indexes, 0, 4)).isFalse();
    assertThat(Guards.ascending(indexes, 0, 3)).isTrue();
  }

  @Test
  void positionsOutsideTheArrayAreLeftOut() {
    int[] indexes = {3, 1, 3};
    assertThat(Guards.distinct(indexes, -5, 2)).isTrue();
    assertThat(Guards.distinct(indexes, -5, 1L << 40)).isFalse();
    assertThat(Guards.distinct(indexes, 1, Long.MAX_VALUE)).isTrue();
    assertThat(Guards.ascending(indexes, 1, Long.MAX_VALUE)).isTrue();
    assertThat(Guards.ascending(indexes, Long.MIN_VALUE, 3)).isFalse();
    assertThat(Guards.distinct(indexes, 2, 0)).isTrue();
    assertThat(Guards.ascending(indexes, 7, 9)).isTrue();
    assertThat(Guards.distinct(new int[0], 0, 4)).isTrue();
    assertThat(Guards.distinct(null, 0, 4)).isTrue();
    assertThat(Guards.ascending(null, 0, 4)).isTrue();
  }

  @Test
  void listsOfTheJdkArePlain() {
    assertThat(
            Stream.of(
                new ArrayList<>(List.of(1)),
                new ArrayList<>(List.of(1, 2)).subList(0, 1),
                new LinkedList<>(List.of(1)),
                new CopyOnWriteArrayList<>(List.of(1)),
                Arrays.asList(1, 2),
                List.of(),
                List.of(1),
                List.of(1, 2, 3, 4),
                List.of(1, 2, 3, 4).subList(1, 3),
                Stream.of(1, 2).toList(),
                Collections.emptyList(),
                Collections.singletonList(1),
                Collections.nCopies(3, 1)))
        .allMatch(Guards::plainList);
  }

  @Test
  void otherListsAreNot() {
    assertThat(Guards.plainList(null)).isFalse();
    // Its lock may be held by the thread that waits for the loop.
    assertThat(Guards.plainList(new Vector<>(List.of(1)))).isFalse();
    assertThat(Guards.plainList(new ArrayList<>() {})).isFalse();
    assertThat(Guards.plainList(Collections.unmodifiableList(new ArrayList<>() {}))).isFalse();
    assertThat(Guards.plainList(Collections.synchronizedList(new ArrayList<>()))).isFalse();
    assertThat(Guards.plainList(new LinkedList<>(List.of(1)).subList(0, 1))).isFalse();
  }

  @Test
  void aSnapshotHasRandomAccess() {
    List<Integer> array = new ArrayList<>(List.of(1, 2));
    assertThat(Guards.snapshot(array)).isSameAs(array);
    List<Integer> linked = new LinkedList<>(List.of(1, 2));
    assertThat(Guards.snapshot(linked)).isInstanceOf(ArrayList.class).containsExactly(1, 2);
  }

  /** A set of two asks one of them whether it equals what is looked for. */
  @Test
  void setsOfTwoHoldValues() {
    assertThat(Stream.of(Set.of(), Set.of(new Object()), Set.of(1, new Object(), 3)))
        .allMatch(Guards::plainObject);
    assertThat(Guards.plainObject(Set.of("a", Thread.State.NEW))).isTrue();
    assertThat(Guards.plainObject(Set.of(1, new Object()))).isFalse();
  }

  @Test
  void plainCollectionsOnlyReadWhenTheyAreRead() {
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1, "b", 2));
    Map<String, Integer> sorted = new TreeMap<>(map);
    assertThat(
            Stream.of(
                new HashSet<>(List.of(1)),
                Set.of(1, 2, 3),
                Set.of(1, new Object()),
                new ArrayDeque<>(),
                EnumSet.allOf(Thread.State.class),
                map.keySet(),
                map.values(),
                map.entrySet(),
                sorted.values(),
                sorted.entrySet(),
                new ArrayList<>(),
                List.of(1)))
        .allMatch(Guards::plainCollection);
    assertThat(
            Stream.of(
                new HashSet<>() {},
                new HashMap<>() {
                  @Override
                  public Set<Object> keySet() {
                    return new AbstractSet<>() {
                      @Override
                      public Iterator<Object> iterator() {
                        return List.of().iterator();
                      }

                      @Override
                      public int size() {
                        return 0;
                      }
                    };
                  }
                }.keySet(),
                new TreeSet<>(List.of(1, 2)).headSet(2),
                sorted.keySet(),
                Map.copyOf(map).keySet(),
                Collections.unmodifiableSet(new HashSet<>()),
                (Iterable<Integer>) () -> List.of(1).iterator()))
        .noneMatch(Guards::plainCollection);
    assertThat(Guards.plainCollection(null)).isFalse();
    assertThat(Guards.plainEntries(map.entrySet())).isTrue();
    assertThat(Guards.plainEntries(sorted.entrySet())).isTrue();
    assertThat(Guards.quietEntries(sorted.entrySet())).isTrue();
    assertThat(Guards.plainEntries(new ConcurrentHashMap<>().entrySet())).isTrue();
    assertThat(Guards.quietEntries(new ConcurrentHashMap<>().entrySet())).isFalse();
    assertThat(Guards.quietEntries(Set.copyOf(map.entrySet()))).isFalse();
    assertThat(Guards.plainEntries(new HashSet<>(map.entrySet()))).isFalse();
    assertThat(Guards.plainEntries(List.copyOf(map.entrySet()))).isFalse();
  }

  @Test
  void aSnapshotHasTheOrderOfTheIterator() {
    Set<Integer> set = new LinkedHashSet<>(List.of(5, 1, 9, 3));
    assertThat(Guards.snapshot((Iterable<Integer>) set)).containsExactly(5, 1, 9, 3);
    List<Integer> list = new ArrayList<>(set);
    assertThat(Guards.snapshot((Iterable<Integer>) list)).isSameAs(list);
  }

  @Test
  void collectionsInArraysAreLookedAtOneByOne() {
    List<Integer> list = new ArrayList<>(List.of(1, 2));
    Set<Integer> sorted = new TreeSet<>((a, b) -> b - a);
    List<List<Integer>> lists = new ArrayList<>(List.of(list, new LinkedList<>(), List.of(3)));
    assertThat(Guards.plainElements(lists, 1)).isTrue();
    assertThat(Guards.plainElements(new Object[] {list, null, new HashSet<>()}, 1)).isTrue();
    assertThat(Guards.plainElements(new Object[] {lists, lists}, 2)).isTrue();
    assertThat(Guards.plainElements(null, 1)).isTrue();
    assertThat(Guards.plainElements(new Object[] {list, sorted}, 1)).isFalse();
    assertThat(Guards.plainElements(new Object[] {Arrays.asList(1, 2)}, 1)).isFalse();
    assertThat(Guards.plainElements(Collections.unmodifiableList(lists), 1)).isFalse();
    assertThat(Guards.plainElements(new Object[] {list}, 2)).isFalse();
    assertThat(Guards.plainElements(lists, 1, new ArrayList<>(), new HashSet<>())).isTrue();
    assertThat(Guards.plainElements(lists, 1, new ArrayList<>(), list)).isFalse();
    lists.add(list.subList(0, 1));
    assertThat(Guards.plainElements(lists, 1, new ArrayList<>())).isFalse();
    assertThat(Guards.plainElements(lists, 1)).isTrue();
  }
}
