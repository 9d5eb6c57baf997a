// expect: guarded guarded refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists that a map holds, beside one whose elements change: the check that none of them
 * is that one took what holds them for an array.
 */
public class ListsInMaps {
  private static void gather(
      Map<Integer, List<Integer>> graph, List<Integer> cells, List<Integer> out, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      out.addAll(graph.get(i & 3));
      cells.set(i, i * 3);
    }
  }

  private static void sizes(Map<Integer, List<Integer>> graph, List<Integer> cells, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      cells.set(i, graph.get(i & 3).get(0) + i);
    }
  }

  private static void first(Map<Integer, List<Integer>> graph, List<Integer> cells, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      graph.get(i).set(0, cells.get(i) + i);
    }
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int shared = 0; shared < 2; shared++) {
      List<Integer> cells = new ArrayList<>(java.util.Collections.nCopies(1000, 3));
      Map<Integer, List<Integer>> graph = new HashMap<>();
      for (int k = 0; k < 4; k++) {
        graph.put(k, shared == 1 && k == 3 ? cells : new ArrayList<>(List.of(k, 1, 2)));
      }
      List<Integer> out = new ArrayList<>();
      gather(graph, cells, out, shared == 1 ? 20 : 1000);
      answers.add(out.toString() + cells);
      sizes(graph, cells, 1000);
      answers.add(cells.toString());
      first(graph, cells, 4);
      answers.add(graph.toString());
    }
    return answers;
  }
}
