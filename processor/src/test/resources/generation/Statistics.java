package demo;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Schedule;
import java.util.List;

/** Host in four-space style, with results in fields. */
public class Statistics<T extends Comparable<T>> {
    private long total;
    static int count;
    private T[] items;

    Statistics(T[] items) {
        this.items = items;
    }

    void add(List<Integer> values, boolean loud) {
        if (loud)
            for (@Parallel(schedule = Schedule.GUIDED, chunk = 64) int value : values)
                total += value;
        else
            System.out.print("");
        for (@Parallel Integer value : values) {
            count++; // every one of them
        }
    }

    T largest(T start) {
        T last = start;
        int hits = 0;
        search:
        for (@Parallel(parallelism = 2) int i = items.length - 1; i >= 0; i -= 2) {
            last = items[i];
            for (T other : items) {
                if (other.compareTo(last) > 0) {
                    continue search;
                }
            }
            hits += 1;
        }
        return hits > 0 ? last : start;
    }

    static Object run() {
        Integer[] items = new Integer[101];
        for (int i = 0; i < items.length; i++) {
            items[i] = (i * 37) % 101;
        }
        Statistics<Integer> s = new Statistics<>(items);
        s.add(java.util.Arrays.asList(items), true);
        return s.total + " " + count + " " + s.largest(-1);
    }
}
