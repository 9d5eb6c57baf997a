package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Calls and nothing else: what a fork costs shows here. */
final class Fibonacci extends Division {
  private static final int CUT_OFF = 20;

  private final int n;

  Fibonacci(int n) {
    this.n = n;
  }

  @Override
  String name() {
    return "fib(" + n + ")";
  }

  private static int fib(int n) {
    if (n < 2) {
      return n;
    }
    return fib(n - 1) + fib(n - 2);
  }

  @Parallel
  private static int marked(int n) {
    if (n < 2) {
      return n;
    }
    return marked(n - 1) + marked(n - 2);
  }

  @Override
  Object sequential() {
    return fib(n);
  }

  @Override
  Object tasks(ForkJoinPool pool) {
    return pool.invoke(new Task(n));
  }

  @Override
  Object generated() {
    return marked(n);
  }

  private static final class Task extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;

    Task(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n < CUT_OFF) {
        return fib(n);
      }
      Task second = new Task(n - 2);
      second.fork();
      int first = new Task(n - 1).compute();
      return first + second.join();
    }
  }
}
