package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.runtime.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Random nests of regions, ordered parts, named locks, recursive calls and values ahead, several at
 * once under hostile schedules. Each comes to an end with the sequential result; one that does not
 * shows the stacks of all threads.
 *
 * <p>{@code -Dmanyhands.hunt.runs=10000} is the soak.
 */
class DeadlockHuntTest {

  private static final int RUNS = Integer.getInteger("manyhands.hunt.runs", 100);
  private static final int AT_ONCE = 3;
  private static final int DEEPEST = 4;
  private static final long PATIENCE_SECONDS = 300;

  private static final List<Kind> KINDS = List.of(Kind.values());

  private static final List<NamedLocks> LOCKS =
      List.of(
          NamedLocks.of("hunt.a"),
          NamedLocks.of("hunt.b", "hunt.a"),
          NamedLocks.of("hunt.a", "hunt.c"),
          NamedLocks.of("hunt.c", "hunt.b"));

  /** A program: what it computes, it computes from its number and those of its parts. */
  private record Node(Kind kind, int number, List<Node> parts) {

    static Node random(Random random, int depth) {
      Kind kind = depth == 0 ? Kind.LEAF : KINDS.get(random.nextInt(KINDS.size()));
      List<Node> parts = new ArrayList<>();
      int count = kind == Kind.LEAF ? 0 : 1 + random.nextInt(3);
      for (int k = 0; k < count; k++) {
        parts.add(random(random, depth - 1));
      }
      return new Node(kind, random.nextInt(100), parts);
    }
  }

  private enum Kind {
    LEAF,
    RUN,
    REDUCE,
    SEARCH,
    IN_ORDER,
    RECURSION,
    AHEAD,
    ADD_UNDER_LOCKS,
    LOCK_ALL
  }

  /** A sum that a region adds to. */
  private static final class Sum {
    long value;

    void merge(Sum other) {
      value += other.value;
    }
  }

  /** One program, run with its own regions. */
  private static final class Run {
    private final Environment environment;
    private final long[] guarded = new long[LOCKS.size()];

    Run(long seed) {
      environment =
          new Environment(
              Settings.read(Map.of("manyhands.chaos", Long.toString(seed)), Map.of()), null);
    }

    private Region region() {
      return Region.at("Hunt", "Hunt.java", 1).in(environment).build();
    }

    long compute(Node node) {
      return switch (node.kind()) {
        case LEAF -> node.number();
        case RUN -> inRegion(node);
        case REDUCE -> folded(node);
        case SEARCH -> searched(node);
        case IN_ORDER -> inOrder(node);
        case RECURSION -> recursive(node, 3);
        case AHEAD -> ahead(node);
        case ADD_UNDER_LOCKS -> underLocks(node);
        case LOCK_ALL -> alone(node);
      };
    }

    private long part(Node node, int k) {
      return compute(node.parts().get(k % node.parts().size())) + k;
    }

    private long inRegion(Node node) {
      long[] results = new long[4 * node.parts().size()];
      region()
          .run(
              IntRange.lessThan(0, results.length, 1),
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  results[i] = part(node, i);
                }
              });
      long sum = 0;
      for (long result : results) {
        sum += result;
      }
      return sum;
    }

    private long folded(Node node) {
      Sum total = new Sum();
      region()
          .reduce(
              IntRange.lessThan(0, 4 * node.parts().size(), 1),
              total,
              Sum::new,
              (sum, from, to) -> {
                for (int i = from; i < to; i++) {
                  sum.value += part(node, i);
                }
              },
              Sum::merge);
      return total.value;
    }

    private long searched(Node node) {
      Sum total = new Sum();
      int last = 2 * node.parts().size();
      region()
          .search(
              IntRange.lessThan(0, 1_000, 1),
              total,
              Sum::new,
              (sum, from, to) -> {
                for (int i = from; i < to; i++) {
                  if (i == last) {
                    return i;
                  }
                  sum.value += i < last ? part(node, i) : i;
                }
                return to;
              },
              Sum::merge);
      return total.value;
    }

    private long inOrder(Node node) {
      long hash = node.number();
      try (InOrder<Long> all =
          region()
              .inOrder(
                  IntRange.lessThan(0, 4 * node.parts().size(), 1),
                  (steps, from, to) -> {
                    for (int i = from; i < to; i++) {
                      steps.add(part(node, i));
                    }
                  })) {
        for (long step : all) {
          hash = 31 * hash + step;
        }
        int end = 4 * node.parts().size();
        for (int i = all.hasRest() ? all.restFrom() : end; i < end; i++) {
          hash = 31 * hash + part(node, i);
        }
      }
      return hash;
    }

    private long recursive(Node node, int depth) {
      Recursion recursion = Recursion.at("Hunt", "Hunt.java", 2).in(environment).build();
      Long sum = recursion.call(forks -> divided(forks, node, depth));
      return sum == null ? 0 : sum;
    }

    private long divided(Forks forks, Node node, int depth) {
      if (forks.areUsedUp()) {
        return undivided(node, depth);
      }
      if (depth == 0) {
        return part(node, depth);
      }
      Forked<Long> second = forks.fork(deeper -> divided(deeper, node, depth - 1));
      long first = divided(forks.deeper(), node, depth - 1) + part(node, depth);
      Long other = second.join();
      return first + (other == null ? 0 : other);
    }

    private long undivided(Node node, int depth) {
      return depth == 0
          ? part(node, depth)
          : undivided(node, depth - 1) + part(node, depth) + undivided(node, depth - 1);
    }

    private long ahead(Node node) {
      Ahead ahead = Ahead.at("Hunt", "Hunt.java", 3).in(environment).build();
      Pending<Long, RuntimeException> first = ahead.start(() -> part(node, 0));
      try {
        long second = part(node, 1);
        Long other = first.join();
        return second - (other == null ? 0 : other);
      } finally {
        first.settle();
      }
    }

    /** As generated code does: computes without a lock, and adds under it. */
    private long underLocks(Node node) {
      int chosen = node.number() % LOCKS.size();
      NamedLocks locks = LOCKS.get(chosen);
      long result = folded(node);
      locks.lock();
      try {
        long before = guarded[chosen];
        guarded[chosen] = before + result;
        assertThat(guarded[chosen] - before).isEqualTo(result);
      } finally {
        locks.unlock();
      }
      return result;
    }

    private long alone(Node node) {
      NamedLocks locks = LOCKS.get(node.number() % LOCKS.size());
      locks.lockAll();
      try {
        return folded(node) + inOrder(node);
      } finally {
        locks.unlockAll();
      }
    }
  }

  @Test
  void everyNestComesToAnEnd() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (int seed = 0; seed < RUNS; seed++) {
        Node program = Node.random(new Random(seed), 2 + seed % (DEEPEST - 1));
        long expected = sequential(program);
        List<Future<Long>> answers = new ArrayList<>();
        for (int k = 0; k < AT_ONCE; k++) {
          Run run = new Run(AT_ONCE * seed + k);
          answers.add(threads.submit(() -> run.compute(program)));
        }
        for (Future<Long> answer : answers) {
          assertThat(answer(answer, seed)).as("seed %s", seed).isEqualTo(expected);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Where everybody is locked out, nothing is given to workers. */
  private static long sequential(Node program) {
    NamedLocks locks = NamedLocks.of("hunt");
    locks.lockAll();
    try {
      return new Run(1).compute(program);
    } finally {
      locks.unlockAll();
    }
  }

  private static long answer(Future<Long> answer, int seed)
      throws InterruptedException, ExecutionException {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("seed " + seed + " does not end:" + stacks(), e);
    }
  }

  private static String stacks() {
    StringBuilder text = new StringBuilder();
    Thread.getAllStackTraces()
        .forEach(
            (thread, frames) -> {
              text.append("\n\n").append(thread).append(' ').append(thread.getState());
              for (StackTraceElement frame : frames) {
                text.append("\n    at ").append(frame);
              }
            });
    return text.toString();
  }
}
